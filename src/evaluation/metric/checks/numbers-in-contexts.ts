import { z } from 'zod';
import { defineCheck, failed, passed, unknown } from '../check.ts';
import { numbersIn } from './numbers.ts';
import { tooLong } from './too-long.ts';

const mostCharacters = 1_000_000;

/**
 * Every number of the output stands in the passages that were read, or in the question. It says nothing of the words between the
 * numbers: it is no groundedness. Passages are the answer's own, else those of the case.
 */
export const numbersInContexts = defineCheck({
  what: 'Every number in the output is in the passages that were read, or in the question.',
  arguments: z.strictObject({
    decimal: z
      .enum(['.', ','])
      .default('.')
      .describe('The mark before the fraction; the other parts thousands'),
  }),
  accepted: 'decimal (. or ,)',
  make: ({ decimal }) => {
    return (of) =>
      ({ output, contexts }) => {
        const read = contexts ?? (of.contexts.length === 0 ? null : of.contexts);
        if (read === null) return unknown('neither the target nor the case tells what was read');
        const long = tooLong(output, mostCharacters) ?? tooLong(read.join('\n'), mostCharacters);
        if (long !== null) return long;
        const known = new Set<string>();
        for (const text of [
          ...read,
          JSON.stringify(of.vars),
          ...(of.messages ?? []).map(({ content }) => content),
        ])
          for (const { text: found, value } of numbersIn(text, decimal)) known.add(sizeOf(found, value));
        for (const { text, value } of numbersIn(output, decimal))
          if (!known.has(sizeOf(text, value))) return failed(`${text.slice(0, 40)} is in no passage`);
        return passed;
      };
  },
});

/** Without its sign, which a dash may be; digits that make no number are compared as they stand. */
function sizeOf(text: string, value: number | null): string {
  return value === null ? text : String(Math.abs(value));
}
