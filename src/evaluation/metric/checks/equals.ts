import { z } from 'zod';
import { defineCheck, failed, passed } from '../check.ts';
import { wantedText } from './wanted.ts';

/** The output, without white space around it, is the value; without a value, the case's `expected`. */
export const equals = defineCheck({
  what: 'The output is the text, white space around it apart.',
  arguments: z.strictObject({
    value: z.string().optional().describe('The text; default: `expected` of the case'),
    ignoreCase: z.boolean().default(false).describe('Capitals and small letters are the same'),
  }),
  accepted: 'value (or the expected of the case), ignoreCase',
  make:
    ({ value, ignoreCase }) =>
    (of) => {
      const fold = (text: string): string => (ignoreCase ? text.toLowerCase() : text).trim();
      const wanted = fold(wantedText(value, of));
      return ({ output }) => (fold(output) === wanted ? passed : failed('it is another text'));
    },
});
