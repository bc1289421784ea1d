import type { MetricDirection, MetricKind } from '../../evaluation/metric/metric.ts';
import type { Trial } from '../../evaluation/run/trial-file.ts';

/** Kinds whose values lie in 0 … 1 and can be judged. */
export function isBounded(kind: MetricKind): kind is 'binary' | 'score' {
  return kind === 'binary' || kind === 'score';
}

/**
 * What a trial says on one metric, in the metric's own unit, or null where it says nothing. The candidate's own fault counts as
 * the worst answer there is (0, or 1 where lower is better), trouble on the way as none.
 */
export function trialValue(
  trial: Trial,
  metric: { readonly name: string; readonly kind: MetricKind; readonly direction: MetricDirection },
): number | null {
  switch (trial.outcome) {
    case 'answered':
      return trial.scores[metric.name] ?? null;
    case 'not-run':
      return null;
    case 'failed':
      if (trial.class === 'infrastructure' || !isBounded(metric.kind)) return null;
      return metric.direction === 'higher-is-better' ? 0 : 1;
  }
}
