import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  clip,
  reportLimits
} from "./chunk-NNW36QKY.js";
import {
  plural
} from "./chunk-EDMFJ4ZE.js";
import {
  decideAll,
  decideSuite
} from "./chunk-CHBNHXAU.js";
import {
  ReasonCode,
  decisionOrder
} from "./chunk-JY34GS52.js";
import {
  promisedBaseline
} from "./chunk-7H6E46BV.js";
import {
  compareSuite
} from "./chunk-DTMOVVPA.js";
import {
  trialKey
} from "./chunk-SLHIYD27.js";
import {
  ageMs
} from "./chunk-FUGBBMBO.js";
import {
  prettyJson
} from "./chunk-HJ4GB3DJ.js";
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

// src/verdict/report/other-prices.ts
function otherPrices({ suites, priceTable: { name } }, baselineOf2) {
  return suites.flatMap((suite) => {
    let read = baselineOf2(suite);
    if (read.kind !== "found" || !suite.metrics.some(({ kind }) => kind === "cost")) return [];
    let other = read.baseline.meta.runs.flatMap(({ priceTable }) => priceTable?.name ?? []).find((each) => each !== name);
    return other === void 0 ? [] : [`suite ${suite.name}: its baseline was priced by ${other}, this change by ${name}`];
  });
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
    cost: { ...costOf(run.trials), priceTable: plan.priceTable },
    wallMs: request.wallMs,
    policyChanges: plan.policyChanges.map(({ path, from, to }) => ({ path: clip(path, 300), from, to })),
    gaps: gaps.map(reportGap),
    notes: [...run.notes, ...otherPrices(plan, (suite) => baselineOf(suite, request))].map(
      (note) => clip(note, 500)
    ),
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
    cost: { usd: null, calls: 0, savedCalls: 0, savedUsd: null, priceTable: null },
    wallMs: null,
    policyChanges: [],
    gaps: request.gaps.map(reportGap),
    notes: [],
    version: request.version
  });
}
function reportSuite(suite, request) {
  let { plan, run, trusted } = request, promised = baselineOf(suite, request), baseline = promised.kind === "found" ? promised.baseline : null, trials = run.trials.filter((trial) => trial.suite === suite.name), comparison = compareSuite(suite, baseline, trials, plan.policy.gate), base = suite.cases.filter(({ from }) => from === "base"), judged = new Set(base.slice(0, comparison.coverage.judged).map(({ id }) => id)), gaps = [
    ...stopped(trials),
    // Without the promised baseline nothing decides here; what is wrong with it is said already.
    ...promised.kind === "unusable" ? [] : endedUnfounded(trials, judged),
    ...gapsOf(run).filter((gap) => concerns(gap, suite.name, plan))
  ], decision = decideSuite({
    suite: suite.name,
    rulesFrom: plan.policyFrom,
    gaps,
    lost: lostTrials(suite.name, plan, trials),
    failed: failedTrials(judged.size === 0 ? null : judged, trials),
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
    ...suite.doubted === void 0 ? {} : { doubted: suite.doubted },
    slices: slices.map(reportSlice),
    flips: flips === null ? null : reportFlips(flips, quoted ? { trials, baseline } : null),
    added: added.map(({ interval, ...rest }) => ({
      ...rest,
      interval: interval === null ? null : [...interval]
    })),
    stoppedAt: comparison.stoppedAt,
    gaps: gaps.map(reportGap)
  };
}
function failedTrials(judged, trials) {
  let own = trials.filter((trial) => judged === null || judged.has(trial.case)), failed = own.filter((trial) => trial.outcome === "failed" && trial.class === "infrastructure");
  return { trials: failed.length, of: own.length, cause: mostFrequent(failed.map(codeOf)) };
}
function codeOf(trial) {
  return trial.outcome === "failed" ? trial.error.code.slice(0, 100) : "";
}
function mostFrequent(texts) {
  let counts = /* @__PURE__ */ new Map();
  for (let text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  let [first] = [...counts].filter(([, count]) => count * 2 > texts.length);
  return first?.[0] ?? null;
}
function endedUnfounded(trials, judged) {
  let left = trials.filter(
    (trial) => trial.outcome === "not-run" && trial.why === "decided-at-look" && judged.has(trial.case)
  ).length;
  return left === 0 ? [] : [{ code: "stopped-unfounded", shard: null, trials: left, why: "a shard ended early, but the results do not decide there" }];
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
  let answered = trials.filter((trial) => trial.outcome === "answered"), prices = answered.map(({ fromCache, costUsd }) => fromCache ? 0 : costUsd).filter((cost) => cost !== null), calls = trials.reduce((sum, trial) => sum + (trial.outcome === "not-run" ? 0 : trial.attempts), 0), usd = answered.length > 0 && prices.length === answered.length ? prices.reduce((sum, price) => sum + price, 0) : null, savedCalls = trials.filter(
    (trial) => trial.outcome === "not-run" && trial.why === "decided-at-look"
  ).length;
  return { usd, calls, savedCalls, savedUsd: usd === null ? null : usd / answered.length * savedCalls };
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
