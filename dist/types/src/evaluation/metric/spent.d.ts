import type { Usage } from '../target/target.js';
/** What scoring cost; a key is left out where no model was asked. */
export interface Spent {
    /** US dollars, null where no price is known. */
    readonly costUsd?: number | null;
    readonly usage?: Usage;
}
/** The sum of several; of what is known of some and not of others, null. */
export declare function sumSpent(parts: readonly Spent[]): Spent;
