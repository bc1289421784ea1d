import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actionsRoutes, runOf } from './api/actions.ts';
import { appRoutes, installationId, issueToken } from './api/apps.ts';
import { discussionRoutes, loginOf } from './api/discussion.ts';
import { pullOf, repositoryOf, repositoryRoutes, userOf } from './api/repository.ts';
import { createRouter } from './api/router.ts';
import { complete } from './complete.ts';
import { createContract } from './contract.ts';
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

/** One request that reached the API, and how it kept to GitHub's description. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly operationId: string | null;
  readonly status: number;
  readonly body: unknown;
  readonly by: string;
  /** Empty for a request that GitHub would take. */
  readonly violations: readonly string[];
}

/** GitHub on this machine: REST, git, artifacts and signed webhooks over one state, whose store is real git. */
export interface LocalGitHub {
  readonly state: State;
  readonly apiUrl: string;
  /** Where git clones from: `<gitUrl>/owner/name.git`. */
  readonly gitUrl: string;
  readonly artifacts: Artifacts;
  readonly faults: Faults;
  readonly requests: readonly Seen[];
  /** Every deviation from GitHub's description so far; a suite ends with none. */
  violations(): string[];
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
  pullRequestEvent(repository: Repository, pull: Pull, action: string): object;
  send(hook: Hook, delivery: Delivery): Promise<number>;
  close(): Promise<void>;
}

export async function startGitHub(): Promise<LocalGitHub> {
  const folder = mkdtempSync(join(tmpdir(), 'local-github-'));
  const state = createState(folder);
  const artifacts = await startArtifacts();
  const contract = await createContract();
  const faults = createFaults();
  const requests: Seen[] = [];
  const router = createRouter(state, [
    ...discussionRoutes,
    ...repositoryRoutes,
    ...actionsRoutes(artifacts),
    ...appRoutes,
  ]);
  let origin = '';

  const server = createServer((request, response) => {
    void readBody(request)
      .then((body) => dispatch(request, response, body))
      .catch((thrown: unknown) => {
        response.writeHead(500, { 'content-type': 'text/plain' });
        response.end(`the local GitHub broke: ${thrown instanceof Error ? thrown.stack : String(thrown)}`);
      });
  });

  async function dispatch(request: IncomingMessage, response: ServerResponse, raw: Buffer): Promise<void> {
    const url = new URL(request.url ?? '/', origin);
    if (gitRoute.test(url.pathname)) return serveGit(state, request, response, raw);
    const method = request.method ?? 'GET';
    const fault = faults.next(method, url.pathname);
    if (fault?.status === 'close') return void request.socket.destroy();
    if (fault?.status === 'silence') return;
    const body = parse(raw);
    const asked = {
      method,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: headersOf(request),
      body,
    };
    const { operationId, problems } = contract.checkRequest(asked);
    const { principal, answer } =
      fault === null
        ? router.respond({ method, url, headers: request.headers, body, origin })
        : { principal: null, answer: { status: fault.status, body: fault.body, headers: fault.headers } };
    const full =
      operationId === null || fault !== null
        ? answer.body
        : complete(operationId, answer.status, answer.body);
    const wrong =
      operationId === null || fault !== null
        ? []
        : contract.checkAnswer(operationId, answer.status, full).problems;
    requests.push({
      method,
      path: url.pathname,
      operationId,
      status: answer.status,
      body,
      by: principal === null ? 'nobody' : loginOf(principal),
      violations: [...problems, ...wrong.map((problem) => `answer: ${problem}`)],
    });
    response.writeHead(answer.status, {
      'content-type': 'application/json; charset=utf-8',
      ...answer.headers,
    });
    response.end(full === undefined ? undefined : JSON.stringify(full));
  }

  const listening = await listen(server);
  origin = listening.url;
  const theApp = (slug: string) => {
    const app = state.apps.find((each) => each.slug === slug);
    if (app === undefined) throw new Error(`no App ${slug}`);
    return app;
  };
  return {
    state,
    apiUrl: origin,
    gitUrl: origin,
    artifacts,
    faults,
    requests,
    violations: () =>
      requests.flatMap(({ method, path, violations }) =>
        violations.map((text) => `${method} ${path}: ${text}`),
      ),
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
      makeDelivery(secret, 'workflow_run', {
        action: 'completed',
        workflow_run: runOf(repository, run),
        workflow: { id: 1, name: 'prompts', path: run.path },
        repository: repositoryOf(repository),
        sender: userOf(run.actor),
        installation: { id: installationId(state, fullName(repository)) },
      }),
    pullRequestEvent: (repository, pull, action) => ({
      action,
      number: pull.number,
      pull_request: pullOf(repository, pull),
      repository: repositoryOf(repository),
      sender: userOf(pull.author),
    }),
    send: (hook, delivery) => deliver(hook.url, delivery),
    close: async () => {
      await listening.close();
      await artifacts.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function parse(raw: Buffer): unknown {
  if (raw.length === 0) return undefined;
  try {
    return JSON.parse(raw.toString());
  } catch {
    return raw.toString();
  }
}

function headersOf(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
}
