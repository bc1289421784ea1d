import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  Plan
} from "./chunk-PYCTTGOG.js";
import {
  canonicalJson,
  digestOfBytes,
  prettyJson
} from "./chunk-TVGVIJQH.js";

// src/evaluation/plan/shards.ts
function splitIntoShards(trials, { count, max }) {
  let wanted = count ?? Math.min(max, Math.ceil(trials.length / 100)), of = Math.min(Math.max(1, wanted), 256, trials.length);
  return Array.from({ length: of }, (_, index) => ({
    index,
    trials: trials.filter((_2, position) => position % of === index)
  }));
}

// src/evaluation/plan/plan.ts
function makePlan(frame, shards) {
  return { schema: "plan/1", ...frame, shards: splitIntoShards(frame.suites.flatMap(trialsOf), shards) };
}
function trialsOf(suite) {
  return Array.from({ length: suite.repeats }, (_, index) => index + 1).flatMap(
    (repeat) => suite.cases.map(({ id }) => [suite.name, id, repeat])
  );
}
function writePlan(plan) {
  return prettyJson(plan);
}
function planDigest(plan) {
  return digestOfBytes(canonicalJson(plan));
}
function readPlan(text, expected) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: "unreadable", why: "it is no JSON: cut off or edited" };
  }
  let version = schemaOf(value), major = version === null ? null : /^plan\/(\d+)$/.exec(version)?.[1];
  if (version !== null && major !== null && major !== void 0 && Number(major) > 1)
    return { kind: "newer", version };
  let parsed = Plan.safeParse(value);
  if (!parsed.success) {
    let [issue] = parsed.error.issues;
    return {
      kind: "unreadable",
      why: `${issue?.path.join(".") ?? "plan"}: ${issue?.message ?? "not a plan"}`
    };
  }
  let found = planDigest(parsed.data);
  return expected !== null && found !== expected ? { kind: "other", expected, found } : { kind: "plan", plan: parsed.data, digest: found };
}
function schemaOf(value) {
  return typeof value != "object" || value === null || !("schema" in value) ? null : typeof value.schema == "string" ? value.schema : null;
}

export {
  makePlan,
  writePlan,
  planDigest,
  readPlan
};
