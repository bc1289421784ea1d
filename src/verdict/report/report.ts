import type { Plan, PlannedSuite } from '../../evaluation/plan/plan-file.ts';
import type { Run } from '../../evaluation/run/assemble.ts';
import { type Trial, trialKey } from '../../evaluation/run/trial-file.ts';
import type { Digest } from '../../foundation/digest.ts';
import type { NonEmpty } from '../../foundation/union.ts';
import type { BaselineRead } from '../baseline/baseline.ts';
import { compareSuite } from '../compare/compare.ts';
import { decideAll, decideSuite, type SuiteFacts } from '../gate/gate.ts';
import { type PromisedBaseline, promisedBaseline } from '../gate/promised-baseline.ts';
import { clip } from './clip.ts';
import { fitReport } from './fit-report.ts';
import { answeringModels } from './models.ts';
import { otherPrices } from './other-prices.ts';
import { type Report, type ReportSubject, type ReportSuite, reportLimits } from './report-file.ts';
import { reportBaseline, reportFlips, reportGap, reportMetric, reportSlice } from './report-parts.ts';

export interface ReportRequest {
  readonly plan: Plan;
  readonly planDigest: Digest;
  readonly run: Run;
  /** By suite, read at the commit of the data branch that the plan names. */
  readonly baselines: ReadonlyMap<string, BaselineRead>;
  readonly attempt: number;
  /** ISO 8601 UTC. */
  readonly now: string;
  readonly wallMs: number | null;
  readonly version: string;
  /** Whether text of models and cases may be quoted; a fork's never is. */
  readonly trusted: boolean;
}

/** The whole verdict as one document, which every renderer is a function of. Pure: the same input gives the same bytes. */
export function buildReport(request: ReportRequest): Report {
  const { plan, run } = request;
  const suites = plan.suites.map((suite) => reportSuite(suite, request));
  const gaps = gapsOf(run);
  return fitReport({
    schema: 'report/1',
    subject: boundedSubject(plan.subject),
    plan: request.planDigest,
    attempt: request.attempt,
    createdAt: request.now,
    decision: decideAll(
      suites.map(({ decision }) => decision),
      plan.untouched,
      // With suites each of them carries the gaps it suffers from.
      suites.length === 0 ? gaps : [],
    ),
    suites,
    untouched: plan.untouched.map(({ suite, why }) => ({ suite, why: clip(why, 500) })),
    models: plan.suites.flatMap((suite) =>
      answeringModels(suite.name, run.trials, baselineOf(suite, request)).slice(0, reportLimits.models),
    ),
    cost: { ...costOf(run.trials), priceTable: plan.priceTable },
    wallMs: request.wallMs,
    policyChanges: plan.policyChanges.map(({ path, from, to }) => ({ path: clip(path, 300), from, to })),
    gaps: gaps.map(reportGap),
    notes: [...run.notes, ...otherPrices(plan, (suite) => baselineOf(suite, request))].map((note) =>
      clip(note, 500),
    ),
    version: request.version,
  });
}

/** The report of a run that left nothing to judge by: no plan, or a failure before there was one. */
export function unmeasuredReport(request: {
  readonly subject: ReportSubject;
  readonly planDigest: Digest | null;
  readonly gaps: NonEmpty<SuiteFacts['gaps'][number]>;
  readonly attempt: number;
  readonly now: string;
  readonly version: string;
}): Report {
  return fitReport({
    schema: 'report/1',
    subject: boundedSubject(request.subject),
    plan: request.planDigest,
    attempt: request.attempt,
    createdAt: request.now,
    decision: decideAll([], [], request.gaps),
    suites: [],
    untouched: [],
    models: [],
    cost: { usd: null, calls: 0, savedCalls: 0, savedUsd: null, priceTable: null },
    wallMs: null,
    policyChanges: [],
    gaps: request.gaps.map(reportGap),
    notes: [],
    version: request.version,
  });
}

function reportSuite(suite: PlannedSuite, request: ReportRequest): ReportSuite {
  const { plan, run, trusted } = request;
  const promised = baselineOf(suite, request);
  const baseline = promised.kind === 'found' ? promised.baseline : null;
  const trials = run.trials.filter((trial) => trial.suite === suite.name);
  const comparison = compareSuite(suite, baseline, trials, plan.policy.gate);
  const base = suite.cases.filter(({ from }) => from === 'base');
  const judged = new Set(base.slice(0, comparison.coverage.judged).map(({ id }) => id));
  const gaps = [
    ...stopped(trials),
    // Without the promised baseline nothing decides here; what is wrong with it is said already.
    ...(promised.kind === 'unusable' ? [] : endedUnfounded(trials, judged)),
    ...gapsOf(run).filter((gap) => concerns(gap, suite.name, plan)),
  ];
  const decision = decideSuite({
    suite: suite.name,
    rulesFrom: plan.policyFrom,
    gaps,
    lost: lostTrials(suite.name, plan, trials),
    failed: failedTrials(judged.size === 0 ? null : judged, trials),
    baseline: promised,
    metrics: comparison.metrics,
    gate: plan.policy.gate,
  });
  const { coverage, flips, slices, added } = comparison;
  const quoted = trusted && plan.subject.trust === 'own';
  const primary = comparison.metrics.find(
    ({ role, detectable }) => role === 'primary' && detectable !== null,
  );
  return {
    name: suite.name,
    pipeline: suite.pipeline,
    candidateDigest: suite.candidateDigest,
    decision,
    alpha: plan.policy.gate.alpha,
    coverage,
    baseline: reportBaseline(promised, request.now, plan.policy.baseline.maxAgeMs),
    detectable: primary?.detectable ?? null,
    metrics: comparison.metrics.map(reportMetric),
    ...(suite.doubted === undefined ? {} : { doubted: suite.doubted }),
    slices: slices.map(reportSlice),
    flips: flips === null ? null : reportFlips(flips, quoted ? { trials, baseline } : null),
    added: added.map(({ interval, ...rest }) => ({
      ...rest,
      interval: interval === null ? null : [...interval],
    })),
    stoppedAt: comparison.stoppedAt,
    gaps: gaps.map(reportGap),
  };
}

/** Trials of judged cases that failed on the way; of all cases where none is judged. */
function failedTrials(judged: ReadonlySet<string> | null, trials: readonly Trial[]): SuiteFacts['failed'] {
  const own = trials.filter((trial) => judged === null || judged.has(trial.case));
  const failed = own.filter((trial) => trial.outcome === 'failed' && trial.class === 'infrastructure');
  return { trials: failed.length, of: own.length, cause: mostFrequent(failed.map(codeOf)) };
}

function codeOf(trial: Trial): string {
  return trial.outcome === 'failed' ? trial.error.code.slice(0, 100) : '';
}

/** The text that more than half of them are; null where there is none. */
function mostFrequent(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const [first] = [...counts].filter(([, count]) => count * 2 > texts.length);
  return first?.[0] ?? null;
}

/** A shard ended early where the look that it names decides nothing: what it left out cannot be called unneeded. */
function endedUnfounded(trials: readonly Trial[], judged: ReadonlySet<string>): SuiteFacts['gaps'] {
  const left = trials.filter(
    (trial) => trial.outcome === 'not-run' && trial.why === 'decided-at-look' && judged.has(trial.case),
  ).length;
  const why = 'a shard ended early, but the results do not decide there';
  return left === 0 ? [] : [{ code: 'stopped-unfounded', shard: null, trials: left, why }];
}

function baselineOf(suite: PlannedSuite, { baselines }: ReportRequest): PromisedBaseline {
  return promisedBaseline(suite.baseline, baselines.get(suite.name));
}

function gapsOf(run: Run): SuiteFacts['gaps'] {
  return run.kind === 'incomplete' ? run.gaps : [];
}

/**
 * A gap of a shard concerns the suites that the plan put there; one of no known shard concerns them all. A shard that stopped early
 * concerns only the suites whose trials were not run, which say so themselves.
 */
function concerns(gap: SuiteFacts['gaps'][number], suite: string, plan: Plan): boolean {
  if (gap.code === 'shard-stopped') return false;
  const shard = plan.shards.find(({ index }) => index === gap.shard);
  return shard === undefined || shard.trials.some(([name]) => name === suite);
}

const stops = {
  budget: 'the budget of the suite was spent',
  time: 'the time limit was reached',
  cancelled: 'the run was cancelled',
} as const;

/** Trials that were planned and not made, other than those no longer needed. */
function stopped(trials: readonly Trial[]): SuiteFacts['gaps'] {
  return (['budget', 'time', 'cancelled'] as const).flatMap((why) => {
    const count = trials.filter((trial) => trial.outcome === 'not-run' && trial.why === why).length;
    return count === 0 ? [] : [{ code: `stopped-${why}`, shard: null, trials: count, why: stops[why] }];
  });
}

/** The gate never asks "what came?", it asks "is this what was planned?". */
function lostTrials(suite: string, plan: Plan, trials: readonly Trial[]): number {
  const came = new Set(trials.map(trialKey));
  const planned = plan.shards.flatMap((shard) => shard.trials).filter(([name]) => name === suite);
  const owed = plan.suites.find(({ name }) => name === suite);
  const keys = new Set(planned.map(([name, id, repeat]) => trialKey({ suite: name, case: id, repeat })));
  for (const { id } of owed?.cases ?? [])
    for (let repeat = 1; repeat <= (owed?.repeats ?? 0); repeat++)
      keys.add(trialKey({ suite, case: id, repeat }));
  return [...keys].filter((key) => !came.has(key)).length;
}

function costOf(trials: readonly Trial[]): Omit<Report['cost'], 'priceTable'> {
  const answered = trials.filter((trial) => trial.outcome === 'answered');
  const prices = answered
    .map(({ fromCache, costUsd }) => (fromCache ? 0 : costUsd))
    .filter((cost) => cost !== null);
  const calls = trials.reduce((sum, trial) => sum + (trial.outcome === 'not-run' ? 0 : trial.attempts), 0);
  const known = answered.length > 0 && prices.length === answered.length;
  const usd = known ? prices.reduce((sum, price) => sum + price, 0) : null;
  const savedCalls = trials.filter(
    (trial) => trial.outcome === 'not-run' && trial.why === 'decided-at-look',
  ).length;
  // What is left out would have cost what the rest did, case for case.
  return { usd, calls, savedCalls, savedUsd: usd === null ? null : (usd / answered.length) * savedCalls };
}

function boundedSubject(subject: ReportSubject): ReportSubject {
  const { repository, event, pr, base, head, candidate, trust } = subject;
  return {
    repository: clip(repository, 200),
    event: clip(event, 100),
    pr,
    base: { sha: base.sha, ref: clip(base.ref, 300) },
    head: { sha: head.sha, ref: clip(head.ref, 300) },
    candidate,
    trust,
  };
}
