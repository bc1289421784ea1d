import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  PlannedPrices,
  Sha
} from "./chunk-Z6SCMRPK.js";
import {
  Timestamp
} from "./chunk-KSJNMKFV.js";
import {
  Digest
} from "./chunk-RDEJDLPY.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";

// src/verdict/baseline/baseline-file.ts
var mostRuns = 5, RecordId = external_exports.string().regex(/^r_[0-9a-f]{12}$/), BaselineRun = external_exports.strictObject({
  runId: external_exports.string(),
  sha: Sha,
  recordedAt: Timestamp,
  /** Cases that have a value of this run on at least one metric. */
  cases: external_exports.number().int().nonnegative(),
  /** Models that were asked for, sorted. */
  asked: external_exports.array(external_exports.string()),
  /** Models that say they answered, sorted; a model that did not say is listed by the name it was asked for. */
  models: external_exports.array(external_exports.string()),
  /** The providers' fingerprints, sorted; empty where none was said. */
  fingerprints: external_exports.array(external_exports.string()),
  /** The release digest of the pipeline that was measured, and of the cases it was measured on: one for all runs of a record. */
  candidateDigest: Digest,
  datasetDigest: Digest,
  /** What priced its answers; runs that were recorded before this was kept do not say. */
  priceTable: PlannedPrices.optional()
}), BaselineMeta = external_exports.strictObject({
  schema: external_exports.literal("baseline/1"),
  record: RecordId,
  suite: external_exports.string(),
  baseRef: external_exports.string(),
  /** By metric: values of another digest do not pair. */
  metricDigests: external_exports.record(external_exports.string(), Digest),
  /** Set when something other than age says that the values no longer hold. */
  stale: external_exports.strictObject({ since: Timestamp, why: external_exports.string() }).nullable(),
  runs: external_exports.array(BaselineRun).min(1).max(mostRuns),
  /** Digest of the bytes of `cases.jsonl`: the two files belong together. */
  casesDigest: Digest
}), perRun = external_exports.array(external_exports.number().nullable()).max(mostRuns), BaselineCase = external_exports.strictObject({
  id: external_exports.string(),
  digest: Digest,
  scores: external_exports.record(external_exports.string(), perRun),
  latencyMs: perRun,
  costUsd: perRun,
  /** What judges cost; left out where no run asked any. */
  judgeCostUsd: perRun.optional(),
  /** The newest run's answer, null where outputs are not kept or there is none. */
  output: external_exports.string().nullable()
});
function baselinePaths(baseBranch, suite) {
  let folder = `baselines/${encodeURIComponent(baseBranch.toWellFormed())}/${suite}`;
  return { meta: `${folder}/meta.json`, cases: `${folder}/cases.jsonl` };
}

export {
  mostRuns,
  RecordId,
  BaselineMeta,
  BaselineCase,
  baselinePaths
};
