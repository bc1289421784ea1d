import { normalQuantile } from './normal.ts';

/** One-sided error rate alpha and the chance `power` to find what there is, both in (0, 1). */
export interface ErrorRates {
  readonly alpha: number;
  readonly power: number;
}

/** z_{1−alpha} + z_power: how many standard errors a difference must be worth. */
export function standardErrors({ alpha, power }: ErrorRates): number {
  return normalQuantile(1 - alpha) + normalQuantile(power);
}

/** The rule of three: fewer cases than 3/delta cannot show "not worse than delta" at 95 %, however quiet they are. */
function ruleOfThree(delta: number): number {
  return Math.ceil(3 / delta);
}

/** Cases needed to tell 0 from −delta: ⌈((z_{1−alpha} + z_power) · sd/delta)²⌉ for differences of standard deviation `sd`. */
export function nNeeded(sd: number, delta: number, rates: ErrorRates): number {
  return Math.ceil(((standardErrors(rates) * sd) / delta) ** 2);
}

/** The smallest drop that `n` cases find with the wanted power: (z_{1−alpha} + z_power) · sd/√n. */
export function minimumDetectableEffect(sd: number, n: number, rates: ErrorRates): number {
  return (standardErrors(rates) * sd) / Math.sqrt(n);
}

/**
 * Cases to plan with from the variance of differences between runs of one version. delta·(1−delta) is added for the change to be
 * found: run noise alone is near 0 at a high base rate, and would plan several times too few. At least 3/delta.
 */
export function planN(varianceOfNoise: number, delta: number, rates: ErrorRates): number {
  const sd = Math.sqrt(varianceOfNoise + delta * (1 - delta));
  return Math.max(nNeeded(sd, delta, rates), ruleOfThree(delta));
}

/** Whether more runs of each case would decide what is inconclusive. */
export type RepeatsNeeded =
  | { readonly kind: 'runs'; readonly candidateRuns: number }
  | { readonly kind: 'cannot' }
  | { readonly kind: 'unknown' };

export interface Needs {
  readonly casesTotal: number;
  readonly casesMore: number;
  readonly repeats: RepeatsNeeded;
  /** The drop that today's cases and runs find with the wanted power. */
  readonly detectable: number;
}

/**
 * What an inconclusive metric needs. Cases: max(⌈f·s²/delta²⌉, ⌈3/delta⌉), f = (z_{1−alpha} + z_power)². Repeats: of s² the part that no
 * repeat removes is max(0, s² − σ²_w(1/k_b + 1/k_c)) + σ²_w/k_b; what is left of delta²n/f must hold σ²_w/k_c, otherwise they cannot do it.
 * `varianceWithin` null (one baseline run): how noisy a case is, is unknown, so repeats are. n, runs ≥ 1; delta > 0.
 */
export function needs(
  seen: {
    readonly varianceOfDifferences: number;
    readonly varianceWithin: number | null;
    readonly n: number;
    readonly baselineRuns: number;
    readonly candidateRuns: number;
  },
  delta: number,
  rates: ErrorRates,
): Needs {
  const { varianceOfDifferences, n } = seen;
  const f = standardErrors(rates) ** 2;
  const casesTotal = Math.max(Math.ceil((f * varianceOfDifferences) / delta ** 2), ruleOfThree(delta));
  return {
    casesTotal,
    casesMore: Math.max(0, casesTotal - n),
    repeats: repeatsNeeded(seen, (delta ** 2 * n) / f),
    detectable: minimumDetectableEffect(Math.sqrt(varianceOfDifferences), n, rates),
  };
}

function repeatsNeeded(seen: Parameters<typeof needs>[0], allowed: number): RepeatsNeeded {
  const { varianceOfDifferences, varianceWithin, baselineRuns, candidateRuns } = seen;
  if (varianceWithin === null) return { kind: 'unknown' };
  const noise = varianceWithin * (1 / baselineRuns + 1 / candidateRuns);
  const room = allowed - Math.max(0, varianceOfDifferences - noise) - varianceWithin / baselineRuns;
  if (room <= 0) return { kind: 'cannot' };
  return { kind: 'runs', candidateRuns: Math.max(candidateRuns, Math.ceil(varianceWithin / room)) };
}
