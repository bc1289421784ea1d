import type { NonEmpty } from '../../foundation/union.ts';
import type { Trial } from './trial-file.ts';

/** One way in which what arrived is not what was planned, in our own words and numbers only. */
export interface Gap {
  readonly code: string;
  /** Index of the shard, null where it is of the whole run. */
  readonly shard: number | null;
  /** Trials that are lost by it. */
  readonly trials: number;
  readonly why: string;
}

/** What was planned, as far as it arrived. A run with gaps is never taken for a whole one. */
export type Run =
  | { readonly kind: 'complete'; readonly trials: readonly Trial[]; readonly notes: readonly string[] }
  | {
      readonly kind: 'incomplete';
      readonly trials: readonly Trial[];
      readonly gaps: NonEmpty<Gap>;
      readonly notes: readonly string[];
    };
