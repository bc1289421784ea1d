import { trialsByLook } from '../evaluation/plan/plan.ts';
import type { Plan, PlannedShard, PlannedSuite, PlannedTrial } from '../evaluation/plan/plan-file.ts';
import { readShard, writeShard } from '../evaluation/run/shard.ts';
import type { ShardHead } from '../evaluation/run/shard-file.ts';
import { hasOwnResult, type Trial, type TrialKey, trialKey } from '../evaluation/run/trial-file.ts';
import type { Clock } from '../ports/clock.ts';
import type { LookBoard } from '../ports/look-board.ts';
import type { FoundBaseline } from '../verdict/baseline/baseline.ts';
import { decidedAt } from '../verdict/compare/compare.ts';

/** Says of each trial whether its result is still wanted, while a run goes on. */
export interface EarlyStop {
  /** Resolves to false once the suite's verdict is clear without it. At the end of a look it waits for the other shards, but not for long. */
  mayStart(trial: TrialKey): boolean | Promise<boolean>;
  /** Tells it a result. */
  ended(trial: Trial): void;
  /** The latest look at which a suite was decided, null where none was. */
  atLook(): number | null;
  /** Ends its waiting; nothing is left running after that. */
  close(): Promise<void>;
}

export interface EarlyStopRequest {
  readonly plan: Plan;
  /** Of the file that is put up at each look. */
  readonly head: ShardHead;
  /** Those that run here. */
  readonly shards: readonly PlannedShard[];
  /** The promised records; a suite without one is never ended early. */
  readonly baselines: ReadonlyMap<string, FoundBaseline>;
  readonly board: LookBoard;
  readonly clock: Clock;
  /** Aborted: the run is being stopped, so nobody waits any more. */
  readonly signal: AbortSignal;
}

/** How long a shard waits at a look for the others; how often it asks while it waits, and afterwards. */
const patienceMs = 30_000;
const betweenReadsMs = { waiting: 2000, later: 15_000 };

interface LookState {
  /** Own trials of this look and the ones before that have not ended. */
  left: number;
  /** Whether the next look may begin: the results of all shards were looked at, or patience is over. */
  settled: boolean;
  readonly whenSettled: Promise<void>;
  readonly settle: () => void;
}

/**
 * Ends suites early across shards (statistics §2.7). The looks are sets of cases that the plan fixes, so every shard that sees the same
 * results decides the same; the gate recomputes it from the shard files. A shard that was left behind by the others' patience may
 * still end them: the board is read until the run is over.
 */
export function createEarlyStop(request: EarlyStopRequest): EarlyStop {
  const { plan, shards, baselines, board, clock } = request;
  const suites = plan.suites.filter(({ name, looks }) => looks.length > 1 && baselines.has(name));
  const lookOfTrial = looksOf(suites);
  const most = Math.max(1, ...suites.map(({ looks }) => looks.length));
  const own = shards.flatMap(({ trials }) => trials.map(keyOf));
  const results = new Map<string, Trial>();
  const decided = new Map<string, number>();
  const over = new AbortController();
  const closing = AbortSignal.any([over.signal, request.signal]);
  const watching: Promise<void>[] = [];
  // Index 0 is look 1. Trials of suites that are looked at once belong to no look, and hold nothing up.
  const looks = Array.from({ length: most }, (_, index): LookState => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const left = own.filter((key) => (lookOfTrial.get(key) ?? most + 1) <= index + 1).length;
    const state: LookState = {
      left,
      settled: false,
      whenSettled: promise,
      settle: () => {
        state.settled = true;
        resolve();
      },
    };
    return state;
  });

  const evaluate = (): void => {
    const trials = [...results.values()];
    for (const suite of suites) {
      const baseline = baselines.get(suite.name);
      if (baseline === undefined || decided.has(suite.name)) continue;
      const at = decidedAt(suite, baseline, trials, plan.policy.gate);
      if (at !== null) decided.set(suite.name, at.look);
    }
  };

  const reach = (look: number): void => {
    const state = looks[look - 1];
    const wanted = othersAt(plan, shards, lookOfTrial, look);
    if (wanted.size === 0) {
      evaluate();
      state?.settle();
    } else {
      watching.push(watch(look, wanted));
    }
  };

  /** Puts up the own results of a look, and reads the others' until they are all there. */
  const watch = async (look: number, wanted: ReadonlySet<number>): Promise<void> => {
    const state = looks[look - 1];
    const since = clock.monotonicMs();
    const soFar = own.flatMap((key) => results.get(key) ?? []);
    await board.publish(look, writeShard(request.head, soFar, 'stopped', look));
    const seen = new Set<number>();
    while (!closing.aborted) {
      for (const text of await board.read(look)) take(text, request.head, seen, results);
      if ([...wanted].every((index) => seen.has(index))) {
        evaluate();
        break;
      }
      const waiting = clock.monotonicMs() - since < patienceMs;
      if (!waiting) state?.settle();
      await clock.sleep(betweenReadsMs[waiting ? 'waiting' : 'later'], closing);
    }
    state?.settle();
  };

  for (const [index, state] of looks.entries()) if (state.left === 0) reach(index + 1);

  return {
    mayStart: (trial) => {
      if (decided.has(trial.suite)) return false;
      const look = lookOfTrial.get(trialKey(trial));
      const before = look === undefined ? undefined : looks[look - 2];
      // Stragglers of the look before are under way: what has a free place goes on meanwhile.
      if (before === undefined || before.left > 0 || before.settled) return true;
      return before.whenSettled.then(() => !decided.has(trial.suite));
    },
    ended: (trial) => {
      const key = trialKey(trial);
      if (results.has(key)) return;
      const look = lookOfTrial.get(key);
      if (look === undefined) return;
      results.set(key, withoutTexts(trial));
      for (const [index, state] of looks.entries()) {
        if (index + 1 < look) continue;
        state.left -= 1;
        if (state.left === 0) reach(index + 1);
      }
    },
    atLook: () => (decided.size === 0 ? null : Math.max(...decided.values())),
    close: async () => {
      over.abort();
      await Promise.all(watching);
    },
  };
}

/** The look, from 1, for which each trial is run. */
function looksOf(suites: readonly PlannedSuite[]): ReadonlyMap<string, number> {
  return new Map(
    suites.flatMap((suite) =>
      trialsByLook(suite).flatMap((block, index) => block.map((trial) => [keyOf(trial), index + 1] as const)),
    ),
  );
}

/** The other shards that have something to put up at that look. */
function othersAt(
  plan: Plan,
  own: readonly PlannedShard[],
  lookOfTrial: ReadonlyMap<string, number>,
  look: number,
): ReadonlySet<number> {
  const others = plan.shards.filter(
    ({ index, trials }) =>
      own.every((each) => each.index !== index) &&
      trials.some((trial) => (lookOfTrial.get(keyOf(trial)) ?? look + 1) <= look),
  );
  return new Set(others.map(({ index }) => index));
}

/** What a look needs: values, not what anybody said. */
function withoutTexts(trial: Trial): Trial {
  if (trial.outcome !== 'answered') return trial;
  const { details: _, contexts: __, retrieved: ___, toolCalls: ____, steps: _____, ...rest } = trial;
  return { ...rest, output: null };
}

/** Takes the results of another shard of this very plan; of anything else nothing is used. */
function take(text: string, own: ShardHead, seen: Set<number>, results: Map<string, Trial>): void {
  const read = readShard(text);
  if (read.kind !== 'whole') return;
  const { head, trials } = read;
  if (head.plan !== own.plan || head.of !== own.of || head.index === own.index) return;
  seen.add(head.index);
  for (const trial of trials) {
    const key = trialKey(trial);
    const known = results.get(key);
    if (known === undefined || (!hasOwnResult(known) && hasOwnResult(trial))) results.set(key, trial);
  }
}

function keyOf([suite, id, repeat]: PlannedTrial): string {
  return trialKey({ suite, case: id, repeat });
}
