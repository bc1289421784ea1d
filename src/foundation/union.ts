/** A list that cannot be empty: where emptiness would be a lie. */
export type NonEmpty<T> = readonly [T, ...T[]];

/** Narrows a list to a non-empty one, or null. */
export function nonEmpty<T>(items: readonly T[]): NonEmpty<T> | null {
  const [first, ...rest] = items;
  return first === undefined ? null : [first, ...rest];
}
