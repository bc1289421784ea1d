import type { Config, Suite } from '../config/config.ts';
import { policyOf } from '../config/config.ts';
import { type Case, datasetDigest } from '../evaluation/dataset/dataset.ts';
import type { Plan, PlannedCase, PlannedMetric, PlannedSuite } from '../evaluation/plan/plan-file.ts';
import type { Trial } from '../evaluation/run/trial-file.ts';
import { digestOf } from '../foundation/digest.ts';
import { type BaselineRead, type FoundBaseline, readBaseline } from '../verdict/baseline/baseline.ts';
import { recordRun } from '../verdict/baseline/record.ts';
import { buildReport } from '../verdict/report/report.ts';
import { type Report, unknownSha } from '../verdict/report/report-file.ts';
import { modelsOf } from './data-branch-files.ts';
import { plannedBaseline } from './read-baselines.ts';

/** A suite as the configuration has it now, beside the results that are to be compared. */
export interface MeasuredSides {
  readonly suite: Suite;
  readonly metrics: readonly PlannedMetric[];
  /** The dataset as it is now: which cases belong together, and to which slices. */
  readonly cases: readonly Case[];
  /** A stored record, or that of a run by recordOfRun. */
  readonly baseline: BaselineRead;
  readonly candidate: readonly Trial[];
}

/** One run as a record that others can be compared with; `absent` where it has no trial of the suite. */
export function recordOfRun(
  { suite, metrics }: Pick<MeasuredSides, 'suite' | 'metrics'>,
  all: readonly Trial[],
  priceTable: Plan['priceTable'],
): BaselineRead {
  const trials = all.filter((trial) => trial.suite === suite.name);
  const cases = casesOf(trials);
  const times = trials.flatMap((trial) => (trial.outcome === 'not-run' ? [] : [trial.startedAt]));
  const [recordedAt] = times.sort();
  if (recordedAt === undefined) return { kind: 'absent' };
  const files = recordRun({
    previous: null,
    mode: 'new',
    baseRef: 'unknown',
    suite: {
      name: suite.name,
      candidateDigest: contentOf(trials),
      datasetDigest: datasetDigest(cases),
      metrics: [...metrics],
      cases: cases.map((each) => ({ ...each, slices: {}, cluster: null, from: 'base' })),
    },
    trials,
    run: { runId: 'folder', sha: unknownSha, recordedAt, priceTable, ...modelsOf(trials) },
    keepOutputs: true,
  });
  return readBaseline(files.meta, files.cases);
}

/**
 * The report of two measured sides, by the rules of the configuration as it is now and the code that judges pull requests. Judged are
 * the cases of the baseline; one that was changed since, or that the candidate has no result of, is missing, never left out.
 */
export function compareMeasured(
  sides: readonly MeasuredSides[],
  config: Config,
  { now, version, priceTable }: { now: string; version: string; priceTable: Plan['priceTable'] },
): Report {
  const suites = sides.map((each) => suiteOf(each, config));
  const nobody = { sha: unknownSha, ref: 'unknown' };
  const plan: Plan = {
    schema: 'plan/1',
    createdAt: now,
    attempt: 1,
    purpose: 'judge',
    subject: {
      repository: 'unknown',
      event: 'compare',
      pr: null,
      base: nobody,
      head: nobody,
      candidate: { commit: null, tree: unknownSha },
      trust: 'own',
    },
    policy: policyOf(config),
    configPath: '',
    policyFrom: 'base',
    policyChanges: [],
    priceTable,
    baseline: { kind: 'absent', branch: config.baseline.branch },
    suites,
    untouched: [],
    shards: [],
  };
  return buildReport({
    plan,
    planDigest: digestOf(suites),
    run: { kind: 'complete', trials: sides.flatMap(({ candidate }) => candidate), notes: [] },
    baselines: new Map(sides.map(({ suite, baseline }) => [suite.name, baseline])),
    attempt: 1,
    now,
    wallMs: null,
    version,
    trusted: true,
  });
}

function suiteOf(
  { suite, metrics, cases, baseline, candidate }: MeasuredSides,
  config: Config,
): PlannedSuite {
  const dataset = new Map(cases.map((each) => [each.id, each]));
  const planned = (
    { id, digest }: { id: string; digest: PlannedCase['digest'] },
    from: PlannedCase['from'],
  ) => {
    const now = dataset.get(id);
    const tags = now?.digest === digest ? now.tags : {};
    const slices = suite.slices.flatMap(({ tag }) => {
      const value = tags[tag];
      return value === undefined ? [] : [[tag, value] as const];
    });
    const cluster = now?.digest === digest ? now.cluster : null;
    return { id, digest, slices: Object.fromEntries(slices), cluster, from };
  };
  const before = baseline.kind === 'found' ? [...baseline.cases.values()] : [];
  const after = casesOf(candidate);
  const byId = new Map(after.map((each) => [each.id, each]));
  // With nothing to compare with, what was measured is judged by its floors.
  const judged = before.length === 0 ? after : before;
  const known = new Set(judged.map(({ id }) => id));
  const added = after.filter(({ id }) => !known.has(id));
  const changed = judged.filter(({ id, digest }) => (byId.get(id)?.digest ?? digest) !== digest);
  const newest = baseline.kind === 'found' ? (baseline.meta.runs.at(-1)?.candidateDigest ?? null) : null;
  return {
    name: suite.name,
    pipeline: suite.pipeline,
    candidateDigest: contentOf(candidate),
    baseDigest: newest,
    datasetDigest: datasetDigest(judged),
    baseline: plannedBaseline(baseline, newest),
    metrics: [...metrics],
    slices: suite.slices.map(({ tag }) => tag),
    cases: [...judged.map((each) => planned(each, 'base')), ...added.map((each) => planned(each, 'head'))],
    repeats: Math.max(1, ...candidate.map(({ repeat }) => repeat)),
    added: added.map(({ id }) => id),
    removed: judged.filter(({ id }) => !byId.has(id)).map(({ id }) => id),
    changed: changed.map(({ id }) => id),
    seed: 'none',
    baseCases: judged.length,
    looks: [{ k: 1, cases: judged.length, alpha: config.gate.alpha }],
    estimate: { calls: 0, costUsd: null, minutes: null },
    touchedBy: [],
    record: null,
  };
}

/** Each case once, sorted by id, in the version that was asked. */
function casesOf(trials: readonly Trial[]): Pick<PlannedCase, 'id' | 'digest'>[] {
  const cases = new Map(trials.map((trial) => [trial.case, trial.caseDigest]));
  return [...cases].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, digest]) => ({ id, digest }));
}

/** A folder does not say which version of the pipeline it holds the results of: the results stand for it. */
function contentOf(trials: readonly Trial[]): FoundBaseline['digest'] {
  return digestOf(
    trials.map(({ case: id, repeat, ...trial }) => [id, repeat, 'output' in trial ? trial.output : null]),
  );
}
