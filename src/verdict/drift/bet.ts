import { withinVariance } from '../../stats/flakiness.ts';
import { mean, sampleVariance } from '../../stats/moments.ts';
import type { BoundedKind, ValuesByCase } from '../../stats/stats.ts';

/** What is staked on a change of the unchanged pipeline, fixed before the run from the record alone (statistics §2.8). */
export interface Bet {
  readonly kind: 'bet';
  /** A change up to this size, 0 … 1, is no drift: 2 points, or twice the anchor's own standard error where that is more. */
  readonly tolerance: number;
  /** λ, 0 … 0.9 / (1 + tolerance): larger would risk all on one case. */
  readonly stake: number;
}

/** With so few runs the record itself is known no better than the change that is to be seen. */
export interface NoBet {
  readonly kind: 'too-few-runs';
  readonly tolerance: number;
}

const leastTolerance = 0.02;

/**
 * The bet on a metric whose margin is `delta` (0 … 1): v = σ²_w(1 + mean 1/k) the variance of a case's difference between run and
 * record, tolerance τ = max(0.02, 2√(σ²_w·mean(1/k)/n)), λ = (delta − τ)/(v + (delta − τ)²) in [0, 0.9/(1 + τ)]. With one run of the
 * record σ²_w is unknown: then its upper bound counts.
 */
export function betOn(anchor: ValuesByCase, kind: BoundedKind, delta: number): Bet | NoBet {
  const runs = anchor
    .map((values) => values.filter((value) => value !== null))
    .filter((values) => values.length > 0);
  const means = runs.flatMap((values) => mean(values) ?? []);
  const level = mean(means) ?? 0;
  const bound = kind === 'binary' ? level * (1 - level) : (sampleVariance(means) ?? 0.25);
  const variance = withinVariance(runs) ?? bound;
  const perRun = mean(runs.map((values) => 1 / values.length)) ?? 1;
  const error = Math.sqrt((variance * perRun) / Math.max(1, runs.length));
  const tolerance = Math.max(leastTolerance, 2 * error);
  const excess = delta - tolerance;
  if (excess <= 0) return { kind: 'too-few-runs', tolerance };
  const stake = excess / (variance * (1 + perRun) + excess ** 2);
  return { kind: 'bet', tolerance, stake: Math.min(stake, 0.9 / (1 + tolerance)) };
}
