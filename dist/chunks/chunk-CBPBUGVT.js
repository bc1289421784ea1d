import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  digestOf
} from "./chunk-TVGVIJQH.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";

// src/evaluation/dataset/dataset.ts
var JsonValue = external_exports.json(), Message = external_exports.strictObject({
  role: external_exports.enum(["system", "developer", "user", "assistant", "tool"]),
  content: external_exports.string().nullish(),
  name: external_exports.string().optional(),
  /** Tools that an assistant asked for. */
  tool_calls: external_exports.array(
    external_exports.strictObject({
      id: external_exports.string(),
      type: external_exports.literal("function"),
      function: external_exports.strictObject({ name: external_exports.string(), arguments: external_exports.string() })
    })
  ).min(1).optional(),
  /** The call that a tool answers. */
  tool_call_id: external_exports.string().optional()
}).refine(({ content, tool_calls: calls }) => typeof content == "string" || calls !== void 0, {
  path: ["content"],
  message: "a text, or tool_calls"
}).transform((message) => ({ ...message, content: message.content ?? "" })), messageKeys = ["role", "content", "name", "tool_calls", "tool_call_id"], Expectation = external_exports.looseObject({ type: external_exports.string().min(1) });
function caseDigest(parts) {
  let { vars, messages, expected, expect, contexts, relevant } = parts;
  return digestOf({ vars, messages, expected, expect, contexts, relevant });
}
function datasetDigest(cases) {
  let pairs = cases.map(({ id, digest }) => [id, digest]);
  return digestOf(pairs.sort(([a = ""], [b = ""]) => a < b ? -1 : a > b ? 1 : 0));
}

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
  status: external_exports.number().int().optional()
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
    fromCache: !1,
    ...said
  };
}
function candidateFault({ problems: [problem] }, attempts, latencyMs) {
  return { kind: "failed", class: "candidate", error: { code: problem.code, message: problem.what }, attempts, latencyMs };
}

export {
  JsonValue,
  Message,
  messageKeys,
  Expectation,
  caseDigest,
  datasetDigest,
  ModelIdentity,
  Usage,
  FailureClass,
  FailureError,
  ToolCall,
  Step,
  answered,
  candidateFault
};
