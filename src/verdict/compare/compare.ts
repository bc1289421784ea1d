import type { PlannedCase, PlannedMetric, PlannedSuite } from '../../evaluation/plan/plan-file.ts';
import type { GatePolicy } from '../../evaluation/plan/policy.ts';
import type { Trial } from '../../evaluation/run/trial-file.ts';
import type { FoundBaseline } from '../baseline/baseline.ts';
import { isBounded, trialValue } from '../baseline/trial-value.ts';
import { type AddedResult, measureAdded } from './added.ts';
import { type CaseScores, compareRuns, type MetricResult, measureRuns } from './compare-runs.ts';
import { type Flips, findFlips, flipMetric } from './flips.ts';
import { type LookedAt, takeLooks } from './looks.ts';
import { compareSlices, type SliceResult } from './slices.ts';

/** Cases of a suite, counted. `added`, `removed` and `changed` is what the change does to them. */
export interface Coverage {
  /** Of the base's dataset. */
  readonly dataset: number;
  /** Those that are run at most. */
  readonly planned: number;
  /** Those the verdict rests on: fewer where it was clear at an earlier look. */
  readonly judged: number;
  /** Of the judged, with a comparable baseline value on every gating metric. */
  readonly paired: number;
  /** Of the judged, without a value on some gating metric. */
  readonly missing: number;
  /** Planned and never asked, whatever for. */
  readonly notRun: number;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

export interface SuiteComparison {
  readonly coverage: Coverage;
  /** The look at which the verdict was clear; null at the last one, and where there is only one. */
  readonly stoppedAt: number | null;
  readonly metrics: readonly MetricResult[];
  /** Of the metric that matters most; null where no metric has values between 0 and 1. */
  readonly flips: Flips | null;
  readonly slices: readonly SliceResult[];
  readonly added: readonly AddedResult[];
}

/** How a suite is judged: what compareSuite asks of the plan. */
export type SuiteRules = Pick<PlannedSuite, 'name' | 'cases' | 'metrics' | 'slices' | 'looks'>;

/**
 * Compares one suite with its baseline (null: there is none, and every case is unpaired). Only the cases of the base are judged,
 * each in the base's version; a baseline value counts where case digest and metric digest are equal. With several looks the verdict
 * rests on the cases of the first look that decides; later results are not counted. Pure and deterministic.
 */
export function compareSuite(
  suite: PlannedSuite,
  baseline: FoundBaseline | null,
  trials: readonly Trial[],
  gate: Pick<GatePolicy, 'alpha' | 'maxMissing'>,
): SuiteComparison {
  const { planned, arms, ofCase } = armsOf(suite, baseline, trials);
  const seen = lookAt(suite, arms, gate, () => true);
  const cases = seen?.cases ?? planned.length;
  const judged = { before: arms.before.slice(0, cases), after: arms.after.slice(0, cases) };
  const metrics =
    seen?.metrics ?? compareRuns(judged.before, judged.after, { alpha: gate.alpha, metrics: suite.metrics });
  const shown = flipMetric(metrics);
  return {
    coverage: {
      ...countCases(metrics, cases),
      dataset: suite.baseCases,
      planned: planned.length,
      notRun: planned.filter((each) => ofCase(each).every(({ outcome }) => outcome === 'not-run')).length,
      added: suite.added.length,
      removed: suite.removed.length,
      changed: suite.changed.length,
    },
    stoppedAt: seen !== null && seen.look < seen.of ? seen.look : null,
    metrics,
    flips: shown === null ? null : findFlips(shown, judged),
    slices: shown === null ? [] : compareSlices(shown, suite.slices, planned.slice(0, cases), judged),
    added: measureAdded(
      suite.metrics,
      suite.cases
        .filter(({ from }) => from === 'head')
        .map((each) => candidateScores(each, suite.metrics, ofCase(each))),
      gate.alpha,
    ),
  };
}

/**
 * The look at which a run that is still going on may end, or null: none decides yet, or the next one lacks results. What a shard asks
 * of the results there are; compareSuite asks the same of all of them.
 */
export function decidedAt(
  suite: SuiteRules & Pick<PlannedSuite, 'repeats'>,
  baseline: FoundBaseline,
  trials: readonly Trial[],
  gate: Pick<GatePolicy, 'alpha' | 'maxMissing'>,
): { readonly look: number; readonly cases: number } | null {
  const { planned, arms, ofCase } = armsOf(suite, baseline, trials);
  const whole = planned.map((each) => {
    const own = ofCase(each).filter(({ outcome }) => outcome !== 'not-run');
    return new Set(own.map(({ repeat }) => repeat)).size >= suite.repeats;
  });
  const firstOpen = whole.indexOf(false);
  const there = firstOpen === -1 ? planned.length : firstOpen;
  const seen = lookAt(suite, arms, gate, (cases) => cases <= there);
  return seen === null || seen.look === seen.of ? null : { look: seen.look, cases: seen.cases };
}

function lookAt(
  suite: SuiteRules,
  arms: Arms,
  { alpha, maxMissing }: Pick<GatePolicy, 'alpha' | 'maxMissing'>,
  isThere: (cases: number) => boolean,
): LookedAt | null {
  if (suite.looks.length < 2) return null;
  const policy = { alpha, maxMissing, metrics: suite.metrics };
  return takeLooks({
    looks: suite.looks,
    policy,
    measure: (cases, floorAlpha) =>
      isThere(cases)
        ? measureRuns(arms.before.slice(0, cases), arms.after.slice(0, cases), policy, floorAlpha)
        : null,
  });
}

/** Both arms of a suite, one entry per judged case in the order of the plan. */
export interface Arms {
  readonly before: readonly CaseScores[];
  readonly after: readonly CaseScores[];
}

function armsOf(suite: SuiteRules, baseline: FoundBaseline | null, trials: readonly Trial[]) {
  const trialsOf = Map.groupBy(
    trials.filter((trial) => trial.suite === suite.name),
    (trial) => trial.case,
  );
  // A trial of another version of the case answers another question.
  const ofCase = (planned: PlannedCase) =>
    (trialsOf.get(planned.id) ?? []).filter(({ caseDigest }) => caseDigest === planned.digest);
  const planned = suite.cases.filter(({ from }) => from === 'base');
  const arms: Arms = {
    before: planned.map((each) => baselineScores(each, suite.metrics, baseline)),
    after: planned.map((each) => candidateScores(each, suite.metrics, ofCase(each))),
  };
  return { planned, arms, ofCase };
}

function countCases(metrics: readonly MetricResult[], judged: number) {
  const gating = metrics.filter(({ role }) => role !== 'info');
  const bounded = metrics.filter(({ kind }) => isBounded(kind));
  const counted = gating.length > 0 ? gating : bounded;
  return {
    judged,
    paired: Math.min(judged, ...counted.map(({ n }) => n)),
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
