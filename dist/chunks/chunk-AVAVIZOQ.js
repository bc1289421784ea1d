import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  mismatch,
  openPaidTarget,
  plannedCases,
  readPlannedConfig,
  runTrials
} from "./chunk-RJU6BUX3.js";
import {
  readTarget
} from "./chunk-TRV6PEH2.js";
import {
  openSuiteCalls,
  spendingOf,
  spentBy
} from "./chunk-SBOFNE7X.js";
import {
  pipelineOf
} from "./chunk-KWU5PF2L.js";
import {
  modelsOfMetrics,
  readMetrics,
  runsCode
} from "./chunk-4B2PIYQH.js";
import {
  openTree
} from "./chunk-RR7E65ZD.js";
import {
  promisedBaselines
} from "./chunk-COTQCC36.js";
import {
  readShard,
  writeShard
} from "./chunk-DUBASEHY.js";
import {
  inOrderOfLooks,
  trialsByLook
} from "./chunk-2HKPHKLF.js";
import {
  decidedAt
} from "./chunk-DTMOVVPA.js";
import {
  hasOwnResult,
  trialKey
} from "./chunk-SLHIYD27.js";
import {
  UserError,
  throwIfAny
} from "./chunk-XELRSJDQ.js";

// src/operations/early-stop.ts
var patienceMs = 3e4, betweenReadsMs = { waiting: 2e3, later: 15e3 };
function createEarlyStop(request) {
  let { plan, shards, baselines, board, clock } = request, suites = plan.suites.filter(({ name, looks: looks2 }) => looks2.length > 1 && baselines.has(name)), lookOfTrial = looksOf(suites), most = Math.max(1, ...suites.map(({ looks: looks2 }) => looks2.length)), own = shards.flatMap(({ trials }) => trials.map(keyOf)), results = /* @__PURE__ */ new Map(), decided = /* @__PURE__ */ new Map(), over = new AbortController(), closing = AbortSignal.any([over.signal, request.signal]), watching = [], looks = Array.from({ length: most }, (_, index) => {
    let { promise, resolve } = Promise.withResolvers(), state = {
      left: own.filter((key) => (lookOfTrial.get(key) ?? most + 1) <= index + 1).length,
      settled: !1,
      whenSettled: promise,
      settle: () => {
        state.settled = !0, resolve();
      }
    };
    return state;
  }), evaluate = () => {
    let trials = [...results.values()];
    for (let suite of suites) {
      let baseline = baselines.get(suite.name);
      if (baseline === void 0 || decided.has(suite.name)) continue;
      let at = decidedAt(suite, baseline, trials, plan.policy.gate);
      at !== null && decided.set(suite.name, at.look);
    }
  }, reach = (look) => {
    let state = looks[look - 1], wanted = othersAt(plan, shards, lookOfTrial, look);
    wanted.size === 0 ? (evaluate(), state?.settle()) : watching.push(watch(look, wanted));
  }, watch = async (look, wanted) => {
    let state = looks[look - 1], since = clock.monotonicMs(), soFar = own.flatMap((key) => results.get(key) ?? []);
    await board.publish(look, writeShard(request.head, soFar, "stopped", look));
    let seen = /* @__PURE__ */ new Set();
    for (; !closing.aborted; ) {
      for (let text of await board.read(look)) take(text, request.head, seen, results);
      if ([...wanted].every((index) => seen.has(index))) {
        evaluate();
        break;
      }
      let waiting = clock.monotonicMs() - since < patienceMs;
      waiting || state?.settle(), await clock.sleep(betweenReadsMs[waiting ? "waiting" : "later"], closing);
    }
    state?.settle();
  };
  for (let [index, state] of looks.entries()) state.left === 0 && reach(index + 1);
  return {
    mayStart: (trial) => {
      if (decided.has(trial.suite)) return !1;
      let look = lookOfTrial.get(trialKey(trial)), before = look === void 0 ? void 0 : looks[look - 2];
      return before === void 0 || before.left > 0 || before.settled ? !0 : before.whenSettled.then(() => !decided.has(trial.suite));
    },
    ended: (trial) => {
      let key = trialKey(trial);
      if (results.has(key)) return;
      let look = lookOfTrial.get(key);
      if (look !== void 0) {
        results.set(key, withoutTexts(trial));
        for (let [index, state] of looks.entries())
          index + 1 < look || (state.left -= 1, state.left === 0 && reach(index + 1));
      }
    },
    atLook: () => decided.size === 0 ? null : Math.max(...decided.values()),
    close: async () => {
      over.abort(), await Promise.all(watching);
    }
  };
}
function looksOf(suites) {
  return new Map(
    suites.flatMap(
      (suite) => trialsByLook(suite).flatMap((block, index) => block.map((trial) => [keyOf(trial), index + 1]))
    )
  );
}
function othersAt(plan, own, lookOfTrial, look) {
  let others = plan.shards.filter(
    ({ index, trials }) => own.every((each) => each.index !== index) && trials.some((trial) => (lookOfTrial.get(keyOf(trial)) ?? look + 1) <= look)
  );
  return new Set(others.map(({ index }) => index));
}
function withoutTexts(trial) {
  if (trial.outcome !== "answered") return trial;
  let { details: _, contexts: __, retrieved: ___, toolCalls: ____, steps: _____, ...rest } = trial;
  return { ...rest, output: null };
}
function take(text, own, seen, results) {
  let read = readShard(text);
  if (read.kind !== "whole") return;
  let { head, trials } = read;
  if (!(head.plan !== own.plan || head.of !== own.of || head.index === own.index)) {
    seen.add(head.index);
    for (let trial of trials) {
      let key = trialKey(trial), known = results.get(key);
      (known === void 0 || !hasOwnResult(known) && hasOwnResult(trial)) && results.set(key, trial);
    }
  }
}
function keyOf([suite, id, repeat]) {
  return trialKey({ suite, case: id, repeat });
}

// src/evaluation/target/head-code.ts
function runsHeadCode(target) {
  return target.kind === "http" ? target.start !== void 0 && target.start !== null : target.kind === "module" || target.kind === "process";
}

// src/operations/refuse-head-code.ts
function refuseHeadCode(suites, config, file) {
  let problems = [...new Set(suites.map(({ pipeline }) => pipeline))].flatMap((name) => {
    let { target } = pipelineOf(config, name);
    return runsHeadCode(target) ? [
      {
        code: "event-refused",
        what: `pipeline ${name} runs the code of the pull request, in a job that holds a write token`,
        where: { file },
        found: `a target of kind ${target.kind}`,
        accepted: "http with a `url`, prompt, embedded and replay",
        next: "use the reusable workflow evaluate.yml: its shard jobs have no write token"
      }
    ] : [];
  });
  throwIfAny(problems);
}
function refuseHeadMetrics(suites, config, file) {
  let problems = suites.flatMap(
    ({ name }) => (config.suites[name]?.metrics ?? []).filter(runsCode).map((metric) => ({
      code: "event-refused",
      what: `metric ${metric.name} runs code that the pull request brings, in a job that holds a write token`,
      where: { file },
      found: "a metric of kind custom, and no configuration at the base",
      accepted: "metrics of kind custom with a `url`, or any other kind",
      next: "merge the configuration first, or use the reusable workflow evaluate.yml: its shard jobs have no write token"
    }))
  );
  throwIfAny(problems);
}
function refuseHeadModels(suites, config, file) {
  let problems = suites.flatMap((suite) => {
    let { target } = pipelineOf(config, suite.pipeline), ofTarget = target.kind === "embedded" && (target.embeddings !== void 0 || target.models !== void 0), own = config.suites[suite.name];
    return !ofTarget && (own === void 0 || modelsOfMetrics(own).length === 0) ? [] : [
      {
        code: "event-refused",
        what: `suite ${suite.name} loads model files that the pull request brings, in a job that holds a write token`,
        where: { file },
        found: "embeddings or models by path, and no configuration at the base",
        accepted: "an embedded target without models of its own, or any model once the configuration is merged",
        next: "merge the configuration first, or use the reusable workflow evaluate.yml: its shard jobs have no write token"
      }
    ];
  });
  throwIfAny(problems);
}

// src/operations/shard-calls.ts
async function callsOfShard({ planned, cases, ...of }, {
  plan,
  shards,
  environment,
  done,
  cache = !1
}, { priceOf = () => null }) {
  let { name, candidateDigest, repeats } = planned, own = shards.flatMap(({ trials }) => trials).filter(([suite]) => suite === name).length;
  try {
    let calls = await openSuiteCalls({
      ...of,
      cases: [...cases.values()],
      environment,
      configPath: plan.configPath,
      candidateDigest,
      priceOf,
      // Shards share the budget as they share the work: those together that have all trials may spend all of it.
      share: own / (planned.cases.length * repeats),
      // Nothing is stored of what is not to be kept, and a baseline is measured anew.
      cache: cache && plan.purpose === "judge" && plan.policy.baseline.keepOutputs !== "none"
    });
    return calls.budget?.add(spentBy(done.filter(({ suite }) => suite === name))), calls;
  } catch (thrown) {
    if (!(thrown instanceof UserError)) throw thrown;
    return thrown;
  }
}

// src/operations/run-shard.ts
async function runShard(request, ports) {
  let { plan } = request, planned = trialsOfShards(plan, request.shards), base = await openTree(ports.commits, plan.subject.base.sha), candidate = await openTree(ports.commits, plan.subject.candidate.tree), rules = plan.policyFrom === "base" ? base : candidate, config = await readPlannedConfig(plan, rules), cases = /* @__PURE__ */ new Map(), suites = /* @__PURE__ */ new Map(), spent = [], broken = [], earlyStop = null, wanted = plan.suites.filter(({ name }) => planned.some(([suite]) => suite === name));
  request.headCode === "refused" && (refuseHeadCode(wanted, config, plan.configPath), plan.policyFrom === "head" && (refuseHeadMetrics(wanted, config, plan.configPath), refuseHeadModels(wanted, config, plan.configPath)));
  try {
    for (let planned2 of wanted) {
      let suite = config.suites[planned2.name];
      if (suite === void 0)
        throw mismatch(`suite ${planned2.name} is in the plan but not in the configuration`);
      let own = await plannedCases(planned2, suite, base, candidate);
      cases.set(planned2.name, own);
      let calls = await callsOfShard(
        { suite, planned: planned2, config, cases: own, trees: { candidate, rules } },
        request,
        ports
      );
      calls instanceof UserError || spent.push(calls);
      let metrics = await plannedMetrics(
        planned2,
        suite,
        config,
        rules,
        request.environment,
        ports.openServices,
        calls instanceof UserError ? void 0 : calls
      ), target = await openSuiteTarget(
        config,
        planned2,
        candidate,
        request.environment,
        ports.openTarget,
        calls
      );
      target.kind === "broken" && broken.push({ suite: planned2.name, error: target.error }), suites.set(planned2.name, {
        target: target.target,
        metrics,
        caseTimeoutMs: suite.limits.caseTimeoutMs,
        keepOutput: plan.policy.baseline.keepOutputs !== "none",
        ...calls instanceof UserError ? {} : { budget: calls.budget, cache: calls.cache }
      });
    }
    let trials = planned.map(([suite, id, repeat]) => {
      let found = cases.get(suite)?.get(id);
      if (found === void 0)
        throw mismatch(`case ${id} of suite ${suite} is in a shard but not in the plan's cases`);
      return { suite, case: found, repeat };
    });
    earlyStop = await openEarlyStop(request, ports);
    let outcome = await runTrials({
      trials,
      suites,
      concurrency: request.concurrency,
      clock: ports.clock,
      done: request.done,
      onTrial: request.onTrial,
      signal: request.signal,
      runTimeoutMs: runTimeout(config, plan),
      ...earlyStop === null ? {} : { earlyStop }
    }), atLook = earlyStop?.atLook() ?? null;
    return { ...outcome, broken, spending: spendingOf(spent), atLook };
  } finally {
    await earlyStop?.close();
    let running = [...suites.values()].flatMap(({ target, metrics }) => [target, ...metrics]);
    await Promise.all(running.map((each) => each.close?.()));
  }
}
function trialsOfShards(plan, shards) {
  let [only] = shards;
  if (only !== void 0 && shards.length === 1) return only.trials;
  let own = new Set(shards.flatMap(({ trials }) => trials.map((trial) => JSON.stringify(trial))));
  return inOrderOfLooks(plan.suites).filter((trial) => own.has(JSON.stringify(trial)));
}
async function openEarlyStop({ plan, shards, signal }, { clock, looks }) {
  if (looks === void 0 || plan.suites.every((suite) => suite.looks.length === 1)) return null;
  let baselines = await promisedBaselines(plan, looks.dataBranch);
  return baselines.size === 0 ? null : createEarlyStop({ plan, shards, baselines, head: looks.head, board: looks.board, clock, signal });
}
function runTimeout(config, plan) {
  return Math.max(...plan.suites.map(({ name }) => config.suites[name]?.limits.runTimeoutMs ?? 0));
}
async function plannedMetrics(planned, suite, config, rules, environment, openServices, calls) {
  let metrics = await readMetrics(suite, config, rules, environment, openServices, calls), digests = new Map(planned.metrics.map(({ name, digest }) => [name, digest])), other = metrics.find(({ name, digest }) => digests.get(name) !== digest);
  if (other !== void 0)
    throw mismatch(`metric ${other.name} of suite ${planned.name} is not the one that was planned`);
  return metrics;
}
async function openSuiteTarget(config, planned, candidate, environment, openTarget, calls) {
  try {
    if (calls instanceof UserError) throw calls;
    let spec = await readTarget(config, planned, candidate, environment);
    return { kind: "open", target: await openPaidTarget(openTarget, spec, calls) };
  } catch (thrown) {
    if (!(thrown instanceof UserError)) throw thrown;
    return { kind: "broken", target: brokenTarget(thrown), error: thrown };
  }
}
function brokenTarget(error) {
  let [problem] = error.problems, place = problem.where === void 0 ? "" : ` (${problem.where.file})`;
  return {
    answer: () => Promise.resolve({
      kind: "failed",
      class: "infrastructure",
      error: { code: problem.code, message: `${problem.what}${place}` },
      attempts: 0,
      latencyMs: 0
    })
  };
}

export {
  runShard
};
