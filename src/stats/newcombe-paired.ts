import type { Interval } from './stats.ts';
import { wilson } from './wilson.ts';

/** Paired binary outcomes, counted over cases: passed in both arms, in the baseline only, in the candidate only, in neither. */
export interface PairedCounts {
  readonly both: number;
  readonly baselineOnly: number;
  readonly candidateOnly: number;
  readonly neither: number;
}

/**
 * Newcombe's interval of a paired difference of shares, candidate − baseline (1998, method 10): the Wilson limits of both shares joined
 * as squares, less 2φ times their product; φ is the correlation with a continuity correction, 0 where an arm passed all or none.
 * Counts are whole and ≥ 0, one case or more; `conf` in (0, 1) is two-sided. Of 0 cases nothing is known: [−1, 1].
 */
export function newcombePaired(counts: PairedCounts, conf: number): Interval {
  const { both, baselineOnly, candidateOnly, neither } = counts;
  const n = both + baselineOnly + candidateOnly + neither;
  if (n === 0) return { lo: -1, hi: 1 };
  const [after, before] = [both + candidateOnly, both + baselineOnly];
  const [p1, p2] = [after / n, before / n];
  const [first, second] = [wilson(after, n, conf), wilson(before, n, conf)];
  const phi = correlation(counts, n);
  const joined = (a: number, b: number): number => Math.sqrt(Math.max(0, a * a - 2 * phi * a * b + b * b));
  const difference = p1 - p2;
  return {
    lo: difference - joined(p1 - first.lo, second.hi - p2),
    hi: difference + joined(first.hi - p1, p2 - second.lo),
  };
}

function correlation({ both, baselineOnly, candidateOnly, neither }: PairedCounts, n: number): number {
  const [after, before] = [both + candidateOnly, both + baselineOnly];
  const margins = after * (n - after) * before * (n - before);
  if (margins === 0) return 0;
  const cross = both * neither - baselineOnly * candidateOnly;
  return (cross > 0 ? Math.max(cross - n / 2, 0) : cross) / Math.sqrt(margins);
}
