import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  Timestamp
} from "./chunk-KSJNMKFV.js";
import {
  FailureClass,
  FailureError,
  ModelIdentity,
  Step,
  ToolCall,
  Usage
} from "./chunk-R4NECX6Z.js";
import {
  JsonValue
} from "./chunk-IHF2EGSY.js";
import {
  Digest
} from "./chunk-RDEJDLPY.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";

// src/evaluation/run/trial-file.ts
var key = {
  schema: external_exports.literal("trial/1"),
  suite: external_exports.string(),
  case: external_exports.string(),
  repeat: external_exports.number().int().min(1),
  caseDigest: Digest
}, timing = {
  latencyMs: external_exports.number().nonnegative(),
  attempts: external_exports.number().int().min(0),
  startedAt: Timestamp
}, AnsweredTrial = external_exports.strictObject({
  ...key,
  outcome: external_exports.literal("answered"),
  /** null where outputs are not kept. */
  output: external_exports.string().nullable(),
  scores: external_exports.record(external_exports.string(), external_exports.number().nullable()),
  abstained: external_exports.record(external_exports.string(), external_exports.string()).optional(),
  details: external_exports.record(external_exports.string(), JsonValue).optional(),
  model: ModelIdentity.nullable(),
  usage: Usage.nullable(),
  costUsd: external_exports.number().nonnegative().nullable(),
  firstTokenMs: external_exports.number().nonnegative().nullable(),
  finish: external_exports.string().nullable(),
  fromCache: external_exports.boolean(),
  /** Passages, names of documents, tools and steps as `Answer` has them; left out where unknown or not kept. */
  contexts: external_exports.array(external_exports.string()).optional(),
  retrieved: external_exports.array(external_exports.string()).optional(),
  toolCalls: external_exports.array(ToolCall).optional(),
  steps: external_exports.array(Step).optional(),
  traceId: external_exports.string().regex(/^[0-9a-f]{32}$/).optional(),
  /** What the endpoint calls the request; left out where it does not say. */
  requestId: external_exports.string().optional(),
  /** US dollars of the judges that scored it, null where no price is known; left out where none was asked. */
  judgeCostUsd: external_exports.number().nonnegative().nullable().optional(),
  /** The part of it that came from the cache, so that it was not paid again; left out where nothing did. */
  judgeSavedUsd: external_exports.number().nonnegative().nullable().optional(),
  /** Tokens of those judges together. */
  judgeUsage: Usage.optional(),
  ...timing
}), FailedTrial = external_exports.strictObject({
  ...key,
  outcome: external_exports.literal("failed"),
  class: FailureClass,
  error: FailureError,
  /** The candidate's fault is the worst value of every binary and score metric (0, or 1 where lower is better); trouble on the way is null. */
  scores: external_exports.record(external_exports.string(), external_exports.number().nullable()),
  steps: external_exports.array(Step).optional(),
  traceId: external_exports.string().regex(/^[0-9a-f]{32}$/).optional(),
  ...timing
}), NotRunTrial = external_exports.strictObject({
  ...key,
  outcome: external_exports.literal("not-run"),
  why: external_exports.enum(["decided-at-look", "budget", "time", "cancelled"])
}), Trial = external_exports.discriminatedUnion("outcome", [AnsweredTrial, FailedTrial, NotRunTrial]);
function hasOwnResult(trial) {
  return trial.outcome === "answered" || trial.outcome === "failed" && trial.class === "candidate";
}
function trialKey({ suite, case: id, repeat }) {
  return JSON.stringify([suite, id, repeat]);
}
function byTrialKey(a, b) {
  return compareText(a.suite, b.suite) || compareText(a.case, b.case) || a.repeat - b.repeat;
}
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
function newerTrial(value) {
  if (typeof value != "object" || value === null || !("schema" in value)) return null;
  let { schema } = value, major = typeof schema == "string" ? /^trial\/(\d{1,6})$/.exec(schema)?.[1] : void 0;
  return major !== void 0 && Number(major) > 1 ? `trial/${major}` : null;
}

export {
  Trial,
  hasOwnResult,
  trialKey,
  byTrialKey,
  newerTrial
};
