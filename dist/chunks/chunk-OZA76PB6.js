import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  parseConfig,
  projectFileName,
  projectFileOf,
  projectFoldersOf,
  require_dist
} from "./chunk-72IEG5HL.js";
import {
  UserError
} from "./chunk-XELRSJDQ.js";
import {
  __toESM
} from "./chunk-IA6Z3OCR.js";

// src/operations/read-config.ts
import { dirname } from "node:path/posix";

// src/config/linguametrica/as-yaml.ts
var import_yaml = __toESM(require_dist(), 1);
function configOfProject(folder, name, environment, model) {
  let judge = model === null ? {} : { judge: { model } };
  return (0, import_yaml.stringify)({ version: 1, suites: { [name]: { linguametrica: { folder, environment, ...judge } } } });
}

// src/operations/read-config.ts
var defaultConfigPath = ".github/plumbline.yml";
async function readRules(base, candidate, path, trust) {
  let ours = await base.text(path);
  if (ours !== null)
    return {
      config: await parseConfigOf(base, ours, path),
      from: "base",
      head: await headRules(ours, candidate, path)
    };
  let theirs = await candidate.text(path);
  if (theirs !== null && trust === "own")
    return { config: await parseConfigOf(candidate, theirs, path), from: "head", head: { kind: "same" } };
  throw new UserError({
    code: "config-missing",
    what: "there is no configuration",
    where: { file: path },
    found: theirs === null ? "neither base nor head has this file" : "only the head has this file, and the head comes from a fork",
    accepted: "a configuration file on the base branch",
    next: "merge a configuration into the base branch first; docs/quick-start.md shows a complete one"
  });
}
async function readConfigOf(tree, path, project = null) {
  let text = await tree.text(path);
  if (text !== null) return parseConfigOf(tree, text, path);
  if (project !== null) {
    let { folder, name, environment, model } = project;
    return parseConfigOf(tree, configOfProject(folder, name, environment, model), projectFileOf(folder));
  }
  let projects = tree.entries.filter((entry) => entry.path.split("/").at(-1) === projectFileName);
  throw new UserError({
    code: "config-missing",
    what: "there is no configuration",
    where: { file: path },
    found: "no file at this path",
    accepted: "a configuration file, its path seen from the root of the repository",
    next: projects.length === 0 ? "write one (docs/quick-start.md shows a complete one), or name another with --config" : `write one, or change into the LinguaMetrica project ${projects.map((entry) => dirname(entry.path)).join(", ")} to run it by itself`
  });
}
async function parseConfigOf(tree, text, path) {
  let folders = projectFoldersOf(text, path), texts = await Promise.all(folders.map((folder) => tree.text(projectFileOf(folder)))), files = new Map(folders.map((folder, index) => [folder, texts[index] ?? null]));
  return parseConfig(text, path, { files, paths: tree.entries.map(({ path: each }) => each) });
}
async function headRules(ours, candidate, path) {
  try {
    let theirs = await candidate.text(path);
    return theirs === null ? { kind: "removed" } : theirs === ours && projectFoldersOf(ours, path).length === 0 ? { kind: "same" } : { kind: "changed", config: await parseConfigOf(candidate, theirs, path) };
  } catch (thrown) {
    if (thrown instanceof UserError) return { kind: "broken", why: thrown.problems[0].what };
    throw thrown;
  }
}

export {
  defaultConfigPath,
  readRules,
  readConfigOf,
  parseConfigOf
};
