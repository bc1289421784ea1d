import erfcinv from '@stdlib/math-base-special-erfcinv';
import cdf from '@stdlib/stats-base-dists-normal-cdf';

/** Φ(z): the chance of a standard normal value of at most z. */
export function normalCdf(z: number): number {
  return cdf(z, 0, 1);
}

/**
 * The z with Φ(z) = p: −√2·erfc⁻¹(2p), which keeps its digits down to the smallest p, where the usual √2·erf⁻¹(2p − 1) loses them from
 * 1e-10 on and ends at 1e-16. `p` in [0, 1]; the ends give −Infinity and Infinity.
 */
export function normalQuantile(p: number): number {
  return -Math.SQRT2 * erfcinv(2 * p);
}
