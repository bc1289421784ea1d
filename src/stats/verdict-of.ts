import type { Interval, MetricVerdict, OneSided } from './stats.ts';

/**
 * The verdict of one metric from its interval, its p-values (adjusted for multiplicity where several metrics gate), the margin
 * `delta` > 0 and the one-sided `alpha`. Lower limit above −delta: no-material-change, or improved when better is shown and the
 * interval reaches delta. Otherwise regressed when worse is shown, else inconclusive: between 0 and −delta either is right.
 */
export function verdictOf(interval: Interval, p: OneSided, delta: number, alpha: number): MetricVerdict {
  if (interval.lo > -delta)
    return p.pBetter <= alpha && interval.hi >= delta ? 'improved' : 'no-material-change';
  return p.pWorse <= alpha ? 'regressed' : 'inconclusive';
}

const ascending: readonly MetricVerdict[] = ['regressed', 'inconclusive', 'no-material-change', 'improved'];

/**
 * The verdict that the missing values leave standing, from the verdicts with all of them filled at their worst and at their best:
 * regressed only if both are, otherwise the lower of the two, `regressed` being lowered to inconclusive.
 */
export function verdictOfBoth(worst: MetricVerdict, best: MetricVerdict): MetricVerdict {
  if (worst === best) return worst;
  const lower = ascending.find((verdict) => verdict === worst || verdict === best) ?? 'inconclusive';
  return lower === 'regressed' ? 'inconclusive' : lower;
}
