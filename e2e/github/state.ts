import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { git } from './git.ts';

export interface App {
  readonly id: number;
  readonly slug: string;
  readonly privateKey: string;
  readonly publicKey: string;
}

export type Level = 'read' | 'write';

/** Whose request it is. A token knows nobody else's repository. */
export type Principal =
  | {
      readonly kind: 'installation';
      readonly app: App;
      readonly repository: string;
      readonly permissions: Readonly<Record<string, Level>>;
    }
  | { readonly kind: 'user'; readonly login: string };

export interface Pull {
  readonly number: number;
  readonly title: string;
  state: 'open' | 'closed';
  readonly author: string;
  readonly head: { readonly repository: Repository; readonly ref: string };
  readonly base: { readonly ref: string };
  headSha: string;
  mergeSha: string | null;
}

export interface Comment {
  readonly id: number;
  readonly issue: number;
  body: string;
  readonly by: Principal;
  readonly createdAt: string;
  updatedAt: string;
}

export interface Check {
  readonly id: number;
  readonly headSha: string;
  readonly name: string;
  readonly app: App;
  externalId: string;
  status: string;
  conclusion: string | null;
  title: string;
  summary: string;
  annotations: unknown[];
}

export interface WorkflowRunState {
  readonly id: number;
  attempt: number;
  readonly event: string;
  readonly headSha: string;
  readonly headBranch: string;
  readonly headRepository: string;
  readonly path: string;
  readonly referencedWorkflows: readonly { readonly path: string; readonly sha: string }[];
  status: string;
  conclusion: string | null;
  readonly actor: string;
  readonly createdAt: string;
}

export interface Repository {
  readonly owner: string;
  readonly name: string;
  readonly private: boolean;
  /** Bare repository: the store of everything that git knows. */
  readonly dir: string;
  readonly pulls: Map<number, Pull>;
  readonly comments: Comment[];
  readonly checks: Check[];
  readonly runs: Map<number, WorkflowRunState>;
  readonly collaborators: Map<string, string>;
  nextNumber: number;
}

export interface State {
  readonly folder: string;
  readonly repositories: Map<string, Repository>;
  readonly tokens: Map<string, Principal>;
  readonly apps: readonly App[];
  /** A push that would have needed force, or a forced one: a test asserts that there is none. */
  readonly forcedPushes: string[];
  nextId(): number;
}

/** GitHub's own App, whose token every job holds, and ours. */
export const githubActionsId = 15368;
export const plumblineAppId = 4242;

export function createState(folder: string): State {
  let id = 1000;
  return {
    folder,
    repositories: new Map(),
    tokens: new Map(),
    apps: [createApp(githubActionsId, 'github-actions'), createApp(plumblineAppId, 'plumbline')],
    forcedPushes: [],
    nextId: () => ++id,
  };
}

export function createRepository(
  state: State,
  fullName: string,
  options: { readonly private?: boolean } = {},
): Repository {
  const [owner = '', name = ''] = fullName.split('/');
  const dir = join(state.folder, 'git', owner, `${name}.git`);
  mkdirSync(dir, { recursive: true });
  git(dir, ['init', '-q', '--bare', '-b', 'main']);
  for (const [key, value] of [
    ['http.receivepack', 'true'],
    ['uploadpack.allowAnySHA1InWant', 'true'],
    ['receive.advertisePushOptions', 'false'],
  ] as const) {
    git(dir, ['config', key, value]);
  }
  const repository: Repository = {
    owner,
    name,
    private: options.private ?? false,
    dir,
    pulls: new Map(),
    comments: [],
    checks: [],
    runs: new Map(),
    collaborators: new Map([[owner, 'admin']]),
    nextNumber: 1,
  };
  state.repositories.set(fullName, repository);
  return repository;
}

export function fullName({ owner, name }: Pick<Repository, 'owner' | 'name'>): string {
  return `${owner}/${name}`;
}

function createApp(id: number, slug: string): App {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  return { id, slug, privateKey, publicKey };
}
