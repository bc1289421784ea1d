import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  Decision,
  ReasonCode
} from "./chunk-JY34GS52.js";
import {
  RecordId
} from "./chunk-JHVX4TBP.js";
import {
  PlannedPrices,
  Sha,
  Trust
} from "./chunk-Z6SCMRPK.js";
import {
  Timestamp
} from "./chunk-KSJNMKFV.js";
import {
  MetricDirection,
  MetricKind,
  MetricRole
} from "./chunk-APWFIILO.js";
import {
  JsonValue
} from "./chunk-IHF2EGSY.js";
import {
  Digest
} from "./chunk-RDEJDLPY.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";

// src/verdict/report/report-file.ts
var reportLimits = {
  bytes: 1e6,
  suites: 50,
  metrics: 50,
  slices: 100,
  flips: 200,
  gaps: 300,
  models: 20,
  notes: 200,
  policyChanges: 200,
  excerpt: 300
}, unknownSha = "0".repeat(40), name = external_exports.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/), tag = external_exports.string().max(100), text = external_exports.string().max(500), count = external_exports.number().int().nonnegative(), atMost = (item, most) => external_exports.array(item).max(most), ReportSubject = external_exports.strictObject({
  repository: external_exports.string().max(200),
  event: external_exports.string().max(100),
  pr: external_exports.number().int().positive().nullable(),
  base: external_exports.strictObject({ sha: Sha, ref: external_exports.string().max(300) }),
  head: external_exports.strictObject({ sha: Sha, ref: external_exports.string().max(300) }),
  /** null where the pull request could not even be merged. */
  candidate: external_exports.strictObject({ commit: Sha.nullable(), tree: Sha.nullable() }),
  trust: Trust
}), Verdict = external_exports.enum(["improved", "no-material-change", "regressed", "inconclusive"]), ReportNeeds = external_exports.strictObject({
  casesMore: count.nullable(),
  repeats: count.nullable()
}), ReportMetric = external_exports.strictObject({
  name,
  kind: MetricKind,
  direction: MetricDirection,
  role: MetricRole,
  margin: external_exports.number().nullable(),
  /** Cases with a baseline value, those of them without a candidate value included. */
  n: count,
  missing: count,
  unpaired: count,
  base: external_exports.number().nullable(),
  candidate: external_exports.number().nullable(),
  estimate: external_exports.number().nullable(),
  interval: external_exports.tuple([external_exports.number(), external_exports.number()]).nullable(),
  pWorse: external_exports.number().nullable(),
  pWorseAdjusted: external_exports.number().nullable(),
  pBetterAdjusted: external_exports.number().nullable(),
  verdict: Verdict.nullable(),
  needs: ReportNeeds.nullable(),
  /** Drop that this suite would see four times out of five. */
  detectable: external_exports.number().nullable(),
  /** candidate / base for durations, costs and counts. */
  ratio: external_exports.number().nullable(),
  floor: external_exports.strictObject({
    floor: external_exports.number(),
    upper: external_exports.number().nullable(),
    state: external_exports.enum(["held", "broken", "unclear"])
  }).nullable()
}), ReportSlice = external_exports.strictObject({
  tag,
  value: text,
  metric: name,
  n: count,
  base: external_exports.number(),
  candidate: external_exports.number(),
  estimate: external_exports.number()
}), quote = external_exports.string().max(reportLimits.excerpt), ReportFlip = external_exports.strictObject({
  id: external_exports.string().max(300),
  from: external_exports.number(),
  to: external_exports.number(),
  excerpt: external_exports.strictObject({ check: quote.nullable(), before: quote.nullable(), now: quote.nullable() }).nullable()
}), ReportFlips = external_exports.strictObject({
  metric: name,
  worse: count,
  better: count,
  /** Flips that two runs of one version would show; null where the baseline has one run only. */
  expectedByChance: external_exports.number().nonnegative().nullable(),
  /** Worst first. */
  cases: atMost(ReportFlip, reportLimits.flips)
}), ReportGap = external_exports.strictObject({
  code: ReasonCode,
  shard: count.nullable(),
  trials: count,
  why: text
}), ReportBaseline = external_exports.discriminatedUnion("kind", [
  external_exports.strictObject({
    kind: external_exports.literal("found"),
    sha: Sha,
    record: RecordId,
    runs: external_exports.number().int().min(1),
    ageDays: external_exports.number(),
    stale: text.nullable()
  }),
  external_exports.strictObject({ kind: external_exports.literal("absent") }),
  external_exports.strictObject({ kind: external_exports.literal("unusable"), why: text })
]), ReportAdded = external_exports.strictObject({
  metric: name,
  n: count,
  mean: external_exports.number().nullable(),
  interval: external_exports.tuple([external_exports.number(), external_exports.number()]).nullable()
}), ReportSuite = external_exports.strictObject({
  name,
  pipeline: name,
  candidateDigest: Digest,
  decision: Decision,
  /** One-sided error rate that the verdicts were made with. */
  alpha: external_exports.number().gt(0).lt(0.5),
  /**
   * Cases: `dataset` are the base's, of which `planned` were to be run at most and `judged` are what the verdict rests on; `paired` and
   * `missing` are among these. Added, removed, changed by the pull request.
   */
  coverage: external_exports.strictObject({
    dataset: count,
    planned: count,
    judged: count,
    paired: count,
    missing: count,
    notRun: count,
    added: count,
    removed: count,
    changed: count
  }),
  baseline: ReportBaseline,
  detectable: external_exports.number().nullable(),
  metrics: atMost(ReportMetric, reportLimits.metrics),
  /** Judges that guard although their check speaks against them; left out where there are none. */
  doubted: atMost(external_exports.strictObject({ metric: name, why: text }), reportLimits.metrics).optional(),
  slices: atMost(ReportSlice, reportLimits.slices),
  flips: ReportFlips.nullable(),
  added: atMost(ReportAdded, reportLimits.metrics),
  /** Look at which the verdict was clear; null where that was the last one. */
  stoppedAt: external_exports.number().int().positive().nullable(),
  gaps: atMost(ReportGap, reportLimits.gaps)
}), ReportModel = external_exports.strictObject({
  suite: name,
  asked: text,
  answered: text.nullable(),
  fingerprint: text.nullable(),
  changed: external_exports.enum(["same", "asked-for", "provider"]).nullable(),
  before: text.nullable()
}), shortJson = JsonValue.refine(
  (value) => JSON.stringify(value).length <= 1e3,
  "longer than 1000 characters"
), Report = external_exports.strictObject({
  schema: external_exports.literal("report/1"),
  subject: ReportSubject,
  /** null where there is no plan. */
  plan: Digest.nullable(),
  attempt: external_exports.number().int().min(1),
  createdAt: Timestamp,
  decision: Decision,
  suites: atMost(ReportSuite, reportLimits.suites),
  untouched: atMost(external_exports.strictObject({ suite: name, why: text }), reportLimits.suites),
  models: atMost(ReportModel, reportLimits.suites * reportLimits.models),
  cost: external_exports.strictObject({
    /** null where the price of any call is unknown. */
    usd: external_exports.number().nonnegative().nullable(),
    calls: count,
    /** Calls that an early verdict made unnecessary, and what they would have cost, were they like the others. */
    savedCalls: count,
    savedUsd: external_exports.number().nonnegative().nullable(),
    /** What priced it where the rules had no price of their own; null where there is no plan. */
    priceTable: PlannedPrices.nullable()
  }),
  wallMs: external_exports.number().nonnegative().nullable(),
  policyChanges: atMost(
    external_exports.strictObject({ path: external_exports.string().max(300), from: shortJson, to: shortJson }),
    reportLimits.policyChanges
  ),
  /** Trouble of the whole run; a suite's own stands there. */
  gaps: atMost(ReportGap, reportLimits.gaps),
  notes: atMost(text, reportLimits.notes),
  version: external_exports.string().max(100)
});

// src/verdict/report/clip.ts
function clip(text2, limit) {
  let whole = text2.toWellFormed();
  if (whole.length <= limit) return whole;
  let end = limit - 1, half = whole.charCodeAt(end - 1) >= 55296 && whole.charCodeAt(end - 1) <= 56319;
  return `${whole.slice(0, half ? end - 1 : end)}\u2026`;
}

export {
  clip,
  reportLimits,
  unknownSha,
  Report
};
