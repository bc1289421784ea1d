import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  require_agent
} from "./chunk-YUCN7WFM.js";
import {
  __toESM
} from "./chunk-IA6Z3OCR.js";

// src/adapters/openai/transport.ts
var import_agent = __toESM(require_agent(), 1), longestReply = 64 * 1024 * 1024;
function createTransport(environment = process.env) {
  let open = createConnections(environment), attempt = async ({ origin, path, headers, body }, signal) => {
    let to = await open(), { promise, resolve, reject } = Promise.withResolvers(), exchange = new Exchange(signal, resolve, reject);
    return to.dispatch({ origin, path, method: "POST", headers, body }, exchange), promise;
  }, served = !1;
  return async (sent, signal) => {
    if (signal.aborted) throw givenUp();
    let kept = served;
    try {
      let reply = await attempt(sent, signal);
      return served = !0, reply;
    } catch (thrown) {
      if (signal.aborted || !closedWhileKept(thrown, kept)) throw thrown;
      return attempt(sent, signal);
    }
  };
}
function createConnections(environment) {
  let proxy = (name) => environment[name.toLowerCase()] ?? environment[name.toUpperCase()] ?? "", proxies = {
    httpProxy: proxy("http_proxy"),
    httpsProxy: proxy("https_proxy"),
    noProxy: proxy("no_proxy")
  }, none = proxies.httpProxy === "" && proxies.httpsProxy === "", agent = null;
  return async () => (agent ??= none ? new import_agent.default(settings) : await openProxies(proxies), agent);
}
var settings = {
  allowH2: !1,
  headersTimeout: 0,
  bodyTimeout: 0,
  maxResponseSize: longestReply,
  connect: { timeout: 0 }
};
async function openProxies(proxies) {
  let { default: EnvHttpProxyAgent } = await import("./env-http-proxy-agent-W7SNBPQW.js");
  return new EnvHttpProxyAgent({ ...settings, ...proxies });
}
var Exchange = class {
  #signal;
  #resolve;
  #reject;
  #chunks = [];
  #controller = null;
  // A function: Node keeps an object that listens in a weak map, which only a full collection empties.
  #giveUp = () => {
    this.#controller?.abort(givenUp()), this.#reject(givenUp());
  };
  #status = 0;
  #headers = {};
  constructor(signal, resolve, reject) {
    this.#signal = signal, this.#resolve = resolve, this.#reject = reject, signal.addEventListener("abort", this.#giveUp);
  }
  onRequestStart(controller) {
    this.#controller = controller, this.#signal.aborted && controller.abort(givenUp());
  }
  onResponseStart(_, status, headers) {
    this.#status = status, this.#headers = headers;
  }
  onResponseData(_, chunk) {
    this.#chunks.push(chunk);
  }
  onResponseEnd() {
    this.#signal.removeEventListener("abort", this.#giveUp);
    let [first] = this.#chunks, bytes = this.#chunks.length === 1 && first !== void 0 ? first : Buffer.concat(this.#chunks), raw = this.#headers;
    this.#resolve({
      status: this.#status,
      text: bytes.toString(),
      header: (name) => [raw[name] ?? []].flat()[0] ?? null,
      headers: () => headersOf(raw)
    });
  }
  onResponseError(_, error) {
    this.#signal.removeEventListener("abort", this.#giveUp), this.#reject(this.#status === 0 ? error : new Error("the reply was cut short", { cause: error }));
  }
};
function readJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
function headersOf(raw) {
  let headers = new Headers();
  for (let [name, value] of Object.entries(raw))
    for (let each of [value ?? []].flat()) headers.append(name, each);
  return headers;
}
function closedWhileKept(thrown, servedBefore) {
  if (!(thrown instanceof Error) || !("code" in thrown)) return !1;
  if (thrown.code === "ECONNRESET" || thrown.code === "EPIPE") return servedBefore;
  if (thrown.code !== "UND_ERR_SOCKET" || !("socket" in thrown)) return !1;
  let { socket } = thrown;
  return typeof socket == "object" && socket !== null && "bytesRead" in socket && Number(socket.bytesRead) > 0;
}
function givenUp() {
  let error = new Error("the request was given up");
  return error.name = "AbortError", error;
}

// node_modules/openai/internal/errors.mjs
function isAbortError(err) {
  return typeof err == "object" && err !== null && // Spec-compliant fetch implementations
  ("name" in err && err.name === "AbortError" || // Expo fetch
  "message" in err && String(err.message).includes("FetchRequestCanceledException"));
}
var castToError = (err) => {
  if (err instanceof Error)
    return err;
  if (typeof err == "object" && err !== null) {
    try {
      if (Object.prototype.toString.call(err) === "[object Error]") {
        let hasCause = "cause" in err, error = new Error(err.message, hasCause ? { cause: err.cause } : {});
        return err.stack && (error.stack = err.stack), hasCause && !Object.prototype.hasOwnProperty.call(error, "cause") && (error.cause = err.cause), err.name && (error.name = err.name), error;
      }
    } catch {
    }
    try {
      return new Error(JSON.stringify(err));
    } catch {
    }
  }
  return new Error(err);
};

// node_modules/openai/core/error.mjs
var OpenAIError = class extends Error {
}, APIError = class _APIError extends OpenAIError {
  constructor(status, error, message, headers) {
    super(`${_APIError.makeMessage(status, error, message)}`), this.status = status, this.headers = headers, this.requestID = headers?.get("x-request-id"), this.error = error;
    let data = error;
    this.code = data?.code, this.param = data?.param, this.type = data?.type;
  }
  static makeMessage(status, error, message) {
    let msg = error?.message ? typeof error.message == "string" ? error.message : JSON.stringify(error.message) : error ? JSON.stringify(error) : message;
    return status && msg ? `${status} ${msg}` : status ? `${status} status code (no body)` : msg || "(no status code or body)";
  }
  static generate(status, errorResponse, message, headers) {
    if (!status || !headers)
      return new APIConnectionError({ message, cause: castToError(errorResponse) });
    let error = errorResponse?.error;
    return status === 400 ? new BadRequestError(status, error, message, headers) : status === 401 ? new AuthenticationError(status, error, message, headers) : status === 403 ? new PermissionDeniedError(status, error, message, headers) : status === 404 ? new NotFoundError(status, error, message, headers) : status === 409 ? new ConflictError(status, error, message, headers) : status === 422 ? new UnprocessableEntityError(status, error, message, headers) : status === 429 ? new RateLimitError(status, error, message, headers) : status >= 500 ? new InternalServerError(status, error, message, headers) : new _APIError(status, error, message, headers);
  }
}, APIUserAbortError = class extends APIError {
  constructor({ message } = {}) {
    super(void 0, void 0, message || "Request was aborted.", void 0);
  }
}, APIConnectionError = class extends APIError {
  constructor({ message, cause }) {
    super(void 0, void 0, message || "Connection error.", void 0), cause && (this.cause = cause);
  }
}, APIConnectionTimeoutError = class extends APIConnectionError {
  constructor({ message } = {}) {
    super({ message: message ?? "Request timed out." });
  }
}, BadRequestError = class extends APIError {
}, AuthenticationError = class extends APIError {
}, PermissionDeniedError = class extends APIError {
}, NotFoundError = class extends APIError {
}, ConflictError = class extends APIError {
}, UnprocessableEntityError = class extends APIError {
}, RateLimitError = class extends APIError {
}, InternalServerError = class extends APIError {
}, LengthFinishReasonError = class extends OpenAIError {
  constructor() {
    super("Could not parse response content as the length limit was reached");
  }
}, ContentFilterFinishReasonError = class extends OpenAIError {
  constructor() {
    super("Could not parse response content as the request was rejected by the content filter");
  }
}, InvalidWebhookSignatureError = class extends Error {
  constructor(message) {
    super(message);
  }
}, OAuthError = class extends APIError {
  constructor(status, error, headers) {
    let finalMessage = "OAuth2 authentication error", error_code;
    if (error && typeof error == "object") {
      let errorData = error;
      error_code = errorData.error;
      let description = errorData.error_description;
      description && typeof description == "string" ? finalMessage = description : error_code && (finalMessage = error_code);
    }
    super(status, error, finalMessage, headers), this.error_code = error_code;
  }
}, SubjectTokenProviderError = class extends OpenAIError {
  constructor(message, provider, cause) {
    super(message), this.provider = provider, this.cause = cause;
  }
};

export {
  isAbortError,
  castToError,
  OpenAIError,
  APIError,
  APIUserAbortError,
  APIConnectionError,
  APIConnectionTimeoutError,
  BadRequestError,
  AuthenticationError,
  PermissionDeniedError,
  NotFoundError,
  ConflictError,
  UnprocessableEntityError,
  RateLimitError,
  InternalServerError,
  LengthFinishReasonError,
  ContentFilterFinishReasonError,
  InvalidWebhookSignatureError,
  OAuthError,
  SubjectTokenProviderError,
  createTransport,
  createConnections,
  readJson,
  headersOf,
  givenUp
};
