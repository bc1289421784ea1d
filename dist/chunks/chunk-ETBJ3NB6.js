import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  assemble
} from "./chunk-3UKAZXHX.js";
import {
  readPlan
} from "./chunk-ZZAM7HJV.js";
import {
  trialValue
} from "./chunk-J7NCNSNB.js";
import {
  mean
} from "./chunk-I453ZGVS.js";
import {
  readBaseline,
  recordId
} from "./chunk-L7OM6TQ2.js";
import {
  baselinePaths,
  mostRuns
} from "./chunk-MCS6LHXB.js";
import {
  InternalError,
  UserError
} from "./chunk-XELRSJDQ.js";
import {
  canonicalJson,
  digestOfBytes,
  prettyJson
} from "./chunk-TVGVIJQH.js";

// src/verdict/baseline/record.ts
function recordRun(request) {
  let { suite, run, baseRef, keepOutputs } = request, metricDigests = Object.fromEntries(suite.metrics.map(({ name, digest }) => [name, digest])), previous = request.mode === "append" ? sameContent(request, metricDigests) : null, trials = Map.groupBy(
    request.trials.filter((trial) => trial.suite === suite.name),
    (trial) => trial.case
  ), cases = suite.cases.map((planned) => {
    let before = previous?.cases.get(planned.id);
    return caseLine(planned, suite.metrics, trials.get(planned.id) ?? [], before, keepOutputs);
  }).sort((a, b) => a.id < b.id ? -1 : a.id > b.id ? 1 : 0), casesText = cases.map((line) => `${canonicalJson(line)}
`).join(""), measured = cases.filter(
    (line) => Object.values(line.scores).some((values) => values.at(-1) !== null)
  ), { candidateDigest, datasetDigest } = suite, asked = new Set(
    [...trials.values()].flat().flatMap((trial) => trial.outcome === "answered" ? trial.model?.asked ?? [] : [])
  ), newest = {
    ...run,
    asked: [...asked].sort(),
    cases: measured.length,
    candidateDigest,
    datasetDigest
  }, meta = {
    schema: "baseline/1",
    record: previous?.meta.record ?? recordId({ suite: suite.name, baseRef, candidateDigest, datasetDigest, metricDigests, sha: run.sha }),
    suite: suite.name,
    baseRef,
    metricDigests,
    stale: null,
    runs: [...previous?.meta.runs ?? [], newest].slice(-mostRuns),
    casesDigest: digestOfBytes(casesText)
  };
  return { meta: prettyJson(meta), cases: casesText };
}
function caseLine(planned, metrics, trials, before, keepOutputs) {
  let push = (values, value) => [...values ?? [], value].slice(-mostRuns), scores = metrics.map((metric) => {
    let value = meanOfKnown(trials.map((trial) => trialValue(trial, metric)));
    return [metric.name, push(before?.scores[metric.name], value)];
  }), answered = trials.filter((trial) => trial.outcome === "answered");
  return {
    id: planned.id,
    digest: planned.digest,
    scores: Object.fromEntries(scores),
    latencyMs: push(before?.latencyMs, meanOfKnown(answered.map(({ latencyMs }) => latencyMs))),
    costUsd: push(before?.costUsd, meanOfKnown(answered.map(({ costUsd }) => costUsd))),
    output: keepOutputs ? answered[0]?.output ?? before?.output ?? null : null
  };
}
function sameContent(request, metricDigests) {
  let { previous, suite, baseRef } = request, runs = previous?.meta.runs ?? [];
  if (!(previous !== null && previous.meta.suite === suite.name && previous.meta.baseRef === baseRef && canonicalJson(previous.meta.metricDigests) === canonicalJson(metricDigests) && runs.every(
    (run) => run.candidateDigest === suite.candidateDigest && run.datasetDigest === suite.datasetDigest
  ) && suite.cases.length === previous.cases.size && suite.cases.every(({ id, digest }) => previous.cases.get(id)?.digest === digest)))
    throw new InternalError(`the stored record of ${suite.name} is of other content: start a new one`);
  return previous;
}
function meanOfKnown(values) {
  return mean(values.filter((value) => value !== null));
}

// src/operations/commit-to-data-branch.ts
var commitTries = 8, firstWaitMs = 250, longestWaitMs = 8e3;
async function commitToDataBranch(branch, decide, { clock, random }) {
  for (let attempt = 1; attempt <= commitTries; attempt += 1) {
    let head = await headOf(branch), { files, message } = await decide(head), outcome = await branch.commit(files, head, message);
    if (outcome.kind === "done") return outcome.commit;
    let mostMs = Math.min(longestWaitMs, firstWaitMs * 2 ** (attempt - 1));
    attempt < commitTries && await clock.sleep(Math.round(random() * mostMs));
  }
  throw new UserError({
    code: "data-branch-moved",
    what: `somebody else wrote to the data branch each of ${commitTries} times this run wanted to`,
    accepted: "a branch that stands still for a second",
    next: "Re-run the job; when it happens often, give the recording jobs one `concurrency` group."
  });
}
async function headOf(branch) {
  let state = await branch.head();
  switch (state.kind) {
    case "found":
      return state.commit;
    case "absent":
      return null;
    case "unreadable":
      throw new UserError({
        code: "git-failed",
        what: "the data branch cannot be read, so nothing is written to it",
        found: state.why,
        next: "Check the network and that the token may read the contents of the repository, then re-run the job."
      });
  }
}

// src/operations/data-branch-files.ts
var branchReadme = `# plumbline-data

This branch is written by Plumbline: the stored baselines and the ledger of evaluation runs. It shares no history with the code.
Do not edit it by hand: a record that does not fit together is reported as unreadable, and pull requests are then not measured.
To start over, delete the folder of a suite below \`baselines/\` (or the branch) and run the baseline workflow.
`;
function ledgerPath(now) {
  return `runs/${now.slice(0, 7)}.jsonl`;
}
function modelsOf(trials) {
  let answered = trials.flatMap(
    (trial) => trial.outcome === "answered" && trial.model !== null ? [trial.model] : []
  ), sorted = (values) => [...new Set(values.filter((value) => value !== null))].sort();
  return {
    models: sorted(answered.map((model) => model.answered ?? model.asked)),
    fingerprints: sorted(answered.map((model) => model.fingerprint))
  };
}
function runLine(request, plan, trials) {
  return {
    runId: request.runId,
    at: request.now,
    kind: "record",
    sha: plan.subject.head.sha,
    pr: plan.subject.pr,
    suites: plan.suites.map(({ name, metrics }) => {
      let own = trials.filter((trial) => trial.suite === name), means = metrics.map((metric) => {
        let values = own.map(
          (trial) => trial.outcome === "not-run" ? null : trial.scores[metric.name] ?? null
        );
        return [metric.name, mean(values.filter((value) => value !== null))];
      });
      return { name, ...modelsOf(own), metrics: Object.fromEntries(means), costUsd: costOf(own) };
    }),
    decision: null
  };
}
function costOf(trials) {
  let costs = trials.flatMap((trial) => trial.outcome === "answered" ? [trial.costUsd] : []), known = costs.filter((cost) => cost !== null);
  return known.length === costs.length ? known.reduce((sum, cost) => sum + cost, 0) : null;
}

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
  let newest = previous?.meta.runs.at(-1)?.sha ?? null, appends = previous !== null && previous.meta.record === record.id;
  if (!appends && newest !== null && newest !== sha && await isAncestor(sha, newest))
    return noted(`a record of the later commit ${newest.slice(0, 12)} is there already`);
  let own = trials.filter((trial) => trial.suite === planned.name), files = recordRun({
    previous: appends ? previous : null,
    mode: appends ? "append" : "new",
    suite: planned,
    baseRef: plan.subject.base.ref,
    trials: own,
    run: { runId: request.runId, sha, recordedAt: request.now, ...modelsOf(own) },
    keepOutputs: request.keepOutputs && plan.policy.baseline.keepOutputs !== "none"
  }), runs = appends ? Math.min(previous.meta.runs.length + 1, mostRuns) : 1;
  return { outcome: { kind: "recorded", record: record.id, runs }, files };
}
async function addToLedger(files, branch, head, request, plan, trials) {
  let path = ledgerPath(request.now), before = head === null ? "" : (await branch.read(head, [path])).get(path) ?? "", known = before.includes(`"runId":${canonicalJson(request.runId)},`);
  files.set(path, known ? before : `${before}${canonicalJson(runLine(request, plan, trials))}
`);
}
function unmeasured(code, why, trials = 0) {
  return { kind: "unmeasured", gaps: [{ code, shard: null, trials, why }] };
}

export {
  recordBaseline
};
