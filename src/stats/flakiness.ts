import { mean, sampleVariance, sum } from './moments.ts';
import type { ValuesByCase } from './stats.ts';

/**
 * The share of cases expected to change sides between two runs of the same version: the mean over the cases with k ≥ 2 runs of
 * 2x(k−x) / (k(k−1)) for x passes (values 0 or 1). Null where no case has two runs: then it is unknown, not 0.
 */
export function flakeRate(runs: ValuesByCase): number | null {
  return mean(
    repeated(runs).map((values) => {
      const k = values.length;
      const passes = sum(values);
      return (2 * passes * (k - passes)) / (k * (k - 1));
    }),
  );
}

/** How many of `cases` cases are expected to change sides by chance, from the stored baseline runs; null where it is unknown. */
export function flipsByChance(runs: ValuesByCase, cases: number): number | null {
  const rate = flakeRate(runs);
  return rate === null ? null : rate * cases;
}

/** σ²_w: the mean over the cases with two or more runs of the sample variance of their runs; null where no case has two. */
export function withinVariance(runs: ValuesByCase): number | null {
  return mean(repeated(runs).flatMap((values) => sampleVariance(values) ?? []));
}

function repeated(runs: ValuesByCase): number[][] {
  return runs
    .map((values) => values.filter((value) => value !== null))
    .filter((values) => values.length >= 2);
}
