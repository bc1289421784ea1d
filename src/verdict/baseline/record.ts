import type { PlannedSuite } from '../../evaluation/plan/plan-file.ts';
import type { Trial } from '../../evaluation/run/trial-file.ts';
import type { Digest } from '../../foundation/digest.ts';
import { digestOfBytes } from '../../foundation/digest.ts';
import { InternalError } from '../../foundation/error.ts';
import { canonicalJson, prettyJson } from '../../foundation/json.ts';
import { mean } from '../../stats/moments.ts';
import { type FoundBaseline, recordId } from './baseline.ts';
import { type BaselineCase, type BaselineMeta, type BaselineRun, mostRuns } from './baseline-file.ts';
import { trialValue } from './trial-value.ts';

export interface RecordRequest {
  /** What is stored now; `append` needs one of equal content. */
  readonly previous: FoundBaseline | null;
  readonly mode: 'new' | 'append';
  readonly baseRef: string;
  readonly suite: Pick<PlannedSuite, 'name' | 'candidateDigest' | 'datasetDigest' | 'metrics' | 'cases'>;
  /** Of a complete run; trials of other suites are passed over. */
  readonly trials: readonly Trial[];
  readonly run: Pick<BaselineRun, 'runId' | 'sha' | 'recordedAt' | 'models' | 'fingerprints' | 'priceTable'>;
  readonly keepOutputs: boolean;
}

/**
 * The two files of the record with this run in it. Trouble on the way is null, the candidate's own fault its score of 0, repeats of
 * one run are averaged. A sixth run takes the place of the oldest. Appending to a record of other content is a broken promise of
 * the caller (InternalError).
 */
export function recordRun(request: RecordRequest): { meta: string; cases: string } {
  const { suite, run, baseRef, keepOutputs } = request;
  const metricDigests = Object.fromEntries(suite.metrics.map(({ name, digest }) => [name, digest]));
  const previous = request.mode === 'append' ? sameContent(request, metricDigests) : null;
  const trials = Map.groupBy(
    request.trials.filter((trial) => trial.suite === suite.name),
    (trial) => trial.case,
  );
  // Later runs of a record may have a part of its cases: the others get no value of this run.
  const known = new Map([...(previous?.cases.values() ?? []), ...suite.cases].map((each) => [each.id, each]));
  const cases = [...known.values()]
    .map(({ id, digest }) => {
      const before = previous?.cases.get(id);
      return caseLine({ id, digest }, suite.metrics, trials.get(id) ?? [], before, keepOutputs);
    })
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const casesText = cases.map((line) => `${canonicalJson(line)}\n`).join('');
  const measured = cases.filter((line) =>
    Object.values(line.scores).some((values) => values.at(-1) !== null),
  );
  const { candidateDigest, datasetDigest } = suite;
  const asked = new Set(
    [...trials.values()]
      .flat()
      .flatMap((trial) => (trial.outcome === 'answered' ? (trial.model?.asked ?? []) : [])),
  );
  const newest: BaselineRun = {
    ...run,
    asked: [...asked].sort(),
    cases: measured.length,
    candidateDigest,
    datasetDigest,
  };
  const meta: BaselineMeta = {
    schema: 'baseline/1',
    record:
      previous?.meta.record ??
      recordId({ suite: suite.name, baseRef, candidateDigest, datasetDigest, metricDigests, sha: run.sha }),
    suite: suite.name,
    baseRef,
    metricDigests,
    stale: null,
    runs: [...(previous?.meta.runs ?? []), newest].slice(-mostRuns),
    casesDigest: digestOfBytes(casesText),
  };
  return { meta: prettyJson(meta), cases: casesText };
}

function caseLine(
  planned: Pick<PlannedSuite['cases'][number], 'id' | 'digest'>,
  metrics: PlannedSuite['metrics'],
  trials: readonly Trial[],
  before: BaselineCase | undefined,
  keepOutputs: boolean,
): BaselineCase {
  const push = (values: readonly (number | null)[] | undefined, value: number | null) =>
    [...(values ?? []), value].slice(-mostRuns);
  const scores = metrics.map((metric) => {
    const value = meanOfKnown(trials.map((trial) => trialValue(trial, metric)));
    return [metric.name, push(before?.scores[metric.name], value)];
  });
  const answered = trials.filter((trial) => trial.outcome === 'answered');
  const judged = answered.flatMap(({ judgeCostUsd }) => (judgeCostUsd === undefined ? [] : [judgeCostUsd]));
  const judgedBefore = before?.judgeCostUsd ?? before?.costUsd.map(() => null);
  return {
    id: planned.id,
    digest: planned.digest,
    scores: Object.fromEntries(scores),
    latencyMs: push(before?.latencyMs, meanOfKnown(answered.map(({ latencyMs }) => latencyMs))),
    costUsd: push(before?.costUsd, meanOfKnown(answered.map(({ costUsd }) => costUsd))),
    ...(judged.length === 0 && before?.judgeCostUsd === undefined
      ? {}
      : { judgeCostUsd: push(judgedBefore, meanOfKnown(judged)) }),
    output: keepOutputs ? (answered[0]?.output ?? before?.output ?? null) : null,
  };
}

function sameContent(request: RecordRequest, metricDigests: Record<string, Digest>): FoundBaseline {
  const { previous, suite, baseRef } = request;
  const runs = previous?.meta.runs ?? [];
  const same =
    previous !== null &&
    previous.meta.suite === suite.name &&
    previous.meta.baseRef === baseRef &&
    canonicalJson(previous.meta.metricDigests) === canonicalJson(metricDigests) &&
    runs.every(
      (run) => run.candidateDigest === suite.candidateDigest && run.datasetDigest === suite.datasetDigest,
    ) &&
    suite.cases.every(({ id, digest }) => previous.cases.get(id)?.digest === digest);
  if (!same)
    throw new InternalError(`the stored record of ${suite.name} is of other content: start a new one`);
  return previous;
}

function meanOfKnown(values: readonly (number | null)[]): number | null {
  return mean(values.filter((value) => value !== null));
}
