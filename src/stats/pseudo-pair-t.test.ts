import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pseudoPairT } from './pseudo-pair-t.ts';

const difference = fc.oneof(fc.constantFrom(-1, 0, 1), fc.double({ min: -1, max: 1, noNaN: true }));
const differences = fc.array(difference, { maxLength: 60 });
const settings = { h: 1, alpha: 0.05, delta: 0.05 };

describe('pseudoPairT', () => {
  test('is never certain: its width is positive also for no, one or only equal differences', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          differences,
          fc.tuple(difference, fc.nat(40)).map(([d, n]) => Array<number>(n).fill(d)),
        ),
        fc.constantFrom(0.25, 1),
        (d, h) => {
          const { lo, hi, se } = pseudoPairT(d, { ...settings, h });
          expect(se).toBeGreaterThan(0);
          expect(hi).toBeGreaterThan(lo);
          expect(lo).toBeGreaterThanOrEqual(-1);
          expect(hi).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  test('no flip in 30 cases leaves about 7.6 points either way', () => {
    const { lo, hi } = pseudoPairT(Array<number>(30).fill(0), settings);
    expect(hi).toBeCloseTo(0.0761, 4);
    expect(lo).toBe(-hi);
  });

  test('equals the closed form s² = (Σd² + 2h² − N·m²)/(N − 1)', () => {
    fc.assert(
      fc.property(differences, (d) => {
        const n = d.length + 2;
        const m = d.reduce((total, value) => total + value, 0) / n;
        const squares = d.reduce((total, value) => total + value ** 2, 2 * settings.h ** 2);
        const se = Math.sqrt((squares - n * m ** 2) / (n - 1) / n);
        const lo = Math.max(-1, m - tQuantile(0.95, n - 1) * se);
        expect(pseudoPairT(d, settings).lo).toBeCloseTo(lo, 9);
      }),
    );
  });

  test('clusters of one change nothing', () => {
    fc.assert(
      fc.property(differences, (d) => {
        const clusters = d.map((_, index) => (index % 2 === 0 ? null : `case ${index}`));
        expect(pseudoPairT(d, { ...settings, clusters })).toEqual(pseudoPairT(d, settings));
      }),
    );
  });

  test('a case copied within its cluster teaches nothing new about the error', () => {
    const once = pseudoPairT([-1, 0, 1, 0, -1, 0], settings);
    const copied = [-1, 0, 1, 0, -1, 0].flatMap((d) => Array<number>(5).fill(d));
    const clusters = copied.map((_, index) => `document ${Math.floor(index / 5)}`);
    const together = pseudoPairT(copied, { ...settings, clusters });
    const apart = pseudoPairT(copied, settings);
    expect(together.df).toBe(once.df);
    expect(together.se).toBeGreaterThan(1.5 * apart.se);
  });
});
