import betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import type { Interval } from './stats.ts';

/**
 * The exact interval of a share (Clopper and Pearson 1934): beta quantiles B(a/2; x, n−x+1) and B(1−a/2; x+1, n−x) with a = 1 − conf; 0 and
 * 1 at the ends. `x` successes of `n` trials, `conf` in (0, 1) two-sided. Of 0 trials nothing is known: [0, 1].
 */
export function clopperPearson(x: number, n: number, conf: number): Interval {
  const tail = (1 - conf) / 2;
  return {
    lo: x === 0 ? 0 : betaQuantile(tail, x, n - x + 1),
    hi: x === n ? 1 : betaQuantile(1 - tail, x + 1, n - x),
  };
}
