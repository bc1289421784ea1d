import { wilson } from '../../stats/wilson.ts';
import { isBounded } from '../baseline/trial-value.ts';
import type { CaseScores, MetricRule } from './compare-runs.ts';
import { meanOf } from './values.ts';

/** One metric over the cases that only the head has, in absolute terms: it neither helps nor blocks. */
export interface AddedResult {
  readonly metric: string;
  /** Cases with a value. */
  readonly n: number;
  readonly mean: number | null;
  /** Wilson's, for binary metrics; null for scores and where there is no value. */
  readonly interval: readonly [number, number] | null;
}

export function measureAdded(
  metrics: readonly MetricRule[],
  cases: readonly CaseScores[],
  alpha: number,
): AddedResult[] {
  if (cases.length === 0) return [];
  return metrics
    .filter(({ kind }) => isBounded(kind))
    .map(({ name, kind }) => {
      const values = cases.flatMap(({ scores }) => meanOf(scores[name] ?? []) ?? []);
      const mean = meanOf(values);
      const limits = wilson((mean ?? 0) * values.length, values.length, 1 - 2 * alpha);
      const interval = kind === 'binary' && mean !== null ? ([limits.lo, limits.hi] as const) : null;
      return { metric: name, n: values.length, mean, interval };
    });
}
