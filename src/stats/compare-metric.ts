import { combineVerdict } from './judge-metrics.ts';
import { measureMetric } from './measure-metric.ts';
import type { PairedValues } from './pair-values.ts';
import type { Interval, MetricVerdict, OneSided } from './stats.ts';

export interface MetricComparison extends Interval, OneSided {
  readonly n: number;
  readonly unpaired: number;
  readonly missing: number;
  readonly estimate: number | null;
  readonly verdictWorst: MetricVerdict;
  readonly verdictBest: MetricVerdict;
  readonly verdict: MetricVerdict;
}

/**
 * Measures and judges one metric that stands alone: nothing is adjusted for other metrics. `delta` > 0 is the margin, `alpha` in (0, ½)
 * is one-sided. Several metrics: measureMetric each, then judgeMetrics. Errors as measureMetric.
 */
export function compareMetric(values: PairedValues, delta: number, alpha: number): MetricComparison {
  const measure = measureMetric(values, alpha);
  const { n, unpaired, missing, estimate, observed, worst, best } = measure;
  const { verdict, verdictWorst, verdictBest } = combineVerdict(measure, { worst, best }, delta, alpha);
  return { n, unpaired, missing, estimate, ...observed, verdictWorst, verdictBest, verdict };
}
