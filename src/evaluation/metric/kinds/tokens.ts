import { z } from 'zod';
import { abstained, scored } from '../metric.ts';
import { defineKind } from '../metric-row.ts';

/** Tokens of input and output together, as the target tells them. */
export const tokens = defineKind({
  what: 'Tokens of input and output together.',
  options: z.strictObject({}),
  kind: 'count',
  direction: 'lower-is-better',
  definition: 1,
  make:
    () =>
    ({ usage }) =>
      usage === null || usage.input === null || usage.output === null
        ? abstained('the target does not say')
        : scored(usage.input + usage.output),
});
