import type { FoundBaseline } from '../baseline/baseline.ts';
import { meanOf } from './values.ts';

/** What differs between two records of a suite. Nothing is judged: values are in each metric's own unit, not turned. */
export interface RecordsDiff {
  readonly metrics: readonly MetricDiff[];
  /** Ids of cases that only one side has, and of those that ask something else now. Sorted. */
  readonly onlyBefore: readonly string[];
  readonly onlyAfter: readonly string[];
  readonly changed: readonly string[];
  /** Cases of one version that differ, the largest difference first. */
  readonly cases: readonly CaseDiff[];
}

/** Means over the cases that both sides have a value of; null where there is none. */
export interface MetricDiff {
  readonly metric: string;
  readonly before: number | null;
  readonly after: number | null;
  /** `other-metric`: computed in another way, so that values say nothing about each other; `one-side`: the other has no such metric. */
  readonly comparable: 'yes' | 'other-metric' | 'one-side';
  readonly pairs: number;
}

export interface CaseDiff {
  readonly case: string;
  readonly metric: string;
  /** Means of the runs of each side. */
  readonly before: number;
  readonly after: number;
}

/** Two records held against each other. Cases pair by id and digest, metrics by name and digest, as in a comparison. */
export function diffRecords(before: FoundBaseline, after: FoundBaseline): RecordsDiff {
  const shared: string[] = [];
  const changed: string[] = [];
  for (const { id, digest } of before.cases.values()) {
    const other = after.cases.get(id);
    if (other !== undefined) (other.digest === digest ? shared : changed).push(id);
  }
  const names = [
    ...new Set([...Object.keys(before.meta.metricDigests), ...Object.keys(after.meta.metricDigests)]),
  ].sort();
  const measured = names.map((metric) => {
    const comparable = comparability(before.meta.metricDigests[metric], after.meta.metricDigests[metric]);
    const pairs = comparable === 'yes' ? shared.flatMap((id) => pairOf(id, metric, before, after)) : [];
    return {
      of: {
        metric,
        before: meanOf(pairs.map((pair) => pair.before)),
        after: meanOf(pairs.map((pair) => pair.after)),
        comparable,
        pairs: pairs.length,
      },
      differing: pairs.filter((pair) => pair.before !== pair.after),
    };
  });
  return {
    metrics: measured.map(({ of }) => of),
    onlyBefore: missingIn(before, after),
    onlyAfter: missingIn(after, before),
    changed: changed.sort(),
    cases: measured
      .flatMap(({ differing }) => differing)
      .sort((a, b) => sizeOf(b) - sizeOf(a) || (keyOf(a) < keyOf(b) ? -1 : 1)),
  };
}

function comparability(before: string | undefined, after: string | undefined): MetricDiff['comparable'] {
  if (before === undefined || after === undefined) return 'one-side';
  return before === after ? 'yes' : 'other-metric';
}

function pairOf(id: string, metric: string, one: FoundBaseline, other: FoundBaseline): CaseDiff[] {
  const before = meanOf(one.cases.get(id)?.scores[metric] ?? []);
  const after = meanOf(other.cases.get(id)?.scores[metric] ?? []);
  return before === null || after === null ? [] : [{ case: id, metric, before, after }];
}

function missingIn(there: FoundBaseline, here: FoundBaseline): string[] {
  return [...there.cases.keys()].filter((id) => !here.cases.has(id)).sort();
}

function sizeOf({ before, after }: CaseDiff): number {
  return Math.abs(after - before);
}

function keyOf({ case: id, metric }: CaseDiff): string {
  return JSON.stringify([id, metric]);
}
