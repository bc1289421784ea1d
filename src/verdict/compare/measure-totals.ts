import type { MeasuredMetric, MetricRule, Pair } from './compare-runs.ts';
import { meanOf } from './values.ts';

/** Durations, costs and counts: means before and after over the cases that have both, and their ratio. Never a verdict. */
export function measureTotals(rule: MetricRule, pairs: readonly Pair[]): MeasuredMetric {
  const means = pairs.map(({ base, candidate }) => ({ base: meanOf(base), candidate: meanOf(candidate) }));
  const paired = means.filter(({ base }) => base !== null);
  const both = paired.filter(({ candidate }) => candidate !== null);
  const scored = means.filter(({ candidate }) => candidate !== null);
  const base = meanOf(both.map((each) => each.base));
  const candidate = meanOf((paired.length === 0 ? scored : both).map((each) => each.candidate));
  const result = {
    ...rule,
    judged: pairs.length,
    n: paired.length,
    missing: paired.length - both.length,
    unpaired: pairs.length - paired.length,
    unscored: pairs.length - scored.length,
    base,
    candidate,
    estimate: null,
    interval: null,
    pWorse: null,
    pWorseAdjusted: null,
    pBetterAdjusted: null,
    verdict: null,
    mayBeWorse: false,
    needs: null,
    detectable: null,
    ratio: base === null || candidate === null || base === 0 ? null : candidate / base,
    floorResult: null,
  };
  return { rule, pairs, measure: null, result };
}
