import { z } from 'zod';
import { defineCheck, failed, passed, type ReadyCheck } from '../check.ts';

const ignoreCase = z.boolean().default(false);
const one = z.strictObject({ value: z.string().min(1), ignoreCase });
const many = z.strictObject({ value: z.array(z.string().min(1)).min(1), ignoreCase });

/** The output has the value in it. */
export const contains = defineCheck({
  arguments: one,
  accepted: 'value, ignoreCase',
  make: (args) => all([args.value], args.ignoreCase),
});

/** The output has every one of the values in it. */
export const containsAll = defineCheck({
  arguments: many,
  accepted: 'value (a list), ignoreCase',
  make: (args) => all(args.value, args.ignoreCase),
});

/** The output has at least one of the values in it. */
export const containsAny = defineCheck({
  arguments: many,
  accepted: 'value (a list), ignoreCase',
  make: (args) => {
    const found = finder(args.ignoreCase);
    return (output) =>
      args.value.some((value) => found(output, value)) ? passed : failed('none of the texts is in it');
  },
});

function all(values: readonly string[], fold: boolean): ReadyCheck {
  const found = finder(fold);
  return (output) => {
    const lacking = values.find((value) => !found(output, value));
    return lacking === undefined ? passed : failed(`${JSON.stringify(lacking)} is not in it`);
  };
}

function finder(fold: boolean): (output: string, value: string) => boolean {
  return fold
    ? (output, value) => output.toLowerCase().includes(value.toLowerCase())
    : (output, value) => output.includes(value);
}
