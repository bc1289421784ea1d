import { z } from 'zod';
import { defineCheck, failed, passed, type ReadyCheck } from '../check.ts';
import { wantedText } from './wanted.ts';

const ignoreCase = z.boolean().default(false).describe('Capitals and small letters are the same');
const many = z.strictObject({
  value: z.array(z.string().min(1)).min(1).describe('The texts that are looked for'),
  ignoreCase,
});

/** The output has the value in it; without a value, the case's `expected`. */
export const contains = defineCheck({
  what: 'The output has the text in it.',
  arguments: z.strictObject({
    value: z
      .string()
      .min(1)
      .optional()
      .describe('The text that is looked for; default: `expected` of the case'),
    ignoreCase,
  }),
  accepted: 'value (or the expected of the case), ignoreCase',
  make: (args) => (of) => {
    const wanted = wantedText(args.value, of);
    if (wanted === '') throw new Error('the empty text is in every output');
    return all([wanted], args.ignoreCase);
  },
});

/** The output has every one of the values in it. */
export const containsAll = defineCheck({
  what: 'The output has every one of the texts in it.',
  arguments: many,
  accepted: 'value (a list), ignoreCase',
  make: (args) => () => all(args.value, args.ignoreCase),
});

/** The output has at least one of the values in it. */
export const containsAny = defineCheck({
  what: 'The output has at least one of the texts in it.',
  arguments: many,
  accepted: 'value (a list), ignoreCase',
  make: (args) => () => {
    const { folded, fold } = folder(args.value, args.ignoreCase);
    return ({ output }) => {
      const text = fold(output);
      return folded.some((value) => text.includes(value)) ? passed : failed('none of the texts is in it');
    };
  },
});

function all(values: readonly string[], ignoreCase: boolean): ReadyCheck {
  const { folded, fold } = folder(values, ignoreCase);
  return ({ output }) => {
    const text = fold(output);
    const lacking = folded.findIndex((value) => !text.includes(value));
    return lacking === -1 ? passed : failed(`${JSON.stringify(values[lacking])} is not in it`);
  };
}

function folder(values: readonly string[], ignoreCase: boolean) {
  const fold = (text: string): string => (ignoreCase ? text.toLowerCase() : text);
  return { folded: values.map(fold), fold };
}
