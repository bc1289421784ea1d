import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decideSequentially,
  type Look,
  type SequentialDecision,
  type SequentialLevels,
  sequentialLevels,
} from './sequential-decision.ts';
import type { Role } from './stats.ts';

const plan = { times: [0.2, 0.4, 0.6, 0.8, 1], alpha: 0.05, rho: 2 };
const tables = new Map<string, SequentialLevels>();
function decide(roles: readonly Role[], looks: readonly Look[]): SequentialDecision {
  const levels = tables.get(roles.join()) ?? sequentialLevels(plan, roles);
  tables.set(roles.join(), levels);
  return decideSequentially(looks, levels);
}
const look = (...metrics: [notWorse: number, worse: number][]): Look => ({
  pNotWorse: metrics.map(([p]) => p),
  pWorse: metrics.map(([, p]) => p),
});
const nothing = look([0.5, 0.5], [0.5, 0.5]);

describe('decideSequentially', () => {
  test('goes on while looks are left and nothing is shown', () => {
    expect(decide(['primary', 'guard'], [nothing, nothing]).kind).toBe('continue');
    expect(decide(['primary', 'guard'], [])).toEqual({ kind: 'continue', metrics: ['open', 'open'] });
  });

  test('is inconclusive after the last look', () => {
    expect(decide(['primary', 'guard'], Array(5).fill(nothing))).toMatchObject({
      kind: 'inconclusive',
      look: 5,
    });
  });

  test('not worse at one look stays so, and later evidence of worse no longer counts', () => {
    const decision = decide(
      ['primary', 'guard'],
      [look([0.001, 0.5], [0.5, 0.5]), look([0.5, 1e-9], [0.001, 0.5])],
    );
    expect(decision).toEqual({ kind: 'success', look: 2, metrics: ['not-worse', 'not-worse'] });
  });

  test('one gating metric shown worse fails at once, and the standing says which', () => {
    const decision = decide(['primary', 'guard'], [look([0.001, 0.5], [0.5, 1e-9]), nothing]);
    expect(decision).toEqual({ kind: 'failure', look: 1, metrics: ['not-worse', 'worse'] });
  });

  test('a guard has its share of alpha only', () => {
    const [worst = 0] = sequentialLevels(plan, ['primary']).worse[0] ?? [];
    const guarded = look([0.5, 0.5], [0.5, worst * 0.5]);
    expect(decide(['primary'], [look([0.5, worst])]).kind).toBe('failure');
    expect(decide(['primary', 'guard'], [guarded]).kind).toBe('continue');
  });

  test('guards left open hold a success back until the last look, where the primaries suffice', () => {
    const primary = look([0.001, 0.5], [0.5, 0.5]);
    expect(decide(['primary', 'guard'], Array(4).fill(primary)).kind).toBe('continue');
    expect(decide(['primary', 'guard'], Array(5).fill(primary))).toMatchObject({ kind: 'success', look: 5 });
  });

  test('without primaries every guard is needed at the last look too', () => {
    const one = look([0.001, 0.5], [0.5, 0.5]);
    expect(decide(['guard', 'guard'], Array(5).fill(one)).kind).toBe('inconclusive');
  });

  test('info metrics decide nothing, alone or beside others', () => {
    const both = look([0.5, 1e-9], [1e-9, 0.5]);
    expect(decide(['info', 'primary'], [both])).toMatchObject({
      kind: 'success',
      metrics: ['open', 'not-worse'],
    });
    expect(decide(['info', 'info'], Array(5).fill(both)).kind).toBe('inconclusive');
  });

  test('looks after the deciding one change nothing', () => {
    const p = fc.double({ min: 0, max: 0.1, noNaN: true });
    const looks = fc.array(fc.tuple(p, p, p, p), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(looks, (drawn) => {
        const all = drawn.map(([a, b, c, d]) => look([a, b], [c, d]));
        const whole = decide(['primary', 'guard'], all);
        if (!('look' in whole)) throw new Error('five looks must decide');
        expect(decide(['primary', 'guard'], all.slice(0, whole.look))).toEqual(whole);
        for (let taken = 0; taken < whole.look; taken++)
          expect(decide(['primary', 'guard'], all.slice(0, taken)).kind).toBe('continue');
      }),
    );
  });

  test('the order of the metrics does not matter', () => {
    const p = fc.double({ min: 0, max: 0.05, noNaN: true });
    const metric = fc.tuple(
      fc.constantFrom<Role>('primary', 'guard', 'info'),
      fc.array(fc.tuple(p, p), { minLength: 5, maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(metric, { minLength: 1, maxLength: 4 }), (metrics) => {
        const decisionOf = (ordered: typeof metrics) => {
          const looks = plan.times.map((_, at) =>
            look(...ordered.map(([, ps]) => ps[at] ?? ([1, 1] as [number, number]))),
          );
          const { metrics: standings, ...rest } = decide(
            ordered.map(([role]) => role),
            looks,
          );
          return { ...rest, standings };
        };
        const forth = decisionOf(metrics);
        const back = decisionOf([...metrics].reverse());
        expect({ ...back, standings: [...back.standings].reverse() }).toEqual(forth);
      }),
    );
  });

  test('refuses a look that lacks a metric', () => {
    expect(() => decide(['primary', 'guard'], [look([0.5, 0.5])])).toThrow(RangeError);
  });
});
