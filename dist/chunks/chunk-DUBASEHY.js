import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  Trial,
  byTrialKey
} from "./chunk-SLHIYD27.js";
import {
  Timestamp
} from "./chunk-KSJNMKFV.js";
import {
  Digest,
  digestOfBytes
} from "./chunk-RDEJDLPY.js";
import {
  canonicalJson
} from "./chunk-HJ4GB3DJ.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";

// src/evaluation/run/shard-file.ts
var ShardHead = external_exports.strictObject({
  schema: external_exports.literal("shard/1"),
  plan: Digest,
  index: external_exports.number().int().min(0),
  of: external_exports.number().int().min(1),
  /** The workflow run's attempt, from 1. */
  attempt: external_exports.number().int().min(1),
  startedAt: Timestamp,
  runner: external_exports.string()
}), ShardEnd = external_exports.strictObject({
  end: external_exports.literal(!0),
  state: external_exports.enum(["complete", "stopped", "cancelled"]),
  atLook: external_exports.number().int().min(1).nullable(),
  trials: external_exports.number().int().min(0),
  /** Digest of the bytes between the first and the last line, newlines included. */
  bodyDigest: Digest
});

// src/evaluation/run/shard.ts
function writeShard(head, trials, state, atLook = null) {
  let body = [...trials].sort(byTrialKey).map((trial) => `${canonicalJson(trial)}
`).join(""), end = {
    end: !0,
    state,
    atLook,
    trials: trials.length,
    bodyDigest: digestOfBytes(body)
  };
  return `${canonicalJson(head)}
${body}${canonicalJson(end)}
`;
}
var endOfRun = {
  complete: "complete",
  decided: "stopped",
  time: "stopped",
  budget: "stopped",
  cancelled: "cancelled"
};
function readShard(text) {
  let lines = text.split(`
`), first = parse(lines[0] ?? ""), version = newerVersion(first);
  if (version !== null) return { kind: "newer", version };
  let head = ShardHead.safeParse(first);
  if (!head.success) return { kind: "unreadable", why: "its first line is not the head of a shard file" };
  let trials = [], rest = lines.slice(1);
  for (let [index, line] of rest.entries()) {
    let value = parse(line), trial = Trial.safeParse(value);
    if (trial.success) {
      trials.push(trial.data);
      continue;
    }
    if (rest.slice(index + 1).filter((each) => each !== "").length > 0) return { kind: "unreadable", why: `line ${index + 2} is no trial` };
    let end = ShardEnd.safeParse(value);
    return end.success ? closed(text, head.data, trials, end.data) : { kind: "cut", head: head.data, trials };
  }
  return { kind: "cut", head: head.data, trials };
}
function closed(text, head, trials, end) {
  let bodyStart = text.indexOf(`
`) + 1, bodyEnd = text.trimEnd().lastIndexOf(`
`) + 1;
  return digestOfBytes(text.slice(bodyStart, bodyEnd)) !== end.bodyDigest || trials.length !== end.trials ? { kind: "unreadable", why: "its trials are not those that its last line was written for" } : { kind: "whole", head, trials, end };
}
function parse(line) {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
function newerVersion(value) {
  if (typeof value != "object" || value === null || !("schema" in value)) return null;
  let { schema } = value, major = typeof schema == "string" ? /^shard\/(\d{1,6})$/.exec(schema)?.[1] : void 0;
  return major !== void 0 && Number(major) > 1 ? `shard/${major}` : null;
}

export {
  writeShard,
  endOfRun,
  readShard
};
