import { sum } from './moments.ts';
import type { Interval } from './stats.ts';

export interface SignedRank extends Interval {
  /** Sum of the ranks of the positive differences. */
  readonly rankSum: number;
  /** Hodges-Lehmann: the median of the Walsh averages. */
  readonly hl: number;
  /** The confidence that the interval really has, `conf` or more. */
  readonly achieved: number;
  readonly pWorse: number;
  readonly pTwo: number;
}

/** What R takes off a probability before it looks up a quantile. */
const fuzz = 10 * Number.EPSILON;

/**
 * Wilcoxon's exact signed-rank test with the Hodges-Lehmann estimate and its interval, as R's wilcox.test: of the M Walsh averages
 * (dᵢ + dⱼ)/2, i ≤ j, the q-th and the (M+1−q)-th, q the (1−conf)/2 quantile of the rank sum, at least 1. Differences of 0 are left
 * out; equal sizes share their mean rank, and the p-values are then exact for those ranks. `conf` in (0, 1) is two-sided.
 * Throws RangeError without a non-zero difference. Not for "not worse by delta": zeros shifted by delta would speak for certainty.
 */
export function signedRank(differences: readonly number[], conf: number): SignedRank {
  const nonzero = differences.filter((difference) => difference !== 0);
  const n = nonzero.length;
  if (n === 0) throw new RangeError('a signed-rank test needs a difference that is not 0');
  const ranks = doubledRanks(nonzero.map(Math.abs));
  const doubledSum = sum(ranks.filter((_, index) => (nonzero[index] ?? 0) > 0));
  const chances = rankSumChances(ranks);
  const [atMost, atLeast] = [sum(chances.slice(0, doubledSum + 1)), sum(chances.slice(doubledSum).reverse())];

  const untied = rankSumChances(nonzero.map((_, index) => index + 1));
  const q = Math.max(1, lowerQuantile(untied, (1 - conf) / 2));
  const walsh = walshAverages(nonzero);
  return {
    rankSum: doubledSum / 2,
    hl: (at(walsh, Math.floor((walsh.length + 1) / 2)) + at(walsh, Math.ceil((walsh.length + 1) / 2))) / 2,
    lo: at(walsh, q),
    hi: at(walsh, walsh.length + 1 - q),
    achieved: 1 - 2 * sum(untied.slice(0, q)),
    pWorse: atMost,
    pTwo: Math.min(1, 2 * Math.min(atMost, atLeast)),
  };
}

/** Twice the rank of each size, equal sizes sharing their mean rank: whole numbers. */
function doubledRanks(sizes: readonly number[]): number[] {
  return sizes.map((size) => {
    const below = sizes.filter((other) => other < size).length;
    const equal = sizes.filter((other) => other === size).length;
    return 2 * below + equal + 1;
  });
}

/** P(rank sum = k) for k = 0 … Σranks, each rank counting with chance ½. */
function rankSumChances(ranks: readonly number[]): number[] {
  return ranks.reduce<number[]>(
    (chances, rank) =>
      Array.from(
        { length: chances.length + rank },
        (_, k) => ((chances[k] ?? 0) + (chances[k - rank] ?? 0)) / 2,
      ),
    [1],
  );
}

function lowerQuantile(chances: readonly number[], p: number): number {
  let total = 0;
  const found = chances.findIndex((chance) => {
    total += chance;
    return total >= p - fuzz;
  });
  return found === -1 ? chances.length - 1 : found;
}

function walshAverages(values: readonly number[]): number[] {
  return values
    .flatMap((first, i) => values.slice(i).map((second) => (first + second) / 2))
    .sort((a, b) => a - b);
}

function at(sorted: readonly number[], place: number): number {
  return sorted[place - 1] ?? Number.NaN;
}
