import { z } from 'zod';
import { JsonValue } from '../../dataset/dataset.ts';
import { defineCheck, failed, passed } from '../check.ts';
import { mostJson, parseJson } from './json.ts';
import { sameJson } from './same-json.ts';
import { tooLong } from './too-long.ts';

/**
 * The output, white space around it apart, is the value; without a value, the case's `expected`. A text is compared as text; a
 * number, list or map with the output read as JSON, so that 42 equals `42.0` and the order of keys does not matter.
 */
export const equals = defineCheck({
  what: 'The output is the value: a text as it stands, anything else as JSON.',
  arguments: z.strictObject({
    value: JsonValue.optional().describe('A text, number, list or map; default: `expected` of the case'),
    ignoreCase: z.boolean().default(false).describe('Capitals and small letters of a text are the same'),
  }),
  accepted: 'value (or the expected of the case), ignoreCase',
  make: ({ value, ignoreCase }) => {
    return ({ expected }) => {
      const wanted = value === undefined ? expected : value;
      if (wanted === null && value === undefined)
        throw new Error('there is neither a value nor an `expected` of the case');
      if (typeof wanted === 'string') {
        const fold = (text: string): string => (ignoreCase ? text.toLowerCase() : text).trim();
        const folded = fold(wanted);
        return ({ output }) => (fold(output) === folded ? passed : failed('it is another text'));
      }
      return ({ output }) => {
        const long = tooLong(output, mostJson);
        if (long !== null) return long;
        const parsed = parseJson(output);
        if (parsed.kind === 'broken') return failed('it is no JSON');
        return sameJson(wanted, parsed.value) ? passed : failed('it is another value');
      };
    };
  },
});
