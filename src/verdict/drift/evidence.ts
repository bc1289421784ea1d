import { mean, sum } from '../../stats/moments.ts';
import type { Bet } from './bet.ts';

/** One case of the canary set, turned so that higher is better; both values 0 … 1. */
export interface CanaryPair {
  /** Mean of the record's runs. */
  readonly anchor: number;
  /** What this run measured, null where the result got lost on the way. */
  readonly value: number | null;
  /** Cases of one cluster depend on each other: together they are one piece of evidence. */
  readonly cluster: string | null;
}

/** What one run says: log e-values for "worse" and for "better", and the mean difference of what has a value. */
export interface Evidence {
  readonly worse: number;
  readonly better: number;
  readonly difference: number | null;
}

/**
 * The log e-values of one run (statistics §2.8): Σ ln(1 + λ(−(d + τ))) for "worse than the record by more than τ", Σ ln(1 + λ(d − τ)) for
 * "better". A lost result speaks against whatever is asked: it counts as right for "worse", as wrong for "better".
 */
export function evidenceOf(pairs: readonly CanaryPair[], { stake, tolerance }: Bet): Evidence {
  const known = pairs.flatMap(({ anchor, value }) => (value === null ? [] : [value - anchor]));
  const bet = (sign: 1 | -1, fill: number): number =>
    sum(units(pairs, fill).map((d) => Math.log1p(stake * (sign * d - tolerance))));
  return { worse: bet(-1, 1), better: bet(1, 0), difference: mean(known) };
}

/** The difference of every case that stands alone, and the mean difference of every cluster. */
function units(pairs: readonly CanaryPair[], fill: number): number[] {
  const groups = Map.groupBy(pairs.entries(), ([index, { cluster }]) =>
    cluster === null ? index : `cluster ${cluster}`,
  );
  return [...groups.values()].flatMap(
    (group) => mean(group.map(([, { anchor, value }]) => (value ?? fill) - anchor)) ?? [],
  );
}
