import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  Digest,
  Sha,
  Timestamp,
  digestOf,
  digestOfBytes,
  messageOf
} from "./chunk-ILHQ4FYJ.js";
import {
  external_exports
} from "./chunk-CBZDJTNY.js";

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
  datasetDigest: Digest
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
  /** The newest run's answer, null where outputs are not kept or there is none. */
  output: external_exports.string().nullable()
});
function baselinePaths(baseBranch, suite) {
  let folder = `baselines/${encodeURIComponent(baseBranch.toWellFormed())}/${suite}`;
  return { meta: `${folder}/meta.json`, cases: `${folder}/cases.jsonl` };
}

// src/verdict/baseline/baseline.ts
function readBaseline(metaText, casesText) {
  if (metaText === void 0 && casesText === void 0) return { kind: "absent" };
  if (metaText === void 0) return unreadable("cases.jsonl is there and meta.json is missing");
  try {
    let json = JSON.parse(metaText), version = newerVersion(json);
    if (version !== null) return { kind: "newer", version };
    if (casesText === void 0) return unreadable("meta.json is there and cases.jsonl is missing");
    let meta = BaselineMeta.parse(json);
    if (digestOfBytes(casesText) !== meta.casesDigest)
      return unreadable("cases.jsonl is not the file that meta.json was written with");
    let cases = readCases(casesText, meta.runs.length);
    return { kind: "found", meta, cases, digest: baselineDigest(metaText, casesText) };
  } catch (thrown) {
    return unreadable(messageOf(thrown).replace(/\s+/g, " ").slice(0, 300));
  }
}
function baselineDigest(metaText, casesText) {
  return digestOf([digestOfBytes(metaText), digestOfBytes(casesText)]);
}
function recordId(of) {
  let { suite, baseRef, candidateDigest, datasetDigest, metricDigests, sha } = of;
  return `r_${digestOf({ suite, baseRef, candidateDigest, datasetDigest, metricDigests, sha }).slice(7, 19)}`;
}
function ageMs(meta, now) {
  let times = meta.runs.map(({ recordedAt }) => Date.parse(recordedAt));
  return Math.max(0, Date.parse(now) - Math.min(...times));
}
function isStale(meta, now, maxAgeMs) {
  return meta.stale !== null || ageMs(meta, now) > maxAgeMs;
}
function readCases(text, runs) {
  let cases = /* @__PURE__ */ new Map();
  for (let [index, line] of text.split(`
`).entries()) {
    if (line === "") continue;
    let at = `cases.jsonl:${index + 1}`, parsed = BaselineCase.safeParse(JSON.parse(line));
    if (!parsed.success)
      throw new Error(`${at}: ${parsed.error.issues[0]?.message ?? "not a case of a baseline"}`);
    let found = parsed.data;
    if ([...Object.values(found.scores), found.latencyMs, found.costUsd].some((values) => values.length !== runs))
      throw new Error(`${at}: not one value for each of ${runs} runs`);
    if (cases.has(found.id)) throw new Error(`${at}: the case ${found.id} is there twice`);
    cases.set(found.id, found);
  }
  return cases;
}
function newerVersion(json) {
  if (typeof json != "object" || json === null || !("schema" in json)) return null;
  let { schema } = json, major = typeof schema == "string" ? /^baseline\/(\d{1,6})$/.exec(schema)?.[1] : void 0;
  return major !== void 0 && Number(major) > 1 ? `baseline/${major}` : null;
}
function unreadable(why) {
  return { kind: "unreadable", why };
}

export {
  mostRuns,
  RecordId,
  baselinePaths,
  readBaseline,
  recordId,
  ageMs,
  isStale
};
