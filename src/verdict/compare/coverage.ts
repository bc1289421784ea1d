import type { MetricResult } from './compare-runs.ts';

/** A comparison says nothing about the base when fewer of the judged cases than this share have a comparable value. */
export const leastPaired = 0.8;

/** The share of cases without a candidate value: of the paired ones, or of all where none is paired. */
export function missingShare({
  n,
  missing,
  judged,
  unscored,
}: Pick<MetricResult, 'n' | 'missing' | 'judged' | 'unscored'>): number {
  if (n > 0) return missing / n;
  return judged === 0 ? 0 : unscored / judged;
}
