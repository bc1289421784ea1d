/**
 * The words of the gate's statistics. Numbers in, numbers out: nothing here knows of prompts.
 *
 * Convention everywhere: values are turned so that higher is better, d = candidate − baseline per case, and alpha is one-sided.
 * The way through: measureMetric (estimate, interval, p-values) → judgeMetrics (multiplicity, verdicts) → gateOutcome.
 */
/** What a metric turned out to be: shown better, shown not materially worse, shown worse, or not decided by the data. */
export type MetricVerdict = 'improved' | 'no-material-change' | 'regressed' | 'inconclusive';
/** Kinds with values in 0 … 1: binary is 0 or 1 per run. */
export type BoundedKind = 'binary' | 'score';
/** primary: must be shown not worse; guard: must not be shown worse; info: never decides. */
export type Role = 'primary' | 'guard' | 'info';
/** One-sided p-values: small `pWorse` speaks for "worse than before", small `pBetter` for "better". */
export interface OneSided {
    readonly pWorse: number;
    readonly pBetter: number;
}
export interface Interval {
    readonly lo: number;
    readonly hi: number;
}
/** The values of one metric: a row per case, in it one value per run, null where a run gave none. */
export type ValuesByCase = readonly (readonly (number | null)[])[];
/** A cluster name per case, null for a case that stands alone. */
export type Clusters = readonly (string | null)[];
