import { z } from 'zod';
import { abstained, type Scorer, scored } from '../metric.ts';

/** How many of the first documents count. */
export const cutOff = z.number().int().min(1).max(1000);

/**
 * Scores what retrieval found against what the case calls relevant: `measure` gets, best first, whether each document found is
 * relevant, and how many relevant ones there are. A document that is found twice counts where it is found first.
 */
export function scoreRanking(measure: (hits: readonly boolean[], relevant: number) => number): Scorer {
  return ({ retrieved }, of) => {
    if (retrieved === null) return abstained('the target does not tell what it retrieved');
    const relevant = new Set(of.relevant);
    if (relevant.size === 0) return abstained('the case names no relevant document');
    const hits = [...new Set(retrieved)].map((name) => relevant.has(name));
    return scored(measure(hits, relevant.size));
  };
}

export function count(hits: readonly boolean[]): number {
  return hits.filter((hit) => hit).length;
}
