import { sum } from './moments.ts';

export interface SignFlip {
  readonly nonzero: number;
  readonly pExactWorse: number;
  readonly pMidWorse: number;
  readonly pExactTwo: number;
}

const tie = 1e-9;
const mostNonzero = 22;

/**
 * The exact sign-flip (paired permutation) test: all 2^m sign patterns of the m non-zero differences are equally likely when nothing
 * changed; sums within 1e-9 count as equal. Without a non-zero difference: 1, ½, 1.
 * Throws RangeError above 22 non-zero differences, where the patterns are too many to list.
 */
export function signFlip(differences: readonly number[]): SignFlip {
  const nonzero = differences.filter((difference) => difference !== 0);
  if (nonzero.length === 0) return { nonzero: 0, pExactWorse: 1, pMidWorse: 0.5, pExactTwo: 1 };
  if (nonzero.length > mostNonzero)
    throw new RangeError(
      `${nonzero.length} non-zero differences; all sign patterns are listed up to ${mostNonzero}`,
    );
  const sums = allSignedSums(nonzero.map(Math.abs));
  const seen = sum(nonzero);
  let [atMost, equal, asFar] = [0, 0, 0];
  for (const total of sums) {
    if (total <= seen + tie) atMost += 1;
    if (Math.abs(total - seen) <= tie) equal += 1;
    if (Math.abs(total) >= Math.abs(seen) - tie) asFar += 1;
  }
  return {
    nonzero: nonzero.length,
    pExactWorse: atMost / sums.length,
    pMidWorse: (atMost - equal / 2) / sums.length,
    pExactTwo: asFar / sums.length,
  };
}

function allSignedSums(sizes: readonly number[]): Float64Array {
  const sums = new Float64Array(2 ** sizes.length);
  sizes.forEach((size, step) => {
    const filled = 2 ** step;
    for (let index = 0; index < filled; index++) {
      const total = sums[index] ?? 0;
      sums[index] = total - size;
      sums[index + filled] = total + size;
    }
  });
  return sums;
}
