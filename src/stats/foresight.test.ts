import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chanceToFind,
  chanceToPass,
  designEffect,
  type Foreseen,
  smallestDrop,
  varianceUnder,
} from './foresight.ts';
import { planN } from './planning.ts';

const rates = { alpha: 0.05, power: 0.8 };
const foreseen = fc.record({
  n: fc.integer({ min: 20, max: 5000 }),
  noise: fc.double({ min: 0, max: 0.5, noNaN: true }),
  designEffect: fc.double({ min: 1, max: 10, noNaN: true }),
});

describe('smallestDrop', () => {
  test('is the drop that is found as often as wanted', () => {
    fc.assert(
      fc.property(foreseen, (suite) => {
        const drop = smallestDrop(suite, rates);
        fc.pre(drop !== null && drop > 3.001 / suite.n);
        expect(chanceToFind(suite, drop ?? 1, rates.alpha)).toBeCloseTo(rates.power, 9);
      }),
    );
  });

  test('is what the plan of a run would plan for', () => {
    fc.assert(
      fc.property(foreseen, ({ n, noise }) => {
        const drop = smallestDrop({ n, noise, designEffect: 1 }, rates);
        fc.pre(drop !== null);
        expect(Math.abs(planN(noise, drop ?? 1, rates) - n)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('more cases, less noise and smaller clusters find smaller drops', () => {
    fc.assert(
      fc.property(foreseen, (suite) => {
        const here = smallestDrop(suite, rates) ?? 1;
        const better = [
          { ...suite, n: suite.n * 2 },
          { ...suite, noise: suite.noise / 2 },
          { ...suite, designEffect: 1 },
        ];
        for (const other of better) expect(smallestDrop(other, rates)).toBeLessThanOrEqual(here + 1e-12);
      }),
    );
  });

  test('two cases find nothing, ten quiet ones nothing below three of them', () => {
    expect(smallestDrop({ n: 2, noise: 0, designEffect: 1 }, rates)).toBeNull();
    expect(smallestDrop({ n: 10, noise: 0, designEffect: 1 }, rates)).toBeGreaterThanOrEqual(0.3);
  });
});

describe('the chances, against the simulations of the design', () => {
  // Cases at a base of .90 with one run each side flip in 7.2 % when nothing changed.
  const binary: Foreseen = { n: 200, noise: 0.072, designEffect: 1 };

  test.each([
    [0.05, 0.67],
    [0.1, 0.98],
  ])('a drop of %d is found as often as simulated', (drop, simulated) => {
    expect(Math.abs(chanceToFind(binary, drop, 0.05) - simulated)).toBeLessThan(0.03);
  });

  test.each([
    [150, 0.072, 0.7],
    [200, 0.02, 0.995],
    [200, 0.04, 0.95],
    [200, 0.072, 0.81],
    [240, 0.072, 0.88],
  ])('of %d cases with a noise of %d as many unchanged ones pass as simulated', (n, noise, simulated) => {
    expect(Math.abs(chanceToPass({ n, noise, designEffect: 1 }, 0.05, 1, 0.05) - simulated)).toBeLessThan(
      0.04,
    );
  });

  test('30 cases without any noise never pass at 5 points, 200 always do', () => {
    expect(chanceToPass({ n: 30, noise: 0, designEffect: 1 }, 0.05, 1, 0.05)).toBe(0);
    expect(chanceToPass({ n: 200, noise: 0, designEffect: 1 }, 0.05, 1, 0.05)).toBe(1);
  });
});

test('cases that stand alone have a design effect of 1, clusters that of their size', () => {
  expect(designEffect([null, null, 'a'])).toBe(1);
  expect(designEffect(['a', 'a', 'b', 'b'])).toBe(2);
  expect(designEffect(['a', 'a', 'a', null])).toBe(10 / 4);
  expect(designEffect([])).toBe(1);
  expect(varianceUnder({ noise: 0.1, designEffect: 2 }, 0.5)).toBe(0.6);
});
