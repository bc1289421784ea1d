import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  openRunFolder
} from "./chunk-NSB345QE.js";
import {
  leave
} from "./chunk-ZXUFICPD.js";
import {
  runShard
} from "./chunk-ZARPBDME.js";
import {
  createOpenMetricServices
} from "./chunk-5KKERZLK.js";
import {
  createOpenTarget
} from "./chunk-Q3JWCJ7N.js";
import {
  createModelGateway
} from "./chunk-TGZY33XC.js";
import {
  systemClock
} from "./chunk-2TODOPFB.js";
import {
  writeShard
} from "./chunk-S7CAVWPL.js";
import {
  trialKey
} from "./chunk-XWKLXWFG.js";
import {
  describeProblem
} from "./chunk-XELRSJDQ.js";
import {
  digestOf
} from "./chunk-TVGVIJQH.js";

// src/cli/run-shards.ts
async function runShards(request, shell) {
  let { plan, digest, shards, folder, concurrency } = request, started = performance.now(), identity = digestOf([digest, shards.map(({ index }) => index)]), planned = shards.reduce((sum, { trials: trials2 }) => sum + trials2.length, 0), { resume } = request, run = openRunFolder({ folder, identity, resume, trials: planned, terminal: shell.terminal }), gateway = createModelGateway({ clock: systemClock, concurrency }), openTarget = createOpenTarget({
    clock: systemClock,
    concurrency,
    headCode: { root: request.root, environment: shell.environment },
    gateway
  }), openServices = createOpenMetricServices({ gateway }), trials = [], files = [], problems = /* @__PURE__ */ new Map(), state = "complete";
  for (let shard of shards) {
    let startedAt = (/* @__PURE__ */ new Date()).toISOString(), own = new Set(shard.trials.map(([suite, id, repeat]) => trialKey({ suite, case: id, repeat }))), outcome = await runShard(
      {
        plan,
        shard,
        environment: shell.environment,
        concurrency,
        done: run.done.filter((trial) => own.has(trialKey(trial))),
        onTrial: run.onTrial,
        signal: shell.interrupted
      },
      { commits: request.commits, clock: systemClock, openTarget, openServices }
    );
    outcome.state !== "complete" && (state = outcome.state);
    for (let { error } of outcome.broken)
      for (let problem of error.problems) problems.set(describeProblem(problem), problem);
    trials.push(...outcome.trials);
    let of = plan.shards.length, head = { plan: digest, index: shard.index, of, attempt: plan.attempt, startedAt, runner: "local" }, text = writeShard({ schema: "shard/1", ...head }, outcome.trials, endStates[outcome.state]), source = `shard-${shard.index}.jsonl`;
    request.leaveFiles && leave(folder, { [source]: text }), files.push({ source, text });
  }
  let left = trials.filter(({ outcome }) => outcome === "not-run"), summary = run.finish(left, plan.suites, performance.now() - started);
  return { id: run.id, state, summary, files, problems: [...problems.values()] };
}
var endStates = { complete: "complete", cancelled: "cancelled", time: "stopped" };

export {
  runShards
};
