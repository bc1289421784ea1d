import type { AppOptions } from '../../bot/app.ts';
import { createLog } from '../../bot/log.ts';
import { type Serving, serve, webhookPath } from '../../bot/serve.ts';
import { docsSuite, judged, report } from '../../fixtures/builders/reports.ts';
import * as a from '../../fixtures/builders/verdict.ts';
import { createGit } from '../../src/adapters/git/git.ts';
import { writeCommit } from '../../src/adapters/git/write-commit.ts';
import type { Report, ReportSubject } from '../../src/verdict/report/report-file.ts';
import { git, shaOf } from '../github/git.ts';
import { type LocalGitHub, startGitHub } from '../github/github.ts';
import { refreshPulls } from '../github/pulls.ts';
import {
  type Check,
  type Comment,
  fullName,
  type Principal,
  type Pull,
  plumblineAppId,
  type Repository,
  type WorkflowRunState,
} from '../github/state.ts';
import { type Delivery, deliver } from '../github/webhooks.ts';
import { pack } from '../journey/archive.ts';

export const secret = 'the secret of these tests';

/** The local GitHub and the App in this process. */
export interface BotWorld {
  readonly github: LocalGitHub;
  readonly bot: Serving;
  readonly hookUrl: string;
  /** Everything that the App logged. */
  log(): string;
  /** Another server of the same App. */
  another(options?: AppOptions): Promise<Serving>;
  /** The event of an ended run, signed. */
  delivery(repository: Repository, run: WorkflowRunState): Delivery;
  /** Delivers it, all at once where `times` is more than one, and waits until the App has dealt with it. */
  ended(repository: Repository, run: WorkflowRunState, times?: number): Promise<readonly number[]>;
  close(): Promise<void>;
}

export async function createBotWorld(options: AppOptions = {}): Promise<BotWorld> {
  const github = await startGitHub();
  const lines: string[] = [];
  const log = createLog('info', { write: (line: string) => lines.push(line) });
  const start = (more: AppOptions = {}): Promise<Serving> =>
    serve(settingsOf(github), log, { writeGapMs: 0, ...options, ...more });
  const bot = await start();
  const others: Serving[] = [];
  const delivery = (repository: Repository, run: WorkflowRunState) =>
    github.workflowRunCompleted(repository, run, secret);
  const hookUrl = `${bot.url}${webhookPath}`;
  return {
    github,
    bot,
    hookUrl,
    log: () => lines.join(''),
    another: async (more) => {
      const started = await start(more);
      others.push(started);
      return started;
    },
    delivery,
    ended: async (repository, run, times = 1) => {
      const event = delivery(repository, run);
      const statuses = await Promise.all(Array.from({ length: times }, () => deliver(hookUrl, event)));
      await bot.idle();
      return statuses;
    },
    close: async () => {
      await Promise.all([bot, ...others].map((serving) => serving.close()));
      await github.close();
    },
  };
}

export function settingsOf(github: LocalGitHub) {
  const app = github.state.apps.find(({ id }) => id === plumblineAppId);
  return {
    appId: plumblineAppId,
    privateKey: app?.privateKey ?? '',
    webhookSecrets: [secret],
    host: '127.0.0.1',
    port: 0,
    apiUrl: github.apiUrl,
    serverUrl: 'https://github.com',
    logLevel: 'info' as const,
  };
}

let made = 0;

/** A repository whose base says who publishes. */
export async function createPrompts(github: LocalGitHub, publisher: 'app' | 'action'): Promise<Repository> {
  made += 1;
  const repository = github.createRepository(`octocat/prompts-${made}`);
  await commit(repository, 'main', {
    '.github/plumbline.yml': configOf(publisher),
    '.github/workflows/prompts.yml': `jobs: { evaluate: { uses: ${evaluate.path} } }\n`,
  });
  return repository;
}

/** A pull request of the repository itself, or of a fork. */
export async function propose(
  github: LocalGitHub,
  repository: Repository,
  files: Readonly<Record<string, string>> = { 'prompts/answer.prompt.yml': 'shorter' },
  fork?: Repository,
): Promise<Pull> {
  made += 1;
  const branch = `change-${made}`;
  if (fork !== undefined)
    git(fork.dir, ['fetch', '-q', repository.dir, 'refs/heads/main:refs/heads/main', '--force']);
  await commit(fork ?? repository, branch, files);
  return github.openPull(repository, { head: branch, ...(fork === undefined ? {} : { from: fork }) });
}

/** Adds files to a branch, made from main where it does not exist. */
export async function commit(
  repository: Repository,
  branch: string,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const parent = shaOf(repository.dir, `refs/heads/${branch}`) ?? shaOf(repository.dir, 'refs/heads/main');
  made += 1;
  const sha = await writeCommit(createGit({ dir: repository.dir, exact: true }), {
    files: new Map(Object.entries(files)),
    parent,
    message: `commit ${made}`,
    author: { name: 'octocat', email: 'octocat@example.com' },
    at: new Date(made * 1000),
  });
  git(repository.dir, ['update-ref', `refs/heads/${branch}`, sha]);
  refreshPulls(repository);
  return sha;
}

const evaluate = { path: 'octocat/plumbline/.github/workflows/evaluate.yml@v1', sha: a.sha('1') };

export type Left =
  /** What `report.json` of the run holds. */
  | { readonly report: Report }
  /** The bytes of the report artifact. */
  | { readonly zip: Buffer }
  | 'nothing';

/** A run of the shipped workflow for a pull request that has ended and left something. */
export async function runOf(
  github: LocalGitHub,
  repository: Repository,
  pull: Pull,
  left: Left,
  over: Partial<WorkflowRunState> = {},
): Promise<WorkflowRunState> {
  const run = github.addRun(repository, {
    attempt: 1,
    event: 'pull_request',
    headSha: pull.headSha,
    headBranch: pull.head.ref,
    headRepository: fullName(pull.head.repository),
    path: '.github/workflows/prompts.yml',
    referencedWorkflows: [evaluate],
    status: 'completed',
    conclusion: 'success',
    actor: 'octocat',
    ...over,
  });
  if (left === 'nothing') return run;
  const zip = 'zip' in left ? left.zip : await pack(new Map([['report.json', JSON.stringify(left.report)]]));
  github.artifacts.add(String(run.id), `plumbline-report-attempt-${run.attempt}`, zip);
  return run;
}

/** The report of exactly this pull request, as the gate makes it: failing with 35 cases net worse, or passing. */
export function reportOf(
  repository: Repository,
  pull: Pull,
  found: 'fail' | 'pass',
  over: Partial<Pick<ReportSubject, 'repository' | 'pr' | 'head' | 'trust'>> = {},
): Report {
  const { subject } = a.plan([]);
  const arms = found === 'fail' ? a.flipping(38, 3, 14) : a.flipping(2, 2);
  return report({
    suites: [judged(docsSuite(), arms)],
    plan: {
      subject: {
        ...subject,
        repository: fullName(repository),
        pr: pull.number,
        head: { sha: pull.headSha, ref: pull.head.ref },
        ...over,
      },
    },
  });
}

export function checksOf(repository: Repository, pull: Pull): readonly Check[] {
  return repository.checks.filter(({ headSha }) => headSha === pull.headSha);
}

export function commentsOf(repository: Repository, pull: Pull): readonly Comment[] {
  return repository.comments.filter(({ issue }) => issue === pull.number);
}

/** Comments that were there before the App spoke, each by whom it says. */
export function plant(
  repository: Repository,
  pull: Pull,
  comments: readonly (readonly [Principal, string])[],
): void {
  const at = new Date(0).toISOString();
  for (const [by, body] of comments) {
    made += 1;
    repository.comments.push({ id: made, issue: pull.number, body, by, createdAt: at, updatedAt: at });
  }
}

function configOf(publisher: 'app' | 'action'): string {
  return `version: 1
publisher: ${publisher}
pipelines: { docs: { paths: ['prompts/**'], target: { kind: replay, file: answers.jsonl } } }
suites: { docs: { pipeline: docs, dataset: cases.jsonl, metrics: { expectations: { role: primary, margin: 0.05 } } } }
`;
}
