import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  addToLedger,
  commitToDataBranch
} from "./chunk-IWWDYWRG.js";
import {
  recordRun
} from "./chunk-FYH2MXKP.js";
import {
  branchReadme,
  modelsOf
} from "./chunk-C2RDTD2O.js";
import {
  assemble
} from "./chunk-OFQCUH2O.js";
import {
  readPlan
} from "./chunk-2HKPHKLF.js";
import {
  isStale,
  readBaseline
} from "./chunk-FUGBBMBO.js";
import {
  baselinePaths,
  mostRuns
} from "./chunk-JHVX4TBP.js";

// src/operations/record-baseline.ts
async function recordBaseline(request, ports) {
  let read = readPlan(request.planText, request.planDigest);
  if (read.kind !== "plan")
    return unmeasured(`plan-${read.kind}`, "the plan is not the one that was promised, or cannot be read");
  let { plan, digest } = read;
  if (plan.purpose !== "record")
    return unmeasured(
      "plan-purpose",
      "this plan judges a change; only a plan to record may become a baseline"
    );
  if (plan.suites.length === 0) return { kind: "nothing-to-record" };
  let run = assemble(plan, digest, request.shards);
  if (run.kind === "incomplete") return { kind: "unmeasured", gaps: run.gaps };
  for (let { name } of plan.suites) {
    let own = run.trials.filter(({ suite }) => suite === name), lost = own.filter(isLost).length;
    if (lost > plan.policy.gate.maxMissing * own.length) {
      let why = `${lost} of ${own.length} trials of suite ${name} have no result; a baseline needs nearly all`;
      return unmeasured("too-much-missing", why, lost);
    }
  }
  let branch = ports.dataBranch(plan.policy.baseline.branch), suites = [];
  return { kind: "done", commit: await commitToDataBranch(
    branch,
    async (head) => {
      let files = /* @__PURE__ */ new Map(), recorded = [];
      for (let planned of plan.suites) {
        let paths = baselinePaths(plan.subject.base.ref, planned.name), texts = head === null ? /* @__PURE__ */ new Map() : await branch.read(head, [paths.meta, paths.cases]), stored = readBaseline(texts.get(paths.meta), texts.get(paths.cases)), outcome = await recordSuite(request, plan, planned, run.trials, stored, ports.isAncestor);
        recorded.push({ suite: planned.name, outcome: outcome.outcome }), outcome.files !== null && (files.set(paths.meta, outcome.files.meta), files.set(paths.cases, outcome.files.cases));
      }
      return suites = recorded, await addToLedger(files, branch, head, request, plan, run.trials), head === null && files.set("README.md", branchReadme), {
        files,
        message: `Record ${recorded.map(({ suite }) => suite).join(", ")} at ${plan.subject.head.sha.slice(0, 12)}`
      };
    },
    ports
  ), suites };
}
function isLost(trial) {
  return trial.outcome === "not-run" || trial.outcome === "failed" && trial.class === "infrastructure";
}
async function recordSuite(request, plan, planned, trials, stored, isAncestor) {
  let { sha } = plan.subject.head, record = planned.record;
  if (record === null)
    return { outcome: { kind: "noted", why: "the plan records nothing of it" }, files: null };
  let previous = stored.kind === "found" ? stored : null, noted = (why) => ({ outcome: { kind: "noted", why }, files: null });
  if (stored.kind === "newer")
    return noted(`the stored record was made by a newer Plumbline (${stored.version})`);
  if (previous?.meta.runs.some(({ runId }) => runId === request.runId) === !0)
    return noted("this very run is recorded already");
  let newest = previous?.meta.runs.at(-1)?.sha ?? null, appends = previous !== null && previous.meta.record === record.id && stillHolds(previous, plan);
  if (!appends && record.mode === "append")
    return noted("the record that this run was to be added to has been replaced, or is to be measured anew");
  if (!appends && newest !== null && newest !== sha && await isAncestor(sha, newest))
    return noted(`a record of the later commit ${newest.slice(0, 12)} is there already`);
  let own = trials.filter((trial) => trial.suite === planned.name), files = recordRun({
    previous: appends ? previous : null,
    mode: appends ? "append" : "new",
    suite: planned,
    baseRef: plan.subject.base.ref,
    trials: own,
    run: {
      runId: request.runId,
      sha,
      recordedAt: request.now,
      priceTable: plan.priceTable,
      ...modelsOf(own)
    },
    keepOutputs: request.keepOutputs && plan.policy.baseline.keepOutputs !== "none"
  }), runs = appends ? Math.min(previous.meta.runs.length + 1, mostRuns) : 1;
  return { outcome: { kind: "recorded", record: record.id, runs }, files };
}
function stillHolds({ meta }, plan) {
  return !isStale(meta, plan.createdAt, plan.policy.baseline.maxAgeMs);
}
function unmeasured(code, why, trials = 0) {
  return { kind: "unmeasured", gaps: [{ code, shard: null, trials, why }] };
}

export {
  recordBaseline
};
