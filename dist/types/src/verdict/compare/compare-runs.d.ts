import type { MetricDirection, MetricKind, MetricRole } from '../../evaluation/metric/metric.js';
import type { MetricVerdict } from '../../stats/stats.js';
import { type FloorResult } from './floor.js';
/** How one metric is judged. */
export interface MetricRule {
    readonly name: string;
    readonly kind: MetricKind;
    readonly direction: MetricDirection;
    readonly role: MetricRole;
    /** Largest drop that counts as immaterial, 0 … 1; null: compared, not judged. */
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
/** What would decide an inconclusive metric; `repeats` null where repeats cannot, or where nobody knows. */
export interface WouldDecide {
    readonly casesMore: number;
    readonly repeats: number | null;
}
/** One metric compared. Means are in its own unit; estimate and interval are turned so that negative means worse. */
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
    readonly needs: WouldDecide | null;
    /** The drop that today's cases find four times out of five. */
    readonly detectable: number | null;
    /** candidate / base, for durations, costs and counts. */
    readonly ratio: number | null;
    readonly floorResult: FloorResult | null;
}
/**
 * Compares two arms metric by metric, over the cases of `baseline` and those of `candidate` together: a case that only one arm
 * has is unpaired or missing, never dropped. Pure and deterministic.
 */
export declare function compareRuns(baseline: readonly CaseScores[], candidate: readonly CaseScores[], policy: ComparisonPolicy): MetricResult[];
export interface Pair {
    readonly base: readonly (number | null)[];
    readonly candidate: readonly (number | null)[];
}
