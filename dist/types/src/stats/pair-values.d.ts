import type { BoundedKind, Clusters, ValuesByCase } from './stats.js';
/** Both arms of one metric over the same cases in the same order. */
export interface PairedValues {
    readonly kind: BoundedKind;
    readonly baseline: ValuesByCase;
    readonly candidate: ValuesByCase;
    readonly clusters?: Clusters;
}
/** One metric's differences d = candidate − baseline, a case being paired when it has a baseline value. */
export interface PairedDifferences {
    readonly n: number;
    readonly unpaired: number;
    readonly missing: number;
    /** Binary with exactly one baseline run and at most one candidate run in every paired case. */
    readonly singleBinary: boolean;
    /** Only the cases with a candidate value. */
    readonly observed: {
        readonly differences: readonly number[];
        readonly clusters: Clusters | undefined;
    };
    /** All paired cases, a missing candidate value taken as 0 and as 1. */
    readonly worst: readonly number[];
    readonly best: readonly number[];
    readonly clusters: Clusters | undefined;
}
/** Pairs case by case; throws RangeError where the two arms, or the clusters, have not one entry per case. */
export declare function pairValues(values: PairedValues): PairedDifferences;
