import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  createWorkTree
} from "./chunk-QG5OX5WT.js";
import {
  openRepository
} from "./chunk-WI45PFTH.js";
import {
  defaultConfigPath
} from "./chunk-OZA76PB6.js";
import {
  projectFileName,
  suiteNameOf
} from "./chunk-72IEG5HL.js";
import {
  mayBeGiven
} from "./chunk-K3VUB7QE.js";
import {
  UserError
} from "./chunk-XELRSJDQ.js";

// src/cli/place.ts
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { basename, dirname, join as join2, relative, sep } from "node:path";
import { parseEnv } from "node:util";

// src/adapters/files/folder-tree.ts
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
var leftOut = /* @__PURE__ */ new Set([
  ".git",
  ".plumbline",
  ".venv",
  "venv",
  "node_modules",
  "__pycache__"
]);
function createFolderTree(root) {
  let listing, list = () => (listing ??= filesBelow(root, "").then(
    (paths) => paths.sort().map((path) => ({ path, kind: "file", id: `folder:${path}` }))
  ), listing);
  return {
    list,
    read: async (_treeish, paths) => {
      let known = new Set((await list()).map(({ path }) => path)), wanted = [...new Set(paths)].filter((path) => known.has(path)), contents = await Promise.all(
        wanted.map(async (path) => [path, await readFile(join(root, path))])
      );
      return new Map(contents);
    }
  };
}
async function filesBelow(root, folder) {
  let found = (await readdir(join(root, folder), { withFileTypes: !0 })).map(async (entry) => {
    let path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? leftOut.has(entry.name) ? [] : filesBelow(root, path) : entry.isFile() ? [path] : [];
  });
  return (await Promise.all(found)).flat();
}

// src/cli/place.ts
async function openPlace({ cwd, environment }, config) {
  let here = realpathSync(cwd), isProject = existsSync(join2(here, projectFileName)) && config === defaultConfigPath, repository = await openRepository(here).catch((thrown) => {
    if (isProject && thrown instanceof UserError) return null;
    throw thrown;
  }), root = repository?.root ?? here, files = repository === null ? createFolderTree(root) : createWorkTree(root), headCommit = repository?.headCommit ?? (() => Promise.resolve(null));
  if (!isProject || existsSync(join2(root, config)))
    return { root, files, headCommit, project: null, environment };
  let folder = relative(root, here).replaceAll(sep, "/") || ".", added = dotenvAt(here, root), whole = { ...added, ...environment };
  return {
    root,
    files,
    headCommit,
    project: {
      folder,
      name: suiteNameOf(folder === "." ? basename(root) : folder),
      environment: variablesOf(environment, added),
      model: whole.OPENAI_MODEL || null
    },
    environment: whole
  };
}
var mostVariables = 100;
function variablesOf(environment, added) {
  let known = Object.keys(environment).filter(
    (name) => /^(?:OPENAI_|AZURE_|PYTHONPATH$|VIRTUAL_ENV$)/.test(name)
  );
  return [.../* @__PURE__ */ new Set([...known, ...Object.keys(added)])].filter(mayBeGiven).sort().slice(0, mostVariables);
}
function dotenvAt(folder, root) {
  let file = join2(folder, ".env");
  return existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : folder === root || dirname(folder) === folder ? {} : dotenvAt(dirname(folder), root);
}

export {
  openPlace
};
