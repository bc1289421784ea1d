import { mean, sampleVariance, sum } from './moments.ts';
import { normalQuantile } from './normal.ts';
import type { Interval } from './stats.ts';

export interface PredictionPowered extends Interval {
  /** How much the judge is leant on: 0 not at all, 1 fully. */
  readonly lambda: number;
  readonly estimate: number;
  readonly se: number;
}

/** Labelled cases (`label` by people, `judged` by the judge, in one order) and cases that only the judge has seen. */
export interface JudgedAndLabelled {
  readonly label: readonly number[];
  readonly judged: readonly number[];
  readonly judgedOnly: readonly number[];
}

/**
 * PPI++ mean (Angelopoulos, Duchi and Zrnic 2023): λ·mean(judgedOnly) + mean(label − λ·judged), se² = λ²·var(judgedOnly)/N +
 * var(label − λ·judged)/n, normal interval at the two-sided `conf`. Without a `lambda` the one of least variance:
 * cov(label, judged)/((1 + n/N)·var(all judged)), clipped to [0, 1], 0 where the judge never varies.
 * Throws RangeError below two cases of either sort or where `label` and `judged` differ in length.
 */
export function predictionPoweredMean(
  { label, judged, judgedOnly }: JudgedAndLabelled,
  conf: number,
  lambda?: number,
): PredictionPowered {
  const [n, N] = [label.length, judgedOnly.length];
  if (judged.length !== n) throw new RangeError(`${n} labels but ${judged.length} judged`);
  if (n < 2 || N < 2)
    throw new RangeError(`two labelled and two judged cases are needed, found ${n} and ${N}`);
  const used = lambda ?? leastVariance({ label, judged, judgedOnly });
  const rectified = label.map((value, index) => value - used * (judged[index] ?? 0));
  const estimate = used * (mean(judgedOnly) ?? 0) + (mean(rectified) ?? 0);
  const se = Math.sqrt(
    (used ** 2 * (sampleVariance(judgedOnly) ?? 0)) / N + (sampleVariance(rectified) ?? 0) / n,
  );
  const margin = normalQuantile((1 + conf) / 2) * se;
  return { lambda: used, estimate, se, lo: estimate - margin, hi: estimate + margin };
}

function leastVariance({ label, judged, judgedOnly }: JudgedAndLabelled): number {
  const variance = sampleVariance([...judged, ...judgedOnly]) ?? 0;
  if (variance === 0) return 0;
  const best = covariance(label, judged) / ((1 + label.length / judgedOnly.length) * variance);
  return Math.min(1, Math.max(0, best));
}

function covariance(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a) ?? 0, mean(b) ?? 0];
  const products = a.map((value, index) => (value - meanA) * ((b[index] ?? 0) - meanB));
  return sum(products) / (a.length - 1);
}
