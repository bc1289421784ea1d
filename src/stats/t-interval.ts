import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { clusteredMean, clusterTotals } from './clustered-mean.ts';
import type { Interval } from './stats.ts';
import { studentLowerTail } from './student.ts';

export interface TInterval extends Interval {
  readonly mean: number;
  readonly se: number;
  readonly df: number;
  /** P(T ≤ mean/se): evidence against "mean ≥ 0". */
  readonly pWorse: number;
  readonly pTwo: number;
}

/**
 * The paired t interval mean ∓ t_{(1+conf)/2, n−1} · s/√n of two or more differences; `conf` in (0, 1) is two-sided.
 * Throws RangeError below two differences. With all differences equal its width is 0, which is why the gate uses pseudoPairT.
 */
export function tInterval(differences: readonly number[], conf: number): TInterval {
  const { mean, se, df } = clusteredMean(clusterTotals(differences));
  const margin = tQuantile((1 + conf) / 2, df) * se;
  return {
    mean,
    se,
    df,
    lo: mean - margin,
    hi: mean + margin,
    pWorse: studentLowerTail(mean, se, df),
    pTwo: 2 * studentLowerTail(-Math.abs(mean), se, df),
  };
}
