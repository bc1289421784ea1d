import { type PairedValues } from './pair-values.js';
import type { Interval, OneSided } from './stats.js';
/** Interval and p-values (not adjusted for other metrics) of one set of differences, and the t statistic that the interval is made from. */
export interface Evidence extends Interval, OneSided {
    /** Middle of the interval before clipping; its standard error; its degrees of freedom. */
    readonly center: number;
    readonly se: number;
    readonly df: number;
}
/** One-sided p-value against "delta worse, or more": small ones speak for "not materially worse". `delta` > 0. */
export declare function pNotWorse({ center, se, df }: Evidence, delta: number): number;
export interface MetricMeasure {
    /** Cases with a baseline value, whether the candidate has one or not. */
    readonly n: number;
    /** Cases without a baseline value: left out. */
    readonly unpaired: number;
    /** Cases among the `n` without a candidate value: never left out, filled both ways. */
    readonly missing: number;
    /** Mean of the observed differences; null where there are none. */
    readonly estimate: number | null;
    /** s²: n · se² of the observed differences, design effect of clusters included; null below two observed clusters. */
    readonly variance: number | null;
    /** From the observed differences: what is shown. */
    readonly observed: Evidence;
    /** With every missing candidate value at 0, and at 1: what is judged. */
    readonly worst: Evidence;
    readonly best: Evidence;
}
/**
 * Measures one metric: d per case from the means of the runs, the pseudo-pair t interval at 1 − 2·alpha, and paired one-sided tests.
 * Values in [0, 1], higher is better. Also defined where nothing is paired: estimate null and an interval of [−1, 1].
 * Throws RangeError where the arms or the clusters have not one entry per case.
 */
export declare function measureMetric(values: PairedValues, alpha: number): MetricMeasure;
