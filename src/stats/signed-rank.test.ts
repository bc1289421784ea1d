import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { signedRank } from './signed-rank.ts';

const differences = fc
  .array(fc.integer({ min: -6, max: 6 }), { minLength: 1, maxLength: 9 })
  .map((tenths) => tenths.map((tenth) => tenth / 10))
  .filter((values) => values.some((value) => value !== 0));

/** All sign patterns of the non-zero sizes, one by one, with mean ranks for ties. */
function listed(values: readonly number[]): { pWorse: number; pBetter: number } {
  const nonzero = values.filter((value) => value !== 0);
  const sizes = nonzero.map(Math.abs);
  const ranks = sizes.map((size) => {
    const places = [...sizes]
      .sort((a, b) => a - b)
      .flatMap((other, index) => (other === size ? [index + 1] : []));
    return places.reduce((total, place) => total + place, 0) / places.length;
  });
  const rankSum = (positive: (index: number) => boolean): number =>
    ranks.reduce((total, rank, index) => total + (positive(index) ? rank : 0), 0);
  const seen = rankSum((index) => (nonzero[index] ?? 0) > 0);
  const patterns = Array.from({ length: 2 ** nonzero.length }, (_, pattern) =>
    rankSum((index) => Math.floor(pattern / 2 ** index) % 2 === 1),
  );
  const share = (test: (sum: number) => boolean): number => patterns.filter(test).length / patterns.length;
  return { pWorse: share((sum) => sum <= seen), pBetter: share((sum) => sum >= seen) };
}

describe('signedRank', () => {
  test('is the share of sign patterns with as low a rank sum, ties and zeros included', () => {
    fc.assert(
      fc.property(differences, (values) => {
        const { pWorse, pTwo } = signedRank(values, 0.9);
        const want = listed(values);
        expect(pWorse).toBeCloseTo(want.pWorse, 12);
        expect(pTwo).toBeCloseTo(Math.min(1, 2 * Math.min(want.pWorse, want.pBetter)), 12);
      }),
    );
  });

  test('mirrored differences mirror estimate and interval', () => {
    fc.assert(
      fc.property(differences, (values) => {
        const forth = signedRank(values, 0.9);
        const back = signedRank(
          values.map((value) => -value),
          0.9,
        );
        expect(back.hl).toBeCloseTo(-forth.hl, 12);
        expect(back.lo).toBeCloseTo(-forth.hi, 12);
      }),
    );
  });

  test('the interval has the confidence asked for, unless there are too few differences', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 40 }), fc.constantFrom(0.8, 0.9), (n, conf) => {
        const values = Array.from({ length: n }, (_, index) => (index + 1) * 1.01 ** index);
        expect(signedRank(values, conf).achieved).toBeGreaterThanOrEqual(conf);
      }),
    );
  });

  test('needs a difference', () => {
    expect(() => signedRank([0, 0], 0.9)).toThrow(RangeError);
  });
});
