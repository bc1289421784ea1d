import type { PlannedMetric, PlannedSuite } from '../../evaluation/plan/plan-file.ts';
import type { Trial } from '../../evaluation/run/trial-file.ts';
import { eCusum } from '../../stats/e-cusum.ts';
import { mean } from '../../stats/moments.ts';
import type { FoundBaseline } from '../baseline/baseline.ts';
import { isBounded, trialValue } from '../baseline/trial-value.ts';
import { betOn } from './bet.ts';
import {
  type DriftAlarm,
  type DriftMeasure,
  type DriftRun,
  type DriftState,
  mostDriftRuns,
} from './drift-file.ts';
import { type CanaryPair, evidenceOf } from './evidence.ts';

/** The canary set is the first so many cases of the record's order, or all where there are fewer. */
export const canaryCases = 100;

/** Mean number of runs to a false alarm of a suite with one watched metric, at least. */
const runsToFalseAlarm = 100;

export interface CanaryRun {
  readonly baseline: FoundBaseline;
  /** What was added up against this very record so far. */
  readonly state: DriftState;
  readonly suite: Pick<PlannedSuite, 'name' | 'metrics' | 'cases'>;
  /** Of a complete run; trials of other suites are passed over. */
  readonly trials: readonly Trial[];
  readonly run: Pick<DriftRun, 'runId' | 'at' | 'sha' | 'models' | 'fingerprints'>;
  /** Largest share of lost results, 0 … 1. */
  readonly maxMissing: number;
}

export type Watched =
  | { readonly kind: 'quiet'; readonly state: DriftState; readonly run: DriftRun }
  | { readonly kind: 'alarm'; readonly state: DriftState; readonly run: DriftRun; readonly alarm: DriftAlarm }
  /** Nothing was added: the run has too many holes, or the record cannot show a change of the size that matters. */
  | { readonly kind: 'not-measured'; readonly why: string }
  | { readonly kind: 'too-few-runs'; readonly why: string };

/**
 * Adds a run of the canary set to what the runs before it said (statistics §2.8): per metric and direction S = max(S, 0) + log e, alarm at
 * S ≥ ln(100·m) for m watched metrics, so that more metrics do not mean more false alarms. Watched is whatever may decide about a
 * change and has a value in 0 … 1.
 */
export function watchDrift({ baseline, state, suite, trials, run, maxMissing }: CanaryRun): Watched {
  const own = Map.groupBy(
    trials.filter((trial) => trial.suite === suite.name),
    (trial) => trial.case,
  );
  const canaries = suite.cases.filter(({ id, digest }) => baseline.cases.get(id)?.digest === digest);
  const watched = suite.metrics.flatMap((metric) => watch(metric, baseline, canaries, own) ?? []);
  if (watched.length === 0)
    return { kind: 'not-measured', why: 'no metric of it may decide and has values in the record' };
  const [{ pairs }] = [watched[0] ?? { pairs: [] }];
  const missing = Math.max(
    ...watched.map(({ pairs: each }) => each.filter(({ value }) => value === null).length),
  );
  if (missing > maxMissing * pairs.length)
    return { kind: 'not-measured', why: `${missing} of ${pairs.length} canary cases have no result` };
  const bets = watched.flatMap((each) => (each.bet.kind === 'bet' ? [{ ...each, bet: each.bet }] : []));
  const anchorRuns = baseline.meta.runs.length;
  if (bets.length === 0) {
    const runs = anchorRuns === 1 ? '1 run' : `${anchorRuns} runs`;
    return {
      kind: 'too-few-runs',
      why: `the record has ${runs} and ${pairs.length} canary cases, too few to see a change of the size of the margin`,
    };
  }
  const metrics: Record<string, DriftMeasure> = {};
  const levels: Record<string, { worse: number; better: number }> = { ...state.levels };
  let alarm: DriftAlarm | null = null;
  for (const { metric, pairs: own, bet } of bets) {
    const evidence = evidenceOf(own, bet);
    metrics[metric.name] = { ...evidence, tolerance: bet.tolerance };
    const before = levels[metric.name] ?? { worse: 0, better: 0 };
    const after = { ...before };
    for (const direction of ['worse', 'better'] as const) {
      const cusum = eCusum([before[direction], evidence[direction]], runsToFalseAlarm * watched.length);
      after[direction] = cusum.path.at(-1) ?? 0;
      if (cusum.alarm !== null) alarm ??= { since: run.at, metric: metric.name, direction };
    }
    levels[metric.name] = after;
  }
  const added: DriftRun = { ...run, cases: pairs.length, missing, anchorRuns, metrics };
  const runs = [...state.runs, added].slice(-mostDriftRuns);
  const next = { ...state, levels, runs, alarm: state.alarm ?? alarm };
  return next.alarm === null
    ? { kind: 'quiet', state: next, run: added }
    : { kind: 'alarm', state: next, run: added, alarm: next.alarm };
}

interface WatchedMetric {
  readonly metric: PlannedMetric;
  readonly pairs: readonly CanaryPair[];
  readonly bet: ReturnType<typeof betOn>;
}

/** null for a metric that cannot be watched: it decides nothing, has no range, or the record has no comparable values. */
function watch(
  metric: PlannedMetric,
  { meta, cases }: FoundBaseline,
  canaries: PlannedSuite['cases'],
  trials: ReadonlyMap<string, readonly Trial[]>,
): WatchedMetric | null {
  const { name, kind, role, margin, digest, direction } = metric;
  if (role === 'info' || margin === null || !isBounded(kind) || meta.metricDigests[name] !== digest)
    return null;
  const turned = (value: number): number => (direction === 'higher-is-better' ? value : 1 - value);
  const pairs: CanaryPair[] = [];
  const anchors: (readonly (number | null)[])[] = [];
  for (const { id, cluster } of canaries) {
    const runs = cases.get(id)?.scores[name] ?? [];
    const anchor = meanOfKnown(runs);
    if (anchor === null) continue;
    const value = meanOfKnown((trials.get(id) ?? []).map((trial) => trialValue(trial, metric)));
    anchors.push(runs);
    pairs.push({ anchor: turned(anchor), value: value === null ? null : turned(value), cluster });
  }
  return pairs.length === 0 ? null : { metric, pairs, bet: betOn(anchors, kind, margin) };
}

function meanOfKnown(values: readonly (number | null)[]): number | null {
  return mean(values.filter((value) => value !== null));
}
