import { z } from 'zod';
import { defineCheck, failed, passed } from '../check.ts';

/** The output has at most that many words. */
export const maxWords = defineCheck({
  what: 'The output has at most that many words.',
  arguments: z.strictObject({ value: z.number().int().min(0).describe('The most words there may be') }),
  accepted: 'value (a whole number)',
  make:
    ({ value }) =>
    () =>
    ({ output }) => {
      let words = 0;
      // One at a time: a list of all words of a long text would be many times its size.
      for (const _ of output.matchAll(/\S+/g)) {
        words += 1;
        if (words > value) return failed(`it has more than ${value} words`);
      }
      return passed;
    },
});
