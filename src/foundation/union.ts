import { InternalError } from './error.ts';

/** A list that cannot be empty: where emptiness would be a lie. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** Narrows a list to a non-empty one, or null. */
export function nonEmpty<T>(items: readonly T[]): NonEmpty<T> | null {
  const [first, ...rest] = items;
  return first === undefined ? null : [first, ...rest];
}

/** The end of a switch over a union: does not compile while a member is unhandled. */
export function unreachable(value: never): never {
  throw new InternalError(`unhandled member ${JSON.stringify(value)}`);
}
