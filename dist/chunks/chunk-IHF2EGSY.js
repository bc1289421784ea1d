import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  digestOf
} from "./chunk-RDEJDLPY.js";
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

export {
  JsonValue,
  Message,
  messageKeys,
  Expectation,
  caseDigest,
  datasetDigest
};
