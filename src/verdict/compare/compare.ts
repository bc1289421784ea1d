import type { PlannedCase, PlannedMetric, PlannedSuite } from '../../evaluation/plan/plan-file.ts';
import type { GatePolicy } from '../../evaluation/plan/policy.ts';
import type { Trial } from '../../evaluation/run/trial-file.ts';
import type { FoundBaseline } from '../baseline/baseline.ts';
import { isBounded, trialValue } from '../baseline/trial-value.ts';
import { type AddedResult, measureAdded } from './added.ts';
import { type CaseScores, compareRuns, type MetricResult } from './compare-runs.ts';
import { type Flips, findFlips, flipMetric } from './flips.ts';
import { compareSlices, type SliceResult } from './slices.ts';

/** Cases of a suite, counted. `planned` are the base's: they are judged; `added`, `removed`, `changed` is what the change does to them. */
export interface Coverage {
  readonly planned: number;
  /** With a comparable baseline value on every gating metric. */
  readonly paired: number;
  /** Without a value on some gating metric. */
  readonly missing: number;
  /** Of the missing, those that were never asked. */
  readonly notRun: number;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

export interface SuiteComparison {
  readonly coverage: Coverage;
  readonly metrics: readonly MetricResult[];
  /** Of the metric that matters most; null where no metric has values between 0 and 1. */
  readonly flips: Flips | null;
  readonly slices: readonly SliceResult[];
  readonly added: readonly AddedResult[];
}

/**
 * Compares one suite with its baseline (null: there is none, and every case is unpaired). Only the cases of the base are judged,
 * each in the base's version; a baseline value counts where case digest and metric digest are equal. Pure and deterministic.
 */
export function compareSuite(
  suite: PlannedSuite,
  baseline: FoundBaseline | null,
  trials: readonly Trial[],
  gate: Pick<GatePolicy, 'alpha'>,
): SuiteComparison {
  const trialsOf = Map.groupBy(
    trials.filter((trial) => trial.suite === suite.name),
    (trial) => trial.case,
  );
  // A trial of another version of the case answers another question.
  const ofCase = (planned: PlannedCase) =>
    (trialsOf.get(planned.id) ?? []).filter(({ caseDigest }) => caseDigest === planned.digest);
  const judged = suite.cases.filter(({ from }) => from === 'base');
  const before = judged.map((planned) => baselineScores(planned, suite.metrics, baseline));
  const after = judged.map((planned) => candidateScores(planned, suite.metrics, ofCase(planned)));
  const metrics = compareRuns(before, after, { alpha: gate.alpha, metrics: suite.metrics });
  const shown = flipMetric(metrics);
  const arms = { before, after };
  return {
    coverage: {
      ...countCases(metrics, judged.length),
      notRun: judged.filter((planned) => ofCase(planned).every(({ outcome }) => outcome === 'not-run'))
        .length,
      added: suite.added.length,
      removed: suite.removed.length,
      changed: suite.changed.length,
    },
    metrics,
    flips: shown === null ? null : findFlips(shown, arms),
    slices: shown === null ? [] : compareSlices(shown, suite.slices, judged, arms),
    added: measureAdded(
      suite.metrics,
      suite.cases
        .filter(({ from }) => from === 'head')
        .map((planned) => candidateScores(planned, suite.metrics, ofCase(planned))),
      gate.alpha,
    ),
  };
}

/** Both arms of a suite, one entry per judged case in the same order. */
export interface Arms {
  readonly before: readonly CaseScores[];
  readonly after: readonly CaseScores[];
}

function countCases(metrics: readonly MetricResult[], planned: number) {
  const gating = metrics.filter(({ role }) => role !== 'info');
  const bounded = metrics.filter(({ kind }) => isBounded(kind));
  const counted = gating.length > 0 ? gating : bounded;
  return {
    planned,
    paired: Math.min(planned, ...counted.map(({ n }) => n)),
    missing: Math.max(0, ...counted.map(({ unscored }) => unscored)),
  };
}

/** What the record holds on a case: by metric the stored runs, none where the case or the metric is another one now. */
export function baselineScores(
  planned: Pick<PlannedCase, 'id' | 'digest' | 'cluster'>,
  metrics: readonly Pick<PlannedMetric, 'name' | 'digest'>[],
  baseline: FoundBaseline | null,
): CaseScores {
  const stored = baseline?.cases.get(planned.id);
  const same = stored !== undefined && stored.digest === planned.digest;
  const scores = metrics.map(({ name, digest }) => {
    const comparable = same && baseline?.meta.metricDigests[name] === digest;
    return [name, comparable ? (stored.scores[name] ?? []) : []] as const;
  });
  return { case: planned.id, cluster: planned.cluster, scores: Object.fromEntries(scores) };
}

function candidateScores(
  planned: PlannedCase,
  metrics: readonly PlannedMetric[],
  trials: readonly Trial[],
): CaseScores {
  const ordered = trials.filter((trial) => trial.outcome !== 'not-run').sort((a, b) => a.repeat - b.repeat);
  const scores = metrics.map(
    (metric) => [metric.name, ordered.map((trial) => trialValue(trial, metric))] as const,
  );
  return { case: planned.id, cluster: planned.cluster, scores: Object.fromEntries(scores) };
}
