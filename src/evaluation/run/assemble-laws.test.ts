import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as a from '../../../fixtures/builders/verdict.ts';
import { planDigest } from '../plan/plan.ts';
import type { Plan, PlannedTrial } from '../plan/plan-file.ts';
import { splitIntoShards } from '../plan/shards.ts';
import { assemble, type ShardSource } from './assemble.ts';
import { writeShard } from './shard.ts';
import type { Trial } from './trial-file.ts';

/** A plan of `cases` cases over `shards` shards, and the file of each shard at each of `attempts` attempts. */
interface World {
  readonly plan: Plan;
  readonly files: readonly (ShardSource & { readonly shard: number; readonly attempt: number })[];
}

/** How a trial of one attempt ended. */
type End = 'answered' | 'candidate' | 'infrastructure' | 'cancelled';

const world = fc
  .record({
    cases: fc.integer({ min: 1, max: 12 }),
    shards: fc.integer({ min: 1, max: 4 }),
    ends: fc.array(
      fc.array(fc.constantFrom<End>('answered', 'candidate', 'infrastructure', 'cancelled'), {
        minLength: 12,
        maxLength: 12,
      }),
      { minLength: 1, maxLength: 3 },
    ),
  })
  .map(({ cases, shards, ends }) => worldOf(cases, shards, ends));

function worldOf(cases: number, shards: number, ends: readonly (readonly End[])[]): World {
  const suite = a.suite({ cases: a.cases(cases) });
  const planned = suite.cases.map(({ id }): PlannedTrial => [suite.name, id, 1]);
  const plan = a.plan([suite], { shards: splitIntoShards(planned, { count: shards, max: 16 }) });
  const files = ends.flatMap((endOf, index) => {
    // Each attempt answers otherwise, so that it shows which one was taken.
    const made = a
      .trials(suite, () => ({ expectations: index / 10 }))
      .map((trial, i) => ended(trial, endOf[i]));
    const attempt = index + 1;
    return plan.shards.map((shard) => {
      const ids = new Set(shard.trials.map(([, id]) => id));
      return {
        shard: shard.index,
        attempt,
        source: `plumbline-shard-${shard.index}-attempt-${attempt}`,
        text: fileOf(
          plan,
          shard.index,
          attempt,
          made.filter((trial) => ids.has(trial.case)),
        ),
      };
    });
  });
  return { plan, files };
}

function ended(trial: Trial, end: End = 'answered'): Trial {
  if (end === 'answered') return trial;
  if (end !== 'cancelled') return a.failedTrial(trial, end);
  const { schema, suite, case: id, repeat, caseDigest } = trial;
  return { schema, suite, case: id, repeat, caseDigest, outcome: 'not-run', why: 'cancelled' };
}

function fileOf(plan: Plan, index: number, attempt: number, trials: readonly Trial[]): string {
  const of = plan.shards.length;
  const head = { plan: planDigest(plan), index, of, attempt, startedAt: a.at, runner: 'linux' };
  return writeShard({ schema: 'shard/1', ...head }, trials, 'complete');
}

const run = ({ plan }: World, sources: readonly ShardSource[]) => assemble(plan, planDigest(plan), sources);
const whole = world.map((each) => ({ ...each, files: each.files.filter(({ attempt }) => attempt === 1) }));
const allAnswered = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 4 }))
  .map(([cases, shards]) => worldOf(cases, shards, [[]]));

describe('what assemble always holds to', () => {
  it('the order in which files arrive changes nothing', () => {
    fc.assert(
      fc.property(
        world.chain((each) =>
          fc.tuple(fc.constant(each), fc.shuffledSubarray([...each.files], { minLength: each.files.length })),
        ),
        ([each, shuffled]) => {
          expect(run(each, shuffled)).toEqual(run(each, each.files));
        },
      ),
    );
  });

  it('a copy of any file changes nothing', () => {
    fc.assert(
      fc.property(world, fc.nat(), (each, pick) => {
        const copy = each.files[pick % each.files.length];
        expect(run(each, copy === undefined ? [] : [...each.files, copy])).toEqual(run(each, each.files));
      }),
    );
  });

  it('a run that is split over shards and put together again has every trial once', () => {
    fc.assert(
      fc.property(world, (each) => {
        const ids = run(each, each.files).trials.map((trial) => trial.case);
        expect(ids).toEqual(each.plan.suites.flatMap(({ cases }) => cases.map(({ id }) => id)));
      }),
    );
  });

  it('without any one shard it is incomplete, by exactly that shard’s trials', () => {
    fc.assert(
      fc.property(allAnswered, fc.nat(), (each, pick) => {
        expect(run(each, each.files).kind).toBe('complete');
        const lost = pick % each.files.length;
        const left = run(
          each,
          each.files.filter(({ shard }) => shard !== lost),
        );
        expect(left).toMatchObject({
          kind: 'incomplete',
          gaps: [{ code: 'shard-missing', shard: lost, trials: each.plan.shards[lost]?.trials.length }],
        });
      }),
    );
  });

  it('without any one trial it is incomplete', () => {
    fc.assert(
      fc.property(allAnswered, fc.nat(), (each, pick) => {
        const lost = each.plan.suites[0]?.cases[pick % each.plan.suites[0].cases.length]?.id;
        const files = each.plan.shards.map(({ index, trials }) => {
          const ids = new Set(trials.map(([, id]) => id));
          const kept = run(each, each.files).trials.filter(
            (trial) => ids.has(trial.case) && trial.case !== lost,
          );
          return { source: `shard-${index}`, text: fileOf(each.plan, index, 1, kept) };
        });
        expect(run(each, files)).toMatchObject({
          kind: 'incomplete',
          gaps: [{ code: 'trial-missing', trials: 1 }],
        });
      }),
    );
  });

  it('of several attempts the lowest with a result of its own counts, trial by trial', () => {
    fc.assert(
      fc.property(world, (each) => {
        const byAttempt = [...new Set(each.files.map(({ attempt }) => attempt))].map(
          (attempt) =>
            run(
              each,
              each.files.filter((file) => file.attempt === attempt),
            ).trials,
        );
        const together = run(each, each.files).trials;
        for (const [index, trial] of together.entries()) {
          const own = byAttempt
            .map((trials) => trials[index])
            .find(
              (one) =>
                one?.outcome === 'answered' || (one?.outcome === 'failed' && one.class === 'candidate'),
            );
          if (own !== undefined) expect(trial).toEqual(own);
          else expect(trial.outcome === 'failed' ? trial.class : trial.outcome).not.toBe('answered');
        }
      }),
    );
  });

  it('a trial that was not run in any attempt is a gap, and one with trouble on the way is none', () => {
    fc.assert(
      fc.property(world, (each) => {
        const together = run(each, each.files);
        const stopped = together.trials.filter(({ outcome }) => outcome === 'not-run').length;
        const gaps = together.kind === 'complete' ? [] : together.gaps;
        expect(gaps.every(({ code }) => code === 'shard-stopped')).toBe(true);
        expect(gaps.reduce((sum, { trials }) => sum + trials, 0)).toBe(stopped);
      }),
    );
  });

  it('a gap is told in words and numbers of our own, whatever stands in a file', () => {
    fc.assert(
      fc.property(whole, fc.nat(), fc.string(), (each, pick, text) => {
        const files = each.files.map((file, i) =>
          i === pick % each.files.length ? { ...file, text } : file,
        );
        const gaps = [run(each, files)].flatMap((one) => (one.kind === 'complete' ? [] : one.gaps));
        expect(gaps.some(({ code }) => code === 'shard-unreadable')).toBe(true);
        for (const { why } of gaps) expect(why).toMatch(/^[\w ,.:-]+$/);
      }),
    );
  });
});

describe('two contents within one attempt', () => {
  it('are a gap also in a later attempt, though an earlier one counts', () => {
    const each = worldOf(3, 1, [[], []]);
    const [first, second] = each.files;
    if (first === undefined || second === undefined) throw new Error('two attempts make two files');
    const other = fileOf(
      each.plan,
      0,
      2,
      run(each, [first]).trials.map((trial) => a.failedTrial(trial, 'candidate')),
    );
    expect(run(each, [first, second]).kind).toBe('complete');
    const doubled = run(each, [first, second, { source: second.source, text: other }]);
    expect(doubled).toMatchObject({ kind: 'incomplete', gaps: [{ code: 'trial-conflict', trials: 3 }] });
    expect(doubled.trials).toEqual(run(each, [first]).trials);
  });
});

describe('a re-run that was cancelled', () => {
  it('does not hide what the attempt before it met', () => {
    const each = worldOf(1, 1, [['infrastructure'], ['cancelled']]);
    expect(run(each, each.files)).toMatchObject({ kind: 'complete', trials: [{ outcome: 'failed' }] });
  });
});
