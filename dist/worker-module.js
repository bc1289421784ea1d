import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import "./chunks/chunk-IA6Z3OCR.js";

// src/worker/channel.ts
import { Socket } from "node:net";
import { createInterface } from "node:readline";
var lineLimit = 100 * 1024 * 1024;
function openChannel(descriptor) {
  let socket = new Socket({ fd: descriptor, readable: !0, writable: !0, allowHalfOpen: !0 });
  return socket.on("error", () => process.kill(process.pid, "SIGKILL")), {
    send: (message) => {
      let line = `${JSON.stringify(message)}
`, bytes = Buffer.byteLength(line);
      if (bytes > lineLimit) throw new RangeError(`the answer has ${bytes} bytes, more than ${lineLimit}`);
      socket.write(line);
    },
    listen: (onMessage, onEnd) => {
      let lines = createInterface({ input: socket });
      lines.on("line", (line) => onMessage(JSON.parse(line))), lines.on("close", onEnd);
    },
    end: (written) => {
      socket.end(written);
    }
  };
}

// src/worker/load.ts
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
async function loadExport(name) {
  let hash = name.lastIndexOf("#"), path = hash === -1 ? name : name.slice(0, hash), wanted = hash === -1 ? "default" : name.slice(hash + 1), file = resolve(path), module = await importModule(file, path), target = exportOf(module, wanted);
  if (target === void 0) {
    let there = Object.keys(module).filter((key) => key !== "module.exports");
    throw new TypeError(`${path} has no export ${wanted}; it has ${there.join(", ") || "none"}`);
  }
  if (isInvokable(target)) return { target, kind: isRunnable(target) ? "runnable" : "invoke", file };
  if (isCallable(target)) return { target, kind: "function", file };
  throw new TypeError(
    `the export ${wanted} of ${path} is ${described(target)}: it can be neither called nor invoked`
  );
}
async function importModule(file, path) {
  try {
    return await import(pathToFileURL(file).href);
  } catch (thrown) {
    throw (thrown instanceof Error && "code" in thrown ? thrown.code : void 0) !== "ERR_UNKNOWN_FILE_EXTENSION" || !/\.[cm]?ts$/.test(path) ? thrown : new TypeError(
      `Node.js ${process.versions.node} does not run TypeScript: use 22.18 or newer, or name a JavaScript file instead of ${path}`
    );
  }
}
function exportOf(module, name) {
  if (Object.hasOwn(module, name)) return module[name];
  let whole = module.default;
  return typeof whole == "object" && whole !== null && Object.hasOwn(whole, name) ? Reflect.get(whole, name) : void 0;
}
function isInvokable(target) {
  return typeof target != "object" && typeof target != "function" ? !1 : target !== null && "invoke" in target && typeof target.invoke == "function";
}
function isRunnable(target) {
  return "lc_runnable" in target && target.lc_runnable === !0;
}
function isCallable(target) {
  return typeof target == "function";
}
function described(value) {
  return value === null ? "null" : Array.isArray(value) ? "a list" : `a value of type ${typeof value}`;
}

// src/worker/problem.ts
import { sep } from "node:path";
import { fileURLToPath } from "node:url";
var frames = 12, ours = import.meta.url;
function problemOf(thrown, depth = 0) {
  if (!(thrown instanceof Error))
    return { class: "Thrown", message: withoutPaths(textOf(thrown)).slice(0, 2e3) };
  let traceback = [...causeOf(thrown, depth), ...stackOf(thrown)].join(`
`).slice(0, 8e3);
  return {
    class: readable(() => thrown.constructor.name) || "Error",
    message: withoutPaths(readable(() => thrown.message) || "").slice(0, 2e3),
    ...traceback === "" ? {} : { traceback }
  };
}
function problemLine(thrown) {
  let { class: name, message } = problemOf(thrown);
  return message === "" ? name : `${name}: ${message}`;
}
function causeOf({ cause }, depth) {
  if (cause === void 0 || depth > 3) return [];
  let { class: name, message } = problemOf(cause, depth + 1);
  return [`caused by ${name}: ${message}`];
}
function stackOf(error) {
  return (readable(() => error.stack) ?? "").split(`
`).filter((line) => /^\s+at /.test(line) && !line.includes("node:internal") && !isOurs(line)).slice(0, frames).map(withoutPaths);
}
function isOurs(line) {
  let folder = ours.slice(0, ours.lastIndexOf("/") + 1);
  return line.includes(folder) || line.includes(fileURLToPath(folder));
}
function withoutPaths(text2) {
  let root = process.cwd() + sep;
  return text2.replaceAll("file://", "").replaceAll(root, "").replaceAll(/(?:\/[\w.@+ -]+)+\/node_modules\//g, "node_modules/").replaceAll(/(?<![\w.:/])(?:\/[\w.@+-]+){2,}(?=\/[\w.@+-]+\.[cm]?[jt]sx?\b)\//g, "");
}
function textOf(value) {
  return readable(() => typeof value == "string" ? value : JSON.stringify(value)) ?? typeof value;
}
function readable(read) {
  try {
    let value = read();
    return value === void 0 ? void 0 : String(value);
  } catch {
    return;
  }
}

// src/worker/serve.ts
import { AsyncLocalStorage } from "node:async_hooks";

// src/worker/values.ts
function plain(value, above = []) {
  switch (typeof value) {
    case "string":
      return value.isWellFormed() ? value : value.toWellFormed();
    case "boolean":
      return value;
    case "number":
      return Number.isFinite(value) ? value : { $repr: String(value) };
    case "undefined":
      return null;
    case "object":
      return value === null ? null : plainObject(value, above);
    default:
      return { $repr: String(value).slice(0, 500) };
  }
}
function plainObject(value, above) {
  if (above.includes(value)) return { $repr: "circular" };
  if (above.length >= 16) return { $repr: "too deep" };
  let inner = [...above, value];
  try {
    if (Array.isArray(value)) return value.map((item) => plain(item, inner));
    let document = documentIn(value);
    if (document !== null) {
      let { id, text: text2, metadata } = document;
      return { id: id ?? null, text: text2, metadata: plain(metadata, inner) };
    }
    let message = messageIn(value);
    if (message !== null) return plainMessage(message, inner);
    if (value instanceof Map) return plain(Object.fromEntries(value), inner);
    if (value instanceof Set) return plain([...value], inner);
    if (value instanceof Error) return { $repr: `${value.name}: ${value.message}` };
    if (ArrayBuffer.isView(value)) return { $repr: `${value.constructor.name} of ${value.byteLength} bytes` };
    if ("toJSON" in value && typeof value.toJSON == "function") return plain(value.toJSON(), inner);
    let kept = Object.entries(value).filter(([, item]) => item !== void 0);
    return Object.fromEntries(kept.map(([key, item]) => [key, plain(item, inner)]));
  } catch {
    return { $repr: nameOf(value) };
  }
}
function messageIn(value) {
  return typeof value != "object" || value === null || !("content" in value) ? null : ["_getType", "getType"].some((name) => typeof Reflect.get(value, name) == "function") ? value : null;
}
function plainMessage({ content, tool_calls: calls }, inner) {
  let list2 = Array.isArray(calls) ? calls : [];
  return {
    content: plain(content, inner),
    tool_calls: list2.map((call) => ({
      name: plain(fieldOf(call, "name"), inner),
      args: plain(fieldOf(call, "args"), inner)
    }))
  };
}
function documentIn(value) {
  let text2 = fieldOf(value, "pageContent");
  if (typeof text2 != "string") return null;
  let metadata = fieldOf(value, "metadata") ?? {}, id = [fieldOf(metadata, "source"), fieldOf(value, "id"), fieldOf(metadata, "id")].find(
    (name) => typeof name == "string" || typeof name == "number"
  );
  return { id: id === void 0 ? null : String(id), text: text2, metadata };
}
function fieldOf(value, key) {
  return typeof value == "object" && value !== null ? Reflect.get(value, key) : void 0;
}
function textOf2(value) {
  let message = messageIn(value), calls = fieldOf(message, "tool_calls"), shown = message !== null && !(Array.isArray(calls) && calls.length > 0) ? message.content : value;
  return typeof shown == "string" ? shown : JSON.stringify(plain(shown));
}
function nameOf(value) {
  try {
    return `<${value.constructor.name}>`;
  } catch {
    return "<object>";
  }
}

// src/worker/answer.ts
var keys = ["answer", "output", "contexts", "retrieved", "usage", "toolCalls", "steps", "model", "costUsd"];
function saidBy(returned, streamed) {
  if (!isTelling(returned, streamed)) return { output: plain(returned) };
  let { answer, output = answer } = returned, contexts = given(returned.contexts, contextsOf), retrieved = given(
    returned.retrieved,
    (names) => list(names, "retrieved").map((name) => text(name, "retrieved"))
  ) ?? contexts?.names, usage = given(returned.usage, usageOf), toolCalls = given(returned.toolCalls, toolCallsOf), steps = given(returned.steps, stepsOf), model = given(returned.model, (name) => text(name, "model")), costUsd = given(returned.costUsd, (cost) => number(cost, "costUsd"));
  return {
    output: output === void 0 && streamed !== void 0 ? streamed : plain(output),
    ...contexts === void 0 ? {} : { contexts: contexts.texts },
    ...retrieved === void 0 ? {} : { retrieved },
    ...usage === void 0 ? {} : { usage },
    ...toolCalls === void 0 ? {} : { toolCalls },
    ...steps === void 0 ? {} : { steps },
    ...model === void 0 ? {} : { model },
    ...costUsd === void 0 ? {} : { costUsd }
  };
}
function isTelling(value, streamed) {
  if (typeof value != "object" || value === null || Array.isArray(value)) return !1;
  let own = Object.keys(value), answers = own.filter((key) => key === "answer" || key === "output").length;
  return own.every((key) => keys.includes(key)) && (streamed === void 0 ? answers === 1 : answers <= 1);
}
function given(value, read) {
  return value == null ? void 0 : read(value);
}
function contextsOf(value) {
  let read = list(value, "contexts").map((item) => typeof item == "string" ? { id: null, text: item } : documentIn(item) ?? { id: nameOf2(item), text: text(fieldOf(item, "text"), "contexts") }), texts = read.map((each) => each.text), names = read.map(({ id }) => id ?? "");
  return names.every((name) => name === "") ? { texts } : { texts, names };
}
function nameOf2(item) {
  let id = fieldOf(item, "id");
  return typeof id == "string" ? id : null;
}
function usageOf(value) {
  let tokens = (...names) => {
    let found = names.map((name) => fieldOf(value, name)).find((count) => count != null);
    return found === void 0 ? void 0 : number(found, "usage");
  }, details = fieldOf(value, "prompt_tokens_details") ?? fieldOf(value, "input_token_details"), input = tokens("input", "input_tokens", "prompt_tokens", "inputTokens"), output = tokens("output", "output_tokens", "completion_tokens", "outputTokens"), cached = tokens("cached", "cached_tokens", "cachedInputTokens") ?? given(
    fieldOf(details, "cached_tokens") ?? fieldOf(details, "cache_read"),
    (count) => number(count, "usage")
  );
  if (input === void 0 && output === void 0 && cached === void 0)
    throw wrong("usage", "{input, output, cached}, each a number of tokens");
  return {
    ...input === void 0 ? {} : { input_tokens: input },
    ...output === void 0 ? {} : { output_tokens: output },
    ...cached === void 0 ? {} : { cached_tokens: cached }
  };
}
function toolCallsOf(value) {
  return list(value, "toolCalls").map((call) => ({
    name: text(fieldOf(call, "name"), "toolCalls"),
    arguments: plain(fieldOf(call, "arguments") ?? fieldOf(call, "args"))
  }));
}
function stepsOf(value) {
  return list(value, "steps").map((step, place) => {
    let optional = (key, read) => given(fieldOf(step, key), read), start = optional("startMs", (ms2) => number(ms2, "steps")) ?? 0, ms = optional("ms", (taken) => number(taken, "steps")), parent = optional("parent", (index) => `told-${number(index, "steps")}`), error = optional("error", (what) => text(what, "steps")), model = optional("model", (name) => text(name, "steps")), usage = optional("usage", usageOf), documents = optional(
      "documents",
      (found) => list(found, "steps").map(
        (each) => documentIn(each) ?? { id: nameOf2(each), text: text(fieldOf(each, "text"), "steps") }
      )
    );
    return {
      id: `told-${place}`,
      type: optional("kind", (kind) => text(kind, "steps")) ?? "function",
      name: text(fieldOf(step, "name"), "steps"),
      start,
      ...ms === void 0 ? {} : { end: start + ms },
      ...parent === void 0 ? {} : { parent },
      ...error === void 0 ? {} : { error },
      ...model === void 0 ? {} : { model },
      ...usage === void 0 ? {} : { usage },
      ...documents === void 0 ? {} : { documents: documents.map(({ id, text: of }) => ({ id, text: of })) },
      ...optional("input", (of) => ({ input: plain(of) })) ?? {},
      ...optional("output", (of) => ({ output: plain(of) })) ?? {}
    };
  });
}
function list(value, key) {
  if (Array.isArray(value)) return value;
  throw wrong(key, "a list");
}
function text(value, key) {
  if (typeof value == "string") return value;
  throw wrong(key, expected[key] ?? "a text");
}
function number(value, key) {
  if (typeof value == "number" && Number.isFinite(value) && value >= 0) return value;
  throw wrong(key, "a number that is not negative");
}
var expected = {
  contexts: "a list of texts, of {id, text}, or of documents",
  retrieved: "a list of names",
  toolCalls: "a list of {name, arguments}",
  steps: "a list of {name, kind, startMs, ms, \u2026}"
};
function wrong(key, accepted) {
  return new TypeError(`\`${key}\` of the answer is not ${accepted}`);
}

// src/worker/call.ts
async function callTarget(target, input, context, watch, onPiece) {
  let call = () => isInvokable(target) ? isRunnable(target) ? target.invoke(input, { signal: context.signal, ...watch?.config }) : target.invoke(input, context) : target(input, context), whole = async () => {
    let returned = await call(), pieces = piecesOf(returned);
    return pieces === null ? saidBy(returned) : gather(pieces, context.signal, onPiece);
  };
  return watch === null ? whole() : watch.run(context.signal, whole);
}
function piecesOf(value) {
  return typeof value != "object" || value === null || messageIn(value) !== null ? null : Symbol.asyncIterator in value ? iteratorOf(Reflect.get(value, Symbol.asyncIterator), value) : "next" in value && typeof value.next == "function" && Symbol.iterator in value ? iteratorOf(Reflect.get(value, Symbol.iterator), value) : null;
}
function iteratorOf(make, of) {
  let made = typeof make == "function" ? Reflect.apply(make, of, []) : null;
  return isPieces(made) ? made : null;
}
function isPieces(value) {
  return typeof value == "object" && value !== null && "next" in value && typeof value.next == "function";
}
async function gather(pieces, signal, onPiece) {
  let parts = [], stop = () => {
    Promise.resolve(pieces.return?.()).catch(() => {
    });
  };
  signal.addEventListener("abort", stop, { once: !0 });
  try {
    for (; ; ) {
      let step = await pieces.next();
      if (typeof step != "object" || step === null) throw new TypeError("the iterator gave no object");
      let value = await Reflect.get(step, "value");
      if (Reflect.get(step, "done") === !0)
        return value === void 0 ? { output: joined(parts) } : saidBy(value, joined(parts));
      onPiece(), parts.push(value);
    }
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
function joined(parts) {
  let texts = parts.map((part) => typeof part == "string" ? part : messageIn(part)?.content);
  return texts.every((text2) => typeof text2 == "string") ? texts.join("") : plain(parts);
}

// src/worker/serve.ts
var patience = { cancelled: 200, end: 1e4 };
function createServer({ target, watch: makeWatch, send, exit: exit2 }) {
  let open = /* @__PURE__ */ new Map(), cases = /* @__PURE__ */ new Map(), current = new AsyncLocalStorage();
  watchProcess(current, exit2);
  async function answer(request, id) {
    let { promise, resolve: resolve2 } = Promise.withResolvers(), one = { id, started: performance.now(), controller: new AbortController(), settle: resolve2 };
    cases.set(id, one);
    let limit = fieldOf(request, "timeoutMs"), timer = typeof limit == "number" ? setTimeout(() => giveUp(one, "Timeout", `no answer within ${limit} ms`), limit) : void 0, watch = makeWatch?.(one.started) ?? null, firstMs, working = !0, { signal } = one.controller, work = current.run(one, async () => {
      let { input, context } = inputOf(request);
      return callTarget(target, input, { signal, ...context, ...traceOf(request) }, watch, () => {
        firstMs ??= since(one);
      });
    }).then(
      (said) => one.settle({ kind: "said", said }),
      (thrown) => one.settle({ kind: "failed", problem: problemOf(thrown) })
    ).finally(() => {
      working = !1;
    }), outcome = await promise;
    clearTimeout(timer), outcome.kind === "given-up" ? await Promise.race([work, sleep(patience.cancelled)]) : working && one.controller.abort(new Error("the case is over")), cases.delete(id), reply(one, outcome, { firstMs, abandoned: outcome.kind !== "said" && working, watch });
  }
  function reply(one, outcome, { firstMs, abandoned, watch }) {
    let told = { id: one.id, ms: since(one) }, seen = watch?.steps() ?? [];
    try {
      if (outcome.kind !== "said") {
        send({ ...told, error: outcome.problem, abandoned, ...watch === null ? {} : { steps: seen } });
        return;
      }
      let { steps = [], usage = watch?.usage(), ...said } = outcome.said, all = watch === null && outcome.said.steps === void 0 ? {} : { steps: [...seen, ...steps] };
      send({
        ...told,
        ...said,
        ...all,
        ...usage == null ? {} : { usage },
        ...firstMs === void 0 ? {} : { firstMs }
      });
    } catch (thrown) {
      send({ ...told, error: problemOf(thrown) });
    }
  }
  return {
    take: (message) => {
      let cancelled = fieldOf(message, "cancel");
      if (typeof cancelled == "number") {
        let one = cases.get(cancelled);
        one !== void 0 && giveUp(one, "Cancelled", "cancelled by the caller");
        return;
      }
      let id = fieldOf(message, "id");
      typeof id == "number" && open.set(
        id,
        answer(message, id).finally(() => open.delete(id))
      );
    },
    finish: async () => {
      await Promise.race([Promise.all(open.values()), sleep(patience.end)]);
    }
  };
}
function giveUp(one, name, message) {
  let reason = new Error(message);
  reason.name = `${name}Error`, one.settle({ kind: "given-up", problem: { class: name, message } }), one.controller.abort(reason);
}
function inputOf(request) {
  let given2 = fieldOf(request, "input"), of = fieldOf(given2, "case");
  return fieldOf(given2, "for") === "target" ? { input: fieldOf(given2, "input"), context: { case: of } } : { input: given2, context: {} };
}
function traceOf(request) {
  let traceparent = fieldOf(request, "traceparent");
  return typeof traceparent == "string" ? { traceparent } : {};
}
function watchProcess(current, exit2) {
  let blame = (thrown) => {
    let one = current.getStore();
    if (one !== void 0) {
      one.settle({ kind: "failed", problem: problemOf(thrown) });
      return;
    }
    let { class: name, message, traceback = "" } = problemOf(thrown);
    process.stderr.write(`${name}: ${message}
${traceback}
`, () => exit2(1));
  };
  process.on("uncaughtException", blame), process.on("unhandledRejection", blame), process.exit = (code) => {
    let error = new ProcessExit(`process.exit(${code ?? ""})`);
    throw current.getStore()?.settle({ kind: "failed", problem: problemOf(error) }), current.getStore() === void 0 && exit2(Number(code ?? 0)), error;
  };
}
var ProcessExit = class extends Error {
};
function since({ started }) {
  return Math.round((performance.now() - started) * 100) / 100;
}
function sleep(ms) {
  return new Promise((resolve2) => {
    setTimeout(resolve2, ms).unref();
  });
}

// src/worker/watch.ts
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL as pathToFileURL2 } from "node:url";

// src/worker/tracer.ts
var most = 1e3;
function makeTracerClass(Base) {
  return isClass(Base) ? class extends Base {
    name = "plumbline";
    /** Else events come after `invoke` has resolved. */
    awaitHandlers = !0;
    steps = [];
    usage = {};
    #started;
    #open = /* @__PURE__ */ new Map();
    constructor(started) {
      super(), this.#started = started;
    }
    /** Demanded by the base; runs are kept as they come. */
    async persistRun() {
    }
    stringifyError(error) {
      return problemLine(error);
    }
    onRunCreate({ id, name, run_type: type, parent_run_id: parent, inputs, extra }) {
      let step = {
        id,
        parent: parent ?? null,
        type: type === "prompt" || type === "parser" ? "chain" : type,
        name,
        start: this.#at(),
        input: inputText(type, inputs)
      };
      type === "llm" && (step.model = modelAsked(extra)), this.#open.set(id, step), this.steps.push(step);
    }
    onLLMNewToken({ id }) {
      let step = this.#open.get(id);
      step !== void 0 && (step.first ??= this.#at());
    }
    onRunUpdate({ id, run_type: type, outputs, error }) {
      let step = this.#open.get(id);
      step !== void 0 && (this.#open.delete(id), step.end = this.#at(), error !== void 0 && (step.error = error.slice(0, most)), type === "retriever" ? step.documents = documentsIn(fieldOf(outputs, "documents")) : type === "llm" ? this.#modelCall(step, outputs) : outputs !== void 0 && (step.output = outputText(outputs)));
    }
    #modelCall(step, outputs) {
      let generations = generationsIn(outputs), messages = generations.map((each) => fieldOf(each, "message")), said = messages[0] ?? fieldOf(generations[0], "text");
      said !== void 0 && (step.output = textOf2(said).slice(0, most));
      let names = messages.map((message) => fieldOf(message, "response_metadata")).map((each) => fieldOf(each, "model_name") ?? fieldOf(each, "model"));
      step.answeredBy = names.find((name) => typeof name == "string");
      let usage = usageIn(messages, outputs);
      if (Object.keys(usage).length !== 0) {
        step.usage = usage;
        for (let key of tokenKeys) {
          let count = usage[key];
          count !== void 0 && (this.usage[key] = (this.usage[key] ?? 0) + count);
        }
      }
    }
    #at() {
      return Math.round((performance.now() - this.#started) * 100) / 100;
    }
  } : null;
}
var tokenKeys = ["input_tokens", "output_tokens", "cached_tokens"];
function isClass(value) {
  return typeof value == "function";
}
function modelAsked(extra) {
  let asked = fieldOf(extra, "invocation_params");
  return [
    fieldOf(asked, "model"),
    fieldOf(asked, "model_name"),
    fieldOf(fieldOf(extra, "metadata"), "ls_model_name")
  ].find((name) => typeof name == "string");
}
function generationsIn(outputs) {
  let found = fieldOf(outputs, "generations");
  return Array.isArray(found) ? found.flat() : [];
}
function usageIn(messages, outputs) {
  let usage = {}, add = (key, count) => {
    typeof count == "number" && (usage[key] = (usage[key] ?? 0) + count);
  };
  for (let message of messages) {
    let told2 = fieldOf(message, "usage_metadata");
    add("input_tokens", fieldOf(told2, "input_tokens")), add("output_tokens", fieldOf(told2, "output_tokens")), add("cached_tokens", fieldOf(fieldOf(told2, "input_token_details"), "cache_read"));
  }
  if (Object.keys(usage).length > 0) return usage;
  let told = fieldOf(fieldOf(outputs, "llmOutput"), "tokenUsage");
  return add("input_tokens", fieldOf(told, "promptTokens")), add("output_tokens", fieldOf(told, "completionTokens")), usage;
}
function documentsIn(found) {
  return Array.isArray(found) ? found.flatMap((each) => {
    let document = documentIn(each);
    if (document === null) return [];
    let score = fieldOf(document.metadata, "score") ?? fieldOf(document.metadata, "relevanceScore");
    return [
      {
        id: document.id,
        text: document.text,
        score: typeof score == "number" && Number.isFinite(score) ? score : null
      }
    ];
  }) : [];
}
function inputText(type, inputs) {
  let inner = type === "retriever" ? fieldOf(inputs, "query") : type === "llm" ? fieldOf(inputs, "messages") ?? fieldOf(inputs, "prompts") : onlyField(inputs, "input");
  return textOf2(inner ?? inputs).slice(0, most);
}
function outputText(outputs) {
  return textOf2(onlyField(outputs, "output") ?? outputs).slice(0, most);
}
function onlyField(value, key) {
  let keys2 = typeof value == "object" && value !== null ? Object.keys(value) : [];
  return keys2.length === 1 && keys2[0] === key ? fieldOf(value, key) : void 0;
}

// src/worker/watch.ts
var core = "@langchain/core";
async function loadWatcher(file) {
  let found = findPackage(file);
  if (found === null) return { watch: null, versions: {} };
  let versions = { [core]: found.version }, base = await importPart(found, "tracers/base"), singletons = await importPart(found, "singletons");
  await importPart(found, "context");
  let storage = fieldOf(singletons, "AsyncLocalStorageProviderSingleton"), Tracer = makeTracerClass(fieldOf(base, "BaseTracer"));
  return Tracer === null || !isStorage(storage) ? { watch: null, versions } : { watch: (started) => {
    let tracer = new Tracer(started), config = { callbacks: [tracer] };
    return {
      config,
      run: (signal, call) => storage.runWithConfig({ ...config, signal }, call),
      steps: () => [...tracer.steps],
      usage: () => Object.keys(tracer.usage).length === 0 ? null : tracer.usage
    };
  }, versions };
}
function isStorage(value) {
  return typeof fieldOf(value, "runWithConfig") == "function";
}
function findPackage(file) {
  try {
    let manifest = createRequire(file).resolve(`${core}/package.json`), read = JSON.parse(readFileSync(manifest, "utf8"));
    return {
      folder: dirname(manifest),
      version: String(fieldOf(read, "version")),
      exports: fieldOf(read, "exports")
    };
  } catch {
    return null;
  }
}
async function importPart({ folder, exports }, part) {
  let path = fieldOf(exports, `./${part}`);
  for (; typeof path == "object" && path !== null; )
    path = fieldOf(path, "import") ?? fieldOf(path, "node") ?? fieldOf(path, "default");
  if (typeof path != "string") return null;
  try {
    return await import(pathToFileURL2(join(folder, path)).href);
  } catch {
    return null;
  }
}

// src/worker/worker.ts
var protocol = 1, channel = openChannel(3), exit = process.exit.bind(process);
try {
  let { target, kind, file } = await loadExport(process.argv[2] ?? ""), { watch, versions } = await loadWatcher(file), server = createServer({ target, watch, send: channel.send, exit });
  channel.send({ ready: { protocol, kind, runtime: `Node.js ${process.versions.node}`, versions } }), channel.listen(server.take, () => {
    server.finish().then(() => channel.end(() => exit(0)));
  });
} catch (thrown) {
  channel.send({ fatal: problemOf(thrown) }), channel.end(() => exit(2));
}
