import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  runTrials
} from "./chunk-5KKERZLK.js";
import {
  readTarget
} from "./chunk-Q3JWCJ7N.js";
import {
  openTree,
  pipelineOf,
  readDataset,
  readMetrics,
  runsCode
} from "./chunk-MYMKGMO3.js";
import {
  parseConfig
} from "./chunk-74TAEL64.js";
import {
  UserError,
  throwIfAny
} from "./chunk-XELRSJDQ.js";

// src/operations/planned-cases.ts
async function readPlannedConfig(plan, tree) {
  let text = await tree.text(plan.configPath);
  if (text === null)
    throw mismatch(`the configuration ${plan.configPath} is not at the commit that the plan names`);
  return parseConfig(text, plan.configPath);
}
async function plannedCases(planned, patterns, base, candidate) {
  let sides = {
    base: new Map((await readDataset(base, patterns)).map((each) => [each.id, each])),
    head: new Map((await readDataset(candidate, patterns)).map((each) => [each.id, each]))
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

// src/evaluation/target/head-code.ts
function runsHeadCode(target) {
  return target.kind === "http" ? target.start !== void 0 && target.start !== null : target.kind === "module" || target.kind === "process";
}

// src/operations/run-shard.ts
async function runShard(request, ports) {
  let { plan, shard } = request, base = await openTree(ports.commits, plan.subject.base.sha), candidate = await openTree(ports.commits, plan.subject.candidate.tree), rules = plan.policyFrom === "base" ? base : candidate, config = await readPlannedConfig(plan, rules), cases = /* @__PURE__ */ new Map(), suites = /* @__PURE__ */ new Map(), broken = [], wanted = plan.suites.filter(({ name }) => shard.trials.some(([suite]) => suite === name));
  request.headCode === "refused" && (refuseHeadCode(wanted, config, plan.configPath), plan.policyFrom === "head" && refuseHeadMetrics(wanted, config, plan.configPath));
  try {
    for (let planned of wanted) {
      let suite = config.suites[planned.name];
      if (suite === void 0)
        throw mismatch(`suite ${planned.name} is in the plan but not in the configuration`);
      cases.set(planned.name, await plannedCases(planned, suite.dataset, base, candidate));
      let metrics = await plannedMetrics(
        planned,
        suite,
        config,
        rules,
        request.environment,
        ports.openServices
      ), target = await openSuiteTarget(config, planned, candidate, request.environment, ports.openTarget);
      target.kind === "broken" && broken.push({ suite: planned.name, error: target.error }), suites.set(planned.name, {
        target: target.target,
        metrics,
        caseTimeoutMs: suite.limits.caseTimeoutMs,
        keepOutput: plan.policy.baseline.keepOutputs !== "none"
      });
    }
    let trials = shard.trials.map(([suite, id, repeat]) => {
      let found = cases.get(suite)?.get(id);
      if (found === void 0)
        throw mismatch(`case ${id} of suite ${suite} is in a shard but not in the plan's cases`);
      return { suite, case: found, repeat };
    });
    return { ...await runTrials({
      trials,
      suites,
      concurrency: request.concurrency,
      clock: ports.clock,
      done: request.done,
      onTrial: request.onTrial,
      signal: request.signal,
      runTimeoutMs: runTimeout(config, plan)
    }), broken };
  } finally {
    let running = [...suites.values()].flatMap(({ target, metrics }) => [target, ...metrics]);
    await Promise.all(running.map((each) => each.close?.()));
  }
}
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
function runTimeout(config, plan) {
  return Math.max(...plan.suites.map(({ name }) => config.suites[name]?.limits.runTimeoutMs ?? 0));
}
async function plannedMetrics(planned, suite, config, rules, environment, openServices) {
  let metrics = await readMetrics(suite, config, rules, environment, openServices), digests = new Map(planned.metrics.map(({ name, digest }) => [name, digest])), other = metrics.find(({ name, digest }) => digests.get(name) !== digest);
  if (other !== void 0)
    throw mismatch(`metric ${other.name} of suite ${planned.name} is not the one that was planned`);
  return metrics;
}
async function openSuiteTarget(config, planned, candidate, environment, openTarget) {
  try {
    return {
      kind: "open",
      target: await openTarget(await readTarget(config, planned, candidate, environment))
    };
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
  readPlannedConfig,
  plannedCases,
  mismatch,
  runShard
};
