import tCdf from '@stdlib/stats-base-dists-t-cdf';

/**
 * P(T ≤ statistic/se) for Student's t with `df` > 0 degrees of freedom. A standard error of 0 is the limit: 0 below, 1 above, ½ at
 * a statistic of 0.
 */
export function studentLowerTail(statistic: number, se: number, df: number): number {
  if (se > 0) return tCdf(statistic / se, df);
  if (statistic === 0) return 0.5;
  return statistic < 0 ? 0 : 1;
}
