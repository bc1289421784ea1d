import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  readShard
} from "./chunk-DUBASEHY.js";
import {
  nonEmpty
} from "./chunk-JZBA4R35.js";
import {
  byTrialKey,
  hasOwnResult,
  trialKey
} from "./chunk-SLHIYD27.js";
import {
  canonicalJson
} from "./chunk-HJ4GB3DJ.js";

// src/evaluation/run/assemble.ts
function assemble(plan, digest, sources) {
  let gaps = [], notes = [], files = [], ordered = [...sources].sort((a, b) => compare(a.source, b.source) || compare(a.text, b.text));
  for (let { source, text } of ordered) {
    let accepted = acceptFile(plan, digest, source, readShard(text), notes);
    accepted.kind === "gap" ? gaps.push(accepted.gap) : accepted.kind === "file" && files.push(accepted.file);
  }
  let trials = [], digests = caseDigests(plan);
  for (let shard of plan.shards) {
    let own = files.filter(({ head }) => head.index === shard.index), merged = mergeShard(shard, plan.shards.length, digests, own, notes);
    gaps.push(...merged.gaps), trials.push(...merged.trials);
  }
  let found = { trials: trials.sort(byTrialKey), notes }, lost = nonEmpty(gaps);
  return lost === null ? { kind: "complete", ...found } : { kind: "incomplete", ...found, gaps: lost };
}
function acceptFile(plan, digest, source, read, notes) {
  let refuse = (code, shard, why) => ({
    kind: "gap",
    gap: { code, shard, trials: 0, why: `${source} ${why}` }
  });
  if (read.kind === "newer")
    return refuse("shard-newer", null, `was made by a newer Plumbline (${read.version})`);
  if (read.kind === "unreadable") return refuse("shard-unreadable", null, `cannot be used: ${read.why}`);
  let { head } = read;
  return head.attempt < plan.attempt ? (notes.push(`${source} is of attempt ${head.attempt}, before this plan was made: set aside`), { kind: "set-aside" }) : head.plan !== digest ? refuse("shard-foreign", head.index, "belongs to another plan") : head.of !== plan.shards.length || head.index >= plan.shards.length ? refuse(
    "shard-foreign",
    head.index,
    `says shard ${head.index + 1} of ${head.of}, the plan has ${plan.shards.length}`
  ) : { kind: "file", file: read };
}
function mergeShard(shard, of, digests, files, notes) {
  let name = `shard ${shard.index + 1} of ${of}`, planned = new Map(
    shard.trials.map(([suite, id, repeat]) => [
      trialKey({ suite, case: id, repeat }),
      digests.get(caseKey(suite, id))
    ])
  ), gaps = [], report = (code, trials2, why) => {
    gaps.push({ code, shard: shard.index, trials: trials2, why: `${name} ${why}` });
  };
  if (files.length === 0)
    return report("shard-missing", planned.size, "left no results"), { trials: [], gaps };
  let { found, conflicts, foreign } = collect(planned, files);
  conflicts > 0 && report(
    "trial-conflict",
    conflicts,
    `has ${count(conflicts, "trial")} twice within one attempt, with different content`
  ), foreign > 0 && report("trial-foreign", foreign, `has ${count(foreign, "trial")} that nobody planned for it`);
  let lost = planned.size - found.size;
  if (files.every(({ kind }) => kind === "cut")) {
    let what = lost === 0 ? "has no end" : `lost ${count(lost, "trial")}`;
    report("shard-cut", lost, `${what}: its file is cut off`);
  } else lost > 0 && report("trial-missing", lost, `lost ${count(lost, "trial")}: its file does not hold them`);
  let trials = [...found.values()].map(({ trial }) => trial), stopped = trials.filter((trial) => trial.outcome === "not-run" && trial.why !== "decided-at-look");
  stopped.length > 0 && report("shard-stopped", stopped.length, `ended before ${count(stopped.length, "trial")} could run`);
  let attempts = [...new Set([...found.values()].map(({ attempt }) => attempt))].sort((a, b) => a - b);
  return attempts.length > 1 && notes.push(`${name} is put together from attempts ${attempts.join(" and ")}`), { trials, gaps };
}
function collect(planned, files) {
  let found = /* @__PURE__ */ new Map(), contents = /* @__PURE__ */ new Map(), conflicts = /* @__PURE__ */ new Set(), foreign = /* @__PURE__ */ new Set();
  for (let { head, trials } of [...files].sort((a, b) => a.head.attempt - b.head.attempt)) {
    let { attempt } = head;
    for (let trial of trials) {
      let key = trialKey(trial);
      if (planned.get(key) !== trial.caseDigest) {
        foreign.add(key);
        continue;
      }
      let content = canonicalJson(trial), copy = contents.get(`${attempt} ${key}`);
      copy === void 0 ? contents.set(`${attempt} ${key}`, content) : copy !== content && conflicts.add(key);
      let before = found.get(key);
      (before === void 0 || attempt > before.attempt && replaces(trial, before.trial)) && found.set(key, { attempt, trial });
    }
  }
  return { found, conflicts: conflicts.size, foreign: foreign.size };
}
function replaces(later, earlier) {
  return !hasOwnResult(earlier) && (later.outcome !== "not-run" || earlier.outcome === "not-run");
}
function caseDigests(plan) {
  return new Map(
    plan.suites.flatMap(({ name, cases }) => cases.map(({ id, digest }) => [caseKey(name, id), digest]))
  );
}
function caseKey(suite, id) {
  return JSON.stringify([suite, id]);
}
function count(n, noun) {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

export {
  assemble
};
