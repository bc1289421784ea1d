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
      const words = output.split(/\s+/).filter((word) => word !== '').length;
      return words <= value ? passed : failed(`it has ${words} words`);
    },
});
