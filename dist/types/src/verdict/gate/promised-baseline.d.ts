import type { PlannedBaseline } from '../../evaluation/plan/plan-file.js';
import type { BaselineRead, FoundBaseline } from '../baseline/baseline.js';
/** What a suite is judged against: the very record that the plan promised, none yet, or trouble, which is never "none yet". */
export type PromisedBaseline = {
    readonly kind: 'found';
    readonly baseline: FoundBaseline;
} | {
    readonly kind: 'absent';
} | {
    readonly kind: 'unusable';
    readonly code: 'baseline-unreadable' | 'baseline-newer' | 'baseline-other-content' | 'baseline-not-the-planned';
    readonly why: string;
};
/** Holds what was read against what the plan promised. */
export declare function promisedBaseline(planned: PlannedBaseline, read: BaselineRead | undefined): PromisedBaseline;
