import { z } from 'zod';
import { inVectorSpelling } from './spelling.ts';

/** The functions that vectors can check, by the vectors' names. */
export type VectorFunctions = Record<string, (input: unknown) => unknown>;

export const number = z.number();
export const numbers = z.array(number);
export const perCase = z.array(z.array(number.nullable()));

/** One function of the table: its input is read by `shape`, its result gets the vectors' spelling. */
export function row<Shape extends z.ZodRawShape>(
  shape: Shape,
  call: (input: z.infer<z.ZodObject<Shape>>) => object,
): (input: unknown) => unknown {
  const schema = z.object(shape);
  return (input) => inVectorSpelling(call(schema.parse(input)));
}
