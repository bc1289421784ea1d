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
    const found = finder(args.ignoreCase);
    return ({ output }) =>
      args.value.some((value) => found(output, value)) ? passed : failed('none of the texts is in it');
  },
});

function all(values: readonly string[], fold: boolean): ReadyCheck {
  const found = finder(fold);
  return ({ output }) => {
    const lacking = values.find((value) => !found(output, value));
    return lacking === undefined ? passed : failed(`${JSON.stringify(lacking)} is not in it`);
  };
}

function finder(fold: boolean): (output: string, value: string) => boolean {
  return fold
    ? (output, value) => output.toLowerCase().includes(value.toLowerCase())
    : (output, value) => output.includes(value);
}
