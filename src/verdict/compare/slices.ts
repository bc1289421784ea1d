import type { PlannedCase } from '../../evaluation/plan/plan-file.ts';
import type { Arms } from './compare.ts';
import type { MetricResult } from './compare-runs.ts';
import { meanOf, turned } from './values.ts';

/** One value of one tag, as information: means in the metric's own unit, `estimate` turned, so that negative means worse. */
export interface SliceResult {
  readonly tag: string;
  readonly value: string;
  readonly metric: string;
  readonly n: number;
  readonly base: number;
  readonly candidate: number;
  readonly estimate: number;
}

/** The metric in every slice that has a paired case, worst first. */
export function compareSlices(
  { name, direction }: MetricResult,
  tags: readonly string[],
  cases: readonly PlannedCase[],
  { before, after }: Arms,
): SliceResult[] {
  const results = tags.flatMap((tag) => {
    const paired = cases.flatMap(({ slices }, index) => {
      const value = slices[tag];
      const base = meanOf(before[index]?.scores[name] ?? []);
      const candidate = meanOf(after[index]?.scores[name] ?? []);
      return value === undefined || base === null || candidate === null ? [] : [{ value, base, candidate }];
    });
    return [...Map.groupBy(paired, ({ value }) => value)].map(([value, members]): SliceResult => {
      const base = meanOf(members.map((member) => member.base)) ?? 0;
      const candidate = meanOf(members.map((member) => member.candidate)) ?? 0;
      const estimate = turned(candidate, direction) - turned(base, direction);
      return { tag, value, metric: name, n: members.length, base, candidate, estimate };
    });
  });
  return results.sort((a, b) => a.estimate - b.estimate || (keyOf(a) < keyOf(b) ? -1 : 1));
}

function keyOf({ tag, value }: SliceResult): string {
  return JSON.stringify([tag, value]);
}
