import type { MetricNoise } from '../../evaluation/plan/looks.ts';
import type { PlannedMetric } from '../../evaluation/plan/plan-file.ts';
import { withinVariance } from '../../stats/flakiness.ts';
import { mean, sampleVariance } from '../../stats/moments.ts';
import type { BoundedKind, ValuesByCase } from '../../stats/stats.ts';
import type { FoundBaseline } from './baseline.ts';
import { isBounded } from './trial-value.ts';

/**
 * How noisy the gating metrics are between runs of one version, as the record knows. With one run nobody knows, which is not 0: then
 * the upper bound p̄(1 − p̄) for a binary metric, the variance of the cases' values for a score. A metric of which the record has no
 * comparable value is left out.
 */
export function baselineNoise(
  { meta, cases }: Pick<FoundBaseline, 'meta' | 'cases'>,
  metrics: readonly PlannedMetric[],
): MetricNoise[] {
  return metrics.flatMap(({ name, kind, role, margin, digest }) => {
    if (role === 'info' || margin === null || !isBounded(kind) || meta.metricDigests[name] !== digest)
      return [];
    const noise = noiseOf(
      kind,
      [...cases.values()].map(({ scores }) => scores[name] ?? []),
    );
    return noise === null ? [] : [{ delta: margin, varianceWithin: noise }];
  });
}

/** σ²_w of one metric, or its upper bound; null where there is no value. */
export function noiseOf(kind: BoundedKind, runs: ValuesByCase): number | null {
  const values = runs.flatMap((each) => mean(each.filter((value) => value !== null)) ?? []);
  const level = mean(values);
  if (level === null) return null;
  const bound = kind === 'binary' ? level * (1 - level) : (sampleVariance(values) ?? 0);
  return withinVariance(runs) ?? bound;
}
