import type { AnsweredTrial } from './trial-file.ts';

/**
 * US dollars that a trial really cost, its answer and its judges: what came from a cache (or a recording) was paid by whoever asked
 * first. null where nobody knows.
 */
export function spentUsdOf({
  fromCache,
  costUsd,
  judgeCostUsd = 0,
  judgeSavedUsd = 0,
}: Pick<AnsweredTrial, 'fromCache' | 'costUsd' | 'judgeCostUsd' | 'judgeSavedUsd'>): number | null {
  const answer = fromCache ? 0 : costUsd;
  if (answer === null || judgeCostUsd === null || judgeSavedUsd === null) return null;
  return answer + Math.max(0, judgeCostUsd - judgeSavedUsd);
}
