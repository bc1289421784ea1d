import { describe, expect, test } from 'vitest';
import { bettingLogWealth } from './betting.ts';
import { eCusum } from './e-cusum.ts';
import { empiricalBernstein } from './empirical-bernstein.ts';
import { hedgedLogCapital } from './hedged-capital.ts';

/** Every sequence of `length` draws of `low` or `high`, with its chance when `high` has the chance `p`. */
function sequences(
  length: number,
  low: number,
  high: number,
  p: number,
): { values: number[]; chance: number }[] {
  return Array.from({ length: 2 ** length }, (_, pattern) => {
    const highs = Array.from({ length }, (_, index) => Math.floor(pattern / 2 ** index) % 2 === 1);
    return {
      values: highs.map((isHigh) => (isHigh ? high : low)),
      chance: highs.reduce((total, isHigh) => total * (isHigh ? p : 1 - p), 1),
    };
  });
}
const last = (path: readonly number[]): number => path.at(-1) ?? Number.NaN;

describe('bettingLogWealth', () => {
  test.each([
    ['worse', 0, -1, 1, 0.5],
    ['not-worse', -0.05, -1, 1, 0.475],
    ['not-worse', -0.1, -0.5, 0.5, 0.4],
  ] as const)('is fair where the mean is exactly m0: against %s %d', (against, m0, low, high, p) => {
    const wealth = sequences(10, low, high, p).reduce(
      (total, { values, chance }) =>
        total + chance * Math.exp(last(bettingLogWealth(values, { against, m0, delta: 0.05 }))),
      0,
    );
    expect(wealth).toBeCloseTo(1, 9);
  });

  test('a stake never knows the case it is on', () => {
    const settings = { against: 'worse', m0: 0, delta: 0.05 } as const;
    const path = bettingLogWealth([0, -1, 1, -1], settings);
    expect(bettingLogWealth([0, -1, 1], settings)).toEqual(path.slice(0, 3));
  });
});

test('hedged capital is worth no more than its stake where the mean is m', () => {
  const capital = sequences(10, 0, 1, 0.3).reduce(
    (total, { values, chance }) => total + chance * Math.exp(last(hedgedLogCapital(values, 0.3, 0.05))),
    0,
  );
  expect(capital).toBeLessThanOrEqual(1);
  expect(capital).toBeGreaterThan(0.5);
});

test('hedged capital stands the ends of the range', () => {
  for (const m of [0, 1])
    expect(hedgedLogCapital([0, 1, 0.5, 1, 0], m, 0.05).every(Number.isFinite)).toBe(true);
});

test('an empirical Bernstein sequence misses the mean at any time in a share alpha at most', () => {
  const missed = sequences(14, 0, 1, 0.7)
    .filter(({ values }) => empiricalBernstein(values, 0.2).some(({ lo, hi }) => lo > 0.7 || hi < 0.7))
    .reduce((total, { chance }) => total + chance, 0);
  expect(missed).toBeLessThanOrEqual(0.2);
});

test('an empirical Bernstein sequence closes in on a mean', () => {
  const { lo, hi } = empiricalBernstein(
    Array.from({ length: 2000 }, (_, index) => (index % 4 === 0 ? 0 : 1)),
    0.05,
  ).at(-1) ?? { lo: 0, hi: 1 };
  expect(lo).toBeLessThan(0.75);
  expect(hi).toBeGreaterThan(0.75);
  expect(hi - lo).toBeLessThan(0.15);
});

describe('eCusum', () => {
  test('forgets evidence against a change, keeps evidence for one, and alarms once', () => {
    expect(eCusum([-5, -5, 3, 2, -9], 100)).toEqual({ path: [-5, -5, 3, 5, -4], alarm: 4 });
  });

  test('no run, no alarm', () => {
    expect(eCusum([], 100)).toEqual({ path: [], alarm: null });
    expect(eCusum([4.6, -0.1], 100).alarm).toBeNull();
    expect(eCusum([Math.log(100)], 100).alarm).toBe(1);
  });
});
