import { sum } from './moments.ts';

/** How much a disagreement counts by its distance in categories: all alike, by distance, or by its square. */
export type KappaWeights = 'nominal' | 'linear' | 'quadratic';

export interface Kappa {
  /** 1 for full agreement, 0 for what chance gives; null where chance alone would always agree, or nothing was rated. */
  readonly kappa: number | null;
  /** Share of equal ratings seen, and the share expected by chance; unweighted. */
  readonly po: number | null;
  readonly pe: number | null;
}

/**
 * Cohen's κ of two raters (1960, weighted 1968): 1 − ΣWP/ΣWE over the square `table` of counts (rater one's category × rater two's),
 * P the shares seen, E those of independent raters; W = 1 off the diagonal, |i−j|/(k−1), or its square.
 */
export function cohenKappa(table: readonly (readonly number[])[], weights: KappaWeights): Kappa {
  const total = sum(table.map(sum));
  if (total === 0) return { kappa: null, po: null, pe: null };
  const rows = table.map((row) => sum(row) / total);
  const columns = table.map((_, column) => sum(table.map((row) => row[column] ?? 0)) / total);
  const over = (weight: (i: number, j: number) => number, share: (i: number, j: number) => number): number =>
    sum(table.flatMap((_, i) => table.map((_, j) => weight(i, j) * share(i, j))));
  const seen = (i: number, j: number): number => (table[i]?.[j] ?? 0) / total;
  const byChance = (i: number, j: number): number => (rows[i] ?? 0) * (columns[j] ?? 0);

  const disagreement = weightOf(weights, table.length);
  const expected = over(disagreement, byChance);
  const equal = (i: number, j: number): number => (i === j ? 1 : 0);
  return {
    kappa: expected === 0 ? null : 1 - over(disagreement, seen) / expected,
    po: over(equal, seen),
    pe: over(equal, byChance),
  };
}

function weightOf(weights: KappaWeights, categories: number): (i: number, j: number) => number {
  return (i, j) => {
    if (i === j) return 0;
    const distance = Math.abs(i - j) / (categories - 1);
    return { nominal: 1, linear: distance, quadratic: distance ** 2 }[weights];
  };
}
