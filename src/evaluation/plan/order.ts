import { InternalError } from '../../foundation/error.ts';
import { seededRandom, shuffled } from '../../foundation/random.ts';
import type { Case } from '../dataset/dataset.ts';

/** A case as far as its place in the order goes: cases with equal strata (values of the slices' tags, in one order) are of one kind. */
export interface CaseToOrder {
  readonly id: string;
  readonly strata: readonly string[];
}

/** The values of the tags that are compared apart, of one case; a tag that it does not have differs from every value. */
export function strataOf(tags: Case['tags'], slices: readonly string[]): string[] {
  return slices.map((tag) => {
    const value = tags[tag];
    return value === undefined ? '' : `=${value}`;
  });
}

/**
 * Every id once, in a random order in which any first n hold of each stratum its share of n, to within less than one case: whenever a run
 * ends early, what it has is a small picture of the dataset. Only ids, strata and seed decide, never the order of `cases`. Strata of a
 * single case count as one stratum, so that rare kinds come neither first nor last.
 * A stratum's turns are spread evenly from a random start; where turns collide, only those may be taken after which no stratum can
 * fall behind (the quota condition of Still, "A class of new methods for congressional apportionment", 1979).
 */
export function orderCases({
  cases,
  seed,
}: {
  readonly cases: readonly CaseToOrder[];
  readonly seed: string;
}): string[] {
  const strata = dealt(cases, seed);
  const places = createPlaces(
    strata.map(({ ids }) => ids.length),
    cases.length,
  );
  return cases.map(() => {
    let next: Stratum | undefined;
    let nextIndex = 0;
    for (const [index, stratum] of strata.entries()) {
      if (places.mayTake(index) && (next === undefined || turnOf(stratum) < turnOf(next))) {
        next = stratum;
        nextIndex = index;
      }
    }
    const id = next?.ids[next.taken];
    if (next === undefined || id === undefined) throw new InternalError('no stratum may go next');
    next.taken += 1;
    places.take(nextIndex);
    return id;
  });
}

interface Stratum {
  readonly ids: readonly string[];
  /** Where its turns start, as a part of the distance between two of them: 0 … 1. */
  readonly start: number;
  taken: number;
}

/** When its next case would come if it were alone, as a share of the whole. */
function turnOf({ ids, start, taken }: Stratum): number {
  return (taken + start) / ids.length;
}

function dealt(cases: readonly CaseToOrder[], seed: string): Stratum[] {
  const sorted = cases.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const byKey = Map.groupBy(sorted, ({ strata }) => JSON.stringify(strata));
  const single = [...byKey.values()].filter(({ length }) => length === 1).flat();
  const several = [...byKey].filter(([, members]) => members.length > 1);
  several.sort(([a], [b]) => (a < b ? -1 : 1));
  return [['single', single] as const, ...several]
    .filter(([, members]) => members.length > 0)
    .map(([key, members]) => ({
      ids: shuffled(members, JSON.stringify([seed, key])).map(({ id }) => id),
      start: seededRandom(JSON.stringify([seed, key, 'start']))(),
      taken: 0,
    }));
}

/** Says at each place which strata may be next: `sizes` are those of the strata, `total` their sum. */
function createPlaces(sizes: readonly number[], total: number) {
  const taken = sizes.map(() => 0);
  let place = 1;
  /** The last place by which a stratum must have its next case. */
  const due = (index: number): number => Math.ceil((((taken[index] ?? 0) + 1) * total) / (sizes[index] ?? 1));
  // free[g]: cases among the first g that nobody has to have by then.
  const free = new Int32Array(total + 1);
  for (let g = 0; g <= total; g++)
    free[g] = g - sizes.reduce((sum, size) => sum + Math.floor((size * g) / total), 0);
  const firstFull = (from: number): number => {
    let g = from;
    while (g < total && free[g] !== 0) g += 1;
    return g;
  };
  let full = firstFull(1);
  return {
    mayTake(index: number): boolean {
      const has = taken[index] ?? 0;
      return has * total < (sizes[index] ?? 0) * place && due(index) <= full;
    },
    take(index: number): void {
      const last = due(index);
      for (let g = last - 1; g >= place; g--) {
        const left = (free[g] ?? 0) - 1;
        free[g] = left;
        if (left === 0) full = Math.min(full, g);
      }
      taken[index] = (taken[index] ?? 0) + 1;
      place += 1;
      if (full < place) full = firstFull(place);
    },
  };
}
