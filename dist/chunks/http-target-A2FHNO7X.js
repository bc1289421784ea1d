import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  bodyVariables,
  fillBody,
  writeBody
} from "./chunk-Q7D35Q5Z.js";
import {
  startReading
} from "./chunk-JKS7GPSM.js";
import {
  spanIdOf
} from "./chunk-Z57QXRCP.js";
import {
  waitBeforeRetry
} from "./chunk-7S4WXKWV.js";
import "./chunk-P5O2WE2Q.js";
import "./chunk-MEQ6DDTS.js";
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
var most = { busy: 8, unheard: 4, suspect: 2, silent: 2 };
function createHttpTarget(options) {
  let { clock, service, hex } = options, slots = createAdaptiveSlots(options.concurrency), heard = !1;
  async function once(body, traceId, request) {
    let reading = startReading(options.readAs), headers = { traceparent: `00-${traceId}-${spanIdOf(traceId, "root")}-01` }, over = new AbortController(), late = new AbortController(), started = clock.monotonicMs(), elapsed = () => clock.monotonicMs() - started, limit = (ms, stop) => {
      clock.sleep(ms, AbortSignal.any([over.signal, stop])).then(() => {
        !over.signal.aborted && !stop.aborted && late.abort();
      });
    }, begun = new AbortController(), streams = options.readAs.stream !== void 0;
    streams && limit(options.streamTimeoutMs, request.signal), limit(request.timeoutMs, AbortSignal.any([begun.signal, request.signal]));
    let firstMs = null, events = {
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
        events,
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
    let traceId = hex(32), suspects = 0, silences = 0;
    for (let attempts = 1; ; attempts++) {
      let { reply, latencyMs, firstMs } = await slots.use(() => once(body, traceId, request));
      if (reply.kind === "read") {
        heard = !0, slots.well();
        let { read } = reply;
        if (read.kind === "unreadable")
          return { kind: "failed", class: "candidate", error: { code: read.code, message: read.message }, attempts, latencyMs, traceId };
        let { kind: _, ...said } = read, firstTokenMs = options.readAs.stream === void 0 ? null : firstMs;
        return answered({ ...said, traceId: said.traceId ?? traceId, latencyMs, firstTokenMs, attempts });
      }
      let { trouble } = reply;
      heard ||= trouble.error.status !== void 0, trouble.fault === "suspect" && (suspects += 1), trouble.error.code === "timeout" && (silences += 1), trouble.error.status === 429 && slots.full();
      let failed = { kind: "failed", error: trouble.error, attempts, latencyMs, traceId };
      if (trouble.fault === "candidate" || trouble.fault === "suspect" && suspects >= most.suspect)
        return { ...failed, class: "candidate" };
      let hopeless = trouble.fault === "broken" || silences >= most.silent, wait = attempts < (heard ? most.busy : most.unheard) && !hopeless && !request.signal.aborted ? waitBeforeRetry(attempts, trouble.retryAfterMs, options.random) : null;
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
export {
  createHttpTarget
};
