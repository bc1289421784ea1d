import { sum } from './moments.ts';
import type { Role } from './stats.ts';

const primaryShare = 0.8;

/**
 * Each metric's share of alpha: primaries 80 %, guards 20 %, equal inside; all of it where only one of the two exists.
 * `info` gets 0. The shares add up to 1, or are all 0 where nothing gates.
 */
export function roleWeights(roles: readonly Role[]): number[] {
  const primaries = roles.filter((role) => role === 'primary').length;
  const guards = roles.filter((role) => role === 'guard').length;
  const forPrimaries = guards === 0 ? 1 : primaryShare;
  const forGuards = primaries === 0 ? 1 : 1 - primaryShare;
  return roles.map((role) => {
    if (role === 'info') return 0;
    return role === 'primary' ? forPrimaries / primaries : forGuards / guards;
  });
}

/**
 * Weighted Holm (Holm 1979): in the order of p/w, the running maximum of min(1, weight still left · p/w). Comparing the result with
 * alpha keeps the chance of any false rejection at alpha. One weight ≥ 0 per p-value in [0, 1]; weight 0 can never be
 * rejected (1). Throws RangeError where the lengths differ.
 */
export function holmWeighted(p: readonly number[], weights: readonly number[]): number[] {
  if (p.length !== weights.length) throw new RangeError(`${p.length} p-values but ${weights.length} weights`);
  const adjusted = p.map(() => 1);
  const ordered = p
    .map((value, index) => ({ index, ratio: value / (weights[index] ?? 0), weight: weights[index] ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => a.ratio - b.ratio);
  let left = sum(weights);
  let highest = 0;
  for (const { index, ratio, weight } of ordered) {
    highest = Math.max(highest, Math.min(1, left * ratio));
    adjusted[index] = highest;
    left -= weight;
  }
  return adjusted;
}
