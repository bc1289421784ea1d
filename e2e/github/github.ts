import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApi, type Seen } from './api/api.ts';
import { issueToken } from './api/apps.ts';
import { allRoutes } from './api/routes.ts';
import { createContract } from './contract.ts';
import { createEvents } from './events.ts';
import { createFaults, type Faults } from './faults.ts';
import { gitRoute, serveGit } from './git-http.ts';
import { listen, readBody } from './http.ts';
import { mergePull, openPull, type PullToOpen } from './pulls.ts';
import { type Artifacts, startArtifacts } from './results.ts';
import {
  createRepository,
  createState,
  fullName,
  type Level,
  type Pull,
  type Repository,
  type RepositoryOptions,
  type State,
  type WorkflowRunState,
} from './state.ts';
import { type Delivery, deliver, type Hook, makeDelivery } from './webhooks.ts';

/** GitHub on this machine: REST, git, artifacts and signed webhooks over one state, whose store is real git. */
export interface LocalGitHub {
  readonly state: State;
  readonly apiUrl: string;
  /** Where git clones from: `<gitUrl>/owner/name.git`. */
  readonly gitUrl: string;
  readonly artifacts: Artifacts;
  readonly faults: Faults;
  readonly requests: readonly Seen[];
  /** Every deviation from GitHub's description so far. */
  violations(): string[];
  /** Empties the log, for a test that has sent what GitHub would refuse on purpose. */
  takeRequests(): readonly Seen[];
  createRepository(name: string, options?: RepositoryOptions): Repository;
  openPull(repository: Repository, to: PullToOpen): Pull;
  mergePull(repository: Repository, pull: Pull): string;
  /** A token of the App `github-actions` (or `plumbline`) for one repository with exactly these permissions. */
  token(
    repository: Repository,
    permissions: Readonly<Record<string, Level>>,
    app?: 'github-actions' | 'plumbline',
  ): string;
  userToken(login: string): string;
  addRun(repository: Repository, run: Omit<WorkflowRunState, 'id' | 'createdAt'>): WorkflowRunState;
  /** The event of an ended workflow run, signed for that hook. */
  workflowRunCompleted(repository: Repository, run: WorkflowRunState, secret: string): Delivery;
  pullRequestEvent(repository: Repository, pull: Pull, action: 'opened' | 'synchronize'): object;
  pushEvent(repository: Repository, branch: string, sha: string): object;
  send(hook: Hook, delivery: Delivery): Promise<number>;
  /** Throws when there was a deviation from GitHub's description: no suite passes with one. */
  close(): Promise<void>;
}

export async function startGitHub(): Promise<LocalGitHub> {
  const folder = mkdtempSync(join(tmpdir(), 'local-github-'));
  const state = createState(folder);
  const artifacts = await startArtifacts();
  const faults = createFaults();
  const events = createEvents(state);
  const requests: Seen[] = [];
  let origin = '';

  const api = createApi({
    state,
    routes: allRoutes(artifacts),
    contract: await createContract(),
    faults,
    origin: () => origin,
    seen: (request) => requests.push(request),
  });

  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      const body = await readBody(request);
      const isGit = gitRoute.test(new URL(request.url ?? '/', origin).pathname);
      return isGit ? serveGit(state, request, response, body) : api(request, response, body);
    };
    answer().catch((thrown: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(`the local GitHub broke: ${thrown instanceof Error ? thrown.stack : String(thrown)}`);
    });
  });

  const listening = await listen(server);
  origin = listening.url;
  const theApp = (slug: string) => {
    const app = state.apps.find((each) => each.slug === slug);
    if (app === undefined) throw new Error(`no App ${slug}`);
    return app;
  };
  const violations = (): string[] =>
    requests.flatMap((request) =>
      request.violations.map((text) => `${request.method} ${request.path}: ${text}`),
    );
  return {
    state,
    apiUrl: origin,
    gitUrl: origin,
    artifacts,
    faults,
    requests,
    violations,
    takeRequests: () => requests.splice(0),
    createRepository: (name, options) => createRepository(state, name, options),
    openPull,
    mergePull,
    token: (repository, permissions, app = 'github-actions') =>
      issueToken(state, theApp(app), fullName(repository), permissions),
    userToken: (login) => {
      const token = `ghp_${login}`;
      state.tokens.set(token, { kind: 'user', login });
      return token;
    },
    addRun: (repository, run) => {
      const added: WorkflowRunState = { ...run, id: state.nextId(), createdAt: new Date().toISOString() };
      repository.runs.set(added.id, added);
      return added;
    },
    workflowRunCompleted: (repository, run, secret) =>
      makeDelivery(secret, 'workflow_run', events.workflowRunCompleted(repository, run)),
    pullRequestEvent: events.pullRequest,
    pushEvent: events.push,
    send: (hook, delivery) => deliver(hook.url, delivery),
    close: async () => {
      await listening.close();
      await artifacts.close();
      rmSync(folder, { recursive: true, force: true });
      const found = violations();
      if (found.length > 0) throw new Error(`GitHub would not take this:\n${found.join('\n')}`);
    },
  };
}
