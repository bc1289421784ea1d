import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  Plan
} from "./chunk-Z6SCMRPK.js";
import {
  digestOfBytes
} from "./chunk-RDEJDLPY.js";
import {
  canonicalJson,
  prettyJson
} from "./chunk-HJ4GB3DJ.js";

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
  return { schema: "plan/1", ...frame, shards: splitIntoShards(inOrderOfLooks(frame.suites), shards) };
}
function inOrderOfLooks(suites) {
  let blocks = suites.map(trialsByLook), most = Math.max(0, ...blocks.map(({ length }) => length));
  return Array.from({ length: most }, (_, look) => blocks.flatMap((each) => each[look] ?? [])).flat();
}
function trialsByLook({ name, cases, repeats, looks }) {
  let judged = cases.filter(({ from }) => from === "base"), added = cases.filter(({ from }) => from === "head");
  return looks.map(({ cases: end }, index) => {
    let own = judged.slice(looks[index - 1]?.cases ?? 0, end), block = index === 0 ? [...own, ...added] : own;
    return Array.from({ length: repeats }, (_, each) => each + 1).flatMap(
      (repeat) => block.map(({ id }) => [name, id, repeat])
    );
  });
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
  inOrderOfLooks,
  trialsByLook,
  writePlan,
  planDigest,
  readPlan
};
