import { z } from 'zod';
import { abstained, scored } from '../metric.ts';
import { defineKind } from '../metric-row.ts';

/** US dollars of the answer; what judges cost is not in it. */
export const cost = defineKind({
  what: 'US dollars of the answer, without what judges cost.',
  options: z.strictObject({}),
  kind: 'cost',
  direction: 'lower-is-better',
  definition: 1,
  make:
    () =>
    ({ costUsd }) =>
      costUsd === null ? abstained('no price is known') : scored(costUsd),
});
