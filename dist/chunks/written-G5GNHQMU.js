import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  usesDocuments,
  withDocuments
} from "./chunk-H77HR5MA.js";
import {
  openLibrary,
  readMessages,
  scorePassages
} from "./chunk-P2ZRA3CO.js";
import {
  seededRandom
} from "./chunk-UQP7W5HO.js";
import {
  promptMessages
} from "./chunk-ZIBY2O46.js";
import "./chunk-DBXGNLSG.js";
import "./chunk-25OHOE4C.js";
import "./chunk-AGKJBEDS.js";
import "./chunk-P5O2WE2Q.js";
import "./chunk-UFWVR74K.js";
import {
  answered,
  candidateFault
} from "./chunk-R4NECX6Z.js";
import "./chunk-IHF2EGSY.js";
import "./chunk-RDEJDLPY.js";
import "./chunk-HJ4GB3DJ.js";
import {
  UserError
} from "./chunk-XELRSJDQ.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";
import "./chunk-IA6Z3OCR.js";

// src/evaluation/target/sampling.ts
var count = external_exports.number().int(), Parameters = external_exports.strictObject({
  temperature: external_exports.number().min(0).max(2).default(0),
  maxTokens: count.min(1).default(256),
  topP: external_exports.number().gt(0).max(1).optional(),
  topK: count.min(1).optional(),
  seed: count.nonnegative().optional(),
  stop: external_exports.union([external_exports.string().min(1), external_exports.array(external_exports.string().min(1)).max(16)]).optional()
});
function samplingOf(prompt, file) {
  let written = Object.entries(prompt.parameters).map(([name, value]) => [inCamelCase(name), value]), parsed = Parameters.safeParse(Object.fromEntries(written));
  if (!parsed.success)
    throw new UserError({
      code: "prompt-invalid",
      what: "a model in this process cannot obey the parameters of the prompt",
      where: { file },
      found: parsed.error.issues.map(({ path, message }) => [...path.map(String), message].join(": ")).join("; "),
      accepted: Object.keys(Parameters.shape).join(", "),
      next: "correct or remove them in `modelParameters`"
    });
  let { topP = null, topK = null, seed = null, stop = [], ...rest } = parsed.data;
  return { ...rest, topP, topK, seed, stop: [stop].flat(), form: formOf(prompt.responseFormat) };
}
var Format = external_exports.union([
  external_exports.object({ type: external_exports.literal("json_object") }),
  external_exports.object({
    type: external_exports.literal("json_schema"),
    json_schema: external_exports.looseObject({ schema: external_exports.record(external_exports.string(), external_exports.unknown()).optional() })
  })
]);
function formOf(format) {
  let parsed = Format.safeParse(format);
  return parsed.success ? parsed.data.type === "json_object" ? { kind: "json", schema: null } : { kind: "json", schema: parsed.data.json_schema.schema ?? parsed.data.json_schema } : { kind: "text" };
}
function inCamelCase(name) {
  let camel = name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
  return camel === "maxCompletionTokens" ? "maxTokens" : camel;
}

// src/adapters/embedded/written.ts
var fingerprint = "writer-1", nothingFound = { text: "", contexts: null, retrieved: null };
async function createWrittenTarget(options) {
  let { prompt, file, model, name } = options, write = await writerOf(options), retrieves = options.documents !== null && usesDocuments(prompt.messages), reading = null;
  return {
    async answer(request) {
      let draw = [options.seed, request.case.id, request.repeat].join(`
`);
      try {
        let filled = (documents) => promptMessages(prompt, withDocuments(request.case, options.documents === null ? null : documents), {
          file
        }), found = nothingFound;
        retrieves && (reading ??= openLibrary({ ...options, documents: options.documents ?? [] }), found = await search(await reading, readMessages(filled("")).question, options));
        let { timeoutMs, signal } = request, seed = Math.floor(seededRandom(draw)() * 2 ** 31), written = await write({ messages: filled(found.text), seed, timeoutMs, signal });
        if (written.kind === "failed") return { ...written, attempts: 1 };
        let { output, usage, finish, latencyMs, firstTokenMs } = written;
        return answered({
          output,
          contexts: found.contexts,
          retrieved: found.retrieved,
          model: { asked: name, answered: model.answered, fingerprint: `${fingerprint} ${model.build}` },
          usage,
          costUsd: 0,
          latencyMs,
          firstTokenMs,
          finish
        });
      } catch (thrown) {
        if (!(thrown instanceof UserError)) throw thrown;
        return candidateFault(thrown, 0, 0);
      }
    },
    close: () => model.close()
  };
}
async function writerOf({ prompt, file, model }) {
  if (prompt.tools.length > 0)
    throw new UserError({
      code: "prompt-invalid",
      what: "a model in this process calls no tools",
      where: { file },
      found: `${prompt.tools.length} tools`,
      accepted: "a prompt without `tools`",
      next: "remove `tools`, or use a target of kind prompt"
    });
  return model.writer(samplingOf(prompt, file), file);
}
async function search(library, question, { top, unknownBelow }) {
  let near = (await scorePassages(library, question, [])).filter(({ similarity }) => similarity >= unknownBelow).toSorted((a, b) => b.similarity - a.similarity).slice(0, top).map(({ path, sentences }) => ({ path, text: sentences.join(" ") }));
  return {
    text: near.map(({ path, text }) => `[${path}] ${text}`).join(`
`),
    contexts: near.map(({ text }) => text),
    retrieved: [...new Set(near.map(({ path }) => path))]
  };
}
export {
  createWrittenTarget
};
