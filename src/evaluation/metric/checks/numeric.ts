import { z } from 'zod';
import { defineCheck, failed, passed } from '../check.ts';
import { type FoundNumber, numbersIn } from './numbers.ts';
import { tooLong } from './too-long.ts';

const mostCharacters = 200_000;

/**
 * The one number of the output is the value, within max(absolute, relative · |value|). Several different numbers are ambiguous, and
 * fail: a unit says which one is meant.
 */
export const numeric = defineCheck({
  what: 'The one number in the output is the value, within a tolerance.',
  arguments: z.strictObject({
    value: z.number().optional().describe('The number; default: `expected` of the case'),
    absolute: z.number().min(0).default(0).describe('How far it may be off, in its own unit'),
    relative: z.number().min(0).max(1).default(0).describe('How far it may be off, as a share of the value'),
    unit: z
      .string()
      .min(1)
      .max(20)
      .optional()
      .describe('Only numbers right before or after this text count, such as % or USD'),
    decimal: z
      .enum(['.', ','])
      .default('.')
      .describe('The mark before the fraction; the other parts thousands'),
  }),
  accepted: 'value (a number, or the expected of the case), absolute, relative, unit, decimal (. or ,)',
  make: ({ value, absolute, relative, unit, decimal }) => {
    return ({ expected }) => {
      const wanted = value ?? numberOf(expected);
      if (wanted === null) throw new Error('there is neither a value nor a number in `expected` of the case');
      const most = Math.max(absolute, relative * Math.abs(wanted));
      return ({ output }) => {
        const long = tooLong(output, mostCharacters);
        if (long !== null) return long;
        const found = [...numbersIn(output, decimal)].filter(
          (each) => unit === undefined || hasUnit(each, unit),
        );
        const [first] = found;
        if (first === undefined)
          return failed(`it has no number${unit === undefined ? '' : ` with ${unit}`}`);
        const unclear = found.find((each) => each.value === null);
        if (unclear !== undefined) return failed(`ambiguous: ${clip(unclear.text)} is no one number`);
        const other = found.find((each) => each.value !== first.value);
        if (other !== undefined)
          return failed(`ambiguous: both ${clip(first.text)} and ${clip(other.text)} are in it`);
        // Half a unit in the last place: 0.1 + 0.2 is within 0.3 of nothing.
        const off = Math.abs((first.value ?? Number.NaN) - wanted);
        return off <= most + Number.EPSILON * Math.abs(wanted) ? passed : failed(`it is ${clip(first.text)}`);
      };
    };
  },
});

function numberOf(expected: unknown): number | null {
  if (typeof expected === 'number') return expected;
  if (typeof expected !== 'string' || expected.trim() === '') return null;
  const value = Number(expected);
  return Number.isFinite(value) ? value : null;
}

function hasUnit({ before, after }: FoundNumber, unit: string): boolean {
  return before.endsWith(unit) || after.startsWith(unit);
}

function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
