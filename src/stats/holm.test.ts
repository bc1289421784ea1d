import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holmWeighted, roleWeights } from './holm.ts';

const p = fc.double({ min: 0, max: 1, noNaN: true });
const family = fc
  .array(fc.tuple(p, fc.double({ min: 0.01, max: 1, noNaN: true })), { minLength: 1, maxLength: 10 })
  .map((pairs) => {
    const total = pairs.reduce((sum, [, weight]) => sum + weight, 0);
    return { p: pairs.map(([value]) => value), weights: pairs.map(([, weight]) => weight / total) };
  });

describe('holmWeighted', () => {
  test('never makes a p-value smaller, nor larger than 1', () => {
    fc.assert(
      fc.property(family, ({ p, weights }) => {
        holmWeighted(p, weights).forEach((adjusted, index) => {
          expect(adjusted).toBeGreaterThanOrEqual((p[index] ?? 0) - 1e-12);
          expect(adjusted).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  test('keeps the order of p/w', () => {
    fc.assert(
      fc.property(family, ({ p, weights }) => {
        const adjusted = holmWeighted(p, weights);
        const ordered = p
          .map((value, index) => ({ ratio: value / (weights[index] ?? 1), adjusted: adjusted[index] ?? 0 }))
          .sort((a, b) => a.ratio - b.ratio)
          .map((entry) => entry.adjusted);
        expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
      }),
    );
  });

  test('stronger evidence for one metric never weakens that of any', () => {
    fc.assert(
      fc.property(
        family,
        fc.nat(9),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ p, weights }, at, factor) => {
          const stronger = p.map((value, index) => (index === at % p.length ? value * factor : value));
          const before = holmWeighted(p, weights);
          holmWeighted(stronger, weights).forEach((adjusted, index) => {
            expect(adjusted).toBeLessThanOrEqual((before[index] ?? 0) + 1e-12);
          });
        },
      ),
    );
  });

  test('rejects at least one exactly when Bonferroni rejects one', () => {
    fc.assert(
      fc.property(family, p, ({ p, weights }, alpha) => {
        const smallest = Math.min(...p.map((value, index) => value / (weights[index] ?? 1)));
        fc.pre(Math.abs(smallest - alpha) > 1e-9 && smallest < 1);
        expect(holmWeighted(p, weights).some((adjusted) => adjusted <= alpha)).toBe(smallest <= alpha);
      }),
    );
  });

  test('weight 0 is outside the family', () => {
    expect(holmWeighted([0.001, 0.03], [0, 1])).toEqual([1, 0.03]);
  });
});

describe('roleWeights', () => {
  test('primaries share 80 %, guards 20 %, info gets nothing', () => {
    const [first, second, guard, info] = roleWeights(['primary', 'primary', 'guard', 'info']);
    expect([first, second, info]).toEqual([0.4, 0.4, 0]);
    expect(guard).toBeCloseTo(0.2, 12);
  });

  test('one kind alone has all of alpha, and info alone none', () => {
    expect(roleWeights(['guard', 'guard', 'info'])).toEqual([0.5, 0.5, 0]);
    expect(roleWeights(['info'])).toEqual([0]);
  });
});
