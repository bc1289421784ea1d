import type { PlannedShard, PlannedTrial } from './plan-file.ts';

/** GitHub runs at most that many jobs of one matrix. */
export const mostShards = 256;

/** Trials of one shard where nothing is known of their durations. */
const trialsPerShard = 100;

/**
 * Spreads the trials over shards: every trial in exactly one, sizes that differ by at most one, and dealt round robin, so that each
 * shard gets its share of every stretch of the order. `count` (null: one shard for each 100 trials, at most `max`) is at least 1
 * where there are trials, and lowered to their number, since a shard without trials would be a job for nothing.
 */
export function splitIntoShards(
  trials: readonly PlannedTrial[],
  { count, max }: { readonly count: number | null; readonly max: number },
): PlannedShard[] {
  const wanted = count ?? Math.min(max, Math.ceil(trials.length / trialsPerShard));
  const of = Math.min(Math.max(1, wanted), mostShards, trials.length);
  return Array.from({ length: of }, (_, index) => ({
    index,
    trials: trials.filter((_, position) => position % of === index),
  }));
}
