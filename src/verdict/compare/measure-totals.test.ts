import { describe, expect, it } from 'vitest';
import * as a from '../../../fixtures/builders/verdict.ts';
import type { PlannedMetric } from '../../evaluation/plan/plan-file.ts';
import { seededRandom } from '../../foundation/random.ts';

const cost = (over: Partial<PlannedMetric> = {}) =>
  a.metric({
    name: 'cost',
    kind: 'cost',
    direction: 'lower-is-better',
    role: 'primary',
    margin: 1.25,
    ...over,
  });

/** The metric over 100 cases that cost 1 to 3 before, and times the factor now, each a little more or less. */
function compared(metric: PlannedMetric, factor: number, lost = 0) {
  const random = seededRandom(`${metric.kind} ${factor}`);
  const of = a.suite({ cases: a.cases(100), metrics: [metric] });
  const before = of.cases.map(() => 1 + 2 * random());
  const now = before.map((value) => value * factor * (0.9 + 0.2 * random()));
  const { metrics } = a.compared(
    of,
    (index) => before[index] ?? null,
    (index) => (index < lost ? null : (now[index] ?? null)),
  );
  const [result] = metrics;
  if (result === undefined) throw new Error('no metric');
  return result;
}

describe('what is judged by the ratio of its totals', () => {
  it('is no material change within the margin, and worse beyond it', () => {
    expect(compared(cost(), 1.0)).toMatchObject({ verdict: 'no-material-change' });
    expect(compared(cost(), 1.1)).toMatchObject({ verdict: 'no-material-change' });
    expect(compared(cost(), 1.5)).toMatchObject({ verdict: 'regressed' });
    expect(compared(cost(), 0.5)).toMatchObject({ verdict: 'improved' });
  });

  it('is turned, so that a negative estimate means worse, whichever direction is better', () => {
    const dearer = compared(cost(), 1.5);
    expect(dearer.ratio).toBeCloseTo(1.5, 1);
    expect(dearer.estimate).toBeCloseTo(-Math.log(dearer.ratio ?? 0), 12);
    const more = compared(cost({ kind: 'count', direction: 'higher-is-better' }), 1.5);
    expect(more).toMatchObject({ verdict: 'improved' });
    expect(more.estimate).toBeCloseTo(Math.log(more.ratio ?? 0), 12);
  });

  it('leaves out what has no value now, and counts it', () => {
    expect(compared(cost(), 1, 3)).toMatchObject({ n: 100, missing: 3, unscored: 3 });
  });

  it('is not judged where nothing was spent before, or where there is one case', () => {
    const of = a.suite({ cases: a.cases(10), metrics: [cost()] });
    const one = a.suite({ cases: a.cases(1), metrics: [cost()] });
    for (const seen of [
      a.compared(
        of,
        () => 0,
        () => 1,
      ),
      a.compared(
        one,
        () => 1,
        () => 1,
      ),
    ])
      expect(seen.metrics).toMatchObject([{ verdict: null, interval: null }]);
  });

  it('has no verdict where it only informs, but an interval', () => {
    const result = compared(cost({ role: 'info', margin: null }), 1.5);
    expect(result.verdict).toBeNull();
    expect(result.interval?.[1]).toBeLessThan(0);
  });

  it('of durations is what is typical: a few slow answers change nothing', () => {
    const duration = cost({ kind: 'duration', role: 'info', margin: null });
    const of = a.suite({ cases: a.cases(100), metrics: [duration] });
    const { metrics } = a.compared(
      of,
      () => 100,
      (index) => (index < 15 ? 10_000 : 100),
    );
    expect(metrics[0]?.ratio).toBeCloseTo(1, 6);
  });
});
