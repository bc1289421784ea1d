import { z } from 'zod';
import { defineKind } from '../metric-row.ts';
import { count, cutOff, scoreRanking } from './ranking.ts';

/** Relevant documents among the first k / k, also where fewer than k were found (as trec_eval's P_k). */
export const precisionAtK = defineKind({
  what: 'Share of the first k retrieved documents that are relevant; a place that stays empty counts as irrelevant.',
  options: z.strictObject({ k: cutOff.default(5).describe('How many of the first documents count') }),
  kind: 'score',
  direction: 'higher-is-better',
  definition: 1,
  make: ({ k }) => scoreRanking((hits) => count(hits.slice(0, k)) / k),
});
