import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quantileInterval } from './quantile-interval.ts';

describe('quantileInterval', () => {
  test('holds the estimate and does not depend on the order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e4, noNaN: true }), { minLength: 1, maxLength: 120 }),
        fc.constantFrom(0.5, 0.9, 0.95),
        (values, p) => {
          const { estimate, lo, hi, ...places } = quantileInterval(values, p, 0.9);
          expect(lo ?? Number.NEGATIVE_INFINITY).toBeLessThanOrEqual(estimate);
          expect(hi ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(estimate);
          expect(quantileInterval([...values].reverse(), p, 0.9)).toEqual({ estimate, lo, hi, ...places });
        },
      ),
    );
  });

  test.each([
    [71, null],
    [72, 72],
  ])('of %d values the upper limit of a 95th percentile is %j', (n, hi) => {
    const values = Array.from({ length: n }, (_, index) => index + 1);
    expect(quantileInterval(values, 0.95, 0.95).hi).toBe(hi);
  });

  test('one value has an estimate and no limits', () => {
    expect(quantileInterval([7], 0.5, 0.95)).toMatchObject({ estimate: 7, lo: null, hi: null });
    expect(() => quantileInterval([], 0.5, 0.95)).toThrow(RangeError);
  });
});
