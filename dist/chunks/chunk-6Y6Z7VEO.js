import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  formatNames,
  formatOf,
  headBytes
} from "./chunk-72IEG5HL.js";
import {
  Trial,
  newerTrial
} from "./chunk-SLHIYD27.js";
import {
  answered
} from "./chunk-R4NECX6Z.js";
import {
  digestOf
} from "./chunk-RDEJDLPY.js";
import {
  UserError,
  messageOf
} from "./chunk-XELRSJDQ.js";

// src/evaluation/run/replay.ts
function createReplayTarget(options) {
  let recorded = /* @__PURE__ */ new Map();
  for (let [index, line] of options.recording.split(`
`).entries()) {
    if (line.trim() === "") continue;
    let trial = readTrial(line, options.file, index + 1), reply = replyOf(trial);
    if (reply === null) continue;
    let key = keyOf(trial.case, trial.caseDigest, trial.repeat), bySuite = recorded.get(key) ?? /* @__PURE__ */ new Map();
    recorded.set(key, bySuite.set(trial.suite, reply));
  }
  return {
    answer: ({ suite, case: { id, digest }, repeat }) => {
      let bySuite = recorded.get(keyOf(id, digest, repeat)) ?? /* @__PURE__ */ new Map(), [first, ...more] = bySuite.values(), reply = (suite === void 0 ? void 0 : bySuite.get(suite)) ?? (more.length === 0 ? first : void 0);
      return Promise.resolve(reply ?? missing(options.file, id, more.length > 0));
    }
  };
}
function replyOf(trial) {
  if (trial.outcome === "failed" && trial.class === "candidate")
    return { kind: "failed", class: "candidate", error: trial.error, attempts: 0, latencyMs: 0 };
  if (trial.outcome !== "answered" || trial.output === null) return null;
  let { output, model, usage, costUsd, latencyMs, firstTokenMs, attempts, finish } = trial, { contexts = null, retrieved = null, toolCalls = null, steps = null } = trial;
  return answered({
    output,
    contexts,
    retrieved,
    toolCalls,
    steps,
    model,
    usage,
    costUsd,
    latencyMs,
    firstTokenMs,
    attempts,
    finish,
    fromCache: !0
  });
}
function missing(file, id, isOfOthers) {
  return {
    kind: "failed",
    class: "infrastructure",
    error: { code: "replay-missing", message: `${file} has ${isOfOthers ? "answers of other suites alone" : "no answer"} for case ${id}; record it again` },
    attempts: 0,
    latencyMs: 0
  };
}
function readTrial(line, file, number) {
  let where = { file, line: number }, value;
  try {
    value = JSON.parse(line);
  } catch {
    value = null;
  }
  let parsed = Trial.safeParse(value);
  if (parsed.success) return parsed.data;
  let version = newerTrial(value);
  throw version !== null ? new UserError({
    code: "file-format",
    what: "the recording was made by a newer Plumbline",
    where,
    found: version,
    accepted: "trial/1",
    next: "update Plumbline, or record the answers again with this version"
  }) : new UserError({
    code: "file-format",
    what: "a line of the recording is no trial",
    where,
    found: value === null ? "no JSON, or a line that is cut off" : "JSON of another kind",
    accepted: "lines of `results.jsonl` of a run whose outputs were kept",
    next: "record the answers again with `plumbline run --record`"
  });
}
function keyOf(id, digest, repeat) {
  return JSON.stringify([id, digest, repeat]);
}

// src/adapters/model-files/model-files.ts
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { join } from "node:path";
async function openModelFile(root, { file, digest }, format) {
  let path = join(root, file), found = await headOf(path, file);
  if (found !== format) throw new UserError(wrongFormat(file, found, format));
  let actual = await digestOfFile(path);
  if (actual === digest) return path;
  throw new UserError({
    code: "model-file-invalid",
    what: "the content of a model file is not the one that its digest names",
    where: { file },
    found: actual,
    accepted: digest,
    next: "fetch the file that the digest names; to change the model, write the digest that was found"
  });
}
async function headOf(path, file) {
  try {
    if (!(await stat(path)).isFile()) throw new Error("no plain file");
    let handle = await open(path);
    try {
      let { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
      return formatOf(buffer.subarray(0, bytesRead));
    } finally {
      await handle.close();
    }
  } catch (thrown) {
    let code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : messageOf(thrown);
    throw new UserError({
      code: "model-file-missing",
      what: "a model file is not where the target is run",
      where: { file },
      found: code === "ENOENT" ? "no such file" : code,
      accepted: "a file on disk, at this path below the root of the repository",
      next: "fetch the file in a step before the shard, or correct the path; nothing is downloaded at run time"
    });
  }
}
function wrongFormat(file, found, format) {
  return {
    code: "model-file-invalid",
    what: `a model file is not ${formatNames[format]}`,
    where: { file },
    found: formatNames[found],
    accepted: formatNames[format],
    next: found === "large-file-pointer" ? "git lfs pull; in a workflow check out with `lfs: true`" : found === "page" || found === "empty" ? "fetch the file again" : "convert the model to that format, or name another file"
  };
}
async function digestOfFile(path) {
  let hash = createHash("sha256");
  for await (let chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk);
  return `sha256:${hash.digest("hex")}`;
}

// src/wiring/model-files.ts
var opened = /* @__PURE__ */ new Map();
function openEmbeddings(root, model) {
  let key = `${root}
${digestOf(model)}`, opening = opened.get(key) ?? open2(root, model);
  return opened.set(key, opening), opening;
}
async function open2(root, model) {
  let paths = {
    model: await openModelFile(root, model, "onnx"),
    tokenizer: await openModelFile(root, model.tokenizer, "json")
  }, { loadOnnxEmbeddings } = await import("./onnx-5WUU534Z.js");
  return loadOnnxEmbeddings(model, paths);
}
async function openLocalModel(root, model) {
  let path = await openModelFile(root, model, "gguf"), { loadLlama } = await import("./llama-WSW4D55K.js");
  return loadLlama(model, path);
}

export {
  createReplayTarget,
  readTrial,
  openEmbeddings,
  openLocalModel
};
