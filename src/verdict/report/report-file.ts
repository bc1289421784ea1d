import { z } from 'zod';
import { JsonValue } from '../../evaluation/dataset/dataset.ts';
import { MetricDirection, MetricKind, MetricRole } from '../../evaluation/metric/metric.ts';
import { PlannedPrices, Sha, Trust } from '../../evaluation/plan/plan-file.ts';
import { Digest } from '../../foundation/digest.ts';
import { Timestamp } from '../../foundation/timestamp.ts';
import { RecordId } from '../baseline/baseline-file.ts';
import { Decision, ReasonCode } from '../gate/decision.ts';

/** Bounds of everything that is listed or quoted: the document is read by privileged jobs, which take it for hostile. */
export const reportLimits = {
  bytes: 1_000_000,
  suites: 50,
  metrics: 50,
  slices: 100,
  flips: 200,
  gaps: 300,
  models: 20,
  notes: 200,
  policyChanges: 200,
  excerpt: 300,
} as const;

/** Stands where a commit is not known. */
export const unknownSha = '0'.repeat(40);

/** Names that people gave in the configuration: nothing in them can mean anything in Markdown or HTML. */
const name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/);
const tag = z.string().max(100);
const text = z.string().max(500);
const count = z.number().int().nonnegative();
const atMost = <T extends z.ZodType>(item: T, most: number) => z.array(item).max(most);

export const ReportSubject = z.strictObject({
  repository: z.string().max(200),
  event: z.string().max(100),
  pr: z.number().int().positive().nullable(),
  base: z.strictObject({ sha: Sha, ref: z.string().max(300) }),
  head: z.strictObject({ sha: Sha, ref: z.string().max(300) }),
  /** null where the pull request could not even be merged. */
  candidate: z.strictObject({ commit: Sha.nullable(), tree: Sha.nullable() }),
  trust: Trust,
});
export type ReportSubject = z.infer<typeof ReportSubject>;

export const Verdict = z.enum(['improved', 'no-material-change', 'regressed', 'inconclusive']);
export type Verdict = z.infer<typeof Verdict>;

/** What would decide an inconclusive metric; null where that way leads nowhere, or is not known. */
export const ReportNeeds = z.strictObject({
  casesMore: count.nullable(),
  repeats: count.nullable(),
});
export type ReportNeeds = z.infer<typeof ReportNeeds>;

/** One metric of a suite. Means are in the metric's own unit; estimate and interval are turned so that negative means worse. */
export const ReportMetric = z.strictObject({
  name,
  kind: MetricKind,
  direction: MetricDirection,
  role: MetricRole,
  margin: z.number().nullable(),
  /** Cases with a baseline value, those of them without a candidate value included. */
  n: count,
  missing: count,
  unpaired: count,
  base: z.number().nullable(),
  candidate: z.number().nullable(),
  estimate: z.number().nullable(),
  interval: z.tuple([z.number(), z.number()]).nullable(),
  pWorse: z.number().nullable(),
  pWorseAdjusted: z.number().nullable(),
  pBetterAdjusted: z.number().nullable(),
  verdict: Verdict.nullable(),
  needs: ReportNeeds.nullable(),
  /** Drop that this suite would see four times out of five. */
  detectable: z.number().nullable(),
  /** candidate / base for durations, costs and counts. */
  ratio: z.number().nullable(),
  floor: z
    .strictObject({
      floor: z.number(),
      upper: z.number().nullable(),
      state: z.enum(['held', 'broken', 'unclear']),
    })
    .nullable(),
});
export type ReportMetric = z.infer<typeof ReportMetric>;

/** One slice of one metric, as information: mean difference, negative is worse. */
export const ReportSlice = z.strictObject({
  tag,
  value: text,
  metric: name,
  n: count,
  base: z.number(),
  candidate: z.number(),
  estimate: z.number(),
});
export type ReportSlice = z.infer<typeof ReportSlice>;

const quote = z.string().max(reportLimits.excerpt);

/** A case that changed sides. The excerpt is text of files and models, present only when the run is trusted. */
export const ReportFlip = z.strictObject({
  id: z.string().max(300),
  from: z.number(),
  to: z.number(),
  excerpt: z
    .strictObject({ check: quote.nullable(), before: quote.nullable(), now: quote.nullable() })
    .nullable(),
});
export type ReportFlip = z.infer<typeof ReportFlip>;

export const ReportFlips = z.strictObject({
  metric: name,
  worse: count,
  better: count,
  /** Flips that two runs of one version would show; null where the baseline has one run only. */
  expectedByChance: z.number().nonnegative().nullable(),
  /** Worst first. */
  cases: atMost(ReportFlip, reportLimits.flips),
});
export type ReportFlips = z.infer<typeof ReportFlips>;

export const ReportGap = z.strictObject({
  code: ReasonCode,
  shard: count.nullable(),
  trials: count,
  why: text,
});
export type ReportGap = z.infer<typeof ReportGap>;

/** What a suite was compared with, or why there was nothing to compare with. */
export const ReportBaseline = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('found'),
    sha: Sha,
    record: RecordId,
    runs: z.number().int().min(1),
    ageDays: z.number(),
    stale: text.nullable(),
  }),
  z.strictObject({ kind: z.literal('absent') }),
  z.strictObject({ kind: z.literal('unusable'), why: text }),
]);
export type ReportBaseline = z.infer<typeof ReportBaseline>;

/** What a metric says of the cases that only the head has: it neither helps nor blocks. */
export const ReportAdded = z.strictObject({
  metric: name,
  n: count,
  mean: z.number().nullable(),
  interval: z.tuple([z.number(), z.number()]).nullable(),
});
export type ReportAdded = z.infer<typeof ReportAdded>;

export const ReportSuite = z.strictObject({
  name,
  pipeline: name,
  candidateDigest: Digest,
  decision: Decision,
  /** One-sided error rate that the verdicts were made with. */
  alpha: z.number().gt(0).lt(0.5),
  /**
   * Cases: `dataset` are the base's, of which `planned` were to be run at most and `judged` are what the verdict rests on; `paired` and
   * `missing` are among these. Added, removed, changed by the pull request.
   */
  coverage: z.strictObject({
    dataset: count,
    planned: count,
    judged: count,
    paired: count,
    missing: count,
    notRun: count,
    added: count,
    removed: count,
    changed: count,
  }),
  baseline: ReportBaseline,
  detectable: z.number().nullable(),
  metrics: atMost(ReportMetric, reportLimits.metrics),
  /** Judges that guard although their check speaks against them; left out where there are none. */
  doubted: atMost(z.strictObject({ metric: name, why: text }), reportLimits.metrics).optional(),
  slices: atMost(ReportSlice, reportLimits.slices),
  flips: ReportFlips.nullable(),
  added: atMost(ReportAdded, reportLimits.metrics),
  /** Look at which the verdict was clear; null where that was the last one. */
  stoppedAt: z.number().int().positive().nullable(),
  gaps: atMost(ReportGap, reportLimits.gaps),
});
export type ReportSuite = z.infer<typeof ReportSuite>;

/**
 * `changed`: the same model as in the baseline, another one because the change asks for it, or another one although the same was
 * asked for; null where that is not known.
 */
export const ReportModel = z.strictObject({
  suite: name,
  asked: text,
  answered: text.nullable(),
  fingerprint: text.nullable(),
  changed: z.enum(['same', 'asked-for', 'provider']).nullable(),
  before: text.nullable(),
});
export type ReportModel = z.infer<typeof ReportModel>;

const shortJson = JsonValue.refine(
  (value) => JSON.stringify(value).length <= 1000,
  'longer than 1000 characters',
);

/** `report.json`: everything that any renderer may show, computed once by the gate. */
export const Report = z.strictObject({
  schema: z.literal('report/1'),
  subject: ReportSubject,
  /** null where there is no plan. */
  plan: Digest.nullable(),
  attempt: z.number().int().min(1),
  createdAt: Timestamp,
  decision: Decision,
  suites: atMost(ReportSuite, reportLimits.suites),
  untouched: atMost(z.strictObject({ suite: name, why: text }), reportLimits.suites),
  models: atMost(ReportModel, reportLimits.suites * reportLimits.models),
  cost: z.strictObject({
    /** null where the price of any call is unknown. */
    usd: z.number().nonnegative().nullable(),
    calls: count,
    /** Calls that an early verdict made unnecessary, and what they would have cost, were they like the others. */
    savedCalls: count,
    savedUsd: z.number().nonnegative().nullable(),
    /** What priced it where the rules had no price of their own; null where there is no plan. */
    priceTable: PlannedPrices.nullable(),
  }),
  wallMs: z.number().nonnegative().nullable(),
  policyChanges: atMost(
    z.strictObject({ path: z.string().max(300), from: shortJson, to: shortJson }),
    reportLimits.policyChanges,
  ),
  /** Trouble of the whole run; a suite's own stands there. */
  gaps: atMost(ReportGap, reportLimits.gaps),
  notes: atMost(text, reportLimits.notes),
  version: z.string().max(100),
});
export type Report = z.infer<typeof Report>;
