import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';

export interface QuantileInterval {
  readonly estimate: number;
  /** Null where so few values say nothing about that side. */
  readonly lo: number | null;
  readonly hi: number | null;
  /** 1-based places of the limits among the sorted values; outside 1 … n where a limit is null. */
  readonly l: number;
  readonly u: number;
}

/**
 * The `p`-quantile (type 7, Hyndman and Fan 1996) and its order-statistic interval: the values at the places l = qbinom(a/2, n, p) and
 * u = qbinom(1−a/2, n, p) + 1, a = 1 − conf. `p` and `conf` in (0, 1). For p = .95 a two-sided 95 % interval needs 72 values for its
 * upper limit. Throws RangeError without values.
 */
export function quantileInterval(values: readonly number[], p: number, conf: number): QuantileInterval {
  const n = values.length;
  if (n === 0) throw new RangeError('a quantile needs a value');
  const sorted = [...values].sort((a, b) => a - b);
  const l = binomialQuantile((1 - conf) / 2, n, p);
  const u = binomialQuantile(1 - (1 - conf) / 2, n, p) + 1;
  return { estimate: typeSeven(sorted, p), lo: sorted[l - 1] ?? null, hi: sorted[u - 1] ?? null, l, u };
}

function typeSeven(sorted: readonly number[], p: number): number {
  const place = (sorted.length - 1) * p;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (place - Math.floor(place)) * (above - below);
}

/** The smallest k with P(X ≤ k) ≥ probability, X ~ Bin(n, p). */
function binomialQuantile(probability: number, n: number, p: number): number {
  let [lowest, highest] = [0, n];
  while (lowest < highest) {
    const middle = Math.floor((lowest + highest) / 2);
    if (binomialCdf(middle, n, p) >= probability) highest = middle;
    else lowest = middle + 1;
  }
  return lowest;
}
