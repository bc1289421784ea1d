import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  pool
} from "./chunk-6KBSZCAM.js";
import {
  inTrial
} from "./chunk-AEVRJEJS.js";
import {
  BudgetSpent,
  readDataset
} from "./chunk-4B2PIYQH.js";
import {
  parseConfigOf
} from "./chunk-OZA76PB6.js";
import {
  sumSpent
} from "./chunk-72IEG5HL.js";
import {
  byTrialKey,
  hasOwnResult,
  trialKey
} from "./chunk-SLHIYD27.js";
import {
  InternalError,
  UserError,
  messageOf
} from "./chunk-XELRSJDQ.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";

// src/operations/paid-target.ts
async function openPaidTarget(open, spec, calls) {
  let target = await open(spec, calls), { budget } = calls;
  return budget !== null && (spec.kind === "process" || spec.kind === "module") ? paidAsTold(target, budget) : target;
}
var dearerThanSeen = 2;
function paidAsTold(target, budget) {
  let dearest = null;
  return {
    close: async () => target.close?.(),
    async answer(request) {
      let hold = await budget.hold(dearest === null ? null : dearerThanSeen * dearest, request.signal), cost = dearest ?? 0;
      try {
        let reply = await target.answer(request);
        return reply.kind !== "answered" || (reply.costUsd === null && budget.end(untold), cost = reply.costUsd ?? 0, dearest = Math.max(dearest ?? 0, cost)), reply;
      } finally {
        hold.settle(cost);
      }
    }
  };
}
var untold = "the pipeline does not say what an answer cost (`costUsd`), so that the limit cannot be kept";

// src/operations/planned-cases.ts
async function readPlannedConfig(plan, tree) {
  let text = await tree.text(plan.configPath);
  if (text === null)
    throw mismatch(`the configuration ${plan.configPath} is not at the commit that the plan names`);
  return parseConfigOf(tree, text, plan.configPath);
}
async function plannedCases(planned, suite, base, candidate) {
  let sides = {
    base: new Map((await readDataset(base, suite)).map((each) => [each.id, each])),
    head: new Map((await readDataset(candidate, suite)).map((each) => [each.id, each]))
  };
  return new Map(
    planned.cases.map(({ id, digest, from }) => {
      let found = sides[from].get(id);
      if (found?.digest !== digest)
        throw mismatch(`case ${id} of suite ${planned.name} is not the one that was planned`);
      return [id, found];
    })
  );
}
function mismatch(found) {
  return new UserError({
    code: "plan-mismatch",
    what: "the repository is not what the plan was made from",
    found,
    accepted: "the same commits as when the plan was made",
    next: "run the plan again; if the branch was force-pushed meanwhile, the newer run already does"
  });
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
    if (thrown instanceof BudgetSpent) throw thrown;
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

// src/operations/ended-trial.ts
async function answeredTrial(planned, suite, answer, startedAt, stopping) {
  let head = trialHead(planned), score = () => scoreAnswer(suite.metrics, answer, planned.case, suite.keepOutput, stopping), scores = await (suite.cache === !0 ? inTrial(head, "scores", async (scope) => withSaved(await score(), scope.saved)) : score());
  return scores === null ? null : {
    ...head,
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
    ...answer.requestId === null ? {} : { requestId: answer.requestId },
    startedAt
  };
}
function withSaved(scores, { answers, costUsd }) {
  return scores === null || answers === 0 ? scores : { ...scores, judgeSavedUsd: costUsd };
}
function whatItTells({ contexts, retrieved, toolCalls, steps }) {
  return {
    ...contexts === null ? {} : { contexts: [...contexts] },
    ...retrieved === null ? {} : { retrieved: [...retrieved] },
    ...toolCalls === null ? {} : { toolCalls: [...toolCalls] },
    ...steps === null ? {} : { steps: [...steps] }
  };
}
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
function stateOf(left) {
  return ["cancelled", "time", "budget"].find(
    (why) => left.some((trial) => trial.why === why)
  ) ?? (left.length > 0 ? "decided" : "complete");
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

// src/operations/wanted.ts
async function isWanted({ suite, case: { id }, repeat }, earlyStop, stopping) {
  let answer = earlyStop?.mayStart({ suite, case: id, repeat }) ?? !0;
  if (typeof answer == "boolean") return answer;
  let { promise, resolve } = Promise.withResolvers(), give = () => resolve(!0);
  stopping.addEventListener("abort", give);
  try {
    return await Promise.race([answer, promise]);
  } finally {
    stopping.removeEventListener("abort", give);
  }
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
  let { clock, signal } = request, { trials } = request, results = resultsOf(request);
  for (let trial of results) request.earlyStop?.ended(trial);
  let before = new Set(results.map(trialKey)), ended = trials.map((each) => before.size > 0 && before.has(keyOf(each))), leftOut = /* @__PURE__ */ new Map(), wanted = trials.keys().filter((index) => ended[index] === !1), stop = new AbortController(), timeUp = new AbortController(), stopping = AbortSignal.any([signal, stop.signal, timeUp.signal]), underWay = createUnderWay();
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
        if (!await isWanted(each, request.earlyStop, stopping)) {
          leftOut.set(index, "decided-at-look");
          return;
        }
        let trial = await runTrial(each, request, { stopping, underWay, meanwhile }).catch(onlyIfUnpaid);
        if (trial === "unpaid" && leftOut.set(index, "budget"), trial === null || trial === "unpaid") return;
        ended[index] = !0;
        let kept = request.onTrial(trial);
        request.earlyStop?.ended(trial), await kept;
      },
      stopping
    );
  } finally {
    stop.abort();
  }
  let why = timeUp.signal.aborted ? "time" : "cancelled", left = trials.flatMap(
    (each, index) => ended[index] === !0 ? [] : [notRun(each, leftOut.get(index) ?? why)]
  );
  return { state: stateOf(left), notRun: left };
}
function onlyIfUnpaid(thrown) {
  if (thrown instanceof BudgetSpent) return "unpaid";
  throw thrown;
}
async function runTrial(planned, request, how) {
  let { clock } = request, suite = request.suites.get(planned.suite);
  if (suite === void 0) throw new InternalError(`nobody said how to run suite ${planned.suite}`);
  if (suite.budget?.over != null) throw new BudgetSpent(suite.budget.over);
  let startedAt = clock.now().toISOString(), asked = { suite: planned.suite, case: planned.case.id, repeat: planned.repeat }, reply = await (suite.cache === !0 ? inTrial(asked, "answer", () => ask(planned, suite, clock, how)) : ask(planned, suite, clock, how));
  return reply === null ? null : reply.kind === "failed" ? failedTrial(planned, suite, reply, startedAt) : answeredTrial(planned, suite, reply, startedAt, how.stopping);
}
function patienceMs(caseTimeoutMs) {
  return 10 * caseTimeoutMs + 6e5;
}
function ask(planned, suite, clock, { stopping, underWay, meanwhile }) {
  if (stopping.aborted) return Promise.resolve(null);
  let timeoutMs = suite.caseTimeoutMs, given = new AbortController(), started = clock.monotonicMs(), elapsed = () => clock.monotonicMs() - started;
  return new Promise((resolve, reject) => {
    let end = (reply) => {
      inTime(), leave(), resolve(reply);
    }, fail = (thrown) => {
      if (!(thrown instanceof BudgetSpent)) {
        end(trouble("target-threw", messageOf(thrown), elapsed()));
        return;
      }
      inTime(), leave(), reject(thrown);
    }, stop = () => {
      given.abort(), end(null);
    }, inTime = clock.after(patienceMs(timeoutMs), () => {
      given.abort(), end(trouble("target-hung", "the target was silent far beyond its time limit", elapsed()));
    }), leave = underWay.enter(stop);
    suite.target.answer({ ...planned, timeoutMs, signal: given.signal, meanwhile }).then(end, fail);
  });
}
function trouble(code, message, latencyMs) {
  return { kind: "failed", class: "infrastructure", error: { code, message }, attempts: 1, latencyMs };
}
function keyOf({ suite, case: { id }, repeat }) {
  return trialKey({ suite, case: id, repeat });
}

export {
  openPaidTarget,
  readPlannedConfig,
  plannedCases,
  mismatch,
  runTrials,
  streamTrials
};
