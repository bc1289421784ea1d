import type { Digest } from '../foundation/digest.ts';

/** Money that is set aside for a call that is under way. */
export interface Hold {
  /** US dollars that it cost in the end; null where nobody knows: then what was set aside counts as spent. */
  settle(costUsd: number | null): void;
}

/** What the calls of one suite may cost together. */
export interface Budget {
  readonly limitUsd: number;
  /** US dollars so far, without what is under way. */
  readonly spentUsd: number;
  /** Why nothing more may be asked, null as long as something may; once it is over it stays over. */
  readonly over: string | null;
  /**
   * Sets aside what a call may cost at the most; null where nobody knows, which sets aside all that is left. Waits while calls under way
   * may give back enough. Rejects with BudgetSpent where there is not enough left, and with the signal's reason once it is aborted.
   */
  hold(mostUsd: number | null, signal: AbortSignal): Promise<Hold>;
  /** What was spent without being asked for first. */
  add(costUsd: number): void;
  /** Ends the budget, since what is spent cannot be known. */
  end(why: string): void;
}

/** What the model calls of one suite have in common. */
export interface SuiteCalls {
  readonly suite: string;
  /** Content that is measured: stored answers to another one are never used. */
  readonly candidateDigest: Digest;
  /** null for no limit. */
  readonly budget: Budget | null;
  /** Whether answers may be stored, and stored ones used. */
  readonly cache: boolean;
}
