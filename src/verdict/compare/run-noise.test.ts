import { describe, expect, test } from 'vitest';
import { runNoise } from './run-noise.ts';

describe('runNoise', () => {
  test('is measured where cases have two runs, over those cases', () => {
    expect(runNoise('binary', [[1, 0], [1, 1], [1]])).toEqual({ kind: 'measured', variance: 0.25 });
  });

  test('one run is bounded by what it cannot exceed, never taken for none', () => {
    expect(runNoise('binary', [[1], [1], [1], [0]])).toEqual({ kind: 'at-most', variance: 0.75 * 0.25 });
    expect(runNoise('score', [[0.2], [0.6], [null]])).toEqual({
      kind: 'at-most',
      variance: expect.closeTo(0.08, 12),
    });
  });

  test('one score alone is bounded by its distance to the ends', () => {
    expect(runNoise('score', [[0.5]])).toEqual({ kind: 'at-most', variance: 0.25 });
  });

  test('without a value nothing is known', () => {
    expect(runNoise('binary', [[null], []])).toBeNull();
  });
});
