import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  Timestamp
} from "./chunk-KSJNMKFV.js";
import {
  MetricDirection,
  MetricKind,
  MetricRole,
  Policy
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

// src/evaluation/plan/plan-file.ts
var Sha = external_exports.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/), Trust = external_exports.enum(["own", "fork", "bot-without-secrets"]), Subject = external_exports.strictObject({
  repository: external_exports.string(),
  event: external_exports.string(),
  pr: external_exports.number().int().positive().nullable(),
  base: external_exports.strictObject({ sha: Sha, ref: external_exports.string() }),
  head: external_exports.strictObject({ sha: Sha, ref: external_exports.string() }),
  candidate: external_exports.strictObject({ commit: Sha.nullable(), tree: Sha }),
  trust: Trust
}), PolicyChange = external_exports.strictObject({ path: external_exports.string(), from: JsonValue, to: JsonValue }), PlannedPrices = external_exports.strictObject({ name: external_exports.string().max(200), day: external_exports.iso.date() }), PlannedBranch = external_exports.discriminatedUnion("kind", [
  external_exports.strictObject({ kind: external_exports.literal("found"), branch: external_exports.string(), commit: Sha }),
  external_exports.strictObject({ kind: external_exports.literal("absent"), branch: external_exports.string() }),
  external_exports.strictObject({ kind: external_exports.literal("unreadable"), branch: external_exports.string(), why: external_exports.string() })
]), PlannedBaseline = external_exports.discriminatedUnion("kind", [
  external_exports.strictObject({ kind: external_exports.literal("found"), record: external_exports.string(), digest: Digest }),
  external_exports.strictObject({ kind: external_exports.literal("absent") }),
  external_exports.strictObject({ kind: external_exports.literal("unreadable"), why: external_exports.string() }),
  external_exports.strictObject({ kind: external_exports.literal("newer"), version: external_exports.string() }),
  external_exports.strictObject({ kind: external_exports.literal("other-content"), record: external_exports.string(), sha: Sha })
]), PlannedMetric = external_exports.strictObject({
  name: external_exports.string(),
  digest: Digest,
  kind: MetricKind,
  direction: MetricDirection,
  role: MetricRole,
  /** Largest drop that counts as immaterial, in the metric's unit (0 … 1); null for info. */
  margin: external_exports.number().nullable(),
  /** Absolute floor of the mean, null where none is set. */
  floor: external_exports.number().nullable()
}), PlannedCase = external_exports.strictObject({
  id: external_exports.string(),
  digest: Digest,
  slices: external_exports.record(external_exports.string(), external_exports.string()),
  cluster: external_exports.string().nullable(),
  /** Cases of the base are judged; cases that only the head has are reported in absolute terms. */
  from: external_exports.enum(["base", "head"])
}), PlannedSuite = external_exports.strictObject({
  name: external_exports.string(),
  pipeline: external_exports.string(),
  candidateDigest: Digest,
  /** The same digest for the base's content; null where the base has no such pipeline. */
  baseDigest: Digest.nullable(),
  datasetDigest: Digest,
  baseline: PlannedBaseline,
  metrics: external_exports.array(PlannedMetric),
  /** Judges that guard although their check speaks against them, and what it says; left out where there are none. */
  doubted: external_exports.array(external_exports.strictObject({ metric: external_exports.string(), why: external_exports.string() })).optional(),
  slices: external_exports.array(external_exports.string()),
  cases: external_exports.array(PlannedCase),
  repeats: external_exports.number().int().min(1),
  added: external_exports.array(external_exports.string()),
  removed: external_exports.array(external_exports.string()),
  changed: external_exports.array(external_exports.string()),
  seed: external_exports.string(),
  /** Cases of the base's dataset, of which the judged ones may be a part. */
  baseCases: external_exports.number().int().nonnegative(),
  /**
   * When the verdict may be made: at the first `cases` judged ones of the order, with `alpha` spent up to there. Ascending; the last one
   * is at all judged cases, and the only one where nothing may end early.
   */
  looks: external_exports.array(
    external_exports.strictObject({
      k: external_exports.number().int().min(1),
      cases: external_exports.number().int().nonnegative(),
      alpha: external_exports.number()
    })
  ).min(1).max(5),
  estimate: external_exports.strictObject({
    calls: external_exports.number().int(),
    /** US dollars; null where nobody knows. */
    costUsd: external_exports.number().nullable(),
    minutes: external_exports.number().nullable(),
    /** Where the cost comes from; what nobody knows the price of. */
    basis: external_exports.enum(["recorded", "guess", "unknown"]).optional(),
    unknown: external_exports.array(external_exports.string()).optional()
  }),
  touchedBy: external_exports.array(external_exports.string()),
  /** Set for a record run: the 1-based number of the baseline run that this plan makes, and whether it starts a record. */
  record: external_exports.strictObject({ id: external_exports.string(), run: external_exports.number().int().min(1), mode: external_exports.enum(["new", "append"]) }).nullable()
}), PlannedTrial = external_exports.tuple([external_exports.string(), external_exports.string(), external_exports.number().int().min(1)]), PlannedShard = external_exports.strictObject({ index: external_exports.number().int().min(0), trials: external_exports.array(PlannedTrial) }), Plan = external_exports.strictObject({
  schema: external_exports.literal("plan/1"),
  createdAt: Timestamp,
  attempt: external_exports.number().int().min(1),
  /** judge: a change; record: a baseline run; drift: the canary set on unchanged content. */
  purpose: external_exports.enum(["judge", "record", "drift"]),
  subject: Subject,
  policy: Policy,
  /** Path of the configuration that was read. */
  configPath: external_exports.string(),
  /** Where the rules came from: the base, or, on the first pull request, the head (undecided at best). */
  policyFrom: external_exports.enum(["base", "head"]),
  policyChanges: external_exports.array(PolicyChange),
  priceTable: PlannedPrices,
  baseline: PlannedBranch,
  suites: external_exports.array(PlannedSuite),
  untouched: external_exports.array(external_exports.strictObject({ suite: external_exports.string(), why: external_exports.string() })),
  shards: external_exports.array(PlannedShard)
});

export {
  Sha,
  Trust,
  PlannedPrices,
  Plan
};
