import { z } from 'zod';
import { defineKind } from '../metric-row.ts';
import { cutOff, scoreRanking } from './ranking.ts';

/** 1 / rank of the first relevant document, 0 where none is among the first k; its mean over cases is the MRR (Voorhees 1999). */
export const mrr = defineKind({
  what: 'One divided by the rank of the first relevant document; 0 where none is found.',
  options: z.strictObject({ k: cutOff.default(1000).describe('How many of the first documents count') }),
  kind: 'score',
  direction: 'higher-is-better',
  definition: 1,
  make: ({ k }) =>
    scoreRanking((hits) => {
      const first = hits.slice(0, k).indexOf(true);
      return first === -1 ? 0 : 1 / (first + 1);
    }),
});
