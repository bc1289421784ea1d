import { predictablePlugIn } from './predictable-plug-in.ts';
import type { Interval } from './stats.ts';

/**
 * The empirical Bernstein confidence sequence of a mean (Waudby-Smith and Ramdas 2024): an interval after each value in [0, 1], all of them
 * right together with probability 1 − alpha. λ = min(stake, ½), ψ = (−ln(1−λ) − λ)/4, centre Σλx/Σλ, radius
 * (ln(2/alpha) + Σ4(x_i − μ_{i−1})²ψ)/Σλ; clipped to [0, 1], without a running intersection.
 */
export function empiricalBernstein(values: readonly number[], alpha: number): Interval[] {
  let [stakes, staked, spread] = [0, 0, 0];
  return predictablePlugIn(values, alpha).map(({ value, stake, expected }) => {
    const lambda = Math.min(stake, 0.5);
    stakes += lambda;
    staked += lambda * value;
    spread += (value - expected) ** 2 * (-Math.log1p(-lambda) - lambda);
    const centre = staked / stakes;
    const radius = (Math.log(2 / alpha) + spread) / stakes;
    return { lo: Math.max(0, centre - radius), hi: Math.min(1, centre + radius) };
  });
}
