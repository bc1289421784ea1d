import { withinVariance } from '../../stats/flakiness.ts';
import { mean, sampleVariance } from '../../stats/moments.ts';
import type { BoundedKind, ValuesByCase } from '../../stats/stats.ts';
import { meanOf } from './values.ts';

/** How far the answers of one version stray from run to run: σ²_w of a case, in 0 … ¼. */
export interface RunNoise {
  /** `at-most`: no case has two runs, so this is what it cannot exceed. */
  readonly kind: 'measured' | 'at-most';
  readonly variance: number;
}

/**
 * The noise of a metric in the stored runs: the mean sample variance within cases; where no case has two runs its upper bound, p̄(1−p̄) of
 * binary values and the variance between cases of scores. Null without a value.
 */
export function runNoise(kind: BoundedKind, stored: ValuesByCase): RunNoise | null {
  const within = withinVariance(stored);
  if (within !== null) return { kind: 'measured', variance: within };
  const means = stored.map(meanOf).filter((value) => value !== null);
  const overall = mean(means);
  if (overall === null) return null;
  const binary = overall * (1 - overall);
  return { kind: 'at-most', variance: kind === 'binary' ? binary : (sampleVariance(means) ?? binary) };
}
