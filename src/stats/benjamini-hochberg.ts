/**
 * Benjamini and Hochberg's adjusted p-values (1995): from the largest down, the running minimum of min(1, p · m/rank). Those at or below q
 * are false discoveries in a share q at most (slices: warnings only). P-values in [0, 1], any number; as R's p.adjust.
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const adjusted = p.map(() => 1);
  const descending = p.map((value, index) => ({ value, index })).sort((a, b) => b.value - a.value);
  let lowest = 1;
  descending.forEach(({ value, index }, place) => {
    lowest = Math.min(lowest, (value * p.length) / (p.length - place));
    adjusted[index] = lowest;
  });
  return adjusted;
}
