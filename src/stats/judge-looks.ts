import { type MetricMeasure, pNotWorse } from './measure-metric.ts';
import type { Look, Standing } from './sequential-decision.ts';
import type { MetricVerdict } from './stats.ts';

/** A metric at a look; `measure` null where it has none: then nothing is shown of it. `delta` > 0 is its margin. */
export interface MetricAtLook {
  readonly measure: MetricMeasure | null;
  readonly delta: number;
}

/** The p-values of a look: "not worse" with every missing value at its worst, "worse" with every one at its best. */
export function lookOf(metrics: readonly MetricAtLook[]): Look {
  const known = metrics.map(({ measure, delta }) => ({ delta, measure: measure?.n === 0 ? null : measure }));
  return {
    pNotWorse: known.map(({ measure, delta }) => (measure === null ? 1 : pNotWorse(measure.worst, delta))),
    pWorse: known.map(({ measure }) => (measure === null ? 1 : measure.best.pWorse)),
  };
}

/**
 * The verdict of one metric at the look where the run ended, from the same levels, so that table and gate agree. Improved asks besides
 * for p_better within `level`, the metric's own for "worse", with the missing at their worst, and an interval that reaches delta.
 */
export function verdictAtLook(
  standing: Standing,
  { measure, delta }: { readonly measure: MetricMeasure; readonly delta: number },
  level: number,
): MetricVerdict {
  if (standing === 'worse') return 'regressed';
  if (standing === 'open') return 'inconclusive';
  const { pBetter, hi } = measure.worst;
  return pBetter <= level && hi >= delta ? 'improved' : 'no-material-change';
}
