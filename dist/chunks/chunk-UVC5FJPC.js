import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  parseConfig
} from "./chunk-74TAEL64.js";
import {
  UserError
} from "./chunk-XELRSJDQ.js";

// src/operations/read-config.ts
var defaultConfigPath = ".github/plumbline.yml";
async function readRules(base, candidate, path, trust) {
  let [ours, theirs] = await Promise.all([base.text(path), candidate.text(path)]);
  if (ours !== null)
    return { config: parseConfig(ours, path), from: "base", head: headRules(ours, theirs, path) };
  if (theirs !== null && trust === "own")
    return { config: parseConfig(theirs, path), from: "head", head: { kind: "same" } };
  throw new UserError({
    code: "config-missing",
    what: "there is no configuration",
    where: { file: path },
    found: theirs === null ? "neither base nor head has this file" : "only the head has this file, and the head comes from a fork",
    accepted: "a configuration file on the base branch",
    next: "merge a configuration into the base branch first; docs/quick-start.md shows a complete one"
  });
}
async function readConfigOf(tree, path) {
  let text = await tree.text(path);
  if (text !== null) return parseConfig(text, path);
  throw new UserError({
    code: "config-missing",
    what: "there is no configuration",
    where: { file: path },
    accepted: "a configuration file at this path, seen from the root of the repository",
    next: "write one (docs/quick-start.md shows a complete one), or name another with --config"
  });
}
function headRules(ours, theirs, path) {
  if (theirs === null) return { kind: "removed" };
  if (theirs === ours) return { kind: "same" };
  try {
    return { kind: "changed", config: parseConfig(theirs, path) };
  } catch (thrown) {
    if (thrown instanceof UserError) return { kind: "broken", why: thrown.problems[0].what };
    throw thrown;
  }
}

export {
  defaultConfigPath,
  readRules,
  readConfigOf
};
