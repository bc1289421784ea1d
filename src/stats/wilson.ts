import { normalQuantile } from './normal.ts';
import type { Interval } from './stats.ts';

/**
 * Wilson's score interval (1927) of a share: `x` successes of `n` trials, `conf` in (0, 1) two-sided, clipped to [0, 1].
 * Of 0 trials nothing is known: [0, 1].
 */
export function wilson(x: number, n: number, conf: number): Interval {
  if (n === 0) return { lo: 0, hi: 1 };
  const p = x / n;
  const z = normalQuantile((1 + conf) / 2);
  const centre = p + z ** 2 / (2 * n);
  const margin = z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
  const scale = 1 + z ** 2 / n;
  return { lo: Math.max(0, (centre - margin) / scale), hi: Math.min(1, (centre + margin) / scale) };
}
