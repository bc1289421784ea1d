import { sum } from './moments.ts';

/** How far two ratings are apart: equal or not, by rank, or by their difference. */
export type RatingScale = 'nominal' | 'ordinal' | 'interval';

/**
 * Krippendorff's α (2011): 1 − observed/expected disagreement from the coincidence matrix. `ratings`: a row per rater, in it one value
 * per unit, null where that rater gave none; units with fewer than two ratings are left out. 1 is full agreement, 0 what chance gives;
 * null where no unit has two ratings or all ratings are the same.
 */
export function krippendorffAlpha(
  ratings: readonly (readonly (number | null)[])[],
  scale: RatingScale,
): number | null {
  const units = unitsOf(ratings).filter((unit) => unit.length >= 2);
  const values = [...new Set(units.flat())].sort((a, b) => a - b);
  const seen = new Map<number, number>();
  for (const value of units.flat()) seen.set(value, (seen.get(value) ?? 0) + 1);
  const counts = values.map((value) => seen.get(value) ?? 0);
  const total = sum(counts);
  const apart = distanceOf(scale, values, counts);
  const placeOf = new Map(values.map((value, place) => [value, place]));
  const distance = (a: number, b: number): number =>
    a === b ? 0 : apart(placeOf.get(a) ?? 0, placeOf.get(b) ?? 0);

  const observed = sum(
    units.map((unit) => sum(unit.flatMap((a) => unit.map((b) => distance(a, b)))) / (unit.length - 1)),
  );
  const expected =
    sum(
      values.flatMap((a, c) => values.map((b, k) => (counts[c] ?? 0) * (counts[k] ?? 0) * distance(a, b))),
    ) /
    (total - 1);
  return expected > 0 ? 1 - observed / expected : null;
}

/** Squared distance of the values at the places `c` and `k`. */
function distanceOf(
  scale: RatingScale,
  values: readonly number[],
  counts: readonly number[],
): (c: number, k: number) => number {
  switch (scale) {
    case 'nominal':
      return () => 1;
    case 'interval':
      return (c, k) => ((values[c] ?? 0) - (values[k] ?? 0)) ** 2;
    case 'ordinal':
      return (c, k) => {
        const between = sum(counts.slice(Math.min(c, k), Math.max(c, k) + 1));
        return (between - ((counts[c] ?? 0) + (counts[k] ?? 0)) / 2) ** 2;
      };
  }
}

function unitsOf(ratings: readonly (readonly (number | null)[])[]): number[][] {
  const units = Math.max(0, ...ratings.map((row) => row.length));
  return Array.from({ length: units }, (_, unit) => ratings.flatMap((row) => row[unit] ?? []));
}
