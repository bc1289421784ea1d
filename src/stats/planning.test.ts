import { describe, expect, test } from 'vitest';
import { minimumDetectableEffect, needs, nNeeded, planN } from './planning.ts';

const rates = { alpha: 0.05, power: 0.8 };
const seen = {
  varianceOfDifferences: 0.07,
  varianceWithin: 0.036,
  n: 150,
  baselineRuns: 3,
  candidateRuns: 1,
};

describe('planning', () => {
  test('the cases that are needed are the fewest that detect the wanted drop', () => {
    const n = nNeeded(0.27, 0.05, rates);
    expect(minimumDetectableEffect(0.27, n, rates)).toBeLessThanOrEqual(0.05);
    expect(minimumDetectableEffect(0.27, n - 1, rates)).toBeGreaterThan(0.05);
  });

  test('a metric without noise still needs three over delta', () => {
    expect(needs({ ...seen, varianceOfDifferences: 0, varianceWithin: 0 }, 0.05, rates).casesTotal).toBe(60);
    expect(planN(0, 0.05, rates)).toBeGreaterThan(60);
  });

  test('with one baseline run nobody knows whether repeats help', () => {
    expect(needs({ ...seen, varianceWithin: null, baselineRuns: 1 }, 0.05, rates).repeats).toEqual({
      kind: 'unknown',
    });
  });

  test('the runs that are said to suffice do suffice, one fewer does not', () => {
    const { repeats } = needs(seen, 0.05, rates);
    if (repeats.kind !== 'runs') throw new Error(`repeats: ${repeats.kind}`);
    const detectable = (runs: number) => {
      const between = seen.varianceOfDifferences - seen.varianceWithin * (1 / 3 + 1);
      const variance = between + seen.varianceWithin * (1 / 3 + 1 / runs);
      return minimumDetectableEffect(Math.sqrt(variance), seen.n, rates);
    };
    expect(detectable(repeats.candidateRuns)).toBeLessThanOrEqual(0.05);
    expect(detectable(repeats.candidateRuns - 1)).toBeGreaterThan(0.05);
  });

  test('repeats cannot remove differences between the cases', () => {
    expect(needs({ ...seen, varianceOfDifferences: 0.3 }, 0.05, rates).repeats).toEqual({ kind: 'cannot' });
  });

  test('enough cases need none more', () => {
    expect(needs({ ...seen, n: 5000 }, 0.05, rates).casesMore).toBe(0);
  });
});
