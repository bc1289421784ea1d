import { systemClock } from '../src/adapters/clock/clock.ts';
import type { Plan, PlannedShard } from '../src/evaluation/plan/plan-file.ts';
import { endOfRun, writeShard } from '../src/evaluation/run/shard.ts';
import type { Digest } from '../src/foundation/digest.ts';
import { runShard, type ShardOutcome } from '../src/operations/run-shard.ts';
import type { ArtifactStore } from '../src/ports/artifacts.ts';
import type { Commits } from '../src/ports/commits.ts';
import { createModelGateway } from '../src/wiring/model-gateway.ts';
import { createOpenMetricServices } from '../src/wiring/open-metric-services.ts';
import { createOpenTarget } from '../src/wiring/open-target.ts';
import { actionDataBranch } from './data-branch.ts';
import { createArtifactLookBoard } from './look-board.ts';
import { readModelKeys } from './model-keys.ts';
import type { Runner } from './runner.ts';

/** Requests in flight at a time. */
const concurrency = 8;

export interface ShardHere {
  readonly plan: Plan;
  readonly digest: Digest;
  readonly shard: PlannedShard;
  readonly commits: Commits;
  readonly runner: Runner;
  /** Where the candidate is checked out. */
  readonly root: string;
  readonly cancelled: AbortSignal;
  readonly headCode: 'allowed' | 'refused';
  readonly artifacts: ArtifactStore;
  /** To read the baseline with; null: as anybody may. */
  readonly token: string | null;
  mask(secret: string): void;
}

/** Runs one shard in this job with the job's model keys; gives its outcome and the text of its file. */
export async function runShardHere(here: ShardHere): Promise<{ outcome: ShardOutcome; text: string }> {
  const { plan, digest, shard, runner } = here;
  const startedAt = new Date().toISOString();
  const gateway = createModelGateway({
    clock: systemClock,
    concurrency,
    shards: plan.shards.length,
    pricesOf: plan.priceTable.day,
  });
  const head = {
    schema: 'shard/1',
    plan: digest,
    index: shard.index,
    of: plan.shards.length,
    attempt: runner.attempt,
    startedAt,
    runner: runner.environment['RUNNER_NAME'] ?? 'unknown',
  } as const;
  const outcome = await runShard(
    {
      plan,
      shards: [shard],
      environment: withKeys(here),
      concurrency,
      done: [],
      onTrial: () => {},
      signal: here.cancelled,
      headCode: here.headCode,
    },
    {
      commits: here.commits,
      clock: systemClock,
      openTarget: createOpenTarget({
        clock: systemClock,
        concurrency,
        headCode: { root: here.root, environment: runner.environment },
        gateway,
      }),
      openServices: createOpenMetricServices({ gateway, root: here.root }),
      priceOf: gateway.priceOf,
      looks: {
        head,
        board: createArtifactLookBoard(here.artifacts, { shard: shard.index, attempt: runner.attempt }),
        dataBranch: actionDataBranch(runner, here.token),
      },
    },
  );
  const text = writeShard(head, outcome.trials, endOfRun[outcome.state], outcome.atLook);
  return { outcome, text };
}

/** The job's environment with the lines of MODEL_KEYS as variables of their own; every key is masked before anything is logged. */
function withKeys({ runner, mask }: ShardHere): Readonly<Record<string, string | undefined>> {
  const { MODEL_KEY: key, MODEL_KEYS: lines, ...rest } = runner.environment;
  if (key !== undefined && key !== '') mask(key);
  const keys = readModelKeys(lines ?? '');
  for (const { value } of keys) mask(value);
  return {
    ...rest,
    ...(key === undefined || key === '' ? {} : { MODEL_KEY: key }),
    ...Object.fromEntries(keys.map(({ name, value }) => [name, value])),
  };
}
