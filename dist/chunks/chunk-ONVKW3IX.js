import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  retryAfterMs
} from "./chunk-KFKOSPNX.js";
import {
  quoted,
  secretTexts
} from "./chunk-IJEA4R4R.js";

// src/adapters/http/http.ts
import { Agent as PlainAgent, request as plain } from "node:http";
import { Agent as SecureAgent, request as secure } from "node:https";

// src/evaluation/target/http/failure.ts
var refused = /* @__PURE__ */ new Set([400, 413, 422]), busy = /* @__PURE__ */ new Set([408, 425, 429, 502, 503]);
function troubleOf(status, said, retryAfterMs2, secrets) {
  let error = { code: status === 401 || status === 403 ? "auth" : `http-${status}`, message: `the service answered ${status}`, status }, telling = { ...error, message: `${error.message}${quoted(sentenceIn(said), secrets)}` };
  return refused.has(status) ? { error: telling, fault: "candidate", retryAfterMs: null } : busy.has(status) ? { error, fault: "busy", retryAfterMs: retryAfterMs2 } : status >= 500 ? { error: telling, fault: "suspect", retryAfterMs: retryAfterMs2 } : status < 400 ? { error: redirected(status), fault: "broken", retryAfterMs: null } : { error, fault: "broken", retryAfterMs: null };
}
function redirected(status) {
  return {
    code: "http-redirect",
    message: "the service sends to another address, which is not followed",
    status
  };
}
function cutOff() {
  return { error: { code: "reply-cut", message: "the service broke its reply off" }, fault: "suspect", retryAfterMs: null };
}
function unreachable(systemCode) {
  return { error: { code: "network", message: `the service cannot be reached${systemCode === null ? "" : ` (${systemCode})`}` }, fault: "busy", retryAfterMs: null };
}
function tooLarge(mostBytes2) {
  return { error: { code: "reply-too-large", message: `the reply is longer than ${mostBytes2} bytes` }, fault: "candidate", retryAfterMs: null };
}
function sentenceIn(said) {
  let document;
  try {
    document = JSON.parse(said);
  } catch {
    return said;
  }
  return sentencesOf(document, 0).join("; ");
}
var members = ["error", "message", "msg", "detail"];
function sentencesOf(value, depth) {
  if (typeof value == "string") return [value];
  if (typeof value != "object" || value === null || depth > 4) return [];
  if (Array.isArray(value)) return value.slice(0, 5).flatMap((each) => sentencesOf(each, depth + 1));
  let held = { ...value }, at = Array.isArray(held.loc) ? `${held.loc.map(String).join(".")}: ` : "";
  return members.flatMap((name) => sentencesOf(held[name], depth + 1)).map((sentence, index) => index === 0 ? `${at}${sentence}` : sentence);
}

// src/adapters/http/http.ts
var mostBytes = 16 * 1024 * 1024, mostErrorBytes = 64 * 1024;
function createHttpService(address) {
  let url = new URL(address.url), isSecure = url.protocol === "https:", agent = new (isSecure ? SecureAgent : PlainAgent)({ keepAlive: !0, scheduling: "lifo" }), secrets = secretTexts([...address.secrets, ...Object.values(address.headers)]), open = ({ body, headers }, signal) => {
    let request = (isSecure ? secure : plain)(url, {
      method: address.method,
      agent,
      signal,
      headers: {
        accept: "*/*",
        ...body === null ? {} : { "content-type": body.type },
        ...address.headers,
        ...headers,
        "content-length": String(Buffer.byteLength(body?.text ?? ""))
      }
    });
    return request.end(body?.text), request;
  };
  async function send(request, reading, events, signal, again = !1) {
    let sent = open(request, signal), reply;
    try {
      reply = await replyTo(sent);
    } catch (thrown) {
      let code = codeOf(thrown);
      return !again && sent.reusedSocket && code === "ECONNRESET" ? send(request, reading, events, signal, !0) : troubled(unreachable(code));
    }
    return readReply(reply, reading, events, secrets);
  }
  return {
    send: (request, reading, events, signal) => send(request, reading, events, signal),
    close: async () => agent.destroy()
  };
}
function replyTo(sent) {
  return new Promise((resolve, reject) => {
    sent.once("response", resolve), sent.on("error", reject);
  });
}
async function readReply(reply, reading, events, secrets) {
  let status = reply.statusCode ?? 0, good = status >= 200 && status < 300;
  good && events.onReply();
  let decoder = new TextDecoder(), bytes = 0, said = "";
  try {
    for await (let chunk of reply) {
      if (!Buffer.isBuffer(chunk)) continue;
      if (bytes += chunk.length, bytes > (good ? mostBytes : mostErrorBytes)) {
        if (good) return troubled(tooLarge(mostBytes));
        break;
      }
      let text = decoder.decode(chunk, { stream: !0 });
      if (!good) said += text;
      else if (reading.feed(text) && events.onFirst(), reading.ended()) break;
    }
  } catch {
    return good ? reading.ended() ? { kind: "read", read: reading.finish() } : troubled(cutOff()) : troubled(troubleOf(status, said, waitOf(reply), secrets));
  }
  if (!good) return troubled(troubleOf(status, said, waitOf(reply), secrets));
  let rest = decoder.decode();
  return rest !== "" && reading.feed(rest), { kind: "read", read: reading.finish() };
}
function waitOf({ headers }) {
  return retryAfterMs((name) => [headers[name]].flat()[0], Date.now());
}
function troubled(trouble) {
  return { kind: "trouble", trouble };
}
function codeOf(thrown) {
  return thrown instanceof Error && "code" in thrown && typeof thrown.code == "string" ? thrown.code : null;
}

export {
  createHttpService
};
