import { withinVariance } from '../../stats/flakiness.ts';
import { needs, planN } from '../../stats/planning.ts';
import { isBounded } from '../baseline/trial-value.ts';
import type { JudgeableMetric } from './compare-runs.ts';
import { turned } from './values.ts';

/** What would decide an inconclusive metric; `repeats` null where repeats cannot, or where nobody knows. */
export interface WouldDecide {
  readonly casesMore: number;
  readonly repeats: number | null;
}

/** Four times out of five. */
export const power = 0.8;

export function wouldDecide(
  { rule, measure, pairs, delta }: Pick<JudgeableMetric, 'rule' | 'measure' | 'pairs' | 'delta'>,
  alpha: number,
): WouldDecide {
  const rates = { alpha, power };
  if (measure.variance === null)
    return { casesMore: Math.max(0, planN(0, delta, rates) - measure.n), repeats: null };
  const runsOf = (side: 'base' | 'candidate') => Math.max(1, ...pairs.map((pair) => pair[side].length));
  const candidateRuns = runsOf('candidate');
  const wanted = needs(
    {
      varianceOfDifferences: measure.variance,
      varianceWithin: isBounded(rule.kind)
        ? withinVariance(pairs.map(({ base }) => base.map((value) => turned(value, rule.direction))))
        : null,
      n: measure.n,
      baselineRuns: runsOf('base'),
      candidateRuns,
    },
    delta,
    rates,
  );
  const repeats = wanted.repeats.kind === 'runs' ? wanted.repeats.candidateRuns : null;
  return {
    casesMore: wanted.casesMore,
    repeats: repeats !== null && repeats > candidateRuns ? repeats : null,
  };
}
