import { z } from 'zod';
import { defineCheck, failed, passed } from '../check.ts';
import { wantedText } from './wanted.ts';

/** The output, without white space before it, begins with the value; without a value, with the case's `expected`. */
export const startsWith = defineCheck({
  what: 'The output begins with the text, white space before it apart.',
  arguments: z.strictObject({
    value: z.string().min(1).optional().describe('The text; default: `expected` of the case'),
    ignoreCase: z.boolean().default(false).describe('Capitals and small letters are the same'),
  }),
  accepted: 'value (or the expected of the case), ignoreCase',
  make: ({ value, ignoreCase }) => {
    const fold = (text: string): string => (ignoreCase ? text.toLowerCase() : text);
    return (of) => {
      const wanted = fold(wantedText(value, of));
      if (wanted === '') throw new Error('every output begins with the empty text');
      return ({ output }) =>
        fold(output).trimStart().startsWith(wanted) ? passed : failed('it begins otherwise');
    };
  },
});
