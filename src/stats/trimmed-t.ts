import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { sampleVariance, sum } from './moments.ts';
import type { Interval } from './stats.ts';

export interface TrimmedT extends Interval {
  /** The trimmed mean. */
  readonly mean: number;
  readonly se: number;
  readonly df: number;
}

/**
 * Yuen's t interval (1974) of the trimmed mean: g = ⌊trim·n⌋ values are cut at each side; se = s_w/((1 − 2g/n)·√n) with s_w the standard
 * deviation after the cut values are set to the nearest kept one; mean ∓ t_{1−alpha, n−2g−1}·se. `trim` in [0, ½), alpha in (0, ½).
 * Throws RangeError where fewer than two values are kept.
 */
export function trimmedT(values: readonly number[], trim: number, alpha: number): TrimmedT {
  const n = values.length;
  const cut = Math.floor(trim * n);
  const kept = n - 2 * cut;
  if (kept < 2)
    throw new RangeError(`a trimmed interval needs two kept values or more, found ${kept} of ${n}`);
  const sorted = [...values].sort((a, b) => a - b);
  const [lowest, highest] = [sorted[cut] ?? 0, sorted[n - cut - 1] ?? 0];
  const winsorised = sorted.map((value) => Math.min(highest, Math.max(lowest, value)));
  const mean = sum(sorted.slice(cut, n - cut)) / kept;
  const se = Math.sqrt(sampleVariance(winsorised) ?? 0) / ((kept / n) * Math.sqrt(n));
  const df = kept - 1;
  const margin = tQuantile(1 - alpha, df) * se;
  return { mean, se, df, lo: mean - margin, hi: mean + margin };
}
