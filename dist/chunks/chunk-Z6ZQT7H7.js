import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  Report,
  reportLimits
} from "./chunk-NNW36QKY.js";
import {
  worstOf
} from "./chunk-CHBNHXAU.js";

// src/verdict/report/read-report.ts
function readReport(text) {
  if (Buffer.byteLength(text) > reportLimits.bytes)
    return { kind: "refused", why: `it is larger than ${reportLimits.bytes} bytes` };
  let json;
  try {
    json = JSON.parse(text);
  } catch {
    return { kind: "refused", why: "it is no JSON: cut off or edited" };
  }
  let version = newerVersion(json);
  if (version !== null) return { kind: "newer", version };
  let parsed = Report.safeParse(json);
  if (!parsed.success) {
    let [issue] = parsed.error.issues;
    return { kind: "refused", why: `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not a report"}` };
  }
  let contradiction = contradictionIn(parsed.data);
  return contradiction === null ? { kind: "read", report: parsed.data } : { kind: "refused", why: contradiction };
}
function contradictionIn({ decision, suites, gaps, untouched }) {
  let worst = worstOf(suites.map((suite) => suite.decision));
  if (worst !== null && worst !== decision.kind)
    return `it says ${decision.kind}, but its suites say ${worst}`;
  if (suites.length === 0 && decision.kind !== "unmeasured" && (decision.kind !== "untouched" || gaps.length > 0))
    return `it says ${decision.kind} without a suite`;
  if (decision.kind === "untouched" && untouched.length === 0) return "it says untouched without a suite";
  for (let suite of suites) {
    let gating = suite.metrics.filter(({ role }) => role !== "info"), primaries = gating.filter(({ role }) => role === "primary"), needed = primaries.length === 0 ? gating : primaries, shown = needed.every(({ verdict }) => verdict === "improved" || verdict === "no-material-change"), passes = needed.length > 0 && shown && gating.every(({ verdict }) => verdict !== "regressed");
    if (suite.decision.kind === "pass" && (!passes || suite.gaps.length > 0))
      return `the suite ${suite.name} says pass, but its metrics do not`;
    if (suite.decision.kind === "untouched") return `the suite ${suite.name} says untouched`;
  }
  return null;
}
function newerVersion(json) {
  if (typeof json != "object" || json === null || !("schema" in json)) return null;
  let { schema } = json, major = typeof schema == "string" ? /^report\/(\d{1,6})$/.exec(schema)?.[1] : void 0;
  return major !== void 0 && Number(major) > 1 ? `report/${major}` : null;
}

export {
  readReport
};
