import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  JsonValue
} from "./chunk-IHF2EGSY.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";

// src/evaluation/target/target.ts
var ModelIdentity = external_exports.strictObject({
  asked: external_exports.string(),
  answered: external_exports.string().nullable(),
  fingerprint: external_exports.string().nullable()
}), Usage = external_exports.strictObject({
  input: external_exports.number().int().nonnegative().nullable(),
  cached: external_exports.number().int().nonnegative().nullable(),
  output: external_exports.number().int().nonnegative().nullable()
}), FailureClass = external_exports.enum(["candidate", "infrastructure"]), FailureError = external_exports.strictObject({
  code: external_exports.string(),
  message: external_exports.string(),
  status: external_exports.number().int().optional(),
  /** What the endpoint calls the request, for its support. */
  requestId: external_exports.string().optional()
}), ToolCall = external_exports.strictObject({ name: external_exports.string(), arguments: JsonValue }), Step = external_exports.strictObject({
  name: external_exports.string(),
  kind: external_exports.enum(["chain", "retriever", "llm", "tool", "function", "endpoint", "judge", "other"]),
  parent: external_exports.number().int().nonnegative().nullable(),
  /** Milliseconds since the trial was sent. */
  startMs: external_exports.number(),
  /** Milliseconds it took; null for one that never ended. */
  ms: external_exports.number().nonnegative().nullable(),
  /** What went wrong in it, null when nothing did. */
  error: external_exports.string().nullable(),
  input: external_exports.string().optional(),
  output: external_exports.string().optional(),
  model: external_exports.string().optional(),
  usage: Usage.optional(),
  /** What a retriever found, best first. */
  documents: external_exports.array(external_exports.strictObject({ id: external_exports.string().nullable(), text: external_exports.string(), score: external_exports.number().nullable() })).optional()
});
function answered(said) {
  return {
    kind: "answered",
    contexts: null,
    retrieved: null,
    toolCalls: null,
    steps: null,
    traceId: null,
    model: null,
    usage: null,
    costUsd: null,
    firstTokenMs: null,
    attempts: 1,
    finish: null,
    requestId: null,
    fromCache: !1,
    ...said
  };
}
function candidateFault({ problems: [problem] }, attempts, latencyMs) {
  return { kind: "failed", class: "candidate", error: { code: problem.code, message: problem.what }, attempts, latencyMs };
}

export {
  ModelIdentity,
  Usage,
  FailureClass,
  FailureError,
  ToolCall,
  Step,
  answered,
  candidateFault
};
