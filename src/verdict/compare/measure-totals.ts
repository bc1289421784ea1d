import type { MetricKind } from '../../evaluation/metric/metric.ts';
import { logRatio, type Ratio } from '../../stats/log-ratio.ts';
import type { Evidence, MetricMeasure } from '../../stats/measure-metric.ts';
import { sampleVariance, sum } from '../../stats/moments.ts';
import { ratioOfTotals } from '../../stats/ratio-of-totals.ts';
import type { MeasuredMetric, MetricRule, Pair } from './compare-runs.ts';
import { meanOf } from './values.ts';

/** Share of the cases that is cut at each end where durations are compared: one slow answer is no slower pipeline. */
const trim = 0.2;
/** Runs from which the wandering of a stored baseline from run to run can be told. */
const fewestRuns = 3;

/**
 * Costs, counts and durations: means before and after over the cases that have both, and their ratio candidate / base. What is billed
 * is compared by its totals, durations by what is typical (statistics §2.2). Estimate and interval are logarithms, turned so that
 * negative means worse; a case without a candidate value is left out, and counted.
 */
export function measureTotals(rule: MetricRule, pairs: readonly Pair[], alpha: number): MeasuredMetric {
  const means = pairs.map(({ base, candidate }) => ({ base: meanOf(base), candidate: meanOf(candidate) }));
  const paired = means.filter(({ base }) => base !== null);
  const both = paired.flatMap(({ base, candidate }) =>
    base === null || candidate === null ? [] : [{ base, candidate }],
  );
  const scored = means.flatMap(({ candidate }) => candidate ?? []);
  const base = meanOf(both.map((each) => each.base));
  const candidate = meanOf(paired.length === 0 ? scored : both.map((each) => each.candidate));
  const ratio = ratioOfArms(rule.kind, both, pairs, alpha);
  const evidence = ratio === null ? null : turnedRatio(ratio, rule.direction === 'higher-is-better');
  const measure: MetricMeasure | null =
    evidence === null
      ? null
      : {
          n: paired.length,
          missing: paired.length - both.length,
          unpaired: pairs.length - paired.length,
          estimate: evidence.center,
          variance: both.length * evidence.se ** 2,
          observed: evidence,
          worst: evidence,
          best: evidence,
        };
  const result = {
    ...rule,
    judged: pairs.length,
    n: paired.length,
    missing: paired.length - both.length,
    unpaired: pairs.length - paired.length,
    unscored: pairs.length - scored.length,
    base,
    candidate,
    estimate: evidence?.center ?? null,
    interval: evidence === null ? null : ([evidence.lo, evidence.hi] as const),
    pWorse: evidence?.pWorse ?? null,
    pWorseAdjusted: null,
    pBetterAdjusted: null,
    verdict: null,
    mayBeWorse: false,
    needs: null,
    detectable: null,
    ratio: ratio?.ratio ?? plainRatio(base, candidate),
    floorResult: null,
  };
  return { rule, pairs, measure, result };
}

interface Both {
  readonly base: number;
  readonly candidate: number;
}

/** null where amounts or cases are too few to tell how sure the ratio is. */
function ratioOfArms(
  kind: MetricKind,
  both: readonly Both[],
  pairs: readonly Pair[],
  alpha: number,
): Ratio | null {
  const before = both.map(({ base }) => base);
  const after = both.map(({ candidate }) => candidate);
  if (kind !== 'duration')
    return both.length < 2 || sum(before) <= 0 || sum(after) <= 0
      ? null
      : ratioOfTotals(before, after, alpha);
  // Two cases at least must be left when the ends are cut.
  if (both.length - 2 * Math.floor(trim * both.length) < 2) return null;
  if ([...before, ...after].some((value) => value <= 0)) return null;
  const runToRun = wandering(pairs);
  return logRatio(before, after, { trim, alpha, ...(runToRun === null ? {} : { runToRun }) });
}

/** How much the stored runs differ from each other as a whole: the standard deviation of their mean logarithms. */
function wandering(pairs: readonly Pair[]): { readonly tau: number; readonly runs: number } | null {
  const runs = Math.max(0, ...pairs.map(({ base }) => base.length));
  const means = Array.from({ length: runs }, (_, run) =>
    meanOf(pairs.flatMap(({ base }) => (base[run] == null || base[run] <= 0 ? [] : [Math.log(base[run])]))),
  ).filter((mean) => mean !== null);
  const variance = means.length < fewestRuns ? null : sampleVariance(means);
  return variance === null ? null : { tau: Math.sqrt(variance), runs: means.length };
}

/** The ratio as evidence about its logarithm, turned so that higher is better. */
function turnedRatio({ ratio, lo, hi, seLog, df, pWorse }: Ratio, higherIsBetter: boolean): Evidence {
  const [log, low, high] = [Math.log(ratio), Math.log(lo), Math.log(hi)];
  // 0 − x, since −0 is written as 0 and would not read back as itself.
  return higherIsBetter
    ? { center: log, se: seLog, df, lo: low, hi: high, pWorse: 1 - pWorse, pBetter: pWorse }
    : { center: 0 - log, se: seLog, df, lo: 0 - high, hi: 0 - low, pWorse, pBetter: 1 - pWorse };
}

function plainRatio(base: number | null, candidate: number | null): number | null {
  return base === null || candidate === null || base === 0 ? null : candidate / base;
}
