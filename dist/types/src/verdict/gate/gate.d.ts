import type { GatePolicy } from '../../evaluation/plan/policy.js';
import type { MetricResult } from '../compare/compare-runs.js';
import { type Decision, type DecisionKind } from './decision.js';
import type { PromisedBaseline } from './promised-baseline.js';
/** Everything that decides one suite. */
export interface SuiteFacts {
    readonly suite: string;
    /** `head`: the first pull request, judged by its own rules, which can never end better than undecided. */
    readonly rulesFrom: 'base' | 'head';
    /** What was lost, cut, foreign, stopped or cancelled on the way. */
    readonly gaps: readonly {
        readonly code: string;
        readonly shard: number | null;
        readonly trials: number;
        readonly why: string;
    }[];
    /** Planned trials of which nothing came. */
    readonly lost: number;
    /** Trials of judged cases (of all, where none is judged) that failed on the way, of how many. With repeats a case can hide them. */
    readonly failed: {
        readonly trials: number;
        readonly of: number;
        /** The code of what most of them failed by; null where no one cause stands out. */
        readonly cause: string | null;
    };
    readonly baseline: PromisedBaseline;
    readonly metrics: readonly MetricResult[];
    readonly gate: Pick<GatePolicy, 'maxMissing'>;
}
/**
 * One suite, the first that holds: trouble with the run or the baseline (unmeasured); a gating metric regressed or below its floor
 * (fail); too much missing, too few paired, nothing that can be judged (unmeasured); no baseline yet, or not shown (undecided);
 * shown not worse (pass).
 */
export declare function decideSuite(facts: SuiteFacts): Decision;
/**
 * What the compared metrics of one suite say when the run is complete and the baseline the right one: never pass unless every
 * primary (without primaries: every guard) is shown not worse.
 */
export declare function decide(metrics: readonly MetricResult[], policy: Pick<GatePolicy, 'maxMissing'>): Decision;
/** Over the suites: fail, unmeasured, undecided, pass, untouched, in this order. A run in which nothing at all stands is unmeasured. */
export declare function decideAll(suites: readonly Decision[], untouched: readonly {
    readonly suite: string;
    readonly why: string;
}[], gaps?: SuiteFacts['gaps']): Decision;
/** The first kind of decisionOrder that is among them, null where there are none. */
export declare function worstOf(decisions: readonly {
    readonly kind: DecisionKind;
}[]): DecisionKind | null;
