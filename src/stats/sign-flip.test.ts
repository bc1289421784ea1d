import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mcnemar } from './mcnemar.ts';
import { signFlip } from './sign-flip.ts';

const eighths = fc.array(fc.integer({ min: -8, max: 8 }), { maxLength: 11 });

/** All 2^m patterns one by one, over whole numbers: no rounding to argue about. */
function byListing(numbers: readonly number[]) {
  const nonzero = numbers.filter((number) => number !== 0);
  const seen = nonzero.reduce((total, number) => total + number, 0);
  const sums = Array.from({ length: 2 ** nonzero.length }, (_, pattern) =>
    nonzero.reduce((total, number, bit) => total + ((pattern >> bit) & 1 ? number : -number), 0),
  );
  const share = (holds: (total: number) => boolean) => sums.filter(holds).length / sums.length;
  return {
    nonzero: nonzero.length,
    pExactWorse: share((total) => total <= seen),
    pMidWorse: share((total) => total <= seen) - share((total) => total === seen) / 2,
    pExactTwo: share((total) => Math.abs(total) >= Math.abs(seen)),
  };
}

describe('signFlip', () => {
  test('equals listing every sign pattern', () => {
    fc.assert(
      fc.property(eighths, (numbers) => {
        expect(signFlip(numbers.map((number) => number / 8))).toEqual(byListing(numbers));
      }),
    );
  });

  test('counts sums that differ by float noise as ties', () => {
    expect(signFlip([0.1, 0.2, -0.3])).toEqual(byListing([1, 2, -3]));
  });

  test('is McNemar where every difference is one whole case', () => {
    fc.assert(
      fc.property(fc.nat(8), fc.nat(8), (worse, better) => {
        const flips = signFlip([...Array<number>(worse).fill(-1), ...Array<number>(better).fill(1)]);
        const { pExactWorse, pMidWorse, pExactTwo } = mcnemar(worse, better);
        expect(flips.pExactWorse).toBeCloseTo(pExactWorse, 12);
        expect(flips.pMidWorse).toBeCloseTo(pMidWorse, 12);
        expect(flips.pExactTwo).toBeCloseTo(pExactTwo, 12);
      }),
    );
  });

  test('refuses more patterns than can be listed', () => {
    expect(() => signFlip(Array<number>(23).fill(0.5))).toThrow(RangeError);
  });
});
