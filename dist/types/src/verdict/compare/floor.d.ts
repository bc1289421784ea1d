/** `unclear`: broken or not, depending on what the missing values would have been. */
export interface FloorResult {
    readonly state: 'held' | 'broken' | 'unclear';
    /** Upper limit of the mean over the values there are; null where there are none. */
    readonly upper: number | null;
}
/**
 * Holds the mean of turned values (0 … 1, one per case, null where missing) against a floor: broken when Wilson's upper limit at
 * one-sided `alpha` lies below it, whatever the missing values would have been. For scores between 0 and 1 the limit is
 * conservative, since no distribution on [0, 1] of the same mean varies more than a binary one.
 */
export declare function holdAgainstFloor(values: readonly (number | null)[], floor: number, alpha: number): FloorResult;
