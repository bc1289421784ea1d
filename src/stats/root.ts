const halvings = 60;

/**
 * Where the decreasing function `f` passes through 0 between `lo` and `hi`, by bisection, to (hi − lo) · 2⁻⁶⁰. A function that is
 * positive throughout gives `hi`, one that is negative throughout `lo`.
 */
export function rootOfDecreasing(f: (x: number) => number, lo: number, hi: number): number {
  let [below, above] = [lo, hi];
  for (let step = 0; step < halvings; step++) {
    const middle = (below + above) / 2;
    if (middle === below || middle === above) break;
    if (f(middle) > 0) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}
