import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupSequentialBounds, groupSequentialLevels } from './group-sequential.ts';
import { normalCdf } from './normal.ts';

const plans = fc.record({
  times: fc
    .uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 6 })
    .map((looks) => looks.sort((a, b) => a - b).map((look) => look / 20)),
  alpha: fc.double({ min: 0.001, max: 0.2, noNaN: true }),
  rho: fc.constantFrom(1, 1.5, 2, 3),
});

/** First-crossing probabilities by the trapezoidal rule on one fine grid: slow, and sharing nothing with the code under test. */
function crossings(times: readonly number[], bounds: readonly number[]): number[] {
  const step = 0.01;
  let density: { at: number; value: number }[] = [{ at: 0, value: 1 / step }];
  return times.map((time, look) => {
    const sd = Math.sqrt(time - (times[look - 1] ?? 0));
    const bound = (bounds[look] ?? 0) * Math.sqrt(time);
    const crossed = density.reduce(
      (total, { at, value }) => total + step * value * normalCdf((at - bound) / sd),
      0,
    );
    const points = Math.round((bound + 8) / step);
    density = Array.from({ length: points + 1 }, (_, index) => {
      const at = bound - step * index;
      const value = density.reduce(
        (total, from) => total + (step * from.value * Math.exp(-0.5 * ((at - from.at) / sd) ** 2)) / sd,
        0,
      );
      return { at, value: value / Math.sqrt(2 * Math.PI) / (index === 0 ? 2 : 1) };
    });
    return crossed;
  });
}

describe('groupSequentialBounds', () => {
  test('crosses at each look for the first time as often as is spent there', () => {
    fc.assert(
      fc.property(plans, ({ times, alpha, rho }) => {
        crossings(times, groupSequentialBounds({ times, alpha, rho })).forEach((crossed, look) => {
          const spent = alpha * ((times[look] ?? 0) ** rho - (times[look - 1] ?? 0) ** rho);
          expect(Math.abs(crossed - spent)).toBeLessThan(1e-5);
        });
      }),
      { numRuns: 8 },
    );
  });

  test('one look at the end is the test without looks', () => {
    const [z] = groupSequentialBounds({ times: [1], alpha: 0.05, rho: 2 });
    expect(z).toBeCloseTo(1.6448536269514722, 12);
  });

  test('a smaller alpha asks more at every look', () => {
    fc.assert(
      fc.property(plans, ({ times, alpha, rho }) => {
        const bounds = groupSequentialBounds({ times, alpha, rho });
        groupSequentialBounds({ times, alpha: alpha / 2, rho }).forEach((stricter, look) => {
          expect(stricter).toBeGreaterThan(bounds[look] ?? 0);
        });
      }),
    );
  });

  test('asks at least what the error spent so far would ask of one look', () => {
    fc.assert(
      fc.property(plans, ({ times, alpha, rho }) => {
        groupSequentialLevels({ times, alpha, rho }).forEach((level, look) => {
          expect(level).toBeLessThanOrEqual(alpha * (times[look] ?? 0) ** rho * (1 + 1e-9));
        });
      }),
    );
  });

  test('five even looks at 5 % have the nominal levels of the design', () => {
    const levels = groupSequentialLevels({ times: [0.2, 0.4, 0.6, 0.8, 1], alpha: 0.05, rho: 2 });
    expect(levels.map((level) => level.toFixed(4))).toEqual([
      '0.0020',
      '0.0068',
      '0.0139',
      '0.0237',
      '0.0367',
    ]);
  });

  test('two looks almost at once are one look', () => {
    const [, twice] = groupSequentialBounds({ times: [0.5, 1], alpha: 0.05, rho: 2 });
    const [, , close] = groupSequentialBounds({ times: [0.499999, 0.5, 1], alpha: 0.05, rho: 2 });
    expect(close).toBeCloseTo(twice ?? 0, 4);
  });

  test.each([
    [3, 9],
    [60, Number.POSITIVE_INFINITY],
  ])(
    'a look with next to nothing to spend (rho %d) hardly stops, and takes nothing from the others',
    (rho, least) => {
      const [first, second] = groupSequentialBounds({ times: [1e-6, 1], alpha: 0.05, rho });
      expect(first).toBeGreaterThanOrEqual(least);
      expect(second).toBeCloseTo(1.6448536269514722, 9);
    },
  );

  test.each([
    [[0.5, 0.5], 0.05, 2],
    [[0.6, 0.4], 0.05, 2],
    [[0, 1], 0.05, 2],
    [[0.5, 1.01], 0.05, 2],
    [[1], 0, 2],
    [[1], 0.5, 2],
    [[1], 0.05, 0],
  ])('refuses times %j, alpha %d, rho %d', (times, alpha, rho) => {
    expect(() => groupSequentialBounds({ times, alpha, rho })).toThrow(RangeError);
  });
});
