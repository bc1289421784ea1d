import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  BaselineCase,
  BaselineMeta
} from "./chunk-JHVX4TBP.js";
import {
  digestOf,
  digestOfBytes
} from "./chunk-RDEJDLPY.js";
import {
  messageOf
} from "./chunk-XELRSJDQ.js";

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
    if ([...Object.values(found.scores), found.latencyMs, found.costUsd, found.judgeCostUsd].some((values) => values !== void 0 && values.length !== runs))
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
  readBaseline,
  recordId,
  ageMs,
  isStale
};
