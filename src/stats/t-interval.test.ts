import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tInterval } from './t-interval.ts';

const differences = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 2, maxLength: 40 });

/** P(T ≤ x) by Simpson's rule over the density, whose constant comes from the same integral: no shared code with the library. */
function studentByIntegration(x: number, df: number): number {
  const density = (at: number) => (1 + Math.tan(at) ** 2 / df) ** (-(df + 1) / 2) / Math.cos(at) ** 2;
  const edge = Math.PI / 2 - 1e-9;
  const upTo = Math.min(Math.atan(x), edge);
  return simpson(density, -edge, upTo) / simpson(density, -edge, edge);
}

function simpson(f: (at: number) => number, from: number, to: number, steps = 4000): number {
  const width = (to - from) / steps;
  const inner = Array.from(
    { length: steps - 1 },
    (_, index) => f(from + (index + 1) * width) * (index % 2 === 0 ? 4 : 2),
  );
  return ((f(from) + f(to) + inner.reduce((total, value) => total + value, 0)) * width) / 3;
}

describe('tInterval', () => {
  test('the textbook example: mean 3, s 1.58, five values', () => {
    const { mean, se, df, lo, hi, pTwo } = tInterval([1, 2, 3, 4, 5], 0.95);
    expect([mean, df]).toEqual([3, 4]);
    expect(se).toBeCloseTo(Math.sqrt(2.5 / 5), 12);
    // t_{.975,4} = 2.776 in every table.
    expect(hi - mean).toBeCloseTo(2.776445 * se, 5);
    expect(mean - lo).toBeCloseTo(hi - mean, 12);
    expect(pTwo).toBeCloseTo(0.0132, 3);
  });

  test('its p-value is the integral of the density, and its limit the place where that integral is (1 + conf)/2', () => {
    fc.assert(
      fc.property(differences, fc.double({ min: 0.5, max: 0.99, noNaN: true }), (d, conf) => {
        const { mean, se, df, hi, pWorse } = tInterval(d, conf);
        fc.pre(se > 1e-6 && df >= 4);
        expect(pWorse).toBeCloseTo(studentByIntegration(mean / se, df), 6);
        expect(studentByIntegration((hi - mean) / se, df)).toBeCloseTo((1 + conf) / 2, 6);
      }),
    );
  });

  test('one difference says nothing about its error', () => {
    expect(() => tInterval([0.3], 0.9)).toThrow(RangeError);
  });
});
