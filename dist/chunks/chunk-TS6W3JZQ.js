import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  openEmbeddings
} from "./chunk-6Y6Z7VEO.js";
import {
  loadEmbeddingModel
} from "./chunk-DBXGNLSG.js";
import {
  BudgetSpent
} from "./chunk-4B2PIYQH.js";
import {
  digestOf
} from "./chunk-RDEJDLPY.js";
import {
  UserError,
  messageOf
} from "./chunk-XELRSJDQ.js";

// src/wiring/custom-metrics.ts
function createCustomMetrics({
  service,
  environment
}) {
  let opened = [], closed = !1, open = async ({ runs, ...code }) => {
    if (runs.kind === "service") {
      let { createMetricService } = await import("./metric-L2VKRGA4.js");
      return createMetricService(runs, code.timeoutMs, service);
    }
    let { createMetricProcess } = await import("./metric-QSQDGTJ4.js");
    return createMetricProcess({ ...code, runs }, environment);
  };
  return {
    custom: (code) => {
      let metric = null;
      return async (request, signal) => {
        if (metric === null) {
          if (closed) return { kind: "failed", why: "the metric was closed" };
          metric = open(code), opened.push(metric);
        }
        return (await metric).ask(request, signal);
      };
    },
    close: async () => {
      closed = !0, await Promise.all(opened.map(async (metric) => (await metric).close()));
    }
  };
}

// src/wiring/open-metric-services.ts
var judgeTimeoutMs = 12e4;
function createOpenMetricServices({
  gateway,
  root
}) {
  return (spec) => {
    let models = null, open = () => (models ??= import("./open-models-G2H2A3D6.js").then(
      ({ openModels }) => openModels(spec.provider, gateway.of(spec.calls))
    ), models);
    return {
      ask: judgeAt(open),
      ...createCustomMetrics(spec),
      embed: embedAt(open, { root, models: spec.models })
    };
  };
}
function judgeAt(open) {
  return async ({ provider, ...request }, signal) => {
    try {
      let outcome = await (await open()).ask(provider, request, { timeoutMs: judgeTimeoutMs, signal });
      if (signal.throwIfAborted(), outcome.kind === "answered") {
        let { output, model, usage, costUsd, finish } = outcome;
        return { kind: "answered", output, model, usage, costUsd, finish };
      }
      return { kind: "failed", class: outcome.kind === "rejected" ? "request" : "infrastructure", error: outcome.error, costUsd: null };
    } catch (thrown) {
      if (!(thrown instanceof UserError)) throw thrown;
      let [{ code, what }] = thrown.problems;
      return { kind: "failed", class: "infrastructure", error: { code, message: what }, costUsd: null };
    }
  };
}
function embedAt(open, files) {
  let named = new Set(files.models.map(digestOf));
  return async (texts, by, signal) => {
    try {
      if (by === null)
        return { kind: "embedded", vectors: await embedHere(await loadEmbeddingModel(), texts) };
      if ("embeddings" in by) {
        if (!named.has(digestOf(by.embeddings)))
          return {
            kind: "failed",
            why: `the configuration names no model like ${by.embeddings.file} of the case`
          };
        let model = await openEmbeddings(files.root, by.embeddings);
        return { kind: "embedded", vectors: await embedHere(model, texts) };
      }
      let limits = { timeoutMs: judgeTimeoutMs, signal }, outcome = await (await open()).embed(by.provider, by.model, texts, limits);
      if (signal.throwIfAborted(), outcome.kind !== "answered") return { kind: "failed", why: outcome.error.message, costUsd: null };
      let { vectors, costUsd, usage } = outcome;
      return { kind: "embedded", vectors, costUsd, usage };
    } catch (thrown) {
      if (signal.throwIfAborted(), thrown instanceof BudgetSpent) throw thrown;
      return {
        kind: "failed",
        why: thrown instanceof UserError ? thrown.problems[0].what : messageOf(thrown)
      };
    }
  };
}
async function embedHere(model, texts) {
  let vectors = [];
  for (let text of texts) vectors.push([...await model.embed(text)]);
  return vectors;
}

export {
  createOpenMetricServices
};
