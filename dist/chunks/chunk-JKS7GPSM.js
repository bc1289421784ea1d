import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  find
} from "./chunk-MEQ6DDTS.js";
import {
  canonicalJson
} from "./chunk-HJ4GB3DJ.js";
import {
  __require
} from "./chunk-IA6Z3OCR.js";

// on-first-use:eventsource-parser of src/evaluation/target/http/reading.ts
var read, library = () => {
  let here = import.meta.dirname;
  return read ??= __require(here + (here.endsWith("chunks") ? "/.." : "") + "/libraries/event-stream.cjs")["eventsource-parser"], read;
}, standIn = (of) => new Proxy(function() {
}, {
  apply: (_, self, args) => Reflect.apply(of(), self, args),
  construct: (_, args) => Reflect.construct(of(), args),
  get: (_, key) => of()[key]
}), createParser = standIn(() => library().createParser);

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
    return only === void 0 ? null : found.length === 1 && isList(only) ? only : found;
  }, one = (location) => {
    let [first] = last(location);
    return typeof first == "string" && first !== "" ? first : null;
  }, answered = one(extract.model), fingerprint = one(extract.fingerprint), traceId = one(extract.traceId)?.toLowerCase() ?? null;
  return {
    contexts: list(extract.contexts)?.map((each) => named(each, ["text", "content", "page_content"])) ?? null,
    retrieved: list(extract.retrieved)?.map((each) => named(each, ["id", "path", "source", "name"])) ?? null,
    toolCalls: list(extract.toolCalls)?.flatMap(toolCallOf) ?? null,
    model: answered === null && fingerprint === null ? null : { asked: answered ?? "service", answered, fingerprint },
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
function isList(value) {
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

export {
  startReading
};
