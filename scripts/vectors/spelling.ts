import { z } from 'zod';
import type { MetricVerdict } from '../../src/stats/stats.ts';

/** The vectors' names of verdicts, turned into ours. */
export const VerdictName = z
  .enum(['improved', 'no_material_change', 'regressed', 'inconclusive'])
  .transform((name): MetricVerdict => (name === 'no_material_change' ? 'no-material-change' : name));

export const Roles = z.array(z.enum(['primary', 'guard', 'info']));

export const OnInconclusive = z.enum(['neutral', 'fail', 'pass']);

/** Our result in the vectors' spelling: keys in snake_case, hyphens of words turned into underscores, one level deep. */
export function inVectorSpelling(result: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(result).map(([key, value]) => [
      key.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      typeof value === 'string' ? value.replaceAll('-', '_') : value,
    ]),
  );
}
