import { predictablePlugIn } from './predictable-plug-in.ts';

/**
 * The log of the hedged capital against "the mean is m" after each value in [0, 1] (Waudby-Smith and Ramdas 2024): one half bets that it
 * is higher, K⁺ *= 1 + min(λ, ½/m)(x − m), one that it is lower, K⁻ *= 1 − min(λ, ½/(1−m))(x − m); ln max(½K⁺, ½K⁻). At ln(1/alpha) the
 * mean is not m, whenever that is read. `m` in [0, 1], alpha in (0, 1).
 */
export function hedgedLogCapital(values: readonly number[], m: number, alpha: number): number[] {
  let [higher, lower] = [Math.log(0.5), Math.log(0.5)];
  return predictablePlugIn(values, alpha).map(({ value, stake }) => {
    higher += Math.log1p(Math.min(stake, 0.5 / m) * (value - m));
    lower += Math.log1p(-Math.min(stake, 0.5 / (1 - m)) * (value - m));
    return Math.max(higher, lower);
  });
}
