export interface ECusum {
  /** S after each run. */
  readonly path: readonly number[];
  /** The first run (from 1) with S ≥ ln A, null while none. */
  readonly alarm: number | null;
}

/**
 * The e-CUSUM detector (Shin, Ramdas and Rinaldo 2023) over the log e-values of a run after the other: S = max(S, 0) + log e, alarm at ln A.
 * Without a change the mean time to a false alarm is A runs or more. A > 1.
 */
export function eCusum(logE: readonly number[], A: number): ECusum {
  let level = 0;
  const path = logE.map((value) => {
    level = Math.max(level, 0) + value;
    return level;
  });
  const first = path.findIndex((value) => value >= Math.log(A));
  return { path, alarm: first === -1 ? null : first + 1 };
}
