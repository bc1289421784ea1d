import { describe, expect, test } from 'vitest';
import { flakeRate, flipsByChance, withinVariance } from './flakiness.ts';

describe('noise between runs of one version', () => {
  test('one run per case leaves it unknown, not 0', () => {
    expect(flakeRate([[1], [0], [1, null]])).toBeNull();
    expect(flipsByChance([[1], [0]], 200)).toBeNull();
    expect(withinVariance([[0.4], [], [null]])).toBeNull();
  });

  test('the rate is the share of ordered pairs of runs that differ', () => {
    const runs = [1, 1, 0, 1, 0];
    const pairs = runs.flatMap((a, i) => runs.flatMap((b, j) => (i === j ? [] : [a === b ? 0 : 1])));
    const share = pairs.reduce<number>((total, differs) => total + differs, 0) / pairs.length;
    expect(flakeRate([runs])).toBeCloseTo(share, 12);
    expect(flipsByChance([runs, [1, 1]], 50)).toBeCloseTo((share / 2) * 50, 12);
  });

  test('values that are missing are no runs', () => {
    expect(flakeRate([[1, null, 0]])).toBe(1);
    expect(withinVariance([[1, null, 0], [0.5]])).toBe(0.5);
  });
});
