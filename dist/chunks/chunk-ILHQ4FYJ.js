import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  external_exports
} from "./chunk-CBZDJTNY.js";

// src/foundation/error.ts
var UserError = class extends Error {
  problems;
  constructor(first, ...more) {
    super([first, ...more].map(describeProblem).join(`

`)), this.name = "UserError", this.problems = [first, ...more];
  }
}, InternalError = class extends Error {
  constructor(message, options) {
    super(message, options), this.name = "InternalError";
  }
};
function describeProblem(problem) {
  let lines = [`${problem.where === void 0 ? "" : `${showWhere(problem.where)}: `}${problem.what} [${problem.code}]`];
  return problem.found !== void 0 && lines.push(`  found:    ${problem.found}`), problem.accepted !== void 0 && lines.push(`  accepted: ${problem.accepted}`), lines.push(`  next:     ${problem.next}`), lines.join(`
`);
}
function showWhere(where) {
  return where.line === void 0 ? where.file : `${where.file}:${where.line}`;
}
function throwIfAny(problems) {
  let [first, ...more] = problems;
  if (first !== void 0) throw new UserError(first, ...more);
}
function messageOf(thrown) {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

// src/foundation/json.ts
function canonicalJson(value) {
  return JSON.stringify(sorted(value));
}
function prettyJson(value) {
  return `${JSON.stringify(sorted(value), null, 2)}
`;
}
function sorted(value) {
  if (typeof value == "number" && !Number.isFinite(value))
    throw new RangeError(`${value} is no JSON number`);
  if (Array.isArray(value)) return value.map((item) => sorted(item === void 0 ? null : item));
  if (value === null || typeof value != "object") return value;
  let entries = Object.entries(value).filter(([, member]) => member !== void 0);
  entries.sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0);
  let result = /* @__PURE__ */ Object.create(null);
  for (let [key, member] of entries) result[key] = sorted(member);
  return result;
}

// src/foundation/digest.ts
import { createHash } from "node:crypto";
var Digest = external_exports.string().regex(/^sha256:[0-9a-f]{64}$/).brand();
function digestOfBytes(bytes) {
  return Digest.parse(`sha256:${createHash("sha256").update(bytes).digest("hex")}`);
}
function digestOf(value) {
  return digestOfBytes(canonicalJson(value));
}
function shortDigest(digest) {
  return digest.slice(7, 19);
}

// src/evaluation/plan/policy.ts
var GatePolicy = external_exports.strictObject({
  /** One-sided error rate of "worse" and of "not worse" alike. */
  alpha: external_exports.number().gt(0).lt(0.5),
  onInconclusive: external_exports.enum(["neutral", "fail", "pass"]),
  onNoBaseline: external_exports.enum(["neutral", "fail"]),
  /** Largest share of paired cases without a value that still lets a suite be judged. */
  maxMissing: external_exports.number().min(0).max(1)
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
  gate: { alpha: 0.05, onInconclusive: "neutral", onNoBaseline: "neutral", maxMissing: 0.05 },
  baseline: { branch: "plumbline-data", runs: 3, maxAgeMs: 7 * 864e5, keepOutputs: "auto" }
};

// src/foundation/timestamp.ts
var Timestamp = external_exports.iso.datetime();

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

// src/evaluation/metric/metric.ts
var MetricKind = external_exports.enum(["binary", "score", "duration", "cost", "count"]), MetricDirection = external_exports.enum(["higher-is-better", "lower-is-better"]), MetricRole = external_exports.enum(["primary", "guard", "info"]);
function scored(value, detail) {
  return { kind: "scored", value, ...detail === void 0 ? {} : { detail } };
}
function abstained(why, detail) {
  return { kind: "abstained", why, ...detail === void 0 ? {} : { detail } };
}

// src/evaluation/plan/plan-file.ts
var Sha = external_exports.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/), Trust = external_exports.enum(["own", "fork", "bot-without-secrets"]), Subject = external_exports.strictObject({
  repository: external_exports.string(),
  event: external_exports.string(),
  pr: external_exports.number().int().positive().nullable(),
  base: external_exports.strictObject({ sha: Sha, ref: external_exports.string() }),
  head: external_exports.strictObject({ sha: Sha, ref: external_exports.string() }),
  candidate: external_exports.strictObject({ commit: Sha.nullable(), tree: Sha }),
  trust: Trust
}), PolicyChange = external_exports.strictObject({ path: external_exports.string(), from: JsonValue, to: JsonValue }), PlannedBranch = external_exports.discriminatedUnion("kind", [
  external_exports.strictObject({ kind: external_exports.literal("found"), branch: external_exports.string(), commit: Sha }),
  external_exports.strictObject({ kind: external_exports.literal("absent"), branch: external_exports.string() }),
  external_exports.strictObject({ kind: external_exports.literal("unreadable"), branch: external_exports.string(), why: external_exports.string() })
]), PlannedBaseline = external_exports.discriminatedUnion("kind", [
  external_exports.strictObject({ kind: external_exports.literal("found"), record: external_exports.string(), digest: Digest }),
  external_exports.strictObject({ kind: external_exports.literal("absent") }),
  external_exports.strictObject({ kind: external_exports.literal("unreadable"), why: external_exports.string() }),
  external_exports.strictObject({ kind: external_exports.literal("newer"), version: external_exports.string() }),
  external_exports.strictObject({ kind: external_exports.literal("other-content"), record: external_exports.string(), sha: Sha })
]), PlannedMetric = external_exports.strictObject({
  name: external_exports.string(),
  digest: Digest,
  kind: MetricKind,
  direction: MetricDirection,
  role: MetricRole,
  /** Largest drop that counts as immaterial, in the metric's unit (0 … 1); null for info. */
  margin: external_exports.number().nullable(),
  /** Absolute floor of the mean, null where none is set. */
  floor: external_exports.number().nullable()
}), PlannedCase = external_exports.strictObject({
  id: external_exports.string(),
  digest: Digest,
  slices: external_exports.record(external_exports.string(), external_exports.string()),
  cluster: external_exports.string().nullable(),
  /** Cases of the base are judged; cases that only the head has are reported in absolute terms. */
  from: external_exports.enum(["base", "head"])
}), PlannedSuite = external_exports.strictObject({
  name: external_exports.string(),
  pipeline: external_exports.string(),
  candidateDigest: Digest,
  /** The same digest for the base's content; null where the base has no such pipeline. */
  baseDigest: Digest.nullable(),
  datasetDigest: Digest,
  baseline: PlannedBaseline,
  metrics: external_exports.array(PlannedMetric),
  slices: external_exports.array(external_exports.string()),
  cases: external_exports.array(PlannedCase),
  repeats: external_exports.number().int().min(1),
  added: external_exports.array(external_exports.string()),
  removed: external_exports.array(external_exports.string()),
  changed: external_exports.array(external_exports.string()),
  seed: external_exports.string(),
  /** One look: all cases at the whole alpha. More looks are for early stopping. */
  looks: external_exports.array(external_exports.strictObject({ k: external_exports.number().int().min(1), cases: external_exports.number().int(), alpha: external_exports.number() })),
  estimate: external_exports.strictObject({
    calls: external_exports.number().int(),
    costUsd: external_exports.number().nullable(),
    minutes: external_exports.number().nullable()
  }),
  touchedBy: external_exports.array(external_exports.string()),
  /** Set for a record run: the 1-based number of the baseline run that this plan makes, and whether it starts a record. */
  record: external_exports.strictObject({ id: external_exports.string(), run: external_exports.number().int().min(1), mode: external_exports.enum(["new", "append"]) }).nullable()
}), PlannedTrial = external_exports.tuple([external_exports.string(), external_exports.string(), external_exports.number().int().min(1)]), PlannedShard = external_exports.strictObject({ index: external_exports.number().int().min(0), trials: external_exports.array(PlannedTrial) }), Plan = external_exports.strictObject({
  schema: external_exports.literal("plan/1"),
  createdAt: Timestamp,
  attempt: external_exports.number().int().min(1),
  purpose: external_exports.enum(["judge", "record"]),
  subject: Subject,
  policy: Policy,
  /** Path of the configuration that was read. */
  configPath: external_exports.string(),
  /** Where the rules came from: the base, or, on the first pull request, the head (undecided at best). */
  policyFrom: external_exports.enum(["base", "head"]),
  policyChanges: external_exports.array(PolicyChange),
  baseline: PlannedBranch,
  suites: external_exports.array(PlannedSuite),
  untouched: external_exports.array(external_exports.strictObject({ suite: external_exports.string(), why: external_exports.string() })),
  shards: external_exports.array(PlannedShard)
});

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
  UserError,
  InternalError,
  describeProblem,
  showWhere,
  throwIfAny,
  messageOf,
  canonicalJson,
  prettyJson,
  Digest,
  digestOfBytes,
  digestOf,
  shortDigest,
  Timestamp,
  JsonValue,
  Message,
  messageKeys,
  Expectation,
  caseDigest,
  datasetDigest,
  MetricKind,
  MetricDirection,
  MetricRole,
  scored,
  abstained,
  Publisher,
  CommentPolicy,
  defaultPolicy,
  Sha,
  Trust,
  Plan,
  ModelIdentity,
  Usage,
  FailureClass,
  FailureError,
  ToolCall,
  Step,
  answered,
  candidateFault
};
