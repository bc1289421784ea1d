import { flipsByChance } from '../../stats/flakiness.ts';
import { isBounded } from '../baseline/trial-value.ts';
import type { Arms } from './compare.ts';
import type { MetricResult } from './compare-runs.ts';
import { meanOf, turned } from './values.ts';

/** A case whose value moved enough to count, in the metric's own unit; `change` is turned, so that negative means worse. */
export interface Flip {
  readonly case: string;
  readonly from: number;
  readonly to: number;
  readonly change: number;
}

export interface Flips {
  readonly metric: string;
  readonly worse: number;
  readonly better: number;
  /** Flips that two runs of one version would show; null where the baseline cannot tell (one run, or scores). */
  readonly expectedByChance: number | null;
  /** Worst first, then by id. */
  readonly cases: readonly Flip[];
}

/** The metric whose flips and slices are worth a look: one that regressed, else a primary, else a guard, else the first judgeable. */
export function flipMetric(metrics: readonly MetricResult[]): MetricResult | null {
  const bounded = metrics.filter(({ kind }) => isBounded(kind));
  const rules: ((metric: MetricResult) => boolean)[] = [
    ({ role, verdict }) => role === 'primary' && verdict === 'regressed',
    ({ role, verdict }) => role === 'guard' && verdict === 'regressed',
    ({ role }) => role === 'primary',
    ({ role }) => role === 'guard',
    () => true,
  ];
  for (const rule of rules) {
    const found = bounded.find(rule);
    if (found !== undefined) return found;
  }
  return null;
}

/** The cases that changed sides: for a binary metric the majority of the runs, for a score a move beyond the margin. */
export function findFlips(metric: MetricResult, { before, after }: Arms): Flips {
  const { name, direction } = metric;
  const changed = before.flatMap((base, index): Flip[] => {
    const from = meanOf(base.scores[name] ?? []);
    const to = meanOf(after[index]?.scores[name] ?? []);
    if (from === null || to === null) return [];
    const change = turned(to, direction) - turned(from, direction);
    return isFlip(metric, from, to) ? [{ case: base.case, from, to, change }] : [];
  });
  changed.sort((a, b) => a.change - b.change || (a.case < b.case ? -1 : 1));
  const runs = before.map((base) => base.scores[name] ?? []);
  return {
    metric: name,
    worse: changed.filter(({ change }) => change < 0).length,
    better: changed.filter(({ change }) => change > 0).length,
    expectedByChance: metric.kind === 'binary' ? flipsByChance(runs, metric.n - metric.missing) : null,
    cases: changed,
  };
}

/** Moves of a score that are no larger than this are read as noise where no margin is set. */
const smallestMove = 0.05;

/** Whether a case changed sides between two means. */
export function isFlip(metric: Pick<MetricResult, 'kind' | 'margin'>, from: number, to: number): boolean {
  if (metric.kind === 'binary') return from >= 0.5 !== to >= 0.5;
  return Math.abs(to - from) > (metric.margin ?? smallestMove) + 1e-9;
}
