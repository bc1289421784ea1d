import type { Case } from '../../dataset/dataset.ts';

/** The text an output is held against: the check's own, else the `expected` of the case. Throws an Error where neither is a text. */
export function wantedText(value: string | undefined, { expected }: Case): string {
  const wanted = value ?? (typeof expected === 'string' ? expected : null);
  if (wanted === null) throw new Error('there is neither a value nor a text in `expected` of the case');
  return wanted;
}
