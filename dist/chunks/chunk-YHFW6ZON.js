import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  APIConnectionError,
  APIError,
  APIUserAbortError,
  createTransport,
  readJson
} from "./chunk-FUNXF6RF.js";
import {
  retryAfterMs
} from "./chunk-KFKOSPNX.js";
import {
  quoted,
  redact,
  secretTexts
} from "./chunk-IJEA4R4R.js";
import {
  version
} from "./chunk-FUJSQI3Z.js";
import {
  JsonValue
} from "./chunk-IHF2EGSY.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";

// src/adapters/openai/address.ts
function addressOf({ baseUrl, apiKey, headers, query = {} }, path2) {
  let url = new URL(baseUrl), below = url.pathname.endsWith("/") && path2.startsWith("/") ? path2.slice(1) : path2;
  url.pathname += below;
  for (let [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  let all = new Map([
    ["accept", "application/json"],
    ["content-type", "application/json"],
    ["user-agent", `plumbline/${version}`],
    ...apiKey === null ? [] : [["authorization", `Bearer ${apiKey}`]],
    ...Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])
  ]);
  return { origin: url.origin, path: url.pathname + url.search, headers: [...all].flat() };
}

// src/adapters/openai/client.ts
function createClient(to, environment = process.env) {
  let transport = createTransport(environment), known = /* @__PURE__ */ new Map(), streaming = null;
  return {
    async post(path2, body, signal) {
      let reply;
      try {
        let address = known.get(path2) ?? addressOf(to, path2);
        known.set(path2, address), reply = await transport({ ...address, body: JSON.stringify(body) }, signal);
      } catch (thrown) {
        if (signal.aborted) throw new APIUserAbortError();
        let cause = thrown instanceof Error ? thrown : void 0;
        throw new APIConnectionError({ message: void 0, cause });
      }
      let { status, text: text2 } = reply, data = readJson(text2);
      if (status >= 200 && status < 300) return { data, reply };
      throw APIError.generate(
        status,
        // As the SDK hands over whatever JSON an endpoint answers.
        data,
        data === null ? text2 : void 0,
        reply.headers()
      );
    },
    async stream(path2, body, signal) {
      return streaming ??= import("./streaming-OE32DJKT.js").then(({ createStreaming }) => createStreaming(to, environment)), (await streaming)(path2, body, signal);
    }
  };
}
function secretsOf({ apiKey, headers, secrets = [] }) {
  let known = [...apiKey === null ? [] : [apiKey], ...Object.values(headers), ...secrets];
  return secretTexts(known);
}

// src/adapters/openai/completion.ts
var text = external_exports.string().nullish().catch(null), tokens = external_exports.number().int().nonnegative().nullish().catch(null), TextPart = external_exports.object({ type: external_exports.literal("text"), text: external_exports.string() }), Content = external_exports.union([external_exports.string(), external_exports.array(TextPart)]).nullish(), CompletionUsage = external_exports.object({
  prompt_tokens: tokens,
  completion_tokens: tokens,
  prompt_tokens_details: external_exports.object({ cached_tokens: tokens }).nullish().catch(null)
}).nullish().catch(null), Call = external_exports.union([
  external_exports.object({
    function: external_exports.object({ name: external_exports.string(), arguments: external_exports.union([external_exports.string(), JsonValue]).nullish() })
  }).transform(({ function: { name, arguments: given } }) => toolCall(name, given ?? "")),
  external_exports.object({ type: external_exports.literal("custom"), custom: external_exports.object({ name: external_exports.string(), input: external_exports.string() }) }).transform(({ custom: { name, input } }) => ({ name, arguments: input }))
]), Completion = external_exports.object({
  choices: external_exports.tuple(
    [
      external_exports.object({
        message: external_exports.object({
          content: Content,
          refusal: external_exports.string().nullish(),
          tool_calls: external_exports.array(Call).nullish()
        }),
        finish_reason: text
      })
    ],
    external_exports.unknown()
  ),
  model: text,
  system_fingerprint: text,
  usage: CompletionUsage
});
function answerOf(reply, asked) {
  let parsed = Completion.safeParse(reply);
  if (!parsed.success) return null;
  let { choices, model, system_fingerprint: fingerprint, usage } = parsed.data, [{ message, finish_reason: finish }] = choices, { content, refusal, tool_calls: toolCalls } = message;
  return {
    kind: "answered",
    // A refusal of the model is its answer; whether it was due is for the checks to say.
    output: textOf(content) ?? refusal ?? "",
    toolCalls: toolCalls ?? [],
    model: { asked, answered: model ?? null, fingerprint: fingerprint ?? null },
    usage: usageOf(usage),
    finish: finish ?? null
  };
}
function textOf(content) {
  return typeof content == "string" ? content : content?.map((part) => part.text).join("");
}
function usageOf(usage) {
  return {
    input: usage?.prompt_tokens ?? null,
    cached: usage?.prompt_tokens_details?.cached_tokens ?? null,
    output: usage?.completion_tokens ?? null
  };
}
function toolCall(name, given) {
  if (typeof given != "string") return { name, arguments: given };
  if (given.trim() === "") return { name, arguments: {} };
  try {
    return { name, arguments: JsonValue.parse(JSON.parse(given)) };
  } catch {
    return { name, arguments: given };
  }
}

// src/adapters/openai/quota.ts
function quotaOf(header) {
  let requestsLeft = wholeIn(header("x-ratelimit-remaining-requests")), tokensLeft = wholeIn(header("x-ratelimit-remaining-tokens"));
  if (!(requestsLeft === null && tokensLeft === null))
    return {
      requestsLeft,
      requestsResetMs: durationIn(header("x-ratelimit-reset-requests")),
      tokensLeft,
      tokensResetMs: durationIn(header("x-ratelimit-reset-tokens"))
    };
}
function wholeIn(text2) {
  return text2 !== null && /^\d{1,15}$/.test(text2) ? Number(text2) : null;
}
var units = { d: 864e5, h: 36e5, m: 6e4, s: 1e3, ms: 1 };
function durationIn(text2) {
  return text2 === null || text2.length > 40 ? null : /^\d+(\.\d+)?$/.test(text2) ? Number(text2) * 1e3 : /^(\d+(\.\d+)?(ms|[dhms]))+$/.test(text2) ? [...text2.matchAll(/(\d+(?:\.\d+)?)(ms|[dhms])/g)].reduce((sum, [, number, unit = ""]) => sum + Number(number) * (units[unit] ?? 0), 0) : null;
}

// src/adapters/openai/request-id.ts
var names = ["apim-request-id", "x-request-id", "request-id", "x-github-request-id"];
function requestIdOf(header, secrets) {
  let said = names.map(header).find((value) => value !== null && /^[\w.:/=+-]{1,128}$/.test(value));
  return said == null || redact(said, secrets) !== said ? void 0 : said;
}

// src/adapters/openai/failure.ts
var ofRequest = /* @__PURE__ */ new Set([400, 413, 422]), passing = /* @__PURE__ */ new Set([408, 409, 425, 429]), codes = /* @__PURE__ */ new Set([
  "billing_hard_limit_reached",
  "content_filter",
  "context_length_exceeded",
  "insufficient_quota",
  "invalid_prompt",
  "invalid_value",
  "model_not_found",
  "rate_limit_exceeded",
  "string_above_max_length",
  "unsupported_parameter",
  "unsupported_value"
]), spent = /* @__PURE__ */ new Set(["billing_hard_limit_reached", "insufficient_quota"]);
function failureOf(thrown, context) {
  if (thrown instanceof APIUserAbortError) return trouble("aborted", "the request was given up");
  if (thrown instanceof APIConnectionError && isTooLong(thrown.cause))
    return { kind: "trouble", error: { code: "reply-too-large", message: "the reply is longer than any answer" }, retryAfterMs: 1 / 0 };
  if (thrown instanceof APIConnectionError) return trouble("network", "the endpoint cannot be reached");
  if (!(thrown instanceof APIError) || thrown.status === void 0) return malformed();
  let status = Number(thrown.status), code = codes.has(String(thrown.code)) ? String(thrown.code) : `http-${status}`, headers = thrown.headers, requestId = requestIdOf((name) => headers?.get(name) ?? null, context.secrets), where = context.inStream === !0 ? " in the middle of its answer" : "", plain = { code, message: `the endpoint answered ${status}${where}`, status }, error = requestId === void 0 ? plain : named(plain, requestId), said = messageOf(thrown.error);
  if (ofRequest.has(status) || status === 404 && isAboutModel(code, said, context.model))
    return {
      kind: "rejected",
      error: { ...error, message: `${error.message}${quoted(said, context.secrets)}` }
    };
  if (status >= 500 || passing.has(status) && !spent.has(code)) {
    let quota = quotaOf((name) => headers?.get(name) ?? null), known = quota === void 0 ? {} : { quota };
    return {
      kind: "trouble",
      error,
      retryAfterMs: retryAfterMs((name) => headers?.get(name), Date.now()),
      ...known
    };
  }
  return { kind: "trouble", error: status === 401 || status === 403 ? { ...error, code: "auth" } : error, retryAfterMs: 1 / 0 };
}
function named(error, requestId) {
  return error.requestId !== void 0 ? error : { ...error, message: `${error.message} (request ${requestId})`, requestId };
}
var statuses = {
  context_length_exceeded: 400,
  content_filter: 400,
  invalid_request_error: 400,
  BadRequestError: 400,
  insufficient_quota: 429,
  rate_limit_exceeded: 429,
  rate_limit_error: 429,
  server_error: 500,
  api_error: 500,
  InternalServerError: 500,
  overloaded_error: 503
};
function streamFailureOf(thrown, context) {
  if (thrown instanceof SyntaxError) return malformed();
  if (!(thrown instanceof APIError)) return streamTrouble("cut");
  let status = [thrown.code, thrown.type, statusIn(thrown.error)].reduce(
    (found, said) => found ?? statusOf(said),
    void 0
  );
  if (status === void 0) return streamTrouble("broken");
  let again = APIError.generate(
    status,
    { error: thrown.error },
    void 0,
    thrown.headers ?? new Headers()
  );
  return failureOf(again, { ...context, inStream: !0 });
}
function statusIn(error) {
  return typeof error == "object" && error !== null && "status" in error ? error.status : void 0;
}
function statusOf(said) {
  let text2 = String(said);
  return /^[45]\d\d$/.test(text2) ? Number(text2) : Object.hasOwn(statuses, text2) ? statuses[text2] : void 0;
}
var streamTroubles = {
  aborted: ["aborted", "the request was given up"],
  malformed: ["malformed", "the reply is no stream of a chat completion"],
  cut: ["stream-cut", "the endpoint broke its answer off"],
  broken: ["stream-broken", "the endpoint reported an error in the middle of its answer"]
};
function streamTrouble(what) {
  let [code, message] = streamTroubles[what];
  return trouble(code, message);
}
function malformed() {
  return trouble("malformed", "the reply is no chat completion");
}
function trouble(code, message) {
  return { kind: "trouble", error: { code, message }, retryAfterMs: null };
}
function isTooLong(cause) {
  return cause instanceof Error ? "code" in cause && cause.code === "UND_ERR_RES_EXCEEDED_MAX_SIZE" ? !0 : isTooLong(cause.cause) : !1;
}
function isAboutModel(code, said, model) {
  return code === "model_not_found" || said.includes(model);
}
function messageOf(error) {
  return typeof error == "string" ? error : typeof error != "object" || error === null || !("message" in error) ? "" : typeof error.message == "string" ? error.message : "";
}

// src/adapters/openai/pieces.ts
var CallPiece = external_exports.object({
  index: external_exports.number().int().nonnegative().nullish(),
  id: text,
  type: text,
  function: external_exports.object({ name: text, arguments: external_exports.string().nullish() }).nullish(),
  custom: external_exports.object({ name: text, input: external_exports.string().nullish() }).nullish()
}), Piece = external_exports.object({
  choices: external_exports.array(
    external_exports.object({
      index: external_exports.number().int().nullish(),
      delta: external_exports.object({
        content: Content,
        refusal: external_exports.string().nullish(),
        tool_calls: external_exports.array(CallPiece).nullish()
      }).nullish(),
      finish_reason: text
    })
  ).nullish(),
  model: text,
  system_fingerprint: text,
  usage: CompletionUsage
});
async function joinPieces(pieces, asked, onFirst) {
  let calls = /* @__PURE__ */ new Map(), output = "", refusal = "", finish = null, model = null, fingerprint = null, usage = { input: null, cached: null, output: null }, begun = !1, begin = () => {
    begun || onFirst(), begun = !0;
  };
  for await (let piece of pieces) {
    let parsed = Piece.safeParse(piece);
    if (!parsed.success) return { kind: "malformed" };
    let { choices, usage: told } = parsed.data;
    model = parsed.data.model ?? model, fingerprint = parsed.data.system_fingerprint ?? fingerprint, told != null && (usage = usageOf(told));
    for (let { index, delta, finish_reason: ended } of choices ?? []) {
      if ((index ?? 0) !== 0) continue;
      let said = textOf(delta?.content) ?? "", refused = delta?.refusal ?? "", asks = delta?.tool_calls ?? [];
      (said !== "" || refused !== "" || asks.length > 0) && begin(), output += said, refusal += refused;
      for (let each of asks) addCall(calls, each);
      finish = ended ?? finish;
    }
  }
  return finish === null ? { kind: "cut" } : finish === "error" ? { kind: "broken" } : { kind: "whole", answer: {
    kind: "answered",
    output: output === "" ? refusal : output,
    toolCalls: [...calls.values()].map(
      ({ name, given, custom }) => custom ? { name, arguments: given } : toolCall(name, given)
    ),
    model: { asked, answered: model, fingerprint },
    usage,
    finish
  } };
}
function addCall(calls, { index, id, type, ...piece }) {
  let last = [...calls.keys()].at(-1) ?? -1, isNext = last === -1 || id != null && id !== calls.get(last)?.id, place = index ?? (isNext ? last + 1 : last), call = calls.get(place) ?? { id: null, name: "", given: "", custom: !1 };
  calls.set(place, call), call.id ??= id ?? null, call.name = (piece.function?.name ?? piece.custom?.name) || call.name, call.given += piece.function?.arguments ?? piece.custom?.input ?? "", call.custom ||= type === "custom";
}

// src/adapters/openai/openai.ts
var path = "/chat/completions";
function createOpenAiModel(to, endpoint) {
  let client = createClient(to), secrets = secretsOf(to);
  return {
    ...endpoint === void 0 ? {} : { endpoint },
    async send(request, signal, onFirst = () => {
    }) {
      let { model } = request;
      try {
        let { outcome, header } = request.stream === !0 ? await streamed(client, request, signal, { model, secrets, onFirst }) : await whole(client, request, signal);
        return withFacts(outcome, header, secrets);
      } catch (thrown) {
        return failureOf(thrown, { model, secrets });
      }
    }
  };
}
async function whole(client, request, signal) {
  let { data, reply } = await client.post(path, bodyOf(request), signal);
  return { outcome: answerOf(data, request.model) ?? malformed(), header: reply.header };
}
async function streamed(client, request, signal, { model, secrets, onFirst }) {
  let { header, body } = await client.stream(path, bodyOf(request), signal);
  if ("data" in body) return { outcome: answerOf(body.data, model) ?? malformed(), header };
  try {
    let joined = await joinPieces(body.pieces, model, onFirst);
    return signal.aborted ? { outcome: streamTrouble("aborted"), header } : { outcome: joined.kind === "whole" ? joined.answer : streamTrouble(joined.kind), header };
  } catch (thrown) {
    return { outcome: signal.aborted ? streamTrouble("aborted") : streamFailureOf(thrown, { model, secrets }), header };
  }
}
function withFacts(outcome, header, secrets) {
  let quota = quotaOf(header), known = quota === void 0 ? {} : { quota }, requestId = requestIdOf(header, secrets);
  return requestId === void 0 ? { ...outcome, ...known } : outcome.kind === "answered" ? { ...outcome, ...known, requestId } : { ...outcome, ...known, error: named(outcome.error, requestId) };
}
function bodyOf({ model, messages, parameters, responseFormat, ...more }) {
  let { tools = [], toolChoice = null, stream = !1 } = more, given = Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [inSnakeCase(name), value])
  );
  return {
    ...given,
    ...responseFormat === null ? {} : { response_format: responseFormat },
    ...tools.length === 0 ? {} : { tools },
    ...toolChoice === null ? {} : { tool_choice: toolChoice },
    model,
    messages,
    stream,
    ...stream ? streamOptionsOf(given) : {}
  };
}
function streamOptionsOf({ stream_options: own = {} }) {
  return own === null ? { stream_options: void 0 } : { stream_options: { include_usage: !0, ...typeof own == "object" ? own : {} } };
}
function inSnakeCase(name) {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

export {
  createClient,
  secretsOf,
  quotaOf,
  failureOf,
  createOpenAiModel
};
