import { mean, sum } from './moments.ts';
import { normalCdf, normalQuantile } from './normal.ts';
import type { Interval } from './stats.ts';

const tie = 1e-12;

/**
 * The BCa bootstrap interval of a mean (Efron 1987) at 1 − 2·alpha: quantiles of the resampled means at Φ(z0 + (z0 + z)/(1 − a(z0 + z))), z0
 * from their share below the mean (ties count half), a = Σu³/(6(Σu²)^1.5), u = d − mean. For comparison only: the gate decides nothing
 * by resampling, and by this too many broken prompts would pass. `random` gives numbers in [0, 1).
 * Throws RangeError without values.
 */
export function bootstrapBca(
  values: readonly number[],
  alpha: number,
  draw: { random: () => number; resamples: number },
): Interval {
  const centre = mean(values);
  if (centre === null) throw new RangeError('a bootstrap needs a value');
  const deviations = values.map((value) => value - centre);
  const squares = sum(deviations.map((u) => u ** 2));
  if (squares === 0) return { lo: centre, hi: centre };
  const acceleration = sum(deviations.map((u) => u ** 3)) / (6 * squares ** 1.5);
  const means = resampledMeans(values, draw).sort((a, b) => a - b);
  const below = means.filter((value) => value < centre - tie).length;
  const equal = means.filter((value) => Math.abs(value - centre) <= tie).length;
  const z0 = normalQuantile((below + equal / 2) / means.length);
  const limit = (p: number): number => {
    const z = z0 + normalQuantile(p);
    const place = normalCdf(z0 + z / (1 - acceleration * z)) * (means.length - 1);
    return means[Math.round(place)] ?? centre;
  };
  return { lo: limit(alpha), hi: limit(1 - alpha) };
}

function resampledMeans(
  values: readonly number[],
  { random, resamples }: { random: () => number; resamples: number },
): Float64Array {
  return Float64Array.from({ length: resamples }, () => {
    let total = 0;
    for (let i = 0; i < values.length; i++) total += values[Math.floor(random() * values.length)] ?? 0;
    return total / values.length;
  });
}
