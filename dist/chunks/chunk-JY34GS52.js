import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  external_exports
} from "./chunk-B7ROATOU.js";

// src/verdict/gate/decision.ts
var ReasonCode = external_exports.string().regex(/^[a-z][a-z0-9-]{0,63}$/), ReasonData = external_exports.record(
  external_exports.string().max(40),
  external_exports.union([external_exports.string().max(500), external_exports.number(), external_exports.boolean(), external_exports.null()])
), Reason = external_exports.strictObject({
  code: ReasonCode,
  suite: external_exports.string().max(100).optional(),
  metric: external_exports.string().max(100).optional(),
  slice: external_exports.string().max(100).optional(),
  data: ReasonData
}), because = external_exports.tuple([Reason], Reason).refine((reasons) => reasons.length <= 500, "more than 500 reasons").readonly(), Decision = external_exports.discriminatedUnion("kind", [
  external_exports.strictObject({ kind: external_exports.literal("pass"), because }),
  external_exports.strictObject({ kind: external_exports.literal("fail"), because }),
  external_exports.strictObject({ kind: external_exports.literal("undecided"), because }),
  external_exports.strictObject({ kind: external_exports.literal("unmeasured"), because }),
  external_exports.strictObject({ kind: external_exports.literal("untouched"), because })
]), decisionOrder = [
  "fail",
  "unmeasured",
  "undecided",
  "pass",
  "untouched"
];

export {
  ReasonCode,
  Decision,
  decisionOrder
};
