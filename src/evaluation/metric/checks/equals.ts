import { z } from 'zod';
import { defineCheck, failed, passed } from '../check.ts';

/** The output, without white space around it, is the value; without a value, the case's `expected`. */
export const equals = defineCheck({
  arguments: z.strictObject({ value: z.string().optional(), ignoreCase: z.boolean().default(false) }),
  accepted: 'value (or the expected of the case), ignoreCase',
  make: ({ value, ignoreCase }, { expected }) => {
    const wanted = value ?? (typeof expected === 'string' ? expected : null);
    if (wanted === null) throw new Error('there is neither a value nor a text in `expected` of the case');
    const fold = (text: string): string => (ignoreCase ? text.toLowerCase() : text).trim();
    return (output) => (fold(output) === fold(wanted) ? passed : failed('it is another text'));
  },
});
