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
export type Role = 'admin' | 'maintain' | 'write' | 'triage' | 'read';

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
  /** The test merge while it is open, the commit that landed once it is merged; null with a conflict. */
  mergeSha: string | null;
  merged: boolean;
  /** Which commits the test merge is of: it is made anew only when one of them moved. */
  tested: { readonly base: string | null; readonly head: string } | null;
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
  text: string | null;
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
  readonly id: number;
  readonly owner: string;
  readonly name: string;
  readonly private: boolean;
  readonly fork: boolean;
  /** Bare repository: the store of everything that git knows. */
  readonly dir: string;
  readonly pulls: Map<number, Pull>;
  readonly comments: Comment[];
  readonly checks: Check[];
  readonly runs: Map<number, WorkflowRunState>;
  /** Role by login; who is not in it may read what is public. */
  readonly collaborators: Map<string, Role>;
  nextNumber: number;
}

export interface State {
  readonly folder: string;
  readonly repositories: Map<string, Repository>;
  readonly tokens: Map<string, Principal>;
  readonly apps: readonly App[];
  /** Every push by which a branch lost commits, or went: a test asserts that there is none. */
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

export interface RepositoryOptions {
  readonly private?: boolean;
  readonly fork?: boolean;
}

export function createRepository(
  state: State,
  fullName: string,
  options: RepositoryOptions = {},
): Repository {
  const [owner = '', name = ''] = fullName.split('/');
  const dir = join(state.folder, 'git', owner, `${name}.git`);
  mkdirSync(dir, { recursive: true });
  git(dir, ['init', '-q', '--bare', '-b', 'main']);
  for (const [key, value] of [
    ['http.receivepack', 'true'],
    ['uploadpack.allowAnySHA1InWant', 'true'],
    ['receive.advertisePushOptions', 'false'],
    // As on GitHub nobody pushes where pull requests are kept.
    ['receive.hideRefs', 'refs/pull'],
  ] as const) {
    git(dir, ['config', key, value]);
  }
  const repository: Repository = {
    id: state.nextId(),
    owner,
    name,
    private: options.private ?? false,
    fork: options.fork ?? false,
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

/** Whether a person may change what is in a repository. */
export function mayWrite(repository: Repository, login: string): boolean {
  return ['admin', 'maintain', 'write'].includes(repository.collaborators.get(login) ?? 'none');
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
