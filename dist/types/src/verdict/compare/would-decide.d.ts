import type { JudgeableMetric } from './compare-runs.js';
/** What would decide an inconclusive metric; `repeats` null where repeats cannot, or where nobody knows. */
export interface WouldDecide {
    readonly casesMore: number;
    readonly repeats: number | null;
}
/** Four times out of five. */
export declare const power = 0.8;
export declare function wouldDecide({ rule, measure, pairs, delta }: Pick<JudgeableMetric, 'rule' | 'measure' | 'pairs' | 'delta'>, alpha: number): WouldDecide;
