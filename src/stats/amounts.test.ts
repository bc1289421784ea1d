import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logRatio } from './log-ratio.ts';
import { ratioOfTotals } from './ratio-of-totals.ts';
import { tInterval } from './t-interval.ts';
import { trimmedT } from './trimmed-t.ts';

const amounts = fc.array(
  fc.tuple(fc.double({ min: 0.1, max: 100, noNaN: true }), fc.double({ min: 0.1, max: 100, noNaN: true })),
  { minLength: 5, maxLength: 40 },
);
const armsOf = (pairs: readonly [number, number][]) =>
  [pairs.map(([before]) => before), pairs.map(([, after]) => after)] as const;

describe('trimmedT', () => {
  test('without trimming it is the t interval', () => {
    const values = [0.3, -0.1, 0.25, 0.8, -0.45];
    const { mean, se, df, lo, hi } = tInterval(values, 0.9);
    const trimmed = trimmedT(values, 0, 0.05);
    for (const [got, want] of [
      [trimmed.mean, mean],
      [trimmed.se, se],
      [trimmed.df, df],
      [trimmed.lo, lo],
      [trimmed.hi, hi],
    ])
      expect(got).toBeCloseTo(want ?? Number.NaN, 12);
  });

  test('values that are cut may lie as far out as they like', () => {
    const kept = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(trimmedT([-1e6, ...kept, 1e6], 0.1, 0.05)).toEqual(trimmedT([0, ...kept, 9], 0.1, 0.05));
  });

  test('needs two kept values', () => {
    expect(() => trimmedT([1, 2, 3], 0.34, 0.05)).toThrow(RangeError);
    expect(() => trimmedT([], 0.2, 0.05)).toThrow(RangeError);
  });
});

describe.each([
  ['logRatio', (a: readonly number[], b: readonly number[]) => logRatio(a, b, { trim: 0.2, alpha: 0.05 })],
  ['ratioOfTotals', (a: readonly number[], b: readonly number[]) => ratioOfTotals(a, b, 0.05)],
] as const)('%s', (_name, ratio) => {
  test('swapping the arms turns ratio, interval and evidence around', () => {
    fc.assert(
      fc.property(amounts, (pairs) => {
        const [before, after] = armsOf(pairs);
        const [forth, back] = [ratio(before, after), ratio(after, before)];
        expect(back.ratio * forth.ratio).toBeCloseTo(1, 9);
        expect(back.lo * forth.hi).toBeCloseTo(1, 9);
        expect(back.pWorse + forth.pWorse).toBeCloseTo(1, 9);
      }),
    );
  });

  test('the order of the cases and the unit do not matter', () => {
    fc.assert(
      fc.property(amounts, (pairs) => {
        const [before, after] = armsOf(pairs);
        const other = ratio(before.map((x) => x * 1000).reverse(), after.map((x) => x * 1000).reverse());
        expect(other.ratio).toBeCloseTo(ratio(before, after).ratio, 9);
        expect(other.pWorse).toBeCloseTo(ratio(before, after).pWorse, 9);
      }),
    );
  });

  test('the same factor everywhere is that ratio without doubt', () => {
    const { ratio: found, lo, hi, pWorse } = ratio([1, 2, 4, 8, 16], [2, 4, 8, 16, 32]);
    expect([found, lo, hi].map((x) => x.toFixed(9))).toEqual(Array(3).fill('2.000000000'));
    expect(pWorse).toBeLessThan(1e-9);
  });

  test('refuses arms of different length and too few cases', () => {
    expect(() => ratio([1, 2, 3], [1, 2])).toThrow(RangeError);
    expect(() => ratio([1], [2])).toThrow(RangeError);
  });
});

test('a ratio of totals weighs a case by what it costs, a typical ratio does not', () => {
  const before = [1000, 1, 1, 1, 1];
  const after = [1000, 2, 2, 2, 2];
  expect(ratioOfTotals(before, after, 0.05).ratio).toBeCloseTo(1008 / 1004, 12);
  expect(logRatio(before, after, { trim: 0.2, alpha: 0.05 }).ratio).toBeCloseTo(2, 12);
});

test('a total of 0 has no ratio, a case of 0 has', () => {
  expect(() => ratioOfTotals([0, 0], [1, 2], 0.05)).toThrow(RangeError);
  expect(() => ratioOfTotals([1, 2], [0, 0], 0.05)).toThrow(RangeError);
  expect(ratioOfTotals([0, 2], [1, 3], 0.05).ratio).toBe(2);
  expect(() => logRatio([0, 1, 1], [1, 1, 1], { trim: 0, alpha: 0.05 })).toThrow(RangeError);
});

test('run-to-run noise of a stored baseline widens the interval, more so when few runs know it', () => {
  const [before, after] = [
    [1, 2, 3, 4, 5, 6],
    [1.1, 2.3, 3.1, 4.2, 5.5, 6.3],
  ];
  const width = (runs?: number): number => {
    const noise = runs === undefined ? {} : { runToRun: { tau: 0.1, runs } };
    const { lo, hi } = logRatio(before, after, { trim: 0.2, alpha: 0.05, ...noise });
    return hi / lo;
  };
  expect(width(1)).toBeGreaterThan(width(5));
  expect(width(5)).toBeGreaterThan(width());
});
