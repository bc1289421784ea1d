import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  createClient,
  createOpenAiModel,
  failureOf,
  quotaOf,
  secretsOf
} from "./chunk-YHFW6ZON.js";
import "./chunk-FUNXF6RF.js";
import "./chunk-YUCN7WFM.js";
import "./chunk-KFKOSPNX.js";
import "./chunk-IJEA4R4R.js";
import {
  endpointOf
} from "./chunk-AEVRJEJS.js";
import "./chunk-7S4WXKWV.js";
import "./chunk-WTFHFCXD.js";
import "./chunk-EEM6R47U.js";
import "./chunk-FUJSQI3Z.js";
import "./chunk-SDUGGUON.js";
import "./chunk-R4NECX6Z.js";
import "./chunk-IHF2EGSY.js";
import "./chunk-RDEJDLPY.js";
import "./chunk-HJ4GB3DJ.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";
import "./chunk-IA6Z3OCR.js";

// src/adapters/openai/embeddings.ts
var Embeddings = external_exports.object({
  data: external_exports.array(external_exports.object({ index: external_exports.number().int().nonnegative(), embedding: external_exports.array(external_exports.number()).min(1) })),
  model: external_exports.string().nullish().catch(null),
  usage: external_exports.object({ prompt_tokens: external_exports.number().int().nonnegative().nullish().catch(null) }).nullish().catch(null)
});
function createOpenAiEmbeddings(to, endpoint) {
  let client = createClient(to), secrets = secretsOf(to);
  return {
    ...endpoint === void 0 ? {} : { endpoint },
    async embed(model, texts, signal) {
      try {
        let body = { model, input: [...texts], encoding_format: "float" }, { data, reply } = await client.post("/embeddings", body, signal), quota = quotaOf(reply.header);
        return { ...answerOf(data, model, texts.length), ...quota === void 0 ? {} : { quota } };
      } catch (thrown) {
        return failureOf(thrown, { model, secrets });
      }
    }
  };
}
function answerOf(reply, asked, count) {
  let parsed = Embeddings.safeParse(reply), vectors = parsed.success ? [...parsed.data.data].sort((a, b) => a.index - b.index).map(({ embedding }) => embedding) : [], sizes = new Set(vectors.map(({ length }) => length)), error = {
    code: "malformed",
    message: "the reply holds not one vector of equal length for each text"
  };
  if (!parsed.success || vectors.length !== count || sizes.size > 1)
    return { kind: "trouble", error, retryAfterMs: null };
  let { model, usage } = parsed.data;
  return {
    kind: "answered",
    vectors,
    model: { asked, answered: model ?? null, fingerprint: null },
    usage: { input: usage?.prompt_tokens ?? null, cached: null, output: 0 }
  };
}

// src/gateway/models.ts
function createModels(gateway, open) {
  let opened = /* @__PURE__ */ new Map(), provider = (name) => {
    let found = opened.get(name) ?? open(name);
    return opened.set(name, found), found;
  };
  return {
    ask: async (name, request, limits) => gateway.send(provider(name).chat, request, limits),
    embed: async (name, model, texts, limits) => gateway.embed(provider(name).embeddings, { model, texts }, limits)
  };
}

// src/wiring/open-models.ts
function openModels(expand, gateway) {
  return createModels(gateway, (name) => {
    let expanded = expand(name), endpoint = endpointOf(expanded);
    return {
      chat: createOpenAiModel(expanded, endpoint),
      embeddings: createOpenAiEmbeddings(expanded, endpoint)
    };
  });
}
export {
  openModels
};
