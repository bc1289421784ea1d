import { z } from 'zod';
import type { Json } from '../../../foundation/json.ts';
import { defineCheck, failed, passed } from '../check.ts';

/** The whole output is JSON. */
export const json = defineCheck({
  what: 'The whole output is JSON.',
  arguments: z.strictObject({}),
  accepted: 'no arguments',
  make:
    () =>
    () =>
    ({ output }) =>
      parseJson(output).kind === 'json' ? passed : failed('it is no JSON'),
});

/** An output read as JSON. */
export function parseJson(
  output: string,
): { readonly kind: 'json'; readonly value: Json } | { readonly kind: 'broken' } {
  try {
    return { kind: 'json', value: JSON.parse(output) };
  } catch {
    return { kind: 'broken' };
  }
}
