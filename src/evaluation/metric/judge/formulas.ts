import type { Winner } from './shapes.ts';

/**
 * Share of verdicts that are 1, null of none. As faithfulness |supported| / |statements| and as context recall |attributed| /
 * |statements of the reference| (RAGAS: Es et al. 2023, arXiv:2309.15217, §3; recall in its documentation).
 */
export function shareOf(verdicts: readonly (0 | 1)[]): number | null {
  if (verdicts.length === 0) return null;
  return verdicts.reduce((sum: number, verdict) => sum + verdict, 0) / verdicts.length;
}

/**
 * Average precision of a ranking, best first: Σ (precision@k · useful at k) / Σ useful; 0 where none is useful, null of no passage.
 * RAGAS's context precision; average precision as in Manning, Raghavan & Schütze 2008, §8.4.
 */
export function averagePrecision(useful: readonly (0 | 1)[]): number | null {
  if (useful.length === 0) return null;
  let hits = 0;
  let sum = 0;
  for (const [index, hit] of useful.entries()) {
    hits += hit;
    sum += hit === 1 ? hits / (index + 1) : 0;
  }
  return hits === 0 ? 0 : sum / hits;
}

/**
 * The value of an answer compared with another in both orders: 1 it is better, 0 it is worse, 0.5 a tie. `first` is who won when the
 * answer stood as A, `second` when it stood as B. A judge that prefers a place, and not an answer, contradicts itself: that is a tie
 * (Zheng et al. 2023, arXiv:2306.05685, §3.4). Of the two answers in each other's place the value is 1 less this one.
 */
export function pairwiseValue(first: Winner, second: Winner): 0 | 0.5 | 1 {
  if (first === 'A' && second === 'B') return 1;
  if (first === 'B' && second === 'A') return 0;
  return 0.5;
}
