import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
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

// src/adapters/llama/llama.ts
import { basename } from "node:path";

// src/adapters/llama/history.ts
function historyOf(messages) {
  let last = messages.at(-1);
  return last?.role !== "user" || messages.some(({ role, tool_calls }) => role === "tool" || tool_calls !== void 0) ? null : { before: messages.slice(0, -1).map(({ role, content }) => {
    let text = content ?? "";
    return role === "assistant" ? { type: "model", response: [text] } : { type: role === "user" ? "user" : "system", text };
  }), asked: last.content ?? "" };
}

// src/adapters/llama/llama.ts
async function loadLlama(model, path) {
  let { exports, version } = await importOptional("llama.cpp", "node-llama-cpp", [
    "getLlama",
    "LlamaChatSession"
  ]), runtime = exports, llama = await startLlama(runtime, model.threads), { loaded, sequence } = await load(llama, model, path), turns = takeTurns(), asked = basename(model.file), closing = null;
  return {
    asked,
    answered: `${asked}@${shortDigest(model.digest)}`,
    build: `${model.digest} node-llama-cpp ${version}`,
    async writer(sampling, file) {
      let grammar = await grammarOf(llama, sampling.form, file), session = {
        runtime,
        model: loaded,
        sequence,
        sampling,
        grammar,
        contextTokens: model.contextTokens
      };
      return (request) => turns(() => write(session, request));
    },
    close() {
      return closing ??= turns(() => llama.dispose()), closing;
    }
  };
}
async function startLlama({ getLlama }, threads) {
  try {
    return await getLlama({
      gpu: !1,
      build: "never",
      skipDownload: !0,
      progressLogs: !1,
      maxThreads: threads,
      // What llama.cpp has to say of a model that cannot be used comes with the error.
      logger: () => {
      }
    });
  } catch (thrown) {
    throw new UserError({
      code: "embedded-model-missing",
      what: "llama.cpp cannot be started: node-llama-cpp has no program for this machine",
      found: messageOf(thrown).slice(0, 500),
      accepted: `the package @node-llama-cpp/<platform> beside node-llama-cpp; this is ${process.platform} ${process.arch}`,
      next: "install node-llama-cpp with its optional packages, which hold the programs; nothing is compiled here"
    });
  }
}
async function load(llama, model, path) {
  try {
    let loaded = await llama.loadModel({ modelPath: path, gpuLayers: 0 }), { contextTokens: contextSize, threads } = model, context = await loaded.createContext({ contextSize, threads });
    return { loaded, sequence: context.getSequence() };
  } catch (thrown) {
    throw await llama.dispose(), new UserError({
      code: "model-unusable",
      what: "llama.cpp cannot load the model",
      where: { file: model.file },
      found: messageOf(thrown).slice(0, 500),
      accepted: "a GGUF language model in one file, of an architecture that llama.cpp knows, within the memory of this machine",
      next: "convert the model again, or name another file; `contextTokens` says how much memory its context takes"
    });
  }
}
async function grammarOf(llama, form, file) {
  if (form.kind === "text") return null;
  if (form.schema === null) return llama.getGrammarFor("json");
  try {
    return await llama.createGrammarForJsonSchema(form.schema);
  } catch (thrown) {
    throw new UserError({
      code: "prompt-invalid",
      what: "llama.cpp cannot hold an answer to the JSON schema of the prompt",
      where: { file },
      found: messageOf(thrown).slice(0, 500),
      accepted: "type, properties, items, enum, const, oneOf, minItems, maxItems, minLength, maxLength, $defs",
      next: "write the schema with these, or use `responseFormat: json_object`"
    });
  }
}
async function write(open, request) {
  let started = performance.now(), latency = () => performance.now() - started, failed = (of, code, message) => ({
    kind: "failed",
    class: of,
    error: { code, message },
    latencyMs: latency()
  }), history = historyOf(request.messages);
  if (history === null)
    return failed(
      "candidate",
      "prompt-invalid",
      "a model in this process answers a user, and knows no tools"
    );
  let late = AbortSignal.timeout(request.timeoutMs), session = null;
  try {
    request.signal.throwIfAborted(), await open.sequence.clearHistory(), session = new open.runtime.LlamaChatSession({
      contextSequence: open.sequence,
      autoDisposeSequence: !1
    });
    let chatHistory = [...history.before, { type: "user", text: history.asked }], { contextText } = session.chatWrapper.generateContextState({ chatHistory }), long = contextText.tokenize(open.model.tokenizer).length;
    return long + open.sampling.maxTokens > open.contextTokens ? failed(
      "candidate",
      "context-exceeded",
      `${long} tokens of prompt and ${open.sampling.maxTokens} of answer are more than the ${open.contextTokens} of contextTokens`
    ) : (session.setChatHistory(history.before), await answer(open, session, history.asked, request, late, latency));
  } catch (thrown) {
    return late.aborted ? failed("infrastructure", "timeout", `no answer within ${request.timeoutMs} ms`) : failed("infrastructure", "model-failed", messageOf(thrown).slice(0, 500));
  } finally {
    session?.dispose();
  }
}
async function answer({ sampling, grammar, sequence }, session, text, { seed, signal }, late, latency) {
  let before = sequence.tokenMeter.getState(), firstTokenMs = null, { temperature, maxTokens, topP, topK, stop } = sampling, { responseText, stopReason } = await session.promptWithMeta(text, {
    temperature,
    maxTokens,
    seed: sampling.seed ?? seed,
    ...topP === null ? {} : { topP },
    ...topK === null ? {} : { topK },
    ...stop.length === 0 ? {} : { customStopTriggers: stop },
    ...grammar === null ? {} : { grammar },
    // The runtime would else make repeated words less likely, which nobody asked for.
    repeatPenalty: !1,
    signal: AbortSignal.any([signal, late]),
    onTextChunk: () => {
      firstTokenMs ??= latency();
    }
  }), { usedInputTokens, usedOutputTokens } = sequence.tokenMeter.diff(before);
  return {
    kind: "written",
    output: responseText,
    usage: { input: usedInputTokens, cached: null, output: usedOutputTokens },
    finish: stopReason === "maxTokens" ? "length" : "stop",
    latencyMs: latency(),
    firstTokenMs
  };
}
function takeTurns() {
  let last = Promise.resolve();
  return (job) => {
    let mine = last.then(job, job);
    return last = mine.catch(() => {
    }), mine;
  };
}
export {
  loadLlama
};
