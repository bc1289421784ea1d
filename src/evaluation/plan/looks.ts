import { planN } from '../../stats/planning.ts';
import type { PlannedSuite } from './plan-file.ts';

/** How noisy one gating metric is in the baseline record, and what it has to show. */
export interface MetricNoise {
  /** Its margin, 0 … 1. */
  readonly delta: number;
  /** σ²_w: variance between runs of one case; an upper bound where the record has one run only. */
  readonly varianceWithin: number;
}

export interface LooksToPlan {
  /** Cases of the base's dataset. */
  readonly cases: number;
  /** Of every gating metric that is judged case by case; none: nothing is known to plan with, so every case is run. */
  readonly noise: readonly MetricNoise[];
  readonly baselineRuns: number;
  readonly repeats: number;
  readonly alpha: number;
  /** Whether fewer cases than there are may be enough. */
  readonly economy: boolean;
}

export type Look = PlannedSuite['looks'][number];

/** The shares of the planned cases at which a run is looked at. */
const shares = [0.2, 0.4, 0.6, 0.8, 1];
/** Below this a look would rest on too few cases, and below the second a run is looked at once only. */
const fewestAtLook = 40;
const fewestToLook = 100;
/** Half as many again as the plan needs: room for a change that moves more cases than the noise does. */
const reserve = 1.5;
const power = 0.9;

/**
 * The looks of a suite (statistics §2.7): the last one at N_max = min(cases, ⌈1.5 · n⌉), n being the cases that the noisiest gating
 * metric needs; the ones before at 20, 40, 60, 80 % of it. `alpha` of a look is what is spent up to it, alpha · t². Without a case
 * there is one look at nothing.
 */
export function planLooks({ cases, noise, baselineRuns, repeats, alpha, economy }: LooksToPlan): Look[] {
  const needed = noise.map(({ delta, varianceWithin }) =>
    planN(varianceWithin * (1 / baselineRuns + 1 / repeats), delta, { alpha, power }),
  );
  const most =
    economy && needed.length > 0
      ? Math.min(cases, inFifths(Math.ceil(reserve * Math.max(...needed))))
      : cases;
  const counts =
    most < fewestToLook
      ? [most]
      : shares.map((share) => Math.round(share * most)).filter((n) => n >= fewestAtLook);
  return counts.map((count, index) => ({
    k: index + 1,
    cases: count,
    // Rounded, so that the file shows no noise of floating point.
    alpha: most === 0 ? alpha : Number((alpha * (count / most) ** 2).toPrecision(12)),
  }));
}

/** The next number whose fifths are whole: then the looks are where their shares say. */
function inFifths(cases: number): number {
  return 5 * Math.ceil(cases / 5);
}
