import { z } from 'zod';
import type { Json } from '../../../foundation/json.ts';
import { defineCheck, failed, passed } from '../check.ts';
import { tooLong } from './too-long.ts';

/** Read, a text of brackets alone takes many times its size. */
export const mostJson = 2_000_000;

/** The whole output is JSON. */
export const json = defineCheck({
  what: 'The whole output is JSON.',
  arguments: z.strictObject({}),
  accepted: 'no arguments',
  make:
    () =>
    () =>
    ({ output }) =>
      tooLong(output, mostJson) ?? (parseJson(output).kind === 'json' ? passed : failed('it is no JSON')),
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
