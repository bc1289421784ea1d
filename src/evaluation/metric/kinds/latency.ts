import { z } from 'zod';
import { abstained, scored } from '../metric.ts';
import { defineKind } from '../metric-row.ts';

/** Milliseconds from sending to the whole answer. An answer from a cache says nothing of how long the pipeline takes. */
export const latency = defineKind({
  what: 'Milliseconds until the whole answer was there.',
  options: z.strictObject({}),
  kind: 'duration',
  direction: 'lower-is-better',
  definition: 1,
  make:
    () =>
    ({ fromCache, latencyMs }) =>
      fromCache ? abstained('answered from the cache') : scored(latencyMs),
});
