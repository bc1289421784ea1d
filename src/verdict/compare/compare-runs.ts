import type { MetricDirection, MetricKind, MetricRole } from '../../evaluation/metric/metric.ts';
import { judgeMetrics } from '../../stats/judge-metrics.ts';
import { type MetricMeasure, measureMetric } from '../../stats/measure-metric.ts';
import { minimumDetectableEffect } from '../../stats/planning.ts';
import type { BoundedKind, MetricVerdict } from '../../stats/stats.ts';
import { isBounded } from '../baseline/trial-value.ts';
import { type FloorResult, holdAgainstFloor } from './floor.ts';
import { measureTotals } from './measure-totals.ts';
import { inUnit, meanOf, turned } from './values.ts';
import { power, type WouldDecide, wouldDecide } from './would-decide.ts';

/** How one metric is judged. */
export interface MetricRule {
  readonly name: string;
  readonly kind: MetricKind;
  readonly direction: MetricDirection;
  readonly role: MetricRole;
  /** Largest drop that counts as immaterial, 0 … 1, for costs and counts the largest ratio above 1; null: compared, not judged. */
  readonly margin: number | null;
  /** Lowest mean that is accepted (highest, where lower is better); null: none. */
  readonly floor: number | null;
}

/** One case of one arm: by metric one value per run, in the metric's own unit, null where a run has none. */
export interface CaseScores {
  readonly case: string;
  /** Cases of one cluster are not independent of each other; null or left out: it stands alone. */
  readonly cluster?: string | null;
  readonly scores: { readonly [metric: string]: readonly (number | null)[] };
}

export interface ComparisonPolicy {
  /** One-sided, 0 … 0.5. */
  readonly alpha: number;
  readonly metrics: readonly MetricRule[];
}

/**
 * One metric compared. Means are in its own unit; estimate and interval are turned so that negative means worse, those of ratios being
 * logarithms.
 */
export interface MetricResult extends MetricRule {
  /** Judged cases; those of them with a baseline value; of these, those without a candidate value; those without a baseline value. */
  readonly judged: number;
  readonly n: number;
  readonly missing: number;
  readonly unpaired: number;
  /** Judged cases without a candidate value, paired or not. */
  readonly unscored: number;
  readonly base: number | null;
  readonly candidate: number | null;
  readonly estimate: number | null;
  readonly interval: readonly [number, number] | null;
  readonly pWorse: number | null;
  readonly pWorseAdjusted: number | null;
  readonly pBetterAdjusted: number | null;
  /** null where the metric is not judged at all. */
  readonly verdict: MetricVerdict | null;
  /** Inconclusive, but shown worse if every missing value were the worst there is: what was lost hides it. */
  readonly mayBeWorse: boolean;
  readonly needs: WouldDecide | null;
  /** The drop that today's cases find four times out of five. */
  readonly detectable: number | null;
  /** candidate / base, for durations, costs and counts. */
  readonly ratio: number | null;
  readonly floorResult: FloorResult | null;
}

/** One metric of both arms, measured; `measure` null where it is of a kind that is never judged. */
export interface MeasuredMetric {
  readonly rule: MetricRule;
  readonly pairs: readonly Pair[];
  readonly measure: MetricMeasure | null;
  /** Without verdict, adjusted p-values and needs. */
  readonly result: MetricResult;
}

/** A measured metric that can be judged: it has a margin, and at least one case with a baseline value. */
export interface JudgeableMetric extends MeasuredMetric {
  readonly measure: MetricMeasure;
  readonly role: MetricRole;
  readonly delta: number;
}

/**
 * Compares two arms metric by metric, over the cases of `baseline` and those of `candidate` together: a case that only one arm
 * has is unpaired or missing, never dropped. One look at everything there is. Pure and deterministic.
 */
export function compareRuns(
  baseline: readonly CaseScores[],
  candidate: readonly CaseScores[],
  policy: ComparisonPolicy,
): MetricResult[] {
  const measured = measureRuns(baseline, candidate, policy);
  const toJudge = judgeable(measured);
  const judgements = new Map(
    judgeMetrics(toJudge, policy.alpha).map((judgement, index) => [toJudge[index]?.rule, judgement]),
  );
  return measured.map((each) => {
    const judgement = judgements.get(each.rule);
    if (judgement === undefined) return each.result;
    const { adjusted, verdict, verdictWorst } = judgement;
    return withVerdict(each, policy.alpha, {
      verdict,
      mayBeWorse: verdict === 'inconclusive' && verdictWorst === 'regressed',
      pWorseAdjusted: adjusted.best.pWorse,
      pBetterAdjusted: adjusted.worst.pBetter,
    });
  });
}

/** Both arms measured, one entry per metric of the policy; floors are held at `floorAlpha`. */
export function measureRuns(
  baseline: readonly CaseScores[],
  candidate: readonly CaseScores[],
  policy: ComparisonPolicy,
  floorAlpha = policy.alpha,
): MeasuredMetric[] {
  const before = new Map(baseline.map((each) => [each.case, each]));
  const after = new Map(candidate.map((each) => [each.case, each]));
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort();
  const clusters = ids.map((id) => after.get(id)?.cluster ?? before.get(id)?.cluster ?? null);
  return policy.metrics.map((rule) => {
    const pairs = ids.map((id) => ({
      base: before.get(id)?.scores[rule.name] ?? [],
      candidate: after.get(id)?.scores[rule.name] ?? [],
    }));
    return isBounded(rule.kind)
      ? measureBounded(rule, rule.kind, pairs, clusters, { alpha: policy.alpha, floorAlpha })
      : measureTotals(rule, pairs, policy.alpha);
  });
}

export function judgeable(measured: readonly MeasuredMetric[]): JudgeableMetric[] {
  return measured.flatMap((each) => {
    const { rule, measure } = each;
    if (measure === null || rule.margin === null || measure.n === 0) return [];
    return [{ ...each, measure, role: rule.role, delta: deltaOf(rule.kind, rule.margin) }];
  });
}

/** The margin as the estimate is measured: ratios on the logarithm. */
export function deltaOf(kind: MetricKind, margin: number): number {
  return isBounded(kind) ? margin : Math.log(margin);
}

/** A measured metric with what was judged of it; an inconclusive one says what would decide it. */
export function withVerdict(
  { rule, pairs, measure, result }: MeasuredMetric,
  alpha: number,
  judged: Pick<MetricResult, 'verdict' | 'mayBeWorse' | 'pWorseAdjusted' | 'pBetterAdjusted'>,
): MetricResult {
  const { margin } = rule;
  const open = judged.verdict === 'inconclusive' && measure !== null && margin !== null;
  return {
    ...result,
    ...judged,
    needs: open ? wouldDecide({ rule, measure, pairs, delta: deltaOf(rule.kind, margin) }, alpha) : null,
  };
}

export interface Pair {
  readonly base: readonly (number | null)[];
  readonly candidate: readonly (number | null)[];
}

function measureBounded(
  rule: MetricRule,
  kind: BoundedKind,
  pairs: readonly Pair[],
  clusters: readonly (string | null)[],
  { alpha, floorAlpha }: { readonly alpha: number; readonly floorAlpha: number },
): MeasuredMetric {
  const turnedBase = pairs.map(({ base }) => base.map((value) => turned(value, rule.direction)));
  const turnedCandidate = pairs.map(({ candidate }) =>
    candidate.map((value) => turned(value, rule.direction)),
  );
  const clustered = clusters.some((cluster) => cluster !== null) ? { clusters } : {};
  const measure = measureMetric(
    { kind, baseline: turnedBase, candidate: turnedCandidate, ...clustered },
    alpha,
  );
  const values = turnedCandidate.map(meanOf);
  const scored = values.filter((value) => value !== null);
  const both = pairs.flatMap((_, index) => {
    const base = meanOf(turnedBase[index] ?? []);
    const candidate = values[index] ?? null;
    return base === null || candidate === null ? [] : [{ base, candidate }];
  });
  const observed = measure.n - measure.missing;
  const mde =
    measure.variance === null
      ? null
      : minimumDetectableEffect(Math.sqrt(measure.variance), observed, { alpha, power });
  const result: MetricResult = {
    ...rule,
    judged: pairs.length,
    n: measure.n,
    missing: measure.missing,
    unpaired: measure.unpaired,
    unscored: pairs.length - scored.length,
    base: inUnit(meanOf(both.map(({ base }) => base)), rule.direction),
    candidate: inUnit(meanOf(measure.n === 0 ? scored : both.map((pair) => pair.candidate)), rule.direction),
    estimate: measure.estimate,
    interval: measure.estimate === null ? null : [measure.observed.lo, measure.observed.hi],
    pWorse: measure.estimate === null ? null : measure.observed.pWorse,
    pWorseAdjusted: null,
    pBetterAdjusted: null,
    verdict: null,
    mayBeWorse: false,
    needs: null,
    // The rule of three: however quiet they are, n cases cannot show less than 3/n.
    detectable: mde === null ? null : Math.min(1, Math.max(mde, 3 / observed)),
    ratio: null,
    floorResult:
      rule.floor === null ? null : holdAgainstFloor(values, turned(rule.floor, rule.direction), floorAlpha),
  };
  return { rule, pairs, measure, result };
}
