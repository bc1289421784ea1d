import { z } from 'zod';
import { defineKind } from '../metric-row.ts';
import { cutOff, scoreRanking } from './ranking.ts';

/**
 * DCG / ideal DCG of the first k, gains of 1 for relevant and 0 for other documents: DCG = Σ gain of rank i / log2(i + 1) (Järvelin &
 * Kekäläinen 2002, with the discount of Burges et al. 2005).
 */
export const ndcg = defineKind({
  what: 'nDCG: how near the ranking of the first k documents is to one with all relevant documents first.',
  options: z.strictObject({ k: cutOff.default(10).describe('How many of the first documents count') }),
  kind: 'score',
  direction: 'higher-is-better',
  definition: 1,
  make: ({ k }) =>
    scoreRanking((hits, relevant) => {
      const ideal = Array.from({ length: Math.min(k, relevant) }, () => true);
      // Equal but for the order in which floats are added.
      return Math.min(1, gain(hits.slice(0, k)) / gain(ideal));
    }),
});

function gain(hits: readonly boolean[]): number {
  return hits.reduce((sum, hit, index) => sum + (hit ? 1 / Math.log2(index + 2) : 0), 0);
}
