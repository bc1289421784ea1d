import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  external_exports
} from "./chunk-B7ROATOU.js";

// src/evaluation/plan/policy.ts
var GatePolicy = external_exports.strictObject({
  /** One-sided error rate of "worse" and of "not worse" alike. */
  alpha: external_exports.number().gt(0).lt(0.5),
  onInconclusive: external_exports.enum(["neutral", "fail", "pass"]),
  onNoBaseline: external_exports.enum(["neutral", "fail"]),
  /** Largest share of paired cases without a value that still lets a suite be judged. */
  maxMissing: external_exports.number().min(0).max(1),
  /** Whether a suite runs no more cases than its verdict needs; false: every case, though it may still end early. */
  economy: external_exports.boolean()
}), Publisher = external_exports.enum(["action", "app"]), CommentPolicy = external_exports.enum(["changed", "problems", "off"]), BaselinePolicy = external_exports.strictObject({
  branch: external_exports.string(),
  /** How many runs a record is filled up to, 1 … 5. */
  runs: external_exports.number().int().min(1).max(5),
  maxAgeMs: external_exports.number().positive(),
  keepOutputs: external_exports.enum(["auto", "none", "redacted"])
}), Policy = external_exports.strictObject({
  publisher: Publisher,
  comment: CommentPolicy,
  gate: GatePolicy,
  baseline: BaselinePolicy
}), defaultPolicy = {
  publisher: "action",
  comment: "changed",
  gate: { alpha: 0.05, onInconclusive: "neutral", onNoBaseline: "neutral", maxMissing: 0.05, economy: !0 },
  baseline: { branch: "plumbline-data", runs: 3, maxAgeMs: 7 * 864e5, keepOutputs: "auto" }
};

// src/evaluation/metric/metric.ts
var MetricKind = external_exports.enum(["binary", "score", "duration", "cost", "count"]), MetricDirection = external_exports.enum(["higher-is-better", "lower-is-better"]), MetricRole = external_exports.enum(["primary", "guard", "info"]);
function scored(value, detail) {
  return { kind: "scored", value, ...detail === void 0 ? {} : { detail } };
}
function abstained(why, detail) {
  return { kind: "abstained", why, ...detail === void 0 ? {} : { detail } };
}

export {
  MetricKind,
  MetricDirection,
  MetricRole,
  scored,
  abstained,
  Publisher,
  CommentPolicy,
  Policy,
  defaultPolicy
};
