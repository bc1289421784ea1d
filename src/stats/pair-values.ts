import { mean, withoutFloatNoise } from './moments.ts';
import type { BoundedKind, Clusters, ValuesByCase } from './stats.ts';

/** Both arms of one metric over the same cases in the same order. */
export interface PairedValues {
  readonly kind: BoundedKind;
  readonly baseline: ValuesByCase;
  readonly candidate: ValuesByCase;
  readonly clusters?: Clusters;
}

/** One metric's differences d = candidate − baseline, a case being paired when it has a baseline value. */
export interface PairedDifferences {
  readonly n: number;
  readonly unpaired: number;
  readonly missing: number;
  /** Binary with exactly one baseline run and at most one candidate run in every paired case. */
  readonly singleBinary: boolean;
  /** Only the cases with a candidate value. */
  readonly observed: { readonly differences: readonly number[]; readonly clusters: Clusters | undefined };
  /** All paired cases, a missing candidate value taken as 0 and as 1. */
  readonly worst: readonly number[];
  readonly best: readonly number[];
  readonly clusters: Clusters | undefined;
}

/** Pairs case by case; throws RangeError where the two arms, or the clusters, have not one entry per case. */
export function pairValues(values: PairedValues): PairedDifferences {
  const { kind, baseline, candidate, clusters } = values;
  for (const [name, list] of Object.entries({ candidate, clusters }))
    if (list !== undefined && list.length !== baseline.length)
      throw new RangeError(`${baseline.length} baseline cases but ${list.length} entries of ${name}`);

  const cases = baseline.flatMap((runs, index) => {
    const before = runs.filter((value) => value !== null);
    const after = (candidate[index] ?? []).filter((value) => value !== null);
    const was = mean(before);
    if (was === null) return [];
    const is = mean(after);
    return [
      {
        single: before.length === 1 && after.length <= 1,
        cluster: clusters?.[index] ?? null,
        difference: is === null ? null : withoutFloatNoise(is - was),
        worst: withoutFloatNoise((is ?? 0) - was),
        best: withoutFloatNoise((is ?? 1) - was),
      },
    ];
  });
  const seen = cases.flatMap(({ difference, cluster }) =>
    difference === null ? [] : [{ difference, cluster }],
  );
  const clustered = clusters !== undefined;
  return {
    n: cases.length,
    unpaired: baseline.length - cases.length,
    missing: cases.length - seen.length,
    singleBinary: kind === 'binary' && cases.every(({ single }) => single),
    observed: {
      differences: seen.map(({ difference }) => difference),
      clusters: clustered ? seen.map(({ cluster }) => cluster) : undefined,
    },
    worst: cases.map(({ worst }) => worst),
    best: cases.map(({ best }) => best),
    clusters: clustered ? cases.map(({ cluster }) => cluster) : undefined,
  };
}
