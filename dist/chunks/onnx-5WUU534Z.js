import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  rememberEmbeddings,
  unit
} from "./chunk-25OHOE4C.js";
import {
  importOptional
} from "./chunk-AGKJBEDS.js";
import {
  shortDigest
} from "./chunk-RDEJDLPY.js";
import "./chunk-HJ4GB3DJ.js";
import {
  UserError,
  messageOf
} from "./chunk-XELRSJDQ.js";
import "./chunk-B7ROATOU.js";
import "./chunk-IA6Z3OCR.js";

// src/adapters/onnx/onnx.ts
import { readFile } from "node:fs/promises";
import { basename } from "node:path";

// src/adapters/onnx/pool.ts
function pool({ data, dims }, how) {
  if (!(data instanceof Float32Array || data instanceof Float64Array)) return null;
  let [texts, second, third] = dims;
  if (texts !== 1 || second === void 0 || dims.length > 3 || data.length === 0) return null;
  let [tokens, size] = third === void 0 ? [1, second] : [second, third], vector = new Float64Array(size), read = how === "cls" ? 1 : tokens;
  for (let token = 0; token < read; token++)
    for (let i = 0; i < size; i++)
      vector[i] = (vector[i] ?? 0) + (data[token * size + i] ?? Number.NaN) / read;
  return vector.every(Number.isFinite) ? vector : null;
}

// src/adapters/onnx/onnx.ts
var known = ["input_ids", "attention_mask", "token_type_ids", "position_ids"];
async function loadOnnxEmbeddings(model, paths) {
  let unusable = (what, found, accepted) => new UserError({
    code: "model-unusable",
    what,
    where: { file: model.file },
    found: found.slice(0, 500),
    accepted,
    next: "export the model again for sentence embeddings (feature extraction), as one file"
  }), runtime = await importOptional("ONNX Runtime", "onnxruntime-node", ["InferenceSession", "Tensor"]), tokenizers = await importOptional("ONNX Runtime", "@huggingface/tokenizers", ["Tokenizer"]), { InferenceSession, Tensor } = runtime.exports, { Tokenizer } = tokenizers.exports, tokenizer = await openTokenizer(Tokenizer, paths.tokenizer, model.tokenizer.file), encode = (text) => cut(tokenizer, text, model.maxTokens), session = await createSession();
  if (session.inputNames.filter((name) => !known.includes(name)).length > 0 || !session.inputNames.includes("input_ids"))
    throw unusable(
      "the model does not read token ids alone",
      session.inputNames.join(", "),
      `input_ids, and any of ${known.slice(1).join(", ")}`
    );
  let outputName = ["sentence_embedding", "embedding", "last_hidden_state", "token_embeddings"].find(
    (name) => session.outputNames.includes(name)
  ) ?? session.outputNames[0] ?? "";
  async function createSession() {
    try {
      return await InferenceSession.create(new Uint8Array(await readFile(paths.model)), {
        intraOpNumThreads: model.threads,
        interOpNumThreads: 1,
        executionMode: "sequential"
      });
    } catch (thrown) {
      throw unusable("ONNX Runtime cannot load the model", messageOf(thrown), "an ONNX model in one file");
    }
  }
  async function run(feeds) {
    try {
      return await session.run(feeds);
    } catch (thrown) {
      throw unusable(
        "the model cannot be run",
        messageOf(thrown),
        "a model made for what its tokenizer gives"
      );
    }
  }
  async function embed(text) {
    let ids = encode(text), int64 = (values) => new Tensor("int64", BigInt64Array.from(values, BigInt), [1, values.length]), feeds = {
      input_ids: int64(ids),
      attention_mask: int64(ids.map(() => 1)),
      token_type_ids: int64(ids.map(() => 0)),
      position_ids: int64(ids.map((_, index) => index))
    }, wanted = Object.entries(feeds).filter(([name]) => session.inputNames.includes(name)), made = (await run(Object.fromEntries(wanted)))[outputName], vector = made === void 0 ? null : pool(made, model.pooling);
    if (vector === null)
      throw unusable(
        "the model gives no vectors",
        `${outputName}: ${made === void 0 ? "nothing" : `${made.type} [${made.dims.join(", ")}]`}`,
        "an output of real numbers with one vector for the text or one for each token"
      );
    return unit(vector);
  }
  await embed("one text");
  let asked = basename(model.file);
  return rememberEmbeddings({
    asked,
    answered: `${asked}@${shortDigest(model.digest)}`,
    build: `${model.digest} onnxruntime-node ${runtime.version}`,
    embed,
    tokens: (text) => tokenizer.encode(text).ids.length
  });
}
async function openTokenizer(make, path, file) {
  try {
    return new make(JSON.parse(await readFile(path, "utf8")), {});
  } catch (thrown) {
    throw new UserError({
      code: "model-unusable",
      what: "the tokenizer of a model cannot be read",
      where: { file },
      found: messageOf(thrown).slice(0, 500),
      accepted: "the tokenizer.json that was published with the model",
      next: "name that file as `tokenizer`"
    });
  }
}
function cut(tokenizer, text, most) {
  let { ids } = tokenizer.encode(text);
  if (ids.length <= most) return ids;
  let last = ids.at(-1);
  return tokenizer.encode("").ids.at(-1) === last && last !== void 0 ? [...ids.slice(0, most - 1), last] : ids.slice(0, most);
}
export {
  loadOnnxEmbeddings
};
