import { describe, expect, test } from 'vitest';
import { judgeMetrics } from './judge-metrics.ts';
import { measureMetric } from './measure-metric.ts';

/** 200 binary cases that all passed before, of which `worse` fail now and `lost` have no answer. */
function measured(worse: number, lost = 0) {
  const baseline = Array.from({ length: 200 }, () => [1]);
  const candidate = baseline.map((_, index) => [index < worse ? 0 : index < worse + lost ? null : 1]);
  return measureMetric({ kind: 'binary', baseline, candidate }, 0.05);
}

const verdicts = (
  roles: readonly ('primary' | 'guard' | 'info')[],
  worse: readonly number[],
  delta: number,
) =>
  judgeMetrics(
    roles.map((role, index) => ({ role, delta, measure: measured(worse[index] ?? 0) })),
    0.05,
  ).map(({ verdict }) => verdict);

describe('judgeMetrics', () => {
  test('a metric alone keeps its p-values', () => {
    const measure = measured(5);
    const [alone] = judgeMetrics([{ role: 'primary', delta: 0.02, measure }], 0.05);
    expect(alone?.adjusted).toEqual({
      worst: { pWorse: measure.worst.pWorse, pBetter: measure.worst.pBetter },
      best: { pWorse: measure.best.pWorse, pBetter: measure.best.pBetter },
    });
  });

  test('evidence that suffices alone does not suffice among many guards', () => {
    // Four failures, none better: mid-p 1/32.
    expect(verdicts(['guard'], [4], 0.01)).toEqual(['regressed']);
    expect(verdicts(['guard', 'guard', 'guard'], [4, 0, 0], 0.01)[0]).toBe('inconclusive');
  });

  test('info metrics neither cost nor get any of alpha', () => {
    expect(verdicts(['guard', 'info', 'info'], [4, 4, 0], 0.01).slice(0, 2)).toEqual([
      'regressed',
      'regressed',
    ]);
  });

  test('both fills are adjusted by their own family', () => {
    const [judged] = judgeMetrics(
      [
        { role: 'primary', delta: 0.01, measure: measured(5, 5) },
        { role: 'guard', delta: 0.1, measure: measured(0) },
      ],
      0.05,
    );
    expect(judged?.adjusted.worst.pWorse).toBeCloseTo(2 ** -11 / 0.8, 12);
    expect(judged?.adjusted.best.pWorse).toBeCloseTo(2 ** -6 / 0.8, 12);
  });
});
