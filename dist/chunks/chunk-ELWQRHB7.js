import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  clip,
  plural,
  reportLimits
} from "./chunk-MXMP2OBW.js";
import {
  compareRuns,
  flipsByChance,
  meanOf,
  turned
} from "./chunk-K6PQVKL2.js";
import {
  wilson
} from "./chunk-6K2435PR.js";
import {
  ReasonCode,
  decideAll,
  decideSuite,
  decisionOrder
} from "./chunk-4NXMIUKU.js";
import {
  isBounded,
  trialValue
} from "./chunk-J7NCNSNB.js";
import {
  ageMs
} from "./chunk-L7OM6TQ2.js";
import {
  trialKey
} from "./chunk-XWKLXWFG.js";
import {
  prettyJson
} from "./chunk-TVGVIJQH.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";

// src/verdict/report/fit-report.ts
function fitReport(report) {
  let bounded = {
    ...report,
    suites: theWorst(report.suites).map((suite) => ({
      ...suite,
      metrics: suite.metrics.slice(0, reportLimits.metrics),
      slices: suite.slices.slice(0, reportLimits.slices),
      added: suite.added.slice(0, reportLimits.metrics),
      gaps: suite.gaps.slice(0, reportLimits.gaps)
    })),
    untouched: report.untouched.slice(0, reportLimits.suites),
    gaps: report.gaps.slice(0, reportLimits.gaps),
    notes: report.notes.slice(0, reportLimits.notes),
    policyChanges: report.policyChanges.slice(0, reportLimits.policyChanges).map(({ path, from, to }) => ({ path, from: shortJson(from), to: shortJson(to) }))
  }, withFlips = (most) => ({
    ...bounded,
    suites: bounded.suites.map((suite) => ({
      ...suite,
      flips: suite.flips === null ? null : { ...suite.flips, cases: suite.flips.cases.slice(0, most) }
    }))
  });
  return [reportLimits.flips, 50, 10, 0].map(withFlips).find(fits) ?? { ...withFlips(0), policyChanges: [], notes: [], gaps: [] };
}
function writeReport(report) {
  return prettyJson(report);
}
function fits(report) {
  return Buffer.byteLength(writeReport(report)) <= reportLimits.bytes;
}
function shortJson(value) {
  let text = JSON.stringify(value);
  return text.length <= 1e3 ? value : clip(text, 400);
}
function theWorst(suites) {
  if (suites.length <= reportLimits.suites) return suites;
  let rank = ({ decision }) => decisionOrder.indexOf(decision.kind);
  return [...suites].sort((a, b) => rank(a) - rank(b)).slice(0, reportLimits.suites);
}

// src/verdict/compare/added.ts
function measureAdded(metrics, cases, alpha) {
  return cases.length === 0 ? [] : metrics.filter(({ kind }) => isBounded(kind)).map(({ name, kind }) => {
    let values = cases.flatMap(({ scores }) => meanOf(scores[name] ?? []) ?? []), mean = meanOf(values), limits = wilson((mean ?? 0) * values.length, values.length, 1 - 2 * alpha), interval = kind === "binary" && mean !== null ? [limits.lo, limits.hi] : null;
    return { metric: name, n: values.length, mean, interval };
  });
}

// src/verdict/compare/flips.ts
function flipMetric(metrics) {
  let bounded = metrics.filter(({ kind }) => isBounded(kind)), rules = [
    ({ role, verdict }) => role === "primary" && verdict === "regressed",
    ({ role, verdict }) => role === "guard" && verdict === "regressed",
    ({ role }) => role === "primary",
    ({ role }) => role === "guard",
    () => !0
  ];
  for (let rule of rules) {
    let found = bounded.find(rule);
    if (found !== void 0) return found;
  }
  return null;
}
function findFlips(metric, { before, after }) {
  let { name, direction } = metric, changed = before.flatMap((base, index) => {
    let from = meanOf(base.scores[name] ?? []), to = meanOf(after[index]?.scores[name] ?? []);
    if (from === null || to === null) return [];
    let change = turned(to, direction) - turned(from, direction);
    return isFlip(metric, from, to) ? [{ case: base.case, from, to, change }] : [];
  });
  changed.sort((a, b) => a.change - b.change || (a.case < b.case ? -1 : 1));
  let runs = before.map((base) => base.scores[name] ?? []);
  return {
    metric: name,
    worse: changed.filter(({ change }) => change < 0).length,
    better: changed.filter(({ change }) => change > 0).length,
    expectedByChance: metric.kind === "binary" ? flipsByChance(runs, metric.n - metric.missing) : null,
    cases: changed
  };
}
var smallestMove = 0.05;
function isFlip(metric, from, to) {
  return metric.kind === "binary" ? from >= 0.5 != to >= 0.5 : Math.abs(to - from) > (metric.margin ?? smallestMove) + 1e-9;
}

// src/verdict/compare/slices.ts
function compareSlices({ name, direction }, tags, cases, { before, after }) {
  return tags.flatMap((tag) => {
    let paired = cases.flatMap(({ slices }, index) => {
      let value = slices[tag], base = meanOf(before[index]?.scores[name] ?? []), candidate = meanOf(after[index]?.scores[name] ?? []);
      return value === void 0 || base === null || candidate === null ? [] : [{ value, base, candidate }];
    });
    return [...Map.groupBy(paired, ({ value }) => value)].map(([value, members]) => {
      let base = meanOf(members.map((member) => member.base)) ?? 0, candidate = meanOf(members.map((member) => member.candidate)) ?? 0, estimate = turned(candidate, direction) - turned(base, direction);
      return { tag, value, metric: name, n: members.length, base, candidate, estimate };
    });
  }).sort((a, b) => a.estimate - b.estimate || (keyOf(a) < keyOf(b) ? -1 : 1));
}
function keyOf({ tag, value }) {
  return JSON.stringify([tag, value]);
}

// src/verdict/compare/compare.ts
function compareSuite(suite, baseline, trials, gate) {
  let trialsOf = Map.groupBy(
    trials.filter((trial) => trial.suite === suite.name),
    (trial) => trial.case
  ), ofCase = (planned) => (trialsOf.get(planned.id) ?? []).filter(({ caseDigest }) => caseDigest === planned.digest), judged = suite.cases.filter(({ from }) => from === "base"), before = judged.map((planned) => baselineScores(planned, suite.metrics, baseline)), after = judged.map((planned) => candidateScores(planned, suite.metrics, ofCase(planned))), metrics = compareRuns(before, after, { alpha: gate.alpha, metrics: suite.metrics }), shown = flipMetric(metrics), arms = { before, after };
  return {
    coverage: {
      ...countCases(metrics, judged.length),
      notRun: judged.filter((planned) => ofCase(planned).every(({ outcome }) => outcome === "not-run")).length,
      added: suite.added.length,
      removed: suite.removed.length,
      changed: suite.changed.length
    },
    metrics,
    flips: shown === null ? null : findFlips(shown, arms),
    slices: shown === null ? [] : compareSlices(shown, suite.slices, judged, arms),
    added: measureAdded(
      suite.metrics,
      suite.cases.filter(({ from }) => from === "head").map((planned) => candidateScores(planned, suite.metrics, ofCase(planned))),
      gate.alpha
    )
  };
}
function countCases(metrics, planned) {
  let gating = metrics.filter(({ role }) => role !== "info"), bounded = metrics.filter(({ kind }) => isBounded(kind)), counted = gating.length > 0 ? gating : bounded;
  return {
    planned,
    paired: Math.min(planned, ...counted.map(({ n }) => n)),
    missing: Math.max(0, ...counted.map(({ unscored }) => unscored))
  };
}
function baselineScores(planned, metrics, baseline) {
  let stored = baseline?.cases.get(planned.id), same = stored !== void 0 && stored.digest === planned.digest, scores = metrics.map(({ name, digest }) => {
    let comparable = same && baseline?.meta.metricDigests[name] === digest;
    return [name, comparable ? stored.scores[name] ?? [] : []];
  });
  return { case: planned.id, cluster: planned.cluster, scores: Object.fromEntries(scores) };
}
function candidateScores(planned, metrics, trials) {
  let ordered = trials.filter((trial) => trial.outcome !== "not-run").sort((a, b) => a.repeat - b.repeat), scores = metrics.map(
    (metric) => [metric.name, ordered.map((trial) => trialValue(trial, metric))]
  );
  return { case: planned.id, cluster: planned.cluster, scores: Object.fromEntries(scores) };
}

// src/verdict/gate/promised-baseline.ts
function promisedBaseline(planned, read) {
  switch (planned.kind) {
    case "absent":
      return read?.kind === "found" ? unusable("baseline-not-the-planned", "a record is there although the plan found none") : { kind: "absent" };
    case "unreadable":
      return unusable("baseline-unreadable", planned.why);
    case "newer":
      return unusable("baseline-newer", `it is ${planned.version}, made by a newer Plumbline`);
    case "other-content":
      return unusable(
        "baseline-other-content",
        `the newest record, ${planned.record}, was made at ${planned.sha.slice(0, 7)} from other content than the base's; the base's is missing`
      );
    case "found":
      return foundAsPlanned(planned, read);
  }
}
function foundAsPlanned(planned, read) {
  switch (read?.kind) {
    case void 0:
      return unusable("baseline-unreadable", `${planned.record} was not read`);
    case "absent":
      return unusable("baseline-not-the-planned", `${planned.record} is no longer there`);
    case "unreadable":
      return unusable("baseline-unreadable", read.why);
    case "newer":
      return unusable("baseline-newer", `it is ${read.version}, made by a newer Plumbline`);
    case "found":
      return read.digest === planned.digest ? { kind: "found", baseline: read } : unusable(
        "baseline-not-the-planned",
        `${read.meta.record} is not, byte for byte, the record of the plan`
      );
  }
}
function unusable(code, why) {
  return { kind: "unusable", code, why };
}

// src/verdict/report/models.ts
function answeringModels(suite, trials, promised) {
  let runs = promised.kind === "found" ? promised.baseline.meta.runs : null, distinct = /* @__PURE__ */ new Map();
  for (let trial of trials) {
    if (trial.suite !== suite || trial.outcome !== "answered" || trial.model === null) continue;
    let { asked, answered, fingerprint } = trial.model;
    distinct.set(JSON.stringify([asked, answered, fingerprint]), trial.model);
  }
  return [...distinct].sort(([a], [b]) => a < b ? -1 : 1).map(([, model]) => ({
    suite,
    asked: clip(model.asked, 500),
    answered: model.answered === null ? null : clip(model.answered, 500),
    fingerprint: model.fingerprint === null ? null : clip(model.fingerprint, 500),
    changed: runs === null ? null : changeOf(model, runs),
    before: runs === null ? null : clip(all(runs, ({ models }) => models).join(", "), 500)
  }));
}
function changeOf(model, runs) {
  let models = all(runs, (run) => run.models), fingerprints = all(runs, (run) => run.fingerprints);
  if (models.length === 0) return null;
  let asked = all(runs, (run) => run.asked);
  if (asked.length > 0 && !asked.includes(model.asked)) return "asked-for";
  let sameModel = models.includes(model.answered ?? model.asked), sameBuild = model.fingerprint === null || fingerprints.length === 0 || fingerprints.includes(model.fingerprint);
  return sameModel && sameBuild ? "same" : "provider";
}
function all(runs, pick) {
  return [...new Set(runs.flatMap(pick))].sort();
}

// src/verdict/report/report-parts.ts
var dayMs = 864e5;
function reportMetric(result) {
  let { name, kind, direction, role, margin, n, missing, unpaired, base, candidate, estimate } = result, { interval, pWorse, pWorseAdjusted, pBetterAdjusted, verdict, needs, detectable, ratio } = result, { floor, floorResult } = result;
  return {
    name,
    kind,
    direction,
    role,
    margin,
    n,
    missing,
    unpaired,
    base,
    candidate,
    estimate,
    interval: interval === null ? null : [...interval],
    pWorse,
    pWorseAdjusted,
    pBetterAdjusted,
    verdict,
    needs: needs === null ? null : { casesMore: needs.casesMore, repeats: needs.repeats },
    detectable,
    ratio,
    floor: floor === null || floorResult === null ? null : { floor, upper: floorResult.upper, state: floorResult.state }
  };
}
function reportSlice(slice) {
  return { ...slice, tag: clip(slice.tag, 100), value: clip(slice.value, 200) };
}
function reportGap(gap) {
  return { code: ReasonCode.safeParse(gap.code).success ? gap.code : "gap", shard: gap.shard, trials: gap.trials, why: clip(gap.why, 500) };
}
function reportBaseline(promised, now, maxAgeMs) {
  switch (promised.kind) {
    case "absent":
      return { kind: "absent" };
    case "unusable":
      return { kind: "unusable", why: clip(promised.why, 500) };
    case "found": {
      let { meta } = promised.baseline, age = ageMs(meta, now), newest = meta.runs.at(-1);
      if (newest === void 0) return { kind: "unusable", why: "the record holds no run" };
      let overAge = age > maxAgeMs ? `older than ${plural(Math.round(maxAgeMs / dayMs), "day")}` : null;
      return {
        kind: "found",
        sha: newest.sha,
        record: meta.record,
        runs: meta.runs.length,
        ageDays: Math.round(age / dayMs * 100) / 100,
        stale: meta.stale === null ? overAge : clip(meta.stale.why, 500)
      };
    }
  }
}
function reportFlips(flips, quotable) {
  let { metric, worse, better, expectedByChance } = flips, cases = flips.cases.slice(0, reportLimits.flips).map(
    ({ case: id, from, to }) => ({
      id: clip(id, 300),
      from,
      to,
      excerpt: quotable === null ? null : excerptOf(id, metric, quotable)
    })
  );
  return { metric, worse, better, expectedByChance, cases };
}
function excerptOf(id, metric, { trials, baseline }) {
  let own = trials.filter((trial) => trial.case === id), answered = own.find((trial) => trial.outcome === "answered"), failed = own.find((trial) => trial.outcome === "failed"), now = answered?.output ?? failed?.error.message ?? null, before = baseline?.cases.get(id)?.output ?? null;
  return {
    check: quote(failedCheck(answered?.details?.[metric])),
    before: quote(before),
    now: quote(now)
  };
}
function failedCheck(detail) {
  let results = external_exports.array(CheckDetail).safeParse(detail), failed = results.success ? results.data.find(({ pass }) => !pass) : void 0;
  return failed === void 0 ? null : failed.why === void 0 ? failed.type : `${failed.type}: ${failed.why}`;
}
var CheckDetail = external_exports.object({ type: external_exports.string(), pass: external_exports.boolean(), why: external_exports.string().optional() });
function quote(text) {
  return text === null ? null : clip(text.replace(/\s+/g, " ").trim(), reportLimits.excerpt);
}

// src/verdict/report/report.ts
function buildReport(request) {
  let { plan, run } = request, suites = plan.suites.map((suite) => reportSuite(suite, request)), gaps = gapsOf(run);
  return fitReport({
    schema: "report/1",
    subject: boundedSubject(plan.subject),
    plan: request.planDigest,
    attempt: request.attempt,
    createdAt: request.now,
    decision: decideAll(
      suites.map(({ decision }) => decision),
      plan.untouched,
      // With suites each of them carries the gaps it suffers from.
      suites.length === 0 ? gaps : []
    ),
    suites,
    untouched: plan.untouched.map(({ suite, why }) => ({ suite, why: clip(why, 500) })),
    models: plan.suites.flatMap(
      (suite) => answeringModels(suite.name, run.trials, baselineOf(suite, request)).slice(0, reportLimits.models)
    ),
    cost: costOf(run.trials),
    wallMs: request.wallMs,
    policyChanges: plan.policyChanges.map(({ path, from, to }) => ({ path: clip(path, 300), from, to })),
    gaps: gaps.map(reportGap),
    notes: run.notes.map((note) => clip(note, 500)),
    version: request.version
  });
}
function unmeasuredReport(request) {
  return fitReport({
    schema: "report/1",
    subject: boundedSubject(request.subject),
    plan: request.planDigest,
    attempt: request.attempt,
    createdAt: request.now,
    decision: decideAll([], [], request.gaps),
    suites: [],
    untouched: [],
    models: [],
    cost: { usd: null, calls: 0, savedUsd: null },
    wallMs: null,
    policyChanges: [],
    gaps: request.gaps.map(reportGap),
    notes: [],
    version: request.version
  });
}
function reportSuite(suite, request) {
  let { plan, run, trusted } = request, promised = baselineOf(suite, request), baseline = promised.kind === "found" ? promised.baseline : null, trials = run.trials.filter((trial) => trial.suite === suite.name), comparison = compareSuite(suite, baseline, trials, plan.policy.gate), gaps = [...stopped(trials), ...gapsOf(run).filter((gap) => concerns(gap, suite.name, plan))], decision = decideSuite({
    suite: suite.name,
    rulesFrom: plan.policyFrom,
    gaps,
    lost: lostTrials(suite.name, plan, trials),
    failed: failedTrials(suite, trials),
    baseline: promised,
    metrics: comparison.metrics,
    gate: plan.policy.gate
  }), { coverage, flips, slices, added } = comparison, quoted = trusted && plan.subject.trust === "own", primary = comparison.metrics.find(
    ({ role, detectable }) => role === "primary" && detectable !== null
  );
  return {
    name: suite.name,
    pipeline: suite.pipeline,
    candidateDigest: suite.candidateDigest,
    decision,
    alpha: plan.policy.gate.alpha,
    coverage,
    baseline: reportBaseline(promised, request.now, plan.policy.baseline.maxAgeMs),
    detectable: primary?.detectable ?? null,
    metrics: comparison.metrics.map(reportMetric),
    slices: slices.map(reportSlice),
    flips: flips === null ? null : reportFlips(flips, quoted ? { trials, baseline } : null),
    added: added.map(({ interval, ...rest }) => ({
      ...rest,
      interval: interval === null ? null : [...interval]
    })),
    stoppedAt: null,
    gaps: gaps.map(reportGap)
  };
}
function failedTrials(suite, trials) {
  let base = suite.cases.filter(({ from }) => from === "base"), judged = new Set((base.length === 0 ? suite.cases : base).map(({ id }) => id)), own = trials.filter((trial) => judged.has(trial.case));
  return { trials: own.filter((trial) => trial.outcome === "failed" && trial.class === "infrastructure").length, of: own.length };
}
function baselineOf(suite, { baselines }) {
  return promisedBaseline(suite.baseline, baselines.get(suite.name));
}
function gapsOf(run) {
  return run.kind === "incomplete" ? run.gaps : [];
}
function concerns(gap, suite, plan) {
  if (gap.code === "shard-stopped") return !1;
  let shard = plan.shards.find(({ index }) => index === gap.shard);
  return shard === void 0 || shard.trials.some(([name]) => name === suite);
}
var stops = {
  budget: "the budget of the suite was spent",
  time: "the time limit was reached",
  cancelled: "the run was cancelled"
};
function stopped(trials) {
  return ["budget", "time", "cancelled"].flatMap((why) => {
    let count = trials.filter((trial) => trial.outcome === "not-run" && trial.why === why).length;
    return count === 0 ? [] : [{ code: `stopped-${why}`, shard: null, trials: count, why: stops[why] }];
  });
}
function lostTrials(suite, plan, trials) {
  let came = new Set(trials.map(trialKey)), planned = plan.shards.flatMap((shard) => shard.trials).filter(([name]) => name === suite), owed = plan.suites.find(({ name }) => name === suite), keys = new Set(planned.map(([name, id, repeat]) => trialKey({ suite: name, case: id, repeat })));
  for (let { id } of owed?.cases ?? [])
    for (let repeat = 1; repeat <= (owed?.repeats ?? 0); repeat++)
      keys.add(trialKey({ suite, case: id, repeat }));
  return [...keys].filter((key) => !came.has(key)).length;
}
function costOf(trials) {
  let answered = trials.filter((trial) => trial.outcome === "answered"), prices = answered.map(({ costUsd }) => costUsd).filter((cost) => cost !== null), calls = trials.reduce((sum, trial) => sum + (trial.outcome === "not-run" ? 0 : trial.attempts), 0);
  return { usd: answered.length > 0 && prices.length === answered.length ? prices.reduce((sum, price) => sum + price, 0) : null, calls, savedUsd: null };
}
function boundedSubject(subject) {
  let { repository, event, pr, base, head, candidate, trust } = subject;
  return {
    repository: clip(repository, 200),
    event: clip(event, 100),
    pr,
    base: { sha: base.sha, ref: clip(base.ref, 300) },
    head: { sha: head.sha, ref: clip(head.ref, 300) },
    candidate,
    trust
  };
}

export {
  writeReport,
  buildReport,
  unmeasuredReport
};
