import { z } from 'zod';
import { defineKind } from '../metric-row.ts';
import { count, cutOff, scoreRanking } from './ranking.ts';

/** Relevant documents among the first k / relevant documents (Manning, Raghavan & Schütze 2008, §8.4). */
export const recallAtK = defineKind({
  what: 'Share of the relevant documents that are among the first k retrieved.',
  options: z.strictObject({ k: cutOff.default(10).describe('How many of the first documents count') }),
  kind: 'score',
  direction: 'higher-is-better',
  definition: 1,
  make: ({ k }) => scoreRanking((hits, relevant) => count(hits.slice(0, k)) / relevant),
});
