import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  spanIdOf
} from "./chunk-Z57QXRCP.js";
import {
  conversationOf,
  fillTemplate
} from "./chunk-EF5KZSYS.js";
import {
  createModelGateway,
  endpointOf,
  waitBeforeRetry
} from "./chunk-TGZY33XC.js";
import {
  pipelineFiles,
  pipelineOf,
  settingsFile
} from "./chunk-MYMKGMO3.js";
import {
  expandProvider,
  expandService,
  find,
  parseDuration,
  require_dist
} from "./chunk-74TAEL64.js";
import {
  nearestName
} from "./chunk-UFWVR74K.js";
import {
  Trial,
  newerTrial
} from "./chunk-XWKLXWFG.js";
import {
  JsonValue,
  Message,
  answered,
  candidateFault,
  messageKeys
} from "./chunk-CBPBUGVT.js";
import {
  InternalError,
  UserError,
  messageOf,
  throwIfAny
} from "./chunk-XELRSJDQ.js";
import {
  canonicalJson,
  digestOf,
  digestOfBytes
} from "./chunk-TVGVIJQH.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";
import {
  __toESM
} from "./chunk-IA6Z3OCR.js";

// src/wiring/open-target.ts
import { randomBytes } from "node:crypto";

// src/evaluation/run/replay.ts
function createReplayTarget(options) {
  let recorded = /* @__PURE__ */ new Map();
  for (let [index, line] of options.recording.split(`
`).entries()) {
    if (line.trim() === "") continue;
    let trial = read(line, options.file, index + 1), reply = replyOf(trial);
    reply !== null && recorded.set(keyOf(trial.case, trial.caseDigest, trial.repeat), reply);
  }
  return {
    answer: ({ case: { id, digest }, repeat }) => {
      let reply = recorded.get(keyOf(id, digest, repeat));
      return Promise.resolve(reply ?? missing(options.file, id));
    }
  };
}
function replyOf(trial) {
  if (trial.outcome === "failed" && trial.class === "candidate")
    return { kind: "failed", class: "candidate", error: trial.error, attempts: 0, latencyMs: 0 };
  if (trial.outcome !== "answered" || trial.output === null) return null;
  let { output, model, usage, costUsd, latencyMs, firstTokenMs, attempts, finish } = trial, { contexts = null, retrieved = null, toolCalls = null, steps = null } = trial;
  return answered({
    output,
    contexts,
    retrieved,
    toolCalls,
    steps,
    model,
    usage,
    costUsd,
    latencyMs,
    firstTokenMs,
    attempts,
    finish,
    fromCache: !0
  });
}
function missing(file, id) {
  return {
    kind: "failed",
    class: "infrastructure",
    error: { code: "replay-missing", message: `${file} has no answer for case ${id}; record it again` },
    attempts: 0,
    latencyMs: 0
  };
}
function read(line, file, number) {
  let where = { file, line: number }, value;
  try {
    value = JSON.parse(line);
  } catch {
    value = null;
  }
  let parsed2 = Trial.safeParse(value);
  if (parsed2.success) return parsed2.data;
  let version = newerTrial(value);
  throw version !== null ? new UserError({
    code: "file-format",
    what: "the recording was made by a newer Plumbline",
    where,
    found: version,
    accepted: "trial/1",
    next: "update Plumbline, or record the answers again with this version"
  }) : new UserError({
    code: "file-format",
    what: "a line of the recording is no trial",
    where,
    accepted: "lines of `results.jsonl` of a run whose outputs were kept",
    next: "record the answers again with `plumbline run`"
  });
}
function keyOf(id, digest, repeat) {
  return JSON.stringify([id, digest, repeat]);
}

// src/evaluation/target/http/body.ts
var alone = /^\{\{\s*([A-Za-z_][\w-]*)\s*\}\}$/;
function bodyVariables(of, settings) {
  return { ...settings, ...of.messages === null ? {} : { messages: of.messages.map(asJson) }, ...of.vars };
}
function asJson(message) {
  return JSON.parse(JSON.stringify(message));
}
function fillBody(body, variables) {
  if (typeof body == "string") {
    let name = alone.exec(body)?.[1];
    return name !== void 0 && Object.hasOwn(variables, name) ? variables[name] ?? null : fillTemplate(body, variables);
  }
  return body === null || typeof body != "object" ? body : isList(body) ? body.map((each) => fillBody(each, variables)) : Object.fromEntries(Object.entries(body).map(([key, value]) => [key, fillBody(value, variables)]));
}
function writeBody(filled) {
  return filled === void 0 ? null : typeof filled == "string" ? { type: "text/plain; charset=utf-8", text: filled } : { type: "application/json", text: JSON.stringify(filled) };
}
function isList(value) {
  return Array.isArray(value);
}

// node_modules/eventsource-parser/dist/errors.js
var ParseError = class extends Error {
  constructor(message, options) {
    super(message), this.name = "ParseError", this.type = options.type, this.field = options.field, this.value = options.value, this.line = options.line;
  }
};

// node_modules/eventsource-parser/dist/parse.js
var LF = 10, CR = 13, SPACE = 32, MAX_FIELD_PREFIX_LENGTH = 6;
function createParser(config) {
  if (typeof config == "function")
    throw new TypeError("`config` must be an object, got a function instead. Did you mean `createParser({onEvent: fn})`?");
  let { maxBufferSize, onComment, onError, onEvent, onId, onRetry } = config, pendingFragments = [], pendingFragmentsLength = 0, bomPrefix = "", id, data = "", dataLines = 0, eventType, terminated = !1, skippingLine = !1, skipNextLineFeed = !1;
  function feed(chunk) {
    if (terminated)
      throw new Error("Cannot feed parser: it was terminated after exceeding the configured max buffer size. Call `reset()` to resume parsing.");
    if (bomPrefix !== void 0) {
      if (chunk = bomPrefix + chunk, chunk === "" || chunk === "\xEF" || chunk === "\xEF\xBB") {
        bomPrefix = chunk;
        return;
      }
      bomPrefix = void 0, chunk = chunk.replace(/^(?:\uFEFF|\xEF\xBB\xBF)/, "");
    }
    if ((skippingLine || skipNextLineFeed) && (chunk = resumeAfterSkip(chunk), !chunk))
      return;
    if (!pendingFragments.length) {
      let trailing = processLines(chunk);
      trailing !== "" && storeTrailing(trailing), checkForBufferOverflow();
      return;
    }
    if (chunk.indexOf(`
`) === -1 && chunk.indexOf("\r") === -1) {
      if (pendingFragmentsLength < MAX_FIELD_PREFIX_LENGTH) {
        let head = pendingFragments.join("") + chunk.slice(0, MAX_FIELD_PREFIX_LENGTH - pendingFragmentsLength);
        if (!shouldBufferTrailing(head)) {
          pendingFragments.length = 0, pendingFragmentsLength = 0, skippingLine = !0;
          return;
        }
      }
      pendingFragments.push(chunk), pendingFragmentsLength += chunk.length, checkForBufferOverflow();
      return;
    }
    pendingFragments.push(chunk);
    let input = pendingFragments.join("");
    pendingFragments.length = 0, pendingFragmentsLength = 0, storeTrailing(processLines(input)), checkForBufferOverflow();
  }
  function resumeAfterSkip(chunk) {
    if (chunk.length === 0)
      return chunk;
    if (skipNextLineFeed)
      return skipNextLineFeed = !1, chunk.charCodeAt(0) === LF ? chunk.slice(1) : chunk;
    let crIndex = chunk.indexOf("\r"), lfIndex = chunk.indexOf(`
`), lineEnd = crIndex === -1 ? lfIndex : lfIndex === -1 || crIndex < lfIndex ? crIndex : lfIndex;
    return lineEnd === -1 ? "" : lineEnd === chunk.length - 1 && chunk.charCodeAt(lineEnd) === CR ? (skippingLine = !1, skipNextLineFeed = !0, "") : (skippingLine = !1, chunk.slice(lineEnd + (chunk.charCodeAt(lineEnd) === CR && chunk.charCodeAt(lineEnd + 1) === LF ? 2 : 1)));
  }
  function storeTrailing(trailing) {
    if (trailing) {
      if (trailing.charCodeAt(trailing.length - 1) === CR) {
        if (parseLine(trailing, 0, trailing.length - 1), checkForBufferOverflow())
          return;
        skipNextLineFeed = !0;
        return;
      }
      if (shouldBufferTrailing(trailing)) {
        pendingFragments.push(trailing), pendingFragmentsLength = trailing.length;
        return;
      }
      skippingLine = !0;
    }
  }
  function shouldBufferTrailing(trailing) {
    let firstCharCode = trailing.charCodeAt(0);
    return firstCharCode === 58 && !!onComment || firstCharCode === 100 && isPotentialField(trailing, "data") || firstCharCode === 101 && isPotentialField(trailing, "event") || firstCharCode === 105 && isPotentialField(trailing, "id") || firstCharCode === 114 && isPotentialField(trailing, "retry");
  }
  function checkForBufferOverflow() {
    return terminated ? !0 : maxBufferSize === void 0 || pendingFragmentsLength + data.length <= maxBufferSize ? !1 : (terminated = !0, pendingFragments.length = 0, pendingFragmentsLength = 0, id = void 0, data = "", dataLines = 0, eventType = void 0, skippingLine = !1, skipNextLineFeed = !1, onError?.(new ParseError(`Buffered data exceeded max buffer size of ${maxBufferSize} characters`, {
      type: "max-buffer-size-exceeded"
    })), !0);
  }
  function processLines(chunk) {
    let searchIndex = 0;
    if (chunk.indexOf("\r") === -1) {
      let lfIndex2 = chunk.indexOf(`
`, searchIndex);
      for (; lfIndex2 !== -1; ) {
        if (searchIndex === lfIndex2) {
          id !== void 0 && onId?.(id), dataLines > 0 && onEvent?.({ id, event: eventType, data }), id = void 0, data = "", dataLines = 0, eventType = void 0, searchIndex = lfIndex2 + 1, lfIndex2 = chunk.indexOf(`
`, searchIndex);
          continue;
        }
        let firstCharCode = chunk.charCodeAt(searchIndex);
        if (isDataPrefix(chunk, searchIndex, firstCharCode)) {
          let valueStart = chunk.charCodeAt(searchIndex + 5) === SPACE ? searchIndex + 6 : searchIndex + 5, value = chunk.slice(valueStart, lfIndex2);
          if (dataLines === 0 && chunk.charCodeAt(lfIndex2 + 1) === LF) {
            id !== void 0 && onId?.(id), onEvent?.({ id, event: eventType, data: value }), id = void 0, data = "", eventType = void 0, searchIndex = lfIndex2 + 2, lfIndex2 = chunk.indexOf(`
`, searchIndex);
            continue;
          }
          data = dataLines === 0 ? value : `${data}
${value}`, dataLines++;
        } else isEventPrefix(chunk, searchIndex, firstCharCode) ? eventType = chunk.slice(chunk.charCodeAt(searchIndex + 6) === SPACE ? searchIndex + 7 : searchIndex + 6, lfIndex2) || void 0 : parseLine(chunk, searchIndex, lfIndex2);
        if (checkForBufferOverflow())
          return "";
        searchIndex = lfIndex2 + 1, lfIndex2 = chunk.indexOf(`
`, searchIndex);
      }
      return chunk.slice(searchIndex);
    }
    let crIndex = chunk.indexOf("\r", searchIndex), lfIndex = chunk.indexOf(`
`, searchIndex);
    for (; searchIndex < chunk.length; ) {
      let lineEnd = -1;
      if (crIndex !== -1 && lfIndex !== -1 ? lineEnd = crIndex < lfIndex ? crIndex : lfIndex : crIndex !== -1 ? crIndex === chunk.length - 1 ? lineEnd = -1 : lineEnd = crIndex : lfIndex !== -1 && (lineEnd = lfIndex), lineEnd === -1)
        break;
      if (parseLine(chunk, searchIndex, lineEnd), checkForBufferOverflow())
        return "";
      searchIndex = lineEnd + 1, chunk.charCodeAt(searchIndex - 1) === CR && chunk.charCodeAt(searchIndex) === LF && searchIndex++, crIndex !== -1 && crIndex < searchIndex && (crIndex = chunk.indexOf("\r", searchIndex)), lfIndex !== -1 && lfIndex < searchIndex && (lfIndex = chunk.indexOf(`
`, searchIndex));
    }
    return chunk.slice(searchIndex);
  }
  function parseLine(chunk, start, end) {
    if (start === end) {
      dispatchEvent();
      return;
    }
    let firstCharCode = chunk.charCodeAt(start);
    if (isDataPrefix(chunk, start, firstCharCode)) {
      let valueStart = chunk.charCodeAt(start + 5) === SPACE ? start + 6 : start + 5, value2 = chunk.slice(valueStart, end);
      data = dataLines === 0 ? value2 : `${data}
${value2}`, dataLines++;
      return;
    }
    if (isEventPrefix(chunk, start, firstCharCode)) {
      eventType = chunk.slice(chunk.charCodeAt(start + 6) === SPACE ? start + 7 : start + 6, end) || void 0;
      return;
    }
    if (firstCharCode === 105 && chunk.charCodeAt(start + 1) === 100 && chunk.charCodeAt(start + 2) === 58) {
      let value2 = chunk.slice(chunk.charCodeAt(start + 3) === SPACE ? start + 4 : start + 3, end);
      value2.includes("\0") || (id = value2);
      return;
    }
    if (firstCharCode === 58) {
      if (onComment) {
        let line2 = chunk.slice(start, end);
        onComment(line2.slice(chunk.charCodeAt(start + 1) === SPACE ? 2 : 1));
      }
      return;
    }
    let line = chunk.slice(start, end), fieldSeparatorIndex = line.indexOf(":");
    if (fieldSeparatorIndex === -1) {
      processField(line, "", line);
      return;
    }
    let field = line.slice(0, fieldSeparatorIndex), offset = line.charCodeAt(fieldSeparatorIndex + 1) === SPACE ? 2 : 1, value = line.slice(fieldSeparatorIndex + offset);
    processField(field, value, line);
  }
  function processField(field, value, line) {
    switch (field) {
      case "event":
        eventType = value || void 0;
        break;
      case "data":
        data = dataLines === 0 ? value : `${data}
${value}`, dataLines++;
        break;
      case "id":
        value.includes("\0") || (id = value);
        break;
      case "retry":
        /^\d+$/.test(value) ? onRetry?.(parseInt(value, 10)) : onError?.(new ParseError(`Invalid \`retry\` value: "${value}"`, {
          type: "invalid-retry",
          value,
          line
        }));
        break;
      default:
        onError?.(new ParseError(`Unknown field "${field.length > 20 ? `${field.slice(0, 20)}\u2026` : field}"`, { type: "unknown-field", field, value, line }));
        break;
    }
  }
  function dispatchEvent() {
    id !== void 0 && onId?.(id), dataLines > 0 && onEvent?.({
      id,
      event: eventType,
      data
    }), id = void 0, data = "", dataLines = 0, eventType = void 0;
  }
  function reset(options = {}) {
    if (options.consume && pendingFragments.length > 0) {
      let incompleteLine = pendingFragments.join("");
      parseLine(incompleteLine, 0, incompleteLine.length);
    }
    bomPrefix = "", id = void 0, data = "", dataLines = 0, eventType = void 0, pendingFragments.length = 0, pendingFragmentsLength = 0, terminated = !1, skippingLine = !1, skipNextLineFeed = !1;
  }
  return { feed, reset };
}
function isDataPrefix(chunk, i, firstCharCode) {
  return firstCharCode === 100 && chunk.charCodeAt(i + 1) === 97 && chunk.charCodeAt(i + 2) === 116 && chunk.charCodeAt(i + 3) === 97 && chunk.charCodeAt(i + 4) === 58;
}
function isEventPrefix(chunk, i, firstCharCode) {
  return firstCharCode === 101 && chunk.charCodeAt(i + 1) === 118 && chunk.charCodeAt(i + 2) === 101 && chunk.charCodeAt(i + 3) === 110 && chunk.charCodeAt(i + 4) === 116 && chunk.charCodeAt(i + 5) === 58;
}
function isPotentialField(line, field) {
  let i = 1;
  for (; i < line.length && i < field.length; ) {
    if (line.charCodeAt(i) !== field.charCodeAt(i))
      return !1;
    i++;
  }
  return line.length <= field.length || line.charCodeAt(field.length) === 58;
}

// src/evaluation/target/http/extract.ts
function answerIn(document, { answer }) {
  if (answer === void 0) return showText(document);
  let found = find(answer, document).filter((value) => value !== null);
  return found.length === 0 ? null : found.map(showText).join("");
}
function toldBy(documents, extract) {
  let last = (location) => {
    if (location === void 0) return [];
    for (let document of documents.toReversed()) {
      let found = find(location, document).filter((value) => value !== null);
      if (found.length > 0) return found;
    }
    return [];
  }, list = (location) => {
    let found = last(location), [only] = found;
    return only === void 0 ? null : found.length === 1 && isList2(only) ? only : found;
  }, one = (location) => {
    let [first] = last(location);
    return typeof first == "string" && first !== "" ? first : null;
  }, answered2 = one(extract.model), fingerprint = one(extract.fingerprint), traceId = one(extract.traceId)?.toLowerCase() ?? null;
  return {
    contexts: list(extract.contexts)?.map((each) => named(each, ["text", "content", "page_content"])) ?? null,
    retrieved: list(extract.retrieved)?.map((each) => named(each, ["id", "path", "source", "name"])) ?? null,
    toolCalls: list(extract.toolCalls)?.flatMap(toolCallOf) ?? null,
    model: answered2 === null && fingerprint === null ? null : { asked: answered2 ?? "service", answered: answered2, fingerprint },
    usage: usageOf(last(extract.usage)[0]),
    traceId: traceId !== null && /^[0-9a-f]{32}$/.test(traceId) ? traceId : null
  };
}
function named(value, members) {
  let held = members.map((name) => memberOf(value, name)).find((each) => typeof each == "string");
  return showText(held ?? value);
}
var spellings = {
  input: ["input", "input_tokens", "inputTokens", "prompt_tokens", "promptTokens"],
  cached: ["cached", "cached_tokens", "cachedTokens", "cache_read_input_tokens"],
  output: ["output", "output_tokens", "outputTokens", "completion_tokens", "completionTokens"]
};
function usageOf(value) {
  let count = (names) => {
    let found = names.map((name) => memberOf(value, name)).find((each) => typeof each == "number");
    return typeof found == "number" && Number.isSafeInteger(found) && found >= 0 ? found : null;
  }, usage = {
    input: count(spellings.input),
    cached: count(spellings.cached),
    output: count(spellings.output)
  };
  return usage.input === null && usage.cached === null && usage.output === null ? null : usage;
}
function toolCallOf(value) {
  let call = memberOf(value, "function") ?? value, name = memberOf(call, "name");
  if (typeof name != "string") return [];
  let given = memberOf(call, "arguments") ?? memberOf(call, "args") ?? memberOf(call, "input") ?? null;
  return [{ name, arguments: typeof given == "string" ? parsed(given) : given }];
}
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
function memberOf(value, name) {
  if (!(typeof value != "object" || value === null))
    return Object.entries(value).find(([key]) => key === name)?.[1];
}
function isList2(value) {
  return Array.isArray(value);
}
function showText(value) {
  return typeof value == "string" ? value : canonicalJson(value);
}

// src/evaluation/target/http/reading.ts
function startReading(as) {
  switch (as.stream) {
    case void 0:
      return wholeReply(as);
    case "text":
      return rawText(as);
    case "sse":
      return events(as);
    case "ndjson":
      return lines(as);
  }
}
function wholeReply({ extract }) {
  let text = "";
  return {
    feed(piece) {
      return text += piece, text !== "";
    },
    ended: () => !1,
    finish() {
      let document = parse(text);
      if (document === void 0)
        return Object.keys(extract).length === 0 ? { kind: "read", output: text, ...toldBy([], extract) } : { kind: "unreadable", code: "reply-not-json", message: "the reply is not JSON" };
      let whole = extract.answer === void 0 ? text : answerIn(document, extract);
      return whole === null ? noAnswer(extract) : { kind: "read", output: whole, ...toldBy([document], extract) };
    }
  };
}
function rawText({ end, extract }) {
  let text = "", at = -1;
  return {
    feed(piece) {
      let from = Math.max(0, text.length - (end?.length ?? 0));
      return text += piece, end !== void 0 && at < 0 && (at = text.indexOf(end, from)), text !== "";
    },
    ended: () => at >= 0,
    finish() {
      return end !== void 0 && at < 0 ? withoutEnd(end) : { kind: "read", output: at < 0 ? text : text.slice(0, at), ...toldBy([], extract) };
    }
  };
}
function pieces({ end, extract }) {
  let documents = [], output = "", ended = !1, any = !1, strange = !1;
  return {
    add(data) {
      if (ended || data.trim() === "") return;
      if (any = !0, end !== void 0 && isEnd(data, end)) {
        ended = !0;
        return;
      }
      if (extract.answer === void 0) {
        output += data;
        let document2 = parse(data);
        document2 !== void 0 && documents.push(document2);
        return;
      }
      let document = parse(data);
      document === void 0 ? strange ||= data.trim() !== "[DONE]" : (documents.push(document), output += answerIn(document, extract) ?? "");
    },
    any: () => any,
    begun: () => output !== "",
    ended: () => ended,
    finish() {
      return end !== void 0 && !ended ? withoutEnd(end) : strange ? { kind: "unreadable", code: "reply-not-json", message: "a piece of the stream is not JSON" } : output === "" && documents.every((document) => answerIn(document, extract) === null) ? noAnswer(extract) : { kind: "read", output, ...toldBy(documents, extract) };
    }
  };
}
function events(as) {
  let read2 = pieces(as), raw = rawText(as), parser = createParser({ onEvent: ({ data }) => read2.add(data) });
  return {
    feed(piece) {
      let begun = raw.feed(piece);
      return parser.feed(piece), read2.any() ? read2.begun() : begun;
    },
    ended: () => read2.any() ? read2.ended() : raw.ended(),
    finish() {
      return parser.feed(`

`), read2.any() ? read2.finish() : raw.finish();
    }
  };
}
function lines(as) {
  let read2 = pieces(as), rest = "";
  return {
    feed(piece) {
      let parts = (rest + piece).split(`
`);
      rest = parts.pop() ?? "";
      for (let line of parts) read2.add(line);
      return read2.begun();
    },
    ended: read2.ended,
    finish() {
      return read2.add(rest), rest = "", read2.finish();
    }
  };
}
function isEnd(data, end) {
  if (data.trim() === end.trim()) return !0;
  let marker = parse(end), said = parse(data);
  return !isMap(marker) || !isMap(said) ? !1 : Object.entries(marker).every(([key, value]) => JSON.stringify(said[key]) === JSON.stringify(value));
}
function isMap(value) {
  return typeof value == "object" && value !== null && !Array.isArray(value);
}
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return;
  }
}
function noAnswer({ answer }) {
  return { kind: "unreadable", code: "reply-without-answer", message: answer === void 0 ? "the reply is empty" : `the reply has nothing at ${answer}` };
}
function withoutEnd(end) {
  return {
    kind: "unreadable",
    code: "stream-cut",
    message: `the stream ended without its end marker ${end}`
  };
}

// src/gateway/adaptive-slots.ts
function createAdaptiveSlots(most2) {
  let allowed = Math.max(1, most2), used = 0, waiting = [], letIn = () => {
    for (; used < Math.floor(allowed); ) {
      let next = waiting.shift();
      if (next === void 0) return;
      used += 1, next();
    }
  };
  return {
    async use(work) {
      await new Promise((enter) => {
        waiting.push(enter), letIn();
      });
      try {
        return await work();
      } finally {
        used -= 1, letIn();
      }
    },
    full() {
      allowed = Math.max(1, Math.min(allowed, Math.max(used - 1, allowed / 2)));
    },
    well() {
      allowed = Math.min(Math.max(1, most2), allowed + 1 / allowed), letIn();
    }
  };
}

// src/gateway/http-target.ts
var most = { busy: 8, suspect: 2, silent: 2 };
function createHttpTarget(options) {
  let { clock, service, hex: hex2 } = options, slots = createAdaptiveSlots(options.concurrency);
  async function once(body, traceId, request) {
    let reading = startReading(options.readAs), headers = { traceparent: `00-${traceId}-${spanIdOf(traceId, "root")}-01` }, over = new AbortController(), late = new AbortController(), started = clock.monotonicMs(), elapsed = () => clock.monotonicMs() - started, limit = (ms, stop) => {
      clock.sleep(ms, AbortSignal.any([over.signal, stop])).then(() => {
        !over.signal.aborted && !stop.aborted && late.abort();
      });
    }, begun = new AbortController(), streams = options.readAs.stream !== void 0;
    streams && limit(options.streamTimeoutMs, request.signal), limit(request.timeoutMs, AbortSignal.any([begun.signal, request.signal]));
    let firstMs = null, events2 = {
      onReply: () => {
        streams && begun.abort();
      },
      onFirst: () => {
        firstMs ??= elapsed();
      }
    };
    try {
      let reply = await service.send(
        { body, headers },
        reading,
        events2,
        AbortSignal.any([request.signal, late.signal])
      );
      return { reply: late.signal.aborted && reply.kind === "trouble" ? silent(begun.signal.aborted) : reply, latencyMs: elapsed(), firstMs };
    } finally {
      over.abort();
    }
  }
  async function answer(request) {
    let body;
    try {
      let variables = bodyVariables(request.case, options.settings ?? {});
      body = writeBody(options.body === void 0 ? void 0 : fillBody(options.body, variables));
    } catch (thrown) {
      if (!(thrown instanceof UserError)) throw thrown;
      let fault = candidateFault(thrown, 0, 0);
      return options.settings === null ? { ...fault, class: "infrastructure" } : fault;
    }
    let traceId = hex2(32), suspects = 0, silences = 0;
    for (let attempts = 1; ; attempts++) {
      let { reply, latencyMs, firstMs } = await slots.use(() => once(body, traceId, request));
      if (reply.kind === "read") {
        slots.well();
        let { read: read2 } = reply;
        if (read2.kind === "unreadable")
          return { kind: "failed", class: "candidate", error: { code: read2.code, message: read2.message }, attempts, latencyMs, traceId };
        let { kind: _, ...said } = read2, firstTokenMs = options.readAs.stream === void 0 ? null : firstMs;
        return answered({ ...said, traceId: said.traceId ?? traceId, latencyMs, firstTokenMs, attempts });
      }
      let { trouble } = reply;
      trouble.fault === "suspect" && (suspects += 1), trouble.error.code === "timeout" && (silences += 1), trouble.error.status === 429 && slots.full();
      let failed = { kind: "failed", error: trouble.error, attempts, latencyMs, traceId };
      if (trouble.fault === "candidate" || trouble.fault === "suspect" && suspects >= most.suspect)
        return { ...failed, class: "candidate" };
      let hopeless = trouble.fault === "broken" || silences >= most.silent, wait = attempts < most.busy && !hopeless && !request.signal.aborted ? waitBeforeRetry(attempts, trouble.retryAfterMs, options.random) : null;
      if (wait === null) return { ...failed, class: "infrastructure" };
      if (await clock.sleep(wait, request.signal), request.signal.aborted) return { ...failed, class: "infrastructure" };
    }
  }
  return { answer, close: () => service.close() };
}
function silent(streaming) {
  return { kind: "trouble", trouble: streaming ? {
    error: { code: "stream-timeout", message: "the stream did not end within its time limit" },
    fault: "broken",
    retryAfterMs: null
  } : {
    error: { code: "timeout", message: "no answer within the time limit" },
    fault: "busy",
    retryAfterMs: null
  } };
}

// src/gateway/prompt-target.ts
function createPromptTarget({ prompt, file, model, gateway }) {
  if (prompt.model === null)
    throw new UserError({
      code: "prompt-invalid",
      what: "the prompt names no model",
      where: { file },
      accepted: "`model:` with the name that the provider knows",
      next: "add `model:` to the prompt file"
    });
  let name = prompt.model;
  return {
    async answer(request) {
      let messages;
      try {
        messages = conversationOf(prompt.messages, request.case, { file });
      } catch (thrown) {
        if (!(thrown instanceof UserError)) throw thrown;
        return candidateFault(thrown, 0, 0);
      }
      let { parameters, responseFormat } = prompt, { timeoutMs, signal, meanwhile } = request;
      return replyOf2(
        await gateway.send(
          model,
          { model: name, messages, parameters, responseFormat },
          { timeoutMs, signal, ...meanwhile === void 0 ? {} : { meanwhile } }
        )
      );
    }
  };
}
function replyOf2(outcome) {
  let { attempts, latencyMs } = outcome;
  switch (outcome.kind) {
    case "answered": {
      let { output, toolCalls = null, model, usage, finish, costUsd, firstTokenMs } = outcome;
      return answered({
        output,
        toolCalls,
        model,
        usage,
        finish,
        costUsd,
        latencyMs,
        firstTokenMs,
        attempts
      });
    }
    case "rejected":
      return { kind: "failed", class: "candidate", error: outcome.error, attempts, latencyMs };
    case "trouble":
      return { kind: "failed", class: "infrastructure", error: outcome.error, attempts, latencyMs };
  }
}

// src/wiring/same-files.ts
import { readFile } from "node:fs/promises";
import { join } from "node:path";
async function requireSameFiles(root, files) {
  let other = [];
  for (let [path, digest] of files) {
    let bytes = await readFile(join(root, path)).catch(() => null);
    (bytes === null || digestOfBytes(bytes) !== digest) && other.push(path);
  }
  if (other.length !== 0)
    throw new UserError({
      code: "plan-mismatch",
      what: "the files on disk are not those of the change that is evaluated, and a target runs its code from them",
      found: `${other.length} of ${files.size} differ: ${other.slice(0, 5).join(", ")}`,
      accepted: "a checkout of the very commit that the plan names",
      next: "check that commit out where the shard runs, without changing files of the pipeline"
    });
}

// src/wiring/open-target.ts
function createOpenTarget(options) {
  let gateway = options.gateway ?? createModelGateway(options);
  return async (spec) => {
    switch (spec.kind) {
      case "prompt": {
        let { createOpenAiModel } = await import("./openai-SIYOBDBS.js"), { prompt, file } = spec;
        return createPromptTarget({
          prompt,
          file,
          model: createOpenAiModel(spec, endpointOf(spec)),
          gateway
        });
      }
      case "embedded": {
        let { createEmbeddedTarget } = await import("./embedded-ATD3KV6P.js"), { prompt, file, documents, top, chunk, unknownBelow, jitter, seed } = spec;
        return createEmbeddedTarget({
          prompt: { file, messages: prompt.messages },
          documents,
          top,
          chunk,
          unknownBelow,
          jitter,
          seed
        });
      }
      case "http": {
        spec.start !== null && await requireSameFiles(options.headCode.root, spec.start.files);
        let { body, settings, readAs, streamTimeoutMs } = spec, { clock, concurrency } = options, { openHttpService } = await import("./open-7CVNUMD2.js"), service = await openHttpService(spec, options.headCode);
        return createHttpTarget({ service, body, settings, readAs, streamTimeoutMs, ...{ clock, random: Math.random, hex, concurrency } });
      }
      case "process": {
        await requireSameFiles(options.headCode.root, spec.files);
        let { openProcessTarget } = await import("./process-OD7XHTJE.js");
        return openProcessTarget(spec, { ...options.headCode, concurrency: options.concurrency });
      }
      case "module": {
        await requireSameFiles(options.headCode.root, spec.files);
        let { openModuleTarget } = await import("./module-IEWVABQD.js");
        return openModuleTarget(spec, { ...options.headCode, concurrency: options.concurrency });
      }
      case "replay":
        return createReplayTarget({ file: spec.file, recording: spec.recording });
    }
  };
}
function hex(digits) {
  return randomBytes(digits / 2).toString("hex");
}

// src/operations/read-target.ts
import { dirname } from "node:path/posix";

// src/evaluation/target/prompt-file.ts
var import_yaml = __toESM(require_dist(), 1);
var WrittenPrompt = external_exports.strictObject({
  name: external_exports.string().optional(),
  description: external_exports.string().optional(),
  model: external_exports.string().min(1).optional(),
  modelParameters: external_exports.record(external_exports.string(), JsonValue).optional(),
  messages: external_exports.array(Message).min(1),
  responseFormat: external_exports.enum(["text", "json_object", "json_schema"]).optional(),
  jsonSchema: external_exports.union([external_exports.string(), external_exports.record(external_exports.string(), JsonValue)]).optional(),
  testData: external_exports.array(external_exports.record(external_exports.string(), JsonValue)).optional(),
  evaluators: external_exports.array(external_exports.record(external_exports.string(), JsonValue)).optional()
}), keys = Object.keys(WrittenPrompt.shape);
function parsePromptFile(text, file) {
  let lines2 = new import_yaml.LineCounter(), document = (0, import_yaml.parseDocument)(text, { lineCounter: lines2, prettyErrors: !1 }), lineAt = (offset) => lines2.linePos(offset).line, secrets = [...text.matchAll(/\$\{[^}\n]*\}/g)].map(
    (match) => ({
      code: "config-secret",
      what: "a prompt file may not read environment variables: it comes from the change that is judged",
      where: { file, line: lineAt(match.index) },
      found: match[0],
      accepted: "placeholders only in .github/plumbline.yml, in apiKey, headers and baseUrl of a provider",
      next: "use a {{variable}} of the case, or write the text itself"
    })
  ), invalid2 = (what, line, next, more = {}) => ({
    code: "prompt-invalid",
    what,
    where: { file, line },
    next,
    ...more
  }), broken = document.errors.map(
    (error) => invalid2(
      `not valid YAML: ${error.message}`,
      lineAt(error.pos[0]),
      "mend the YAML; an editor with YAML support shows the place"
    )
  );
  broken.length > 0 && throwIfAny([...broken, ...secrets]);
  let lineOf = (path) => {
    for (let depth = path.length; depth >= 0; depth--) {
      let node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), !0);
      if ((0, import_yaml.isNode)(node) && node.range) return lineAt(node.range[0]);
    }
    return 1;
  }, parsed2 = WrittenPrompt.safeParse(plainOf(document, file)), issues = (parsed2.error?.issues ?? []).map((issue) => {
    if (issue.code !== "unrecognized_keys")
      return invalid2(
        `${issue.path.length === 0 ? "the prompt" : issue.path.join(".")}: ${issue.message}`,
        lineOf(issue.path),
        "correct the value"
      );
    let [unknown = ""] = issue.keys, known = issue.path.length === 0 ? keys : messageKeys, near = nearestName(unknown, known);
    return invalid2(
      `unknown ${issue.keys.length === 1 ? "key" : "keys"} ${issue.keys.join(", ")}`,
      lineOf([...issue.path, unknown]),
      near === null ? "remove it" : `write "${near}"`,
      { found: issue.keys.join(", "), accepted: known.join(", ") }
    );
  });
  if (throwIfAny([...issues, ...secrets]), !parsed2.success) throw parsed2.error;
  return complete(parsed2.data, file, lineOf(["jsonSchema"]));
}
function plainOf(document, file) {
  try {
    return document.toJS({ maxAliasCount: 50 });
  } catch (thrown) {
    throw new UserError({
      code: "prompt-invalid",
      what: `not readable as YAML: ${messageOf(thrown)}`,
      where: { file },
      next: "write repeated parts out instead of using aliases"
    });
  }
}
function complete(written, file, schemaLine) {
  return {
    name: written.name ?? null,
    model: written.model ?? null,
    parameters: written.modelParameters ?? {},
    messages: written.messages,
    responseFormat: responseFormatOf(written, file, schemaLine),
    testData: written.testData ?? [],
    evaluators: written.evaluators ?? []
  };
}
function responseFormatOf({ responseFormat, jsonSchema }, file, line) {
  if (responseFormat === "json_object") return { type: "json_object" };
  if (responseFormat !== "json_schema") return null;
  let schema = typeof jsonSchema == "string" ? jsonOrNull(jsonSchema) : jsonSchema ?? null;
  if (schema === null || typeof schema != "object" || Array.isArray(schema))
    throw new UserError({
      code: "prompt-invalid",
      what: "responseFormat json_schema needs a JSON object in jsonSchema",
      where: { file, line },
      accepted: '{ "name": \u2026, "strict": true, "schema": { \u2026 } }',
      next: "add jsonSchema, or set responseFormat to json_object"
    });
  return { type: "json_schema", json_schema: schema };
}
function jsonOrNull(text) {
  try {
    return JsonValue.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

// src/evaluation/target/settings-file.ts
var import_yaml2 = __toESM(require_dist(), 1);
var Settings = external_exports.strictObject({
  top: external_exports.number().int().min(1).max(50).optional(),
  chunk: external_exports.enum(["sentence", "paragraph"]).optional(),
  unknownBelow: external_exports.number().min(0).max(1).optional()
});
function parseSettings(text, file) {
  let parsed2 = Settings.safeParse(readYaml(text, file));
  if (!parsed2.success) throw invalid(file, external_exports.prettifyError(parsed2.error));
  let { top, chunk, unknownBelow } = parsed2.data;
  return {
    ...top === void 0 ? {} : { top },
    ...chunk === void 0 ? {} : { chunk },
    ...unknownBelow === void 0 ? {} : { unknownBelow }
  };
}
function parseVariables(text, file) {
  let parsed2 = external_exports.record(external_exports.string(), JsonValue).safeParse(readYaml(text, file));
  if (!parsed2.success)
    throw invalid(file, external_exports.prettifyError(parsed2.error), "YAML with a map of names to values");
  return parsed2.data;
}
function readYaml(text, file) {
  if (/\$\{/.test(text))
    throw new UserError({
      code: "config-secret",
      what: "a settings file may not read environment variables: it comes from the change that is judged",
      where: { file },
      accepted: "${\u2026} only in the configuration, in apiKey, headers and baseUrl of a provider",
      next: "write the value itself"
    });
  try {
    return (0, import_yaml2.parse)(text) ?? {};
  } catch (thrown) {
    throw invalid(file, messageOf(thrown));
  }
}
function invalid(file, found, accepted = `YAML with any of the keys ${Object.keys(Settings.shape).join(", ")}`) {
  return new UserError({
    code: "prompt-invalid",
    what: "the settings beside a prompt cannot be read",
    where: { file },
    found,
    accepted,
    next: "correct the file, or remove it to use the settings of the configuration"
  });
}

// src/operations/http-spec.ts
var servedAt = "http://127.0.0.1:{port}/";
function httpSpec(target, files, settings, environment) {
  let { start, cwd = "." } = target, readyTimeoutMs = parseDuration(target.readyTimeout), streamTimeoutMs = parseDuration(target.streamTimeout);
  if (readyTimeoutMs === null || streamTimeoutMs === null)
    throw new InternalError("a duration of an http target passed validation");
  let given = (target.environment ?? []).flatMap((name) => {
    let value = environment[name];
    return value === void 0 ? [] : [[name, value]];
  }), variables = Object.fromEntries(given), expanded = expandService({ url: target.url ?? servedAt, headers: target.headers }, environment);
  return {
    kind: "http",
    ...expanded,
    start: start === void 0 || files === null ? null : { command: start, cwd, variables, files },
    ready: target.ready ?? null,
    readyTimeoutMs,
    method: target.method,
    body: target.body,
    settings: settings === null ? null : parseVariables(settings, target.settings ?? ""),
    readAs: { stream: target.stream, end: target.end, extract: target.extract },
    streamTimeoutMs,
    secrets: [...expanded.secrets, ...Object.values(variables)]
  };
}

// src/operations/read-target.ts
async function readTarget(config, suite, candidate, environment) {
  let { target } = pipelineOf(config, suite.pipeline);
  switch (target.kind) {
    case "prompt": {
      let { file } = target, provider = config.providers[target.provider];
      if (provider === void 0)
        throw new InternalError(`provider ${target.provider} passed validation but does not exist`);
      let prompt = await readPrompt(candidate, file);
      return { kind: "prompt", file, prompt, ...expandProvider(provider, environment) };
    }
    case "http": {
      let { start, settings } = target, files = start === void 0 ? null : await pipelineFiles(config, suite.pipeline, candidate), text = settings === void 0 ? null : await required(candidate, settings);
      return httpSpec(target, files, text, environment);
    }
    case "embedded": {
      let settings = await candidate.text(settingsFile(target.file)), { file, documents: patterns, top, chunk, unknownBelow, jitter } = target, paths = candidate.matching([patterns].flat()), bytes = await candidate.bytes(paths);
      return {
        kind: "embedded",
        file,
        prompt: await readPrompt(candidate, file),
        documents: [...bytes].map(([path, content]) => ({ path, text: new TextDecoder().decode(content) })),
        top,
        chunk,
        unknownBelow,
        jitter,
        ...settings === null ? {} : parseSettings(settings, settingsFile(file)),
        seed: targetSeed(suite)
      };
    }
    case "process":
      return readProcess(target, await pipelineFiles(config, suite.pipeline, candidate), environment);
    case "module": {
      await required(candidate, target.file);
      let { file, export: name, input, messages, concurrency = null } = target, files = await pipelineFiles(config, suite.pipeline, candidate), variables = variablesOf(target.environment, environment);
      return { kind: "module", file, export: name, input, messages, concurrency, variables, files };
    }
    case "replay": {
      let { file } = target;
      return { kind: "replay", file, recording: await required(candidate, file) };
    }
  }
}
function readProcess(target, files, environment) {
  let { python, command: [program, ...args] = [], interpreter, cwd = ".", input, messages } = target;
  if (python === void 0 && program === void 0)
    throw new InternalError("a process target passed validation but runs nothing");
  return {
    kind: "process",
    runs: python === void 0 ? { command: [program ?? "", ...args] } : { python, interpreter },
    cwd,
    input,
    messages,
    concurrency: target.concurrency ?? null,
    variables: variablesOf(target.environment, environment),
    files
  };
}
function variablesOf(names, environment) {
  let given = names.flatMap((name) => {
    let value = environment[name];
    return value === void 0 ? [] : [[name, value]];
  });
  return Object.fromEntries(given);
}
function targetSeed({ seed, candidateDigest, record }) {
  return digestOf([seed, candidateDigest, record?.run ?? 0]);
}
async function readPrompt(candidate, file) {
  return parsePromptFile(await required(candidate, file), file);
}
async function required(candidate, file) {
  let text = await candidate.text(file);
  if (text !== null) return text;
  let folder = dirname(file), beside = candidate.entries.filter(({ path }) => dirname(path) === folder).map(({ path }) => path);
  throw new UserError({
    code: "prompt-missing",
    what: "the file of a target does not exist at the commit that is evaluated",
    where: { file },
    found: beside.length === 0 ? `no file in ${folder}` : beside.slice(0, 10).join(", "),
    accepted: "the path that `target.file` of the pipeline names",
    next: "restore the file, or change `target.file` in the configuration first and move the file afterwards"
  });
}

export {
  bodyVariables,
  fillBody,
  readTarget,
  startReading,
  createOpenTarget
};
