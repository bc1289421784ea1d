import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalCdf, normalQuantile } from './normal.ts';

test('the quantile undoes the distribution, in relative terms, down to 1e-300', () => {
  fc.assert(
    fc.property(fc.double({ min: -300, max: -0.31, noNaN: true }), (exponent) => {
      const p = 10 ** exponent;
      expect(Math.abs(normalCdf(normalQuantile(p)) / p - 1)).toBeLessThan(1e-10);
    }),
  );
});

test('a tiny chance has its digits', () => {
  expect(normalQuantile(1e-15)).toBeCloseTo(-7.941345326170998, 9);
  expect(normalQuantile(0.95)).toBeCloseTo(1.6448536269514722, 14);
});
