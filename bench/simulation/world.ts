import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import { betaByIcc, standardNormal } from './beta.ts';

/** What every case of one metric draws from. */
export interface World {
  /** Binary cases with Beta distributed pass probabilities, or a judge whose latent normal score is rounded to five levels. */
  readonly kind: 'binary' | 'judge';
  /** Mean of the baseline. */
  readonly base: number;
  /** Share of the variance that lies between cases. */
  readonly icc: number;
}

/** One case: how the baseline and the candidate draw a value. */
export interface CaseDraw {
  before(): number;
  after(): number;
}

/** Standard deviation of a judge's latent score. */
const latentSd = 0.25;
const levels = [0, 0.25, 0.5, 0.75, 1];

/**
 * A case whose candidate is `change` ≤ 0 worse on average: binary, so large a share of the cases breaks that the expected pass rate
 * falls by it; judge, every latent score falls by as much as lowers the expected rounded score by it.
 */
export function drawCase({ kind, base, icc }: World, change: number, random: () => number): CaseDraw {
  if (kind === 'binary') {
    const p = betaByIcc(base, icc, random);
    const q = random() < -change / base ? 0 : p;
    return { before: () => Number(random() < p), after: () => Number(random() < q) };
  }
  const middle = latentSd * Math.sqrt(icc) * standardNormal(random);
  const within = latentSd * Math.sqrt(1 - icc);
  const rated = (mean: number) => () => rounded(mean + middle + within * standardNormal(random));
  return { before: rated(latentMean(base)), after: rated(latentMean(base + change)) };
}

function rounded(latent: number): number {
  return Math.round(Math.min(1, Math.max(0, latent)) * 4) / 4;
}

const known = new Map<number, number>();

/** The latent mean whose expected rounded score is `wanted`, by bisection. */
function latentMean(wanted: number): number {
  const before = known.get(wanted);
  if (before !== undefined) return before;
  let [lo, hi] = [-1, 2];
  for (let step = 0; step < 60; step++) {
    const middle = (lo + hi) / 2;
    if (expected(middle) < wanted) lo = middle;
    else hi = middle;
  }
  known.set(wanted, lo);
  return lo;
}

function expected(mean: number): number {
  return levels
    .slice(1)
    .reduce((sum, level) => sum + 0.25 * (1 - normalCdf(level - 0.125, mean, latentSd)), 0);
}
