import { holmWeighted, roleWeights } from './holm.ts';
import type { MetricMeasure } from './measure-metric.ts';
import type { MetricVerdict, OneSided, Role } from './stats.ts';
import { verdictOf, verdictOfBoth } from './verdict-of.ts';

/** A measured metric and what it may decide; `delta` > 0 is its margin. */
export interface MetricToJudge {
  readonly role: Role;
  readonly delta: number;
  readonly measure: MetricMeasure;
}

/** The p-values a verdict is taken from, for the missing values at their worst and at their best. */
export interface AdjustedP {
  readonly worst: OneSided;
  readonly best: OneSided;
}

export interface MetricJudgement {
  readonly verdict: MetricVerdict;
  readonly verdictWorst: MetricVerdict;
  readonly verdictBest: MetricVerdict;
  readonly adjusted: AdjustedP;
}

/** The verdict of one measured metric from p-values that are adjusted already; the interval stays unadjusted. */
export function combineVerdict(
  measure: MetricMeasure,
  adjusted: AdjustedP,
  delta: number,
  alpha: number,
): MetricJudgement {
  const verdictWorst = verdictOf(measure.worst, adjusted.worst, delta, alpha);
  const verdictBest = verdictOf(measure.best, adjusted.best, delta, alpha);
  return { verdict: verdictOfBoth(verdictWorst, verdictBest), verdictWorst, verdictBest, adjusted };
}

/**
 * The verdicts of all metrics of one suite, in their order: weighted Holm over the gating metrics (primary 80 %, guards 20 % of the
 * one-sided `alpha`), separately for worse and better and for each fill of the missing. `info` metrics are outside the family:
 * their p-values stay as they are, since they decide nothing.
 */
export function judgeMetrics(metrics: readonly MetricToJudge[], alpha: number): MetricJudgement[] {
  const weights = roleWeights(metrics.map(({ role }) => role));
  const adjust = (pick: (measure: MetricMeasure) => number): number[] => {
    const adjusted = holmWeighted(
      metrics.map(({ measure }) => pick(measure)),
      weights,
    );
    return metrics.map(({ role, measure }, index) =>
      role === 'info' ? pick(measure) : (adjusted[index] ?? 1),
    );
  };
  const worst = sides((measure) => measure.worst, adjust);
  const best = sides((measure) => measure.best, adjust);
  return metrics.map(({ measure, delta }, index) =>
    combineVerdict(measure, { worst: worst(index), best: best(index) }, delta, alpha),
  );
}

function sides(
  fill: (measure: MetricMeasure) => OneSided,
  adjust: (pick: (measure: MetricMeasure) => number) => number[],
): (index: number) => OneSided {
  const worse = adjust((measure) => fill(measure).pWorse);
  const better = adjust((measure) => fill(measure).pBetter);
  return (index) => ({ pWorse: worse[index] ?? 1, pBetter: better[index] ?? 1 });
}
