import { systemClock } from '../adapters/clock/clock.ts';
import type { Plan, PlannedShard } from '../evaluation/plan/plan-file.ts';
import { writeShard } from '../evaluation/run/shard.ts';
import type { Summary } from '../evaluation/run/summary-file.ts';
import { type Trial, trialKey } from '../evaluation/run/trial-file.ts';
import type { Trouble } from '../evaluation/run/troubles.ts';
import { type Digest, digestOf } from '../foundation/digest.ts';
import { describeProblem, type Problem } from '../foundation/error.ts';
import { runShard } from '../operations/run-shard.ts';
import type { RunTrialsOutcome } from '../operations/run-trials.ts';
import type { Spending } from '../operations/suite-calls.ts';
import type { Commits } from '../ports/commits.ts';
import { createModelGateway } from '../wiring/model-gateway.ts';
import { createOpenMetricServices } from '../wiring/open-metric-services.ts';
import { createOpenTarget } from '../wiring/open-target.ts';
import type { Shell } from './command.ts';
import { leave } from './output-folder.ts';
import { openRunFolder } from './run-folder.ts';

export interface ShardsToRun {
  readonly plan: Plan;
  readonly digest: Digest;
  readonly shards: readonly PlannedShard[];
  readonly commits: Commits;
  readonly folder: string;
  /** Root of the repository. */
  readonly root: string;
  readonly concurrency: number;
  readonly resume: boolean;
  /** Whether shard files are left in the folder, for a gate to find. */
  readonly leaveFiles: boolean;
}

export interface ShardsRun {
  /** Tells this run from all others. */
  readonly id: string;
  readonly state: RunTrialsOutcome['state'];
  readonly summary: Summary;
  readonly troubles: readonly Trouble[];
  readonly files: readonly { readonly source: string; readonly text: string }[];
  /** What kept targets from being opened: their trials have no answers. */
  readonly problems: readonly Problem[];
  /** Of the suites with a limit of money. */
  readonly spending: readonly Spending[];
}

/** Runs shards of a plan in this process, one after the other; leaves the journal, results and summary in the folder. */
export async function runShards(request: ShardsToRun, shell: Shell): Promise<ShardsRun> {
  const { plan, digest, shards, folder, concurrency } = request;
  const started = performance.now();
  const identity = digestOf([digest, shards.map(({ index }) => index)]);
  const planned = shards.reduce((sum, { trials }) => sum + trials.length, 0);
  const { resume } = request;
  const run = openRunFolder({ folder, identity, resume, trials: planned, terminal: shell.terminal });
  const gateway = createModelGateway({ clock: systemClock, concurrency, pricesOf: plan.priceTable.day });
  const openTarget = createOpenTarget({
    clock: systemClock,
    concurrency,
    headCode: { root: request.root, environment: shell.environment },
    gateway,
  });
  const openServices = createOpenMetricServices({ gateway });
  const trials: Trial[] = [];
  const files: { source: string; text: string }[] = [];
  const spending: Spending[] = [];
  const problems = new Map<string, Problem>();
  let state: ShardsRun['state'] = 'complete';
  for (const shard of shards) {
    const startedAt = new Date().toISOString();
    const own = new Set(shard.trials.map(([suite, id, repeat]) => trialKey({ suite, case: id, repeat })));
    const outcome = await runShard(
      {
        plan,
        shard,
        environment: shell.environment,
        concurrency,
        done: run.done.filter((trial) => own.has(trialKey(trial))),
        onTrial: run.onTrial,
        signal: shell.interrupted,
      },
      { commits: request.commits, clock: systemClock, openTarget, openServices, priceOf: gateway.priceOf },
    );
    spending.push(...outcome.spending);
    if (outcome.state !== 'complete') state = outcome.state;
    for (const { error } of outcome.broken)
      for (const problem of error.problems) problems.set(describeProblem(problem), problem);
    trials.push(...outcome.trials);
    const of = plan.shards.length;
    const head = { plan: digest, index: shard.index, of, attempt: plan.attempt, startedAt, runner: 'local' };
    const text = writeShard({ schema: 'shard/1', ...head }, outcome.trials, endStates[outcome.state]);
    const source = `shard-${shard.index}.jsonl`;
    if (request.leaveFiles) leave(folder, { [source]: text });
    files.push({ source, text });
  }
  const left = trials.filter(({ outcome }) => outcome === 'not-run');
  const { summary, troubles } = run.finish(left, plan.suites, performance.now() - started);
  return { id: run.id, state, summary, troubles, files, problems: [...problems.values()], spending };
}

const endStates = {
  complete: 'complete',
  cancelled: 'cancelled',
  time: 'stopped',
  budget: 'stopped',
} as const;
