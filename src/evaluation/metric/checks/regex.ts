import { RE2JS } from 're2js';
import { z } from 'zod';
import { defineCheck, failed, passed } from '../check.ts';
import { tooLong } from './too-long.ts';

const mostCharacters = 500_000;

/** The pattern is found in the output. RE2 syntax: linear in the output's length, so that no pattern can hang a run. */
export const regex = defineCheck({
  what: 'The pattern is found in the output.',
  arguments: z.strictObject({
    value: z.string().min(1).max(2000).describe('A pattern in RE2 syntax'),
    ignoreCase: z.boolean().default(false).describe('Capitals and small letters are the same'),
  }),
  accepted: 'value (a pattern in RE2 syntax), ignoreCase',
  make: ({ value, ignoreCase }) => {
    const pattern = RE2JS.compile(value, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
    return () =>
      ({ output }) =>
        tooLong(output, mostCharacters) ??
        (pattern.matcher(output).find() ? passed : failed('the pattern is not found'));
  },
});
