import { shaOf } from '../github/git.ts';
import type { LocalGitHub } from '../github/github.ts';
import { type JobEvent, type JobResult, pullRequestEvent, pushEvent, runJob } from '../github/job.ts';
import { fullName, type Pull, type Repository, type WorkflowRunState } from '../github/state.ts';

/** What the secrets and variables of the user's workflow are. */
export type Secrets = Readonly<Record<string, string>>;

export interface WorkflowResult {
  readonly run: WorkflowRunState;
  readonly plan: JobResult;
  readonly shards: readonly JobResult[];
  /** The gate, or record, job. */
  readonly last: JobResult;
}

export interface WorkflowOptions {
  readonly secrets: Secrets;
  readonly shards?: number;
  /** Called when the shards have ended: the place to lose or damage what they left. */
  readonly before?: (run: WorkflowRunState) => void | Promise<void>;
  /** What the gate is told of the plan in place of the truth. */
  readonly gateInputs?: Readonly<Record<string, string>>;
  /** What the plan or the gate job finds in its environment beside what a runner gives. */
  readonly environments?: Readonly<Partial<Record<'plan' | 'gate', Secrets>>>;
}

/** Plays evaluate.yml for a pull request: plan, shards side by side, gate; each a process of its own with its own rights. */
export async function evaluate(
  github: LocalGitHub,
  repository: Repository,
  pull: Pull,
  options: WorkflowOptions,
): Promise<WorkflowResult> {
  const fork = pull.head.repository !== repository;
  const run = startRun(
    github,
    repository,
    'pull_request',
    pull.headSha,
    pull.head.ref,
    fullName(pull.head.repository),
    pull.author,
  );
  const event = pullRequestEvent(github, repository, pull);
  const result = await play(
    github,
    repository,
    run,
    event,
    `refs/pull/${pull.number}/merge`,
    options,
    (inputs) =>
      runJob(github, {
        entry: 'action-gate',
        repository,
        permissions: fork ? 'gate-of-fork' : 'gate',
        event,
        runId: run.id,
        inputs: { ...inputs, ...options.gateInputs },
        environment: options.environments?.gate ?? {},
      }),
  );
  run.status = 'completed';
  run.conclusion = result.last.exitCode === 0 ? 'success' : 'failure';
  return result;
}

/** Plays baseline.yml for a push to main. */
export async function record(
  github: LocalGitHub,
  repository: Repository,
  options: WorkflowOptions,
): Promise<WorkflowResult> {
  const sha = shaOf(repository.dir, 'refs/heads/main') ?? '';
  const run = startRun(github, repository, 'push', sha, 'main', fullName(repository), 'octocat');
  const event = pushEvent(github, repository, 'main', sha);
  return play(github, repository, run, event, 'refs/heads/main', options, (inputs) =>
    runJob(github, {
      entry: 'action-record',
      repository,
      permissions: 'record',
      event,
      runId: run.id,
      inputs: { 'plan-digest': inputs['plan-digest'] ?? '' },
    }),
  );
}

async function play(
  github: LocalGitHub,
  repository: Repository,
  run: WorkflowRunState,
  event: JobEvent,
  checkout: string,
  options: WorkflowOptions,
  end: (inputs: Readonly<Record<string, string>>) => Promise<JobResult>,
): Promise<WorkflowResult> {
  const runId = run.id;
  const inputs = options.shards === undefined ? {} : { shards: String(options.shards) };
  const plan = await runJob(github, {
    entry: 'action-plan',
    repository,
    permissions: 'plan',
    event,
    runId,
    checkout,
    inputs,
    environment: options.environments?.plan ?? {},
  });
  const digest = plan.outputs['plan-digest'] ?? '';
  const matrix: { include: { shard: number }[] } = JSON.parse(plan.outputs['matrix'] ?? '{"include":[]}');
  const shards = await Promise.all(
    matrix.include.map(({ shard }) =>
      runJob(github, {
        entry: 'action-shard',
        repository,
        permissions: 'shard',
        event,
        runId,
        checkout,
        inputs: { shard: String(shard), 'plan-digest': digest },
        environment: options.secrets,
      }),
    ),
  );
  await options.before?.(run);
  const last = await end({
    'plan-digest': digest,
    'plan-result': plan.exitCode === 0 ? 'success' : 'failure',
    'shard-result': shards.every(({ exitCode }) => exitCode === 0) ? 'success' : 'failure',
  });
  return { run, plan, shards, last };
}

function startRun(
  github: LocalGitHub,
  repository: Repository,
  event: string,
  headSha: string,
  headBranch: string,
  headRepository: string,
  actor: string,
): WorkflowRunState {
  return github.addRun(repository, {
    attempt: 1,
    event,
    headSha,
    headBranch,
    headRepository,
    path: '.github/workflows/prompts.yml',
    referencedWorkflows: [{ path: 'owner/plumbline/.github/workflows/evaluate.yml@v1', sha: '1'.repeat(40) }],
    status: 'in_progress',
    conclusion: null,
    actor,
  });
}
