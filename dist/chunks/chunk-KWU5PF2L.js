import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  isTextPrompt,
  parsePromptFile,
  parseTextPrompt
} from "./chunk-LCQGNUB7.js";
import {
  providerIdentity
} from "./chunk-72IEG5HL.js";
import {
  digestOf
} from "./chunk-RDEJDLPY.js";
import {
  InternalError,
  UserError
} from "./chunk-XELRSJDQ.js";

// src/evaluation/plan/touched.ts
function changedPaths(base, candidate) {
  let before = new Map(base.map(({ path, id }) => [path, id])), after = new Map(candidate.map(({ path, id }) => [path, id]));
  return [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path)).sort();
}
function releaseDigest(files, target) {
  let list = [...files].sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0);
  return digestOf({ files: list, target });
}

// src/operations/pipeline-content.ts
import { join } from "node:path/posix";
function pipelineOf(config, name) {
  let found = config.pipelines[name];
  if (found === void 0) throw new InternalError(`pipeline ${name} passed validation but does not exist`);
  return found;
}
function pipelinePatterns(config, name) {
  let { paths, target } = pipelineOf(config, name);
  return target.kind === "process" ? [...paths, ...processFiles(target)] : target.kind === "http" ? [...paths, ...serviceFiles(target)] : target.kind === "module" ? [...paths, target.file, settingsFile(target.file)] : target.kind === "prompt" && isTextPrompt(target.file) ? [...paths, target.file, settingsFile(target.file)] : target.kind !== "embedded" ? [...paths, target.file] : [...paths, target.file, settingsFile(target.file), ...[target.documents ?? []].flat()];
}
function processFiles({ python, command = [], cwd = "." }) {
  let [module] = python?.split(":") ?? [];
  return (module === void 0 ? fileWords(command) : modulePaths(module)).map((name) => join(cwd, name));
}
function serviceFiles({ start = [], cwd = ".", settings }) {
  let started = fileWords(start).map((name) => join(cwd, name));
  return settings === void 0 ? started : [...started, settings];
}
function fileWords(command) {
  return command.filter((word) => /^\w[\w./-]*$/.test(word));
}
function modulePaths(module) {
  let path = module.replaceAll(".", "/");
  return [`${path}.py`, `${path}/__init__.py`];
}
async function pipelineFiles(config, name, tree) {
  return tree.digests(tree.matching(pipelinePatterns(config, name)));
}
function settingsFile(promptFile) {
  let slash = promptFile.lastIndexOf("/");
  return `${promptFile.slice(0, slash + 1)}pipeline.yml`;
}
async function pipelineDigest(config, name, tree) {
  let { target } = pipelineOf(config, name), provider = target.kind === "prompt" ? config.providers[target.provider] : void 0;
  return releaseDigest(await pipelineFiles(config, name, tree), {
    target,
    provider: provider === void 0 ? null : providerIdentity(provider)
  });
}

// src/operations/read-prompt.ts
import { dirname } from "node:path/posix";
async function readPrompt(candidate, file) {
  let text = await required(candidate, file);
  if (!isTextPrompt(file)) return parsePromptFile(text, file);
  let beside = settingsFile(file);
  return parseTextPrompt({ file, text }, { file: beside, text: await candidate.text(beside) });
}
async function required(candidate, file) {
  let text = await candidate.text(file);
  if (text !== null) return text;
  let folder = dirname(file), beside = candidate.entries.filter(({ path }) => dirname(path) === folder).map(({ path }) => path);
  throw new UserError({
    code: "prompt-missing",
    what: "the file of a target does not exist at the commit that is evaluated",
    where: { file },
    found: beside.length === 0 ? `no file in ${folder}` : beside.slice(0, 10).join(", "),
    accepted: "the path that `target.file` of the pipeline names",
    next: "restore the file, or change `target.file` in the configuration first and move the file afterwards"
  });
}

export {
  changedPaths,
  pipelineOf,
  pipelinePatterns,
  pipelineFiles,
  settingsFile,
  pipelineDigest,
  readPrompt,
  required
};
