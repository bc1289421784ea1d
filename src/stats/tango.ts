import { normalQuantile } from './normal.ts';
import { rootOfDecreasing } from './root.ts';
import type { Interval } from './stats.ts';

/**
 * Tango's score interval of a paired difference of shares, candidate − baseline (1998): the differences D at which
 * (better − worse − nD)/√(n(2q + D − D²)) = ±z, q being the likeliest share of worse cases under D. `worse` and `better` of `n` ≥ 1
 * cases changed sides; `conf` in (0, 1) is two-sided. Without any change ±z²/(n + z²).
 */
export function tango(worse: number, better: number, n: number, conf: number): Interval {
  const z = normalQuantile((1 + conf) / 2);
  if (worse + better === 0) {
    const limit = z ** 2 / (n + z ** 2);
    return { lo: -limit, hi: limit };
  }
  // The equation without its division: at the ends of the range the variance is 0.
  const beyond = (sign: number) => (difference: number) =>
    better - worse - n * difference - sign * z * Math.sqrt(n * variance(worse, better, n, difference));
  const estimate = (better - worse) / n;
  return {
    lo: rootOfDecreasing(beyond(1), -1, estimate),
    hi: rootOfDecreasing(beyond(-1), estimate, 1),
  };
}

/** 2q + D − D² with q = (−B − √(B² − 4AC))/2A: the variance of a case's difference under D. */
function variance(worse: number, better: number, n: number, difference: number): number {
  const a = -2 * n;
  const b =
    (worse + better) * (1 - difference) - 2 * worse * difference - 2 * (n - worse - better) * difference;
  const c = worse * difference * (1 - difference);
  const root = (-b - Math.sqrt(Math.max(0, b * b - 4 * a * c))) / (2 * a);
  const q = Math.min((1 - difference) / 2, Math.max(0, -difference, root));
  return Math.max(0, 2 * q + difference - difference ** 2);
}
