import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  composeAnswer,
  openLibrary,
  passagesOf,
  readMessages,
  scorePassages
} from "./chunk-P2ZRA3CO.js";
import "./chunk-UQP7W5HO.js";
import "./chunk-DBXGNLSG.js";
import "./chunk-25OHOE4C.js";
import "./chunk-AGKJBEDS.js";
import {
  conversationOf
} from "./chunk-P5O2WE2Q.js";
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
import "./chunk-B7ROATOU.js";
import "./chunk-IA6Z3OCR.js";

// src/adapters/embedded/embedded.ts
var fingerprint = "answerer-1";
function createEmbeddedTarget(options) {
  let reading = null;
  return {
    async answer(request) {
      reading ??= openLibrary(options);
      let library = await reading, started = performance.now(), latency = () => performance.now() - started;
      try {
        let messages = conversationOf(options.prompt.messages, request.case, { file: options.prompt.file });
        return await answer(library, messages, options, request, latency);
      } catch (thrown) {
        if (!(thrown instanceof UserError)) throw thrown;
        return candidateFault(thrown, 1, latency());
      }
    }
  };
}
async function answer(library, messages, settings, request, latency) {
  let { question, instructions, inline } = readMessages(messages), { model } = library, scored = await scorePassages(library, question, passagesOf(inline, settings.chunk)), draw = [settings.seed, request.case.id, request.repeat].join(`
`), { output, contexts } = composeAnswer(scored, instructions, settings, draw), input = [...messages.map(({ content }) => content), ...contexts.map(({ text }) => text)];
  return answered({
    output,
    contexts: contexts.map(({ text }) => text),
    retrieved: [...new Set(contexts.map(({ path }) => path))],
    model: {
      asked: model.asked,
      answered: model.answered,
      fingerprint: model.build === null ? fingerprint : `${fingerprint} ${model.build}`
    },
    usage: {
      input: input.reduce((sum, text) => sum + model.tokens(text), 0),
      cached: null,
      output: model.tokens(output)
    },
    costUsd: 0,
    latencyMs: latency(),
    finish: "stop"
  });
}
export {
  createEmbeddedTarget
};
