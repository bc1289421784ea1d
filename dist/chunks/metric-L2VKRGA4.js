import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  startReading
} from "./chunk-JKS7GPSM.js";
import {
  createHttpService
} from "./chunk-ONVKW3IX.js";
import "./chunk-KFKOSPNX.js";
import "./chunk-IJEA4R4R.js";
import "./chunk-MEQ6DDTS.js";
import "./chunk-HJ4GB3DJ.js";
import {
  UserError,
  messageOf
} from "./chunk-XELRSJDQ.js";
import "./chunk-IA6Z3OCR.js";

// src/adapters/http/metric.ts
import { setTimeout as sleep } from "node:timers/promises";
var tries = 3, longestPauseMs = 1e4;
function createMetricService({ url, headers }, timeoutMs, access) {
  let service = null, once = async (text, signal) => {
    service ??= createHttpService({ method: "POST", ...access({ url, headers }) });
    let reading = startReading({ stream: void 0, end: void 0, extract: {} }), events = { onReply: () => {
    }, onFirst: () => {
    } }, body = { type: "application/json", text }, limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]), reply = await service.send({ body, headers: {} }, reading, events, limit);
    if (limit.aborted && !signal.aborted) throw new Error(`no score within ${timeoutMs} ms`);
    return reply;
  };
  return {
    ask: async (request, signal) => {
      signal.throwIfAborted();
      let text = JSON.stringify(request);
      for (let left = tries; ; left--)
        try {
          let reply = await once(text, signal);
          if (signal.throwIfAborted(), reply.kind === "read")
            return reply.read.kind === "read" ? said(reply.read.output) : failed(reply.read.message);
          let { error, fault, retryAfterMs } = reply.trouble;
          if (fault !== "busy" || left === 1) return failed(error.message);
          await sleep(Math.min(retryAfterMs ?? 500, longestPauseMs), void 0, { signal });
        } catch (thrown) {
          return signal.throwIfAborted(), failed(thrown instanceof UserError ? thrown.problems[0].what : messageOf(thrown));
        }
    },
    close: async () => {
      await service?.close();
    }
  };
}
function said(text) {
  try {
    return { kind: "said", value: JSON.parse(text) };
  } catch {
    return failed("the reply is not JSON");
  }
}
function failed(why) {
  return { kind: "failed", why };
}
export {
  createMetricService
};
