import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { clusteredMean, clusterTotals } from './clustered-mean.ts';
import { mean } from './moments.ts';
import type { BoundedKind, Clusters, Interval, OneSided } from './stats.ts';
import { studentLowerTail } from './student.ts';

export interface PseudoPairT extends Interval, OneSided {
  /** Plain mean of the differences, null without any. */
  readonly estimate: number | null;
  /** Mean with the pseudo-cases: the middle of the interval before clipping. */
  readonly center: number;
  readonly se: number;
  readonly df: number;
  /** P-value against "the mean is −delta or lower"; null without a delta. */
  readonly pNi: number | null;
}

/**
 * The pseudo-pair t interval: the (cluster-robust) paired t interval after two pseudo-cases +h and −h are added, clipped to
 * [−1, 1]: center ∓ t_{1−alpha, G−1} · se. For one binary run per case it is Bonett and Price's interval (2012), and never degenerate:
 * no flip in 30 cases gives ±7 points, not ±0. Any number of differences in [−1, 1], also none; h > 0, alpha in (0, ½).
 */
export function pseudoPairT(
  differences: readonly number[],
  settings: { h: number; alpha: number; delta?: number; clusters?: Clusters },
): PseudoPairT {
  const { h, alpha, delta, clusters } = settings;
  const pseudo = [h, -h].map((total) => ({ total, size: 1 }));
  const { mean: center, se, df } = clusteredMean([...clusterTotals(differences, clusters), ...pseudo]);
  const margin = tQuantile(1 - alpha, df) * se;
  return {
    estimate: mean(differences),
    center,
    se,
    df,
    lo: clip(center - margin),
    hi: clip(center + margin),
    pWorse: studentLowerTail(center, se, df),
    pBetter: studentLowerTail(-center, se, df),
    pNi: delta === undefined ? null : studentLowerTail(-(center + delta), se, df),
  };
}

/** The size h of the pseudo-cases: 1 for binary, for scores the largest difference seen, at least ¼. */
export function pseudoSize(kind: BoundedKind, differences: readonly number[]): number {
  if (kind === 'binary') return 1;
  return differences.reduce((largest, difference) => Math.max(largest, Math.abs(difference)), 0.25);
}

function clip(limit: number): number {
  return Math.min(1, Math.max(-1, limit));
}
