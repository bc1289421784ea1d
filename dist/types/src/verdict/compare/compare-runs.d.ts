import type { MetricDirection, MetricKind, MetricRole } from '../../evaluation/metric/metric.js';
import { type MetricMeasure } from '../../stats/measure-metric.js';
import type { MetricVerdict } from '../../stats/stats.js';
import { type FloorResult } from './floor.js';
import { type WouldDecide } from './would-decide.js';
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
    readonly scores: {
        readonly [metric: string]: readonly (number | null)[];
    };
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
export declare function compareRuns(baseline: readonly CaseScores[], candidate: readonly CaseScores[], policy: ComparisonPolicy): MetricResult[];
/** Both arms measured, one entry per metric of the policy; floors are held at `floorAlpha`. */
export declare function measureRuns(baseline: readonly CaseScores[], candidate: readonly CaseScores[], policy: ComparisonPolicy, floorAlpha?: number): MeasuredMetric[];
export declare function judgeable(measured: readonly MeasuredMetric[]): JudgeableMetric[];
/** The margin as the estimate is measured: ratios on the logarithm. */
export declare function deltaOf(kind: MetricKind, margin: number): number;
/** A measured metric with what was judged of it; an inconclusive one says what would decide it. */
export declare function withVerdict({ rule, pairs, measure, result }: MeasuredMetric, alpha: number, judged: Pick<MetricResult, 'verdict' | 'mayBeWorse' | 'pWorseAdjusted' | 'pBetterAdjusted'>): MetricResult;
export interface Pair {
    readonly base: readonly (number | null)[];
    readonly candidate: readonly (number | null)[];
}
