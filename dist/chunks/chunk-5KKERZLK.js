import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  pool
} from "./chunk-6KBSZCAM.js";
import {
  loadEmbeddingModel
} from "./chunk-QXVZVP7P.js";
import {
  createHttpService
} from "./chunk-MLQ65GCT.js";
import {
  moduleWorker
} from "./chunk-AS5URYP2.js";
import {
  problemText,
  startWorker
} from "./chunk-CUJJKCXG.js";
import {
  startReading
} from "./chunk-Q3JWCJ7N.js";
import {
  sumSpent
} from "./chunk-74TAEL64.js";
import {
  childEnvironment
} from "./chunk-K3VUB7QE.js";
import {
  byTrialKey,
  hasOwnResult,
  trialKey
} from "./chunk-XWKLXWFG.js";
import {
  InternalError,
  UserError,
  messageOf
} from "./chunk-XELRSJDQ.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";

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

// src/adapters/process/metric-folder.ts
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
var folders = /* @__PURE__ */ new Set();
process.on("exit", () => {
  for (let folder of folders) rmSync(folder, { recursive: !0, force: !0 });
});
var publicApi = ["defineMetric", "defineTarget", "defineConfig"].map((name) => `export const ${name} = (defined) => defined;
`).join("");
function createMetricFolder(files) {
  let path = realpathSync(mkdtempSync(join(tmpdir(), "plumbline-metric-")));
  folders.add(path);
  let own = /* @__PURE__ */ new Map([
    ["node_modules/plumbline/package.json", `{"name":"plumbline","type":"module","exports":"./index.js"}
`],
    ["node_modules/plumbline/index.js", publicApi]
  ]);
  for (let [name, text] of [...files, ...own])
    mkdirSync(dirname(join(path, name)), { recursive: !0 }), writeFileSync(join(path, name), text);
  return {
    path,
    remove: () => {
      folders.delete(path), rmSync(path, { recursive: !0, force: !0 });
    }
  };
}

// src/adapters/process/metric.ts
var concurrency = 8;
function createMetricProcess(code, environment) {
  let folder = null, starting = null, closed = !1, start = () => {
    folder = createMetricFolder(code.files);
    let given = Object.fromEntries(code.environment.map((name) => [name, environment[name]]));
    return startWorker({
      name: code.runs.kind === "module" ? `${code.runs.file}#${code.runs.export}` : code.runs.command.join(" "),
      ...code.runs.kind === "module" ? moduleWorker(code.runs) : { command: code.runs.command },
      cwd: folder.path,
      env: childEnvironment(environment, given),
      concurrency,
      secrets: Object.values(given).filter((value) => value !== void 0)
    });
  };
  return {
    ask: async (input, signal) => {
      if (signal.throwIfAborted(), closed) return { kind: "failed", why: "the metric was closed" };
      starting ??= start();
      try {
        let { ask: ask2, hide } = await starting, reply = replyOf(await ask2({ input, timeoutMs: code.timeoutMs, signal }), code.timeoutMs);
        return signal.throwIfAborted(), reply.kind === "failed" ? { kind: "failed", why: hide(reply.why) } : reply;
      } catch (thrown) {
        return signal.throwIfAborted(), { kind: "failed", why: whyNot(thrown) };
      }
    },
    close: async () => {
      closed = !0, await (await starting?.catch(() => null))?.close(), folder?.remove();
    }
  };
}
function replyOf({ outcome }, timeoutMs) {
  let failed2 = (why) => ({ kind: "failed", why });
  switch (outcome.kind) {
    case "answered":
      return { kind: "said", value: outcome.answer.output };
    case "failed":
      return failed2(problemText(outcome.failure.error));
    case "silent":
      return failed2(`no score within ${timeoutMs} ms; ${outcome.why}`);
    case "died":
      return failed2(`the process of the metric ended: ${outcome.why}`);
    case "stopped":
      return failed2(outcome.why);
    case "cancelled":
      return failed2("cancelled before it was scored");
  }
}
function whyNot(thrown) {
  if (!(thrown instanceof UserError)) return messageOf(thrown);
  let [{ what, found }] = thrown.problems;
  return `${what}: ${found}`;
}

// src/wiring/custom-metrics.ts
function createCustomMetrics({
  service,
  environment
}) {
  let opened = [];
  return {
    custom: (code) => {
      let metric = code.runs.kind === "service" ? createMetricService(code.runs, code.timeoutMs, service) : createMetricProcess({ ...code, runs: code.runs }, environment);
      return opened.push(metric), metric.ask;
    },
    close: async () => {
      await Promise.all(opened.map((metric) => metric.close()));
    }
  };
}

// src/wiring/open-metric-services.ts
var judgeTimeoutMs = 12e4;
function createOpenMetricServices({ gateway }) {
  return (spec) => ({
    ask: judgeAt(async () => (await import("./open-models-2VDQEBJW.js")).openModels(spec.provider, gateway)),
    ...createCustomMetrics(spec),
    embed: async (texts, from) => {
      if (from !== null) throw new Error("this version embeds with the embedded model alone");
      let model = await loadEmbeddingModel(), vectors = [];
      for (let text of texts) vectors.push([...await model.embed(text)]);
      return vectors;
    }
  });
}
function judgeAt(open) {
  let models = null;
  return async ({ provider, ...request }, signal) => {
    try {
      models ??= open();
      let outcome = await (await models).ask(provider, request, { timeoutMs: judgeTimeoutMs, signal });
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

// src/operations/ended-trial.ts
function failedTrial(planned, suite, failure, startedAt) {
  let scores = suite.metrics.map(({ name, kind, direction }) => {
    let judged = kind === "binary" || kind === "score", worst = direction === "higher-is-better" ? 0 : 1;
    return [name, failure.class === "candidate" && judged ? worst : null];
  });
  return {
    ...trialHead(planned),
    outcome: "failed",
    class: failure.class,
    error: { ...failure.error, message: messageToKeep(failure, suite) },
    scores: Object.fromEntries(scores),
    latencyMs: failure.latencyMs,
    attempts: failure.attempts,
    ...suite.keepOutput && failure.steps !== void 0 ? { steps: [...failure.steps] } : {},
    ...failure.traceId === void 0 ? {} : { traceId: failure.traceId },
    startedAt
  };
}
function messageToKeep({ attempts, error }, { keepOutput }) {
  return keepOutput || attempts === 0 ? error.message.slice(0, 500) : "what went wrong is not kept (baseline.keepOutputs: none)";
}
function notRun(planned, why) {
  return { ...trialHead(planned), outcome: "not-run", why };
}
function trialHead({ suite, case: { id, digest }, repeat }) {
  return { schema: "trial/1", suite, case: id, repeat, caseDigest: digest };
}

// src/operations/score-answer.ts
async function scoreAnswer(metrics, answer, of, keepTexts, signal) {
  let all = [];
  for (let metric of metrics) {
    let score = await scoreOf(metric, answer, of, signal);
    if (score === null) return null;
    all.push([metric.name, score]);
  }
  let abstained = all.flatMap(
    ([name, score]) => score.kind === "abstained" ? [[name, keepTexts ? score.why : withheld]] : []
  ), details = all.flatMap(([name, score]) => {
    let detail = keepTexts ? detailOf(score) : outcomesOf(score.detail);
    return detail === null ? [] : [[name, detail]];
  }), { costUsd, usage } = sumSpent(all.map(([, score]) => score));
  return {
    scores: Object.fromEntries(
      all.map(([name, score]) => [name, score.kind === "scored" ? score.value : null])
    ),
    ...abstained.length === 0 ? {} : { abstained: Object.fromEntries(abstained) },
    ...details.length === 0 ? {} : { details: Object.fromEntries(details) },
    ...costUsd === void 0 ? {} : { judgeCostUsd: costUsd },
    ...usage === void 0 ? {} : { judgeUsage: usage }
  };
}
var withheld = "the reason is not kept (baseline.keepOutputs: none)";
async function scoreOf(metric, answer, of, signal) {
  try {
    let score = await metric.score(answer, of, signal);
    return score.kind === "abstained" || isOf(metric.kind, score.value) ? score : { ...score, kind: "abstained", why: `the metric gave ${score.value}` };
  } catch (thrown) {
    return signal.aborted ? null : { kind: "abstained", why: messageOf(thrown).slice(0, 300) };
  }
}
function isOf(kind, value) {
  return Number.isFinite(value) ? kind === "binary" ? value === 0 || value === 1 : value >= 0 && (kind !== "score" || value <= 1) : !1;
}
function detailOf(score) {
  let reason = score.kind === "scored" ? score.reason : void 0;
  return reason === void 0 ? score.detail ?? null : score.detail === void 0 ? { reason } : { reason, detail: score.detail };
}
function outcomesOf(detail) {
  let checks = external_exports.array(external_exports.object({ type: external_exports.string(), pass: external_exports.boolean().nullable() })).safeParse(detail);
  return checks.success ? checks.data : null;
}

// src/operations/under-way.ts
function createUnderWay() {
  let places = [], free = [];
  return {
    enter: (giveUp) => {
      let place = free.pop() ?? places.length;
      return places[place] = giveUp, () => {
        places[place] = null, free.push(place);
      };
    },
    giveUp: () => {
      for (let giveUp of [...places]) giveUp?.();
    }
  };
}

// src/operations/run-trials.ts
async function runTrials(request) {
  let ended = [], onTrial = (trial) => (ended.push(trial), request.onTrial(trial)), { state, notRun: left } = await streamTrials({ ...request, onTrial });
  return { trials: [...resultsOf(request), ...ended, ...left].sort(byTrialKey), state };
}
function resultsOf({ trials, done }) {
  if (done.length === 0) return [];
  let planned = new Map(trials.map((each) => [keyOf(each), each.case.digest]));
  return done.filter((trial) => hasOwnResult(trial) && planned.get(trialKey(trial)) === trial.caseDigest);
}
async function streamTrials(request) {
  let { clock, signal } = request, { trials } = request, before = new Set(resultsOf(request).map(trialKey)), ended = trials.map((each) => before.size > 0 && before.has(keyOf(each))), wanted = trials.keys().filter((index) => ended[index] === !1), stop = new AbortController(), timeUp = new AbortController(), stopping = AbortSignal.any([signal, stop.signal, timeUp.signal]), underWay = createUnderWay();
  stopping.addEventListener("abort", underWay.giveUp), request.runTimeoutMs !== null && clock.sleep(request.runTimeoutMs, stop.signal).then(() => {
    stop.signal.aborted || timeUp.abort();
  });
  try {
    await pool(
      wanted,
      request.concurrency,
      async (index, meanwhile) => {
        let each = trials[index];
        if (each === void 0) throw new InternalError(`there is no trial ${index}`);
        let trial = await runTrial(each, request, { stopping, underWay, meanwhile });
        trial !== null && (ended[index] = !0, await request.onTrial(trial));
      },
      stopping
    );
  } finally {
    stop.abort();
  }
  let why = timeUp.signal.aborted ? "time" : "cancelled", left = trials.filter((_, index) => ended[index] === !1).map((each) => notRun(each, why));
  return { state: left.length === 0 ? "complete" : why, notRun: left };
}
async function runTrial(planned, request, how) {
  let { clock } = request, suite = request.suites.get(planned.suite);
  if (suite === void 0) throw new InternalError(`nobody said how to run suite ${planned.suite}`);
  let startedAt = clock.now().toISOString(), reply = await ask(planned, suite, clock, how);
  return reply === null ? null : reply.kind === "failed" ? failedTrial(planned, suite, reply, startedAt) : answeredTrial(planned, suite, reply, startedAt, how.stopping);
}
function patienceMs(caseTimeoutMs) {
  return 10 * caseTimeoutMs + 6e5;
}
function ask(planned, suite, clock, { stopping, underWay, meanwhile }) {
  if (stopping.aborted) return Promise.resolve(null);
  let timeoutMs = suite.caseTimeoutMs, given = new AbortController(), started = clock.monotonicMs(), elapsed = () => clock.monotonicMs() - started;
  return new Promise((resolve) => {
    let end = (reply) => {
      inTime(), leave(), resolve(reply);
    }, stop = () => {
      given.abort(), end(null);
    }, inTime = clock.after(patienceMs(timeoutMs), () => {
      given.abort(), end(trouble("target-hung", "the target was silent far beyond its time limit", elapsed()));
    }), leave = underWay.enter(stop);
    suite.target.answer({ case: planned.case, repeat: planned.repeat, timeoutMs, signal: given.signal, meanwhile }).then(end, (thrown) => end(trouble("target-threw", messageOf(thrown), elapsed())));
  });
}
async function answeredTrial(planned, suite, answer, startedAt, stopping) {
  let scores = await scoreAnswer(suite.metrics, answer, planned.case, suite.keepOutput, stopping);
  return scores === null ? null : {
    ...trialHead(planned),
    outcome: "answered",
    output: suite.keepOutput ? answer.output : null,
    ...scores,
    model: answer.model,
    usage: answer.usage,
    costUsd: answer.costUsd,
    latencyMs: answer.latencyMs,
    firstTokenMs: answer.firstTokenMs,
    attempts: answer.attempts,
    finish: answer.finish,
    fromCache: answer.fromCache,
    ...suite.keepOutput ? whatItTells(answer) : {},
    ...answer.traceId === null ? {} : { traceId: answer.traceId },
    startedAt
  };
}
function whatItTells({ contexts, retrieved, toolCalls, steps }) {
  return {
    ...contexts === null ? {} : { contexts: [...contexts] },
    ...retrieved === null ? {} : { retrieved: [...retrieved] },
    ...toolCalls === null ? {} : { toolCalls: [...toolCalls] },
    ...steps === null ? {} : { steps: [...steps] }
  };
}
function trouble(code, message, latencyMs) {
  return { kind: "failed", class: "infrastructure", error: { code, message }, attempts: 1, latencyMs };
}
function keyOf({ suite, case: { id }, repeat }) {
  return trialKey({ suite, case: id, repeat });
}

export {
  runTrials,
  streamTrials,
  createOpenMetricServices
};
