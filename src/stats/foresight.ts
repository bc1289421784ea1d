import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { normalCdf, normalQuantile } from './normal.ts';
import { type ErrorRates, standardErrors } from './planning.ts';
import type { Clusters } from './stats.ts';

/** What is known of a suite before any candidate runs. */
export interface Foreseen {
  readonly n: number;
  /** s²_AA: variance of a case's difference when nothing changed, σ²_w(1/k_b + 1/k_c). */
  readonly noise: number;
  /** How many times more a change varies because cases of one cluster change together; 1 without clusters (see designEffect). */
  readonly designEffect: number;
}

/** Variance of a case's difference under a drop: its noise, and delta·(1 − delta) for the share of cases that break. */
export function varianceUnder({ noise, designEffect }: Omit<Foreseen, 'n'>, drop: number): number {
  return noise + designEffect * drop * (1 - drop);
}

/**
 * The smallest drop that is found with the wanted power: the D with D² = f·(noise + g·D(1 − D))/n, f = (z_{1−alpha} + z_power)², g the
 * design effect; never below 3/n (rule of three), and null where no drop up to 1 would be found. n ≥ 1.
 */
export function smallestDrop({ n, noise, designEffect: g }: Foreseen, rates: ErrorRates): number | null {
  const f = standardErrors(rates) ** 2;
  const solved = (f * g + Math.sqrt((f * g) ** 2 + 4 * (n + f * g) * f * noise)) / (2 * (n + f * g));
  const drop = Math.max(solved, 3 / n);
  return drop > 1 ? null : drop;
}

/** The chance that a true `drop` in (0, 1] is found at the one-sided `alpha`: Φ(drop/√(variance/n) − z_{1−alpha}). */
export function chanceToFind(foreseen: Foreseen, drop: number, alpha: number): number {
  const se = Math.sqrt(varianceUnder(foreseen, drop) / foreseen.n);
  return se === 0 ? 1 : normalCdf(drop / se - normalQuantile(1 - alpha));
}

/**
 * The chance that what changed nothing is shown not worse by `margin`: that the pseudo-pair t interval, with two pseudo-cases of size
 * `h`, lies above −margin.
 */
export function chanceToPass({ n, noise }: Foreseen, margin: number, h: number, alpha: number): number {
  const se = Math.sqrt(n * noise + 2 * h ** 2) / (n + 2);
  // Without noise the interval is always the same one.
  const room = margin - tQuantile(1 - alpha, n + 1) * se;
  const spread = Math.sqrt(n * noise) / (n + 2);
  if (spread === 0) return room > 0 ? 1 : 0;
  return normalCdf(room / spread);
}

/** How many times more a mean varies when the cases of a cluster change together: Σsize²/n (Kish 1965). 1 for no cases at all. */
export function designEffect(clusters: Clusters): number {
  const sizes = new Map<string, number>();
  for (const cluster of clusters) if (cluster !== null) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  const alone = clusters.filter((cluster) => cluster === null).length;
  const squares = [...sizes.values()].reduce((total, size) => total + size ** 2, alone);
  return clusters.length === 0 ? 1 : squares / clusters.length;
}
