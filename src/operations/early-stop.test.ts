import { describe, expect, it } from 'vitest';
import * as a from '../../fixtures/builders/verdict.ts';
import { createManualClock, type ManualClock } from '../adapters/memory/clock.ts';
import { inOrderOfLooks, planDigest } from '../evaluation/plan/plan.ts';
import type { Plan } from '../evaluation/plan/plan-file.ts';
import { splitIntoShards } from '../evaluation/plan/shards.ts';
import type { ShardHead } from '../evaluation/run/shard-file.ts';
import { type Trial, trialKey } from '../evaluation/run/trial-file.ts';
import type { LookBoard } from '../ports/look-board.ts';
import { createEarlyStop, type EarlyStop } from './early-stop.ts';

const looks = [40, 80, 120, 160, 200].map((cases, index) => ({ k: index + 1, cases, alpha: 0.05 }));
const suite = a.suite({ cases: a.cases(200), looks });
const found = a.baseline(
  suite,
  a.trials(suite, () => 1),
);

/** A plan of so many shards, and the trials of each with a value for each case. */
function planned(shards: number, value: (index: number) => number) {
  const plan: Plan = {
    ...a.plan([a.against(suite, found)]),
    shards: splitIntoShards(inOrderOfLooks([suite]), { count: shards, max: 256 }),
  };
  const all = new Map(a.trials(suite, value).map((trial) => [trial.case, trial]));
  const trialsOf = (shard: number) =>
    (plan.shards[shard]?.trials ?? []).flatMap(([, id]) => all.get(id) ?? []);
  return { plan, trialsOf };
}

/** A board in memory; `hears` says whose files a shard gets to see. */
function boards() {
  const posted: { look: number; shard: number; text: string }[] = [];
  return {
    posted,
    of: (shard: number): LookBoard => ({
      publish: async (look, text) => void posted.push({ look, shard, text }),
      read: async (look) =>
        posted.filter((each) => each.look === look && each.shard !== shard).map(({ text }) => text),
    }),
  };
}

function stopOf(plan: Plan, shards: readonly number[], board: LookBoard, clock = createManualClock()) {
  const head: ShardHead = {
    schema: 'shard/1',
    plan: planDigest(plan),
    index: shards[0] ?? 0,
    of: plan.shards.length,
    attempt: 1,
    startedAt: a.at,
    runner: 'test',
  };
  return createEarlyStop({
    plan,
    shards: plan.shards.filter(({ index }) => shards.includes(index)),
    baselines: new Map([[suite.name, found]]),
    head,
    board,
    clock,
    signal: new AbortController().signal,
  });
}

/** Runs the trials one after the other; gives how many were wanted. */
async function drive(stop: EarlyStop, trials: readonly Trial[]): Promise<number> {
  let ran = 0;
  for (const trial of trials) {
    if (!(await stop.mayStart(trial))) continue;
    ran += 1;
    stop.ended(trial);
  }
  return ran;
}

/** Lets the clock run until the work is done. */
async function passing<T>(clock: ManualClock, work: Promise<T>): Promise<T> {
  let done = false;
  const watched = work.finally(() => {
    done = true;
  });
  while (!done) await clock.pass(1000);
  return watched;
}

describe('a run of a single shard', () => {
  it('ends at the first look that decides, and runs no trial after it', async () => {
    const { plan, trialsOf } = planned(1, (index) => Number(index % 3 !== 0));
    const stop = stopOf(plan, [0], boards().of(0));
    expect(await drive(stop, trialsOf(0))).toBe(40);
    expect(stop.atLook()).toBe(1);
    await stop.close();
  });

  it('runs to its end where no look decides', async () => {
    const { plan, trialsOf } = planned(1, (index) => Number(index >= 4));
    const stop = stopOf(plan, [0], boards().of(0));
    expect(await drive(stop, trialsOf(0))).toBe(200);
    expect(stop.atLook()).toBeNull();
  });

  it('goes on with the next look while results of the last are under way', async () => {
    const { plan, trialsOf } = planned(1, () => 0);
    const stop = stopOf(plan, [0], boards().of(0));
    const trials = trialsOf(0);
    for (const trial of trials.slice(0, 39)) stop.ended(trial);
    const [straggler, next] = [trials[39], trials[40]];
    if (straggler === undefined || next === undefined) throw new Error('too few trials');
    expect(stop.mayStart(next)).toBe(true);
    stop.ended(straggler);
    expect(stop.mayStart(next)).toBe(false);
  });

  it('takes what an interrupted run had as seen', async () => {
    const { plan, trialsOf } = planned(1, () => 0);
    const stop = stopOf(plan, [0], boards().of(0));
    for (const trial of trialsOf(0).slice(0, 40)) stop.ended(trial);
    expect(await drive(stop, trialsOf(0).slice(40))).toBe(0);
  });
});

describe('several shards', () => {
  it('end at the same look, whichever comes to it first, and nobody runs more than its own trials of it', async () => {
    const { plan, trialsOf } = planned(4, (index) => Number(index % 3 !== 0));
    const board = boards();
    const clock = createManualClock();
    const stops = [3, 1, 0, 2].map((shard) => ({
      shard,
      stop: stopOf(plan, [shard], board.of(shard), clock),
    }));
    const ran = await passing(
      clock,
      Promise.all(stops.map(({ shard, stop }) => drive(stop, trialsOf(shard)))),
    );
    expect(ran).toEqual([10, 10, 10, 10]);
    expect(stops.map(({ stop }) => stop.atLook())).toEqual([1, 1, 1, 1]);
    await Promise.all(stops.map(({ stop }) => stop.close()));
  });

  it('go on without one that is silent, after half a minute, and run to their end', async () => {
    const { plan, trialsOf } = planned(2, () => 0);
    const clock = createManualClock();
    const started = clock.monotonicMs();
    const stop = stopOf(plan, [0], boards().of(0), clock);
    expect(await passing(clock, drive(stop, trialsOf(0)))).toBe(100);
    expect(clock.monotonicMs() - started).toBeGreaterThanOrEqual(30_000);
    expect(stop.atLook()).toBeNull();
    await stop.close();
  });

  it('use nothing of another plan, of a file that was cut, or of their own', async () => {
    const { plan, trialsOf } = planned(2, () => 0);
    const other = planned(2, () => 1).plan;
    const board = boards();
    const stranger = stopOf({ ...other, attempt: 2 }, [1], board.of(1));
    await drive(stranger, trialsOf(1).slice(0, 20));
    for (const each of [...board.posted]) board.posted.push({ ...each, text: each.text.slice(0, -30) });
    const clock = createManualClock();
    const stop = stopOf(plan, [0], board.of(0), clock);
    expect(await passing(clock, drive(stop, trialsOf(0)))).toBe(100);
    await Promise.all([stop.close(), stranger.close()]);
  });

  it('in one process need no board', async () => {
    const { plan, trialsOf } = planned(3, () => 0);
    const stop = stopOf(plan, [0, 1, 2], boards().of(0));
    const order = inOrderOfLooks([suite]).map(([name, id, repeat]) =>
      trialKey({ suite: name, case: id, repeat }),
    );
    const all = [0, 1, 2].flatMap(trialsOf);
    const sorted = all.toSorted((one, two) => order.indexOf(trialKey(one)) - order.indexOf(trialKey(two)));
    expect(await drive(stop, sorted)).toBe(40);
  });

  it('leaves no answer of a model on the board', async () => {
    const { plan, trialsOf } = planned(2, () => 1);
    const board = boards();
    const clock = createManualClock();
    const stop = stopOf(plan, [0], board.of(0), clock);
    await passing(clock, drive(stop, trialsOf(0)));
    await stop.close();
    expect(board.posted.length).toBeGreaterThan(0);
    expect(board.posted.map(({ text }) => text).join()).not.toContain('answer ');
  });
});
