import { systemClock } from '../adapters/clock/clock.ts';
import { createFolderLookBoard } from '../adapters/files/look-board.ts';
import type { Plan, PlannedShard } from '../evaluation/plan/plan-file.ts';
import { endOfRun, writeShard } from '../evaluation/run/shard.ts';
import type { ShardHead } from '../evaluation/run/shard-file.ts';
import type { Summary } from '../evaluation/run/summary-file.ts';
import { trialKey } from '../evaluation/run/trial-file.ts';
import type { Trouble } from '../evaluation/run/troubles.ts';
import { type Digest, digestOf } from '../foundation/digest.ts';
import { describeProblem, type Problem } from '../foundation/error.ts';
import type { Cache } from '../gateway/cached-gateway.ts';
import { runShard } from '../operations/run-shard.ts';
import type { RunTrialsOutcome } from '../operations/run-trials.ts';
import type { Spending } from '../operations/suite-calls.ts';
import type { Commits } from '../ports/commits.ts';
import type { DataBranch } from '../ports/data-branch.ts';
import type { LookBoard } from '../ports/look-board.ts';
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
  /** Folder that the shards of this run share, to end early together; null where there is none. */
  readonly looks: string | null;
  readonly dataBranch: (name: string) => DataBranch;
  /** Whether shard files are left in the folder, for a gate to find. */
  readonly leaveFiles: boolean;
  /** Answers from before; left out or null where none are used. */
  readonly cache?: Cache | null;
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

/** Runs shards of a plan in this process, as one; leaves the journal, results and summary in the folder. */
export async function runShards(request: ShardsToRun, shell: Shell): Promise<ShardsRun> {
  const { plan, digest, shards, folder, concurrency } = request;
  const started = performance.now();
  const startedAt = new Date().toISOString();
  const identity = digestOf([digest, shards.map(({ index }) => index)]);
  const planned = shards.reduce((sum, { trials }) => sum + trials.length, 0);
  const { resume } = request;
  const run = openRunFolder({
    ...{ folder, identity, suites: plan.suites, resume, trials: planned },
    terminal: shell.terminal,
  });
  const { cache = null } = request;
  const gateway = createModelGateway({
    clock: systemClock,
    concurrency,
    cache,
    pricesOf: plan.priceTable.day,
  });
  const openTarget = createOpenTarget({
    clock: systemClock,
    concurrency,
    headCode: { root: request.root, environment: shell.environment },
    gateway,
  });
  const headOf = (index: number): ShardHead => {
    const of = plan.shards.length;
    return { schema: 'shard/1', plan: digest, index, of, attempt: plan.attempt, startedAt, runner: 'local' };
  };
  const first = shards[0]?.index ?? 0;
  const outcome = await runShard(
    {
      plan,
      shards,
      environment: shell.environment,
      concurrency,
      done: run.done,
      onTrial: run.onTrial,
      signal: shell.interrupted,
      cache: cache !== null,
    },
    {
      commits: request.commits,
      clock: systemClock,
      openTarget,
      openServices: createOpenMetricServices({ gateway, root: request.root }),
      priceOf: gateway.priceOf,
      looks: {
        head: headOf(first),
        board: request.looks === null ? noBoard : createFolderLookBoard(request.looks, first),
        dataBranch: request.dataBranch,
      },
    },
  );
  const { trials, state, atLook, broken, spending } = outcome;
  const shardOf = new Map(
    shards.flatMap((shard) =>
      shard.trials.map(([suite, id, repeat]) => [trialKey({ suite, case: id, repeat }), shard.index]),
    ),
  );
  const files = shards.map(({ index }) => {
    const own = trials.filter((trial) => shardOf.get(trialKey(trial)) === index);
    return {
      source: `shard-${index}.jsonl`,
      text: writeShard(headOf(index), own, endOfRun[state], atLook),
    };
  });
  if (request.leaveFiles) for (const { source, text } of files) leave(folder, { [source]: text });
  const left = trials.filter(({ outcome: each }) => each === 'not-run');
  const { summary, troubles } = run.finish(left, plan.suites, performance.now() - started);
  const problems = new Map(
    broken.flatMap(({ error }) => error.problems.map((problem) => [describeProblem(problem), problem])),
  );
  return { id: run.id, state, summary, troubles, files, problems: [...problems.values()], spending };
}

/** Without a folder to share nobody sees the other shards: then only a run of all of them ends early. */
const noBoard: LookBoard = { publish: async () => {}, read: async () => [] };
