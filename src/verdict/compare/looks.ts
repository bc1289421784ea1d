import { lookOf, verdictAtLook } from '../../stats/judge-looks.ts';
import {
  outcomeOf,
  type SequentialLevels,
  type Standing,
  sequentialLevels,
  standingsAfter,
} from '../../stats/sequential-decision.ts';
import {
  type ComparisonPolicy,
  deltaOf,
  type MeasuredMetric,
  type MetricResult,
  withVerdict,
} from './compare-runs.ts';
import { leastPaired, missingShare } from './coverage.ts';
import { turned } from './values.ts';

/** alpha is spent as alpha · t². */
const rho = 2;

/** What a run that is looked at while it goes on shows at the look where it ends. */
export interface LookedAt {
  /** 1-based, of how many. */
  readonly look: number;
  readonly of: number;
  /** How many cases of the suite's order the verdict rests on. */
  readonly cases: number;
  readonly metrics: readonly MetricResult[];
}

export interface Looking {
  /** Ascending counts of cases from the start of the suite's order. */
  readonly looks: readonly { readonly cases: number }[];
  readonly policy: LookPolicy;
  /** Of these looks and this policy; left out: computed here. */
  readonly levels?: SequentialLevels;
  /** Both arms over the first so many cases, floors held at that alpha; null where results of them are still to come. */
  measure(cases: number, floorAlpha: number): readonly MeasuredMetric[] | null;
}

export type LookPolicy = ComparisonPolicy & { readonly maxMissing: number };

/** The p-values that each look must reach, fixed by the plan. */
export function levelsOf(looks: Looking['looks'], { alpha, metrics }: LookPolicy): SequentialLevels {
  const planned = looks.at(-1)?.cases ?? 0;
  return sequentialLevels(
    { times: looks.map(({ cases }) => cases / planned), alpha, rho },
    metrics.map(({ role, margin }) => (margin === null ? 'info' : role)),
  );
}

/**
 * Takes the planned looks one by one and ends at the first that decides, or at the last (statistics §2.7). The sets of cases are the
 * plan's, so that whoever looks at the same results ends at the same look. Null where the next look still lacks results.
 */
export function takeLooks({
  looks,
  policy,
  levels = levelsOf(looks, policy),
  measure,
}: Looking): LookedAt | null {
  let standings: readonly Standing[] = levels.roles.map(() => 'open');
  for (const [index, { cases }] of looks.entries()) {
    const measured = measure(cases, levels.notWorse[index] ?? 0);
    if (measured === null) return null;
    const metrics = measured.map((each) => ({
      measure: each.measure,
      delta: deltaOf(each.rule.kind, each.rule.margin ?? 1),
    }));
    standings = standingsAfter(standings, lookOf(metrics), levels, index);
    const last = index === looks.length - 1;
    if (!last && !endsEarly(measured, outcomeOf(standings, levels.roles, last), policy.maxMissing)) continue;
    const results = verdicts(measured, standings, levels, index, policy.alpha);
    return { look: index + 1, of: looks.length, cases, metrics: results };
  }
  return null;
}

/** An early end for the better asks more than p-values: nothing missing beyond the limit, and no floor in danger. */
function endsEarly(
  measured: readonly MeasuredMetric[],
  outcome: ReturnType<typeof outcomeOf>,
  maxMissing: number,
): boolean {
  const gating = measured.map(({ result }) => result).filter(({ role }) => role !== 'info');
  if (gating.some(({ floorResult }) => floorResult?.state === 'broken')) return true;
  if (outcome !== 'success') return outcome === 'failure';
  return gating.every(
    (result) =>
      missingShare(result) <= maxMissing && result.n >= leastPaired * result.judged && isAboveFloor(result),
  );
}

function isAboveFloor({ floor, floorResult, candidate, direction }: MetricResult): boolean {
  if (floor === null) return true;
  if (candidate === null || floorResult?.state !== 'held') return false;
  return turned(candidate, direction) >= turned(floor, direction);
}

function verdicts(
  measured: readonly MeasuredMetric[],
  standings: readonly Standing[],
  { worse }: SequentialLevels,
  look: number,
  alpha: number,
): MetricResult[] {
  return measured.map((each, metric) => {
    const { measure } = each;
    const { role, margin } = each.rule;
    if (measure === null || role === 'info' || margin === null || measure.n === 0) return each.result;
    const level = worse[metric]?.[look] ?? 0;
    // Adjusted to be read against alpha, as they are everywhere.
    const adjusted = (p: number): number => Math.min(1, (p * alpha) / level);
    const standing = standings[metric] ?? 'open';
    return withVerdict(each, alpha, {
      verdict: verdictAtLook(standing, { measure, delta: deltaOf(each.rule.kind, margin) }, level),
      mayBeWorse: standing === 'open' && measure.worst.pWorse <= level,
      pWorseAdjusted: adjusted(measure.best.pWorse),
      pBetterAdjusted: adjusted(measure.worst.pBetter),
    });
  });
}
