import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  estimateCost,
  orderCases,
  strataOf
} from "./chunk-5H7TAVXR.js";
import {
  chooseSuites
} from "./chunk-MG4HYZWD.js";
import {
  requireSoundJudges
} from "./chunk-5HLYEXRE.js";
import {
  readToPrice
} from "./chunk-SBOFNE7X.js";
import {
  changedPaths,
  pipelineDigest,
  pipelineOf,
  pipelinePatterns
} from "./chunk-KWU5PF2L.js";
import {
  describeMetrics,
  metricFiles,
  noCases,
  providersOfMetrics,
  readDataset,
  readMetricFiles
} from "./chunk-4B2PIYQH.js";
import {
  openTree
} from "./chunk-RR7E65ZD.js";
import {
  matchPaths
} from "./chunk-A2CQFG7A.js";
import {
  plannedBaseline,
  readBaselines
} from "./chunk-DGQY2KTK.js";
import {
  makePlan
} from "./chunk-2HKPHKLF.js";
import {
  defaultConfigPath,
  readRules
} from "./chunk-OZA76PB6.js";
import {
  policyChanges,
  policyOf
} from "./chunk-72IEG5HL.js";
import {
  planN,
  withinVariance
} from "./chunk-4VJVPXYV.js";
import {
  isStale,
  recordId
} from "./chunk-FUGBBMBO.js";
import {
  RecordId
} from "./chunk-JHVX4TBP.js";
import {
  Sha
} from "./chunk-Z6SCMRPK.js";
import {
  Timestamp
} from "./chunk-KSJNMKFV.js";
import {
  datasetDigest
} from "./chunk-IHF2EGSY.js";
import {
  digestOf,
  shortDigest
} from "./chunk-RDEJDLPY.js";
import {
  UserError
} from "./chunk-XELRSJDQ.js";
import {
  isBounded,
  trialValue
} from "./chunk-J7NCNSNB.js";
import {
  mean,
  sampleVariance,
  sum
} from "./chunk-I453ZGVS.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";

// src/evaluation/plan/looks.ts
var shares = [0.2, 0.4, 0.6, 0.8, 1], fewestAtLook = 40, fewestToLook = 100, reserve = 1.5, power = 0.9;
function planLooks({ cases, noise, baselineRuns, repeats, alpha, economy }) {
  let needed = noise.map(
    ({ delta, varianceWithin }) => planN(varianceWithin * (1 / baselineRuns + 1 / repeats), delta, { alpha, power })
  ), most = economy && needed.length > 0 ? Math.min(cases, inFifths(Math.ceil(reserve * Math.max(...needed)))) : cases;
  return (most < fewestToLook ? [most] : shares.map((share) => Math.round(share * most)).filter((n) => n >= fewestAtLook)).map((count, index) => ({
    k: index + 1,
    cases: count,
    // Rounded, so that the file shows no noise of floating point.
    alpha: most === 0 ? alpha : Number((alpha * (count / most) ** 2).toPrecision(12))
  }));
}
function inFifths(cases) {
  return 5 * Math.ceil(cases / 5);
}

// src/evaluation/plan/suite.ts
function planSuite(input) {
  let base = new Map(input.baseCases.map((each) => [each.id, each])), head = new Map(input.headCases.map((each) => [each.id, each])), added = input.headCases.filter(({ id }) => !base.has(id)), removed = input.baseCases.filter(({ id }) => !head.has(id)), changed = input.baseCases.filter(({ id, digest }) => {
    let now = head.get(id);
    return now !== void 0 && now.digest !== digest;
  }), dataset = datasetDigest(input.baseCases), seed = digestOf([dataset, recordOf(input)]), looks = looksOf(input), cases = [
    ...orderCases({
      cases: input.baseCases.map(({ id, tags }) => ({ id, strata: strataOf(tags, input.slices) })),
      seed
    }).slice(0, looks.at(-1)?.cases ?? 0).flatMap((id) => base.get(id) ?? []).map((each) => plannedCase(each, input.slices, "base")),
    ...added.map((each) => plannedCase(each, input.slices, "head"))
  ];
  return {
    name: input.name,
    pipeline: input.pipeline,
    candidateDigest: input.candidateDigest,
    baseDigest: input.baseDigest,
    datasetDigest: dataset,
    baseline: input.baseline,
    metrics: [...input.metrics],
    ...input.doubted === void 0 ? {} : { doubted: input.doubted },
    slices: [...input.slices],
    cases,
    repeats: input.repeats,
    added: ids(added),
    removed: ids(removed),
    changed: ids(changed),
    seed,
    baseCases: input.baseCases.length,
    looks,
    estimate: { calls: cases.length * input.repeats, costUsd: null, minutes: null },
    touchedBy: [...input.touchedBy].sort(),
    record: input.record
  };
}
function looksOf({ baseCases, noise, repeats, alpha, economy, record, canaries }) {
  let whole = [{ k: 1, cases: baseCases.length, alpha }];
  if (canaries !== void 0) return [{ k: 1, cases: Math.min(canaries, baseCases.length), alpha }];
  if (noise === null || record?.mode === "new") return whole;
  let looks = planLooks({
    cases: baseCases.length,
    noise: noise.metrics,
    baselineRuns: noise.runs,
    repeats,
    alpha,
    economy
  }), last = looks.at(-1);
  return record === null ? looks : last === void 0 ? whole : [{ ...last, k: 1 }];
}
function recordOf({ record, baseline }) {
  return record !== null ? record.id : baseline.kind === "found" ? baseline.record : null;
}
function plannedCase(each, slices, from) {
  let own = slices.flatMap((tag) => {
    let value = each.tags[tag];
    return value === void 0 ? [] : [[tag, value]];
  });
  return { id: each.id, digest: each.digest, slices: Object.fromEntries(own), cluster: each.cluster, from };
}
function ids(cases) {
  return cases.map(({ id }) => id).sort();
}

// src/verdict/baseline/noise.ts
function baselineNoise({ meta, cases }, metrics) {
  return metrics.flatMap(({ name, kind, role, margin, digest }) => {
    if (role === "info" || margin === null || !isBounded(kind) || meta.metricDigests[name] !== digest)
      return [];
    let noise = noiseOf(
      kind,
      [...cases.values()].map(({ scores }) => scores[name] ?? [])
    );
    return noise === null ? [] : [{ delta: margin, varianceWithin: noise }];
  });
}
function noiseOf(kind, runs) {
  let values = runs.flatMap((each) => mean(each.filter((value) => value !== null)) ?? []), level2 = mean(values);
  if (level2 === null) return null;
  let bound = kind === "binary" ? level2 * (1 - level2) : sampleVariance(values) ?? 0;
  return withinVariance(runs) ?? bound;
}

// src/stats/e-cusum.ts
function eCusum(logE, A) {
  let level2 = 0, path = logE.map((value) => (level2 = Math.max(level2, 0) + value, level2)), first = path.findIndex((value) => value >= Math.log(A));
  return { path, alarm: first === -1 ? null : first + 1 };
}

// src/verdict/drift/bet.ts
var leastTolerance = 0.02;
function betOn(anchor, kind, delta) {
  let runs = anchor.map((values) => values.filter((value) => value !== null)).filter((values) => values.length > 0), means = runs.flatMap((values) => mean(values) ?? []), level2 = mean(means) ?? 0, bound = kind === "binary" ? level2 * (1 - level2) : sampleVariance(means) ?? 0.25, variance = withinVariance(runs) ?? bound, perRun = mean(runs.map((values) => 1 / values.length)) ?? 1, error = Math.sqrt(variance * perRun / Math.max(1, runs.length)), tolerance = Math.max(leastTolerance, 2 * error), excess = delta - tolerance;
  if (excess <= 0) return { kind: "too-few-runs", tolerance };
  let stake = excess / (variance * (1 + perRun) + excess ** 2);
  return { kind: "bet", tolerance, stake: Math.min(stake, 0.9 / (1 + tolerance)) };
}

// src/verdict/drift/drift-file.ts
var mostDriftRuns = 100, level = external_exports.strictObject({ worse: external_exports.number(), better: external_exports.number() }), DriftMeasure = external_exports.strictObject({
  /** Mean difference to the record, in the metric's unit and turned so that higher is better; null where nothing has a value. */
  difference: external_exports.number().nullable(),
  /** A change up to this size was no drift. */
  tolerance: external_exports.number(),
  /** Natural logarithms of the e-values of this run. */
  worse: external_exports.number(),
  better: external_exports.number()
}), DriftRun = external_exports.strictObject({
  runId: external_exports.string(),
  at: Timestamp,
  sha: Sha,
  /** Cases of the canary set, and those whose result got lost. */
  cases: external_exports.number().int().positive(),
  missing: external_exports.number().int().nonnegative(),
  /** Runs of the record that it was compared with. */
  anchorRuns: external_exports.number().int().positive(),
  models: external_exports.array(external_exports.string()),
  fingerprints: external_exports.array(external_exports.string()),
  metrics: external_exports.record(external_exports.string(), DriftMeasure)
}), DriftAlarm = external_exports.strictObject({
  since: Timestamp,
  metric: external_exports.string(),
  direction: external_exports.enum(["worse", "better"])
}), DriftState = external_exports.strictObject({
  schema: external_exports.literal("drift/1"),
  suite: external_exports.string(),
  baseRef: external_exports.string(),
  /** The record by its name and first run: measured again at the same commit it has the same name. */
  anchor: external_exports.strictObject({ record: RecordId, firstRun: external_exports.string() }),
  /** The e-CUSUM's S of each metric and direction after the last run. */
  levels: external_exports.record(external_exports.string(), level),
  alarm: DriftAlarm.nullable(),
  /** Oldest first. */
  runs: external_exports.array(DriftRun).max(mostDriftRuns)
});
function driftPath(baseBranch, suite) {
  return `baselines/${encodeURIComponent(baseBranch.toWellFormed())}/${suite}/drift.json`;
}

// src/verdict/drift/evidence.ts
function evidenceOf(pairs, { stake, tolerance }) {
  let known = pairs.flatMap(({ anchor, value }) => value === null ? [] : [value - anchor]), bet = (sign, fill) => sum(units(pairs, fill).map((d) => Math.log1p(stake * (sign * d - tolerance))));
  return { worse: bet(-1, 1), better: bet(1, 0), difference: mean(known) };
}
function units(pairs, fill) {
  return [...Map.groupBy(
    pairs.entries(),
    ([index, { cluster }]) => cluster === null ? index : `cluster ${cluster}`
  ).values()].flatMap(
    (group) => mean(group.map(([, { anchor, value }]) => (value ?? fill) - anchor)) ?? []
  );
}

// src/verdict/drift/drift.ts
var canaryCases = 100, runsToFalseAlarm = 100;
function watchDrift({ baseline, state, suite, trials, run, maxMissing }) {
  let own = Map.groupBy(
    trials.filter((trial) => trial.suite === suite.name),
    (trial) => trial.case
  ), canaries = suite.cases.filter(({ id, digest }) => baseline.cases.get(id)?.digest === digest), watched = suite.metrics.flatMap((metric) => watch(metric, baseline, canaries, own) ?? []);
  if (watched.length === 0)
    return { kind: "not-measured", why: "no metric of it may decide and has values in the record" };
  let [{ pairs }] = [watched[0] ?? { pairs: [] }], missing = Math.max(
    ...watched.map(({ pairs: each }) => each.filter(({ value }) => value === null).length)
  );
  if (missing > maxMissing * pairs.length)
    return { kind: "not-measured", why: `${missing} of ${pairs.length} canary cases have no result` };
  let bets = watched.flatMap((each) => each.bet.kind === "bet" ? [{ ...each, bet: each.bet }] : []), anchorRuns = baseline.meta.runs.length;
  if (bets.length === 0)
    return {
      kind: "too-few-runs",
      why: `the record has ${anchorRuns === 1 ? "1 run" : `${anchorRuns} runs`} and ${pairs.length} canary cases, too few to see a change of the size of the margin`
    };
  let metrics = {}, levels = { ...state.levels }, alarm = null;
  for (let { metric, pairs: own2, bet } of bets) {
    let evidence = evidenceOf(own2, bet);
    metrics[metric.name] = { ...evidence, tolerance: bet.tolerance };
    let before = levels[metric.name] ?? { worse: 0, better: 0 }, after = { ...before };
    for (let direction of ["worse", "better"]) {
      let cusum = eCusum([before[direction], evidence[direction]], runsToFalseAlarm * watched.length);
      after[direction] = cusum.path.at(-1) ?? 0, cusum.alarm !== null && (alarm ??= { since: run.at, metric: metric.name, direction });
    }
    levels[metric.name] = after;
  }
  let added = { ...run, cases: pairs.length, missing, anchorRuns, metrics }, runs = [...state.runs, added].slice(-mostDriftRuns), next = { ...state, levels, runs, alarm: state.alarm ?? alarm };
  return next.alarm === null ? { kind: "quiet", state: next, run: added } : { kind: "alarm", state: next, run: added, alarm: next.alarm };
}
function watch(metric, { meta, cases }, canaries, trials) {
  let { name, kind, role, margin, digest, direction } = metric;
  if (role === "info" || margin === null || !isBounded(kind) || meta.metricDigests[name] !== digest)
    return null;
  let turned = (value) => direction === "higher-is-better" ? value : 1 - value, pairs = [], anchors = [];
  for (let { id, cluster } of canaries) {
    let runs = cases.get(id)?.scores[name] ?? [], anchor = meanOfKnown(runs);
    if (anchor === null) continue;
    let value = meanOfKnown((trials.get(id) ?? []).map((trial) => trialValue(trial, metric)));
    anchors.push(runs), pairs.push({ anchor: turned(anchor), value: value === null ? null : turned(value), cluster });
  }
  return pairs.length === 0 ? null : { metric, pairs, bet: betOn(anchors, kind, margin) };
}
function meanOfKnown(values) {
  return mean(values.filter((value) => value !== null));
}

// src/operations/drift-to-watch.ts
function whyNotWatched(stored, baseDigest) {
  let planned = plannedBaseline(stored, baseDigest);
  switch (planned.kind) {
    case "absent":
      return "it has no baseline yet";
    case "unreadable":
      return `its baseline cannot be read: ${planned.why}`;
    case "newer":
      return `its baseline was made by a newer Plumbline (${planned.version})`;
    case "other-content":
      return `its baseline is of other content, of commit ${planned.sha.slice(0, 12)}`;
    case "found": {
      let stale = stored.kind === "found" ? stored.meta.stale : null;
      return stale === null ? null : `a fresh record is due: ${stale.why}`;
    }
  }
}

// src/operations/plan-estimate.ts
async function estimateOfPlan(planned, { suite, config, cases, stored, trees }, priceOf = () => null) {
  let wanted = new Set(planned.cases.map(({ id }) => id)), asked = [...new Map(cases.map((each) => [each.id, each])).values()].filter(({ id }) => wanted.has(id)), toPrice = await readToPrice({ suite, config, cases: asked, environment: null }, trees), recorded = stored.kind === "found" ? stored : null, estimate = await estimateCost({ ...toPrice, repeats: planned.repeats, recorded, priceOf });
  return estimate.basis === "unknown" ? { costUsd: null, basis: "unknown", unknown: [...estimate.of] } : { costUsd: estimate.costUsd, basis: estimate.basis };
}

// src/operations/record-to-make.ts
function recordToMake(suite, stored, content, request, policy) {
  if (stored.kind === "newer")
    throw new UserError({
      code: "file-format",
      what: `the baseline of suite ${suite} was made by a newer Plumbline`,
      found: stored.version,
      accepted: "baseline/1",
      next: "update Plumbline in the workflow that records baselines"
    });
  let fresh = {
    id: recordId({
      suite,
      baseRef: request.subject.base.ref,
      candidateDigest: content.candidateDigest,
      datasetDigest: content.datasetDigest,
      metricDigests: Object.fromEntries(content.metrics.map(({ name, digest }) => [name, digest])),
      sha: request.subject.head.sha
    }),
    run: 1,
    mode: "new"
  };
  if (stored.kind !== "found" || !sameContent(stored, content)) return fresh;
  if (request.subject.event === "push") return null;
  if (isStale(stored.meta, request.now, policy.maxAgeMs)) return fresh;
  let runs = stored.meta.runs.length;
  return runs < policy.runs ? { id: stored.meta.record, run: runs + 1, mode: "append" } : null;
}
function sameContent({ meta }, content) {
  let newest = meta.runs.at(-1);
  return newest?.candidateDigest === content.candidateDigest && newest.datasetDigest === content.datasetDigest && Object.keys(meta.metricDigests).length === content.metrics.length && content.metrics.every(({ name, digest }) => meta.metricDigests[name] === digest);
}

// src/operations/what-touches.ts
function whatTouches(suite, config, { changed, changes, firstConfig }) {
  let { target } = pipelineOf(config, suite.pipeline), files = [...pipelinePatterns(config, suite.pipeline), ...suite.dataset, ...metricFiles(suite)], own = [`suites.${suite.name}.`, `pipelines.${suite.pipeline}.`];
  target.kind === "prompt" && own.push(`providers.${target.provider}.`), own.push(...providersOfMetrics(suite).map((name) => `providers.${name}.`));
  let rules = changes.filter(({ path }) => own.some((start) => `${path}.`.startsWith(start))), first = firstConfig === null ? [] : [firstConfig];
  return [...matchPaths(files, changed), ...rules.map(({ path }) => path), ...first];
}
function leavesOutNothing(leftOut, config, configPath, change) {
  let touched = leftOut.filter((suite) => whatTouches(suite, config, change).length > 0);
  if (touched.length !== 0)
    throw new UserError({
      code: "input-invalid",
      what: "the input `suites` leaves out a suite that this pull request touches",
      where: { file: configPath },
      found: touched.map(({ name }) => name).join(", "),
      accepted: "all suites, or at least every one that the change touches",
      next: "remove `suites:` below `with:`: what is not touched is not run anyway"
    });
}

// src/operations/plan-evaluation.ts
async function planEvaluation(request, ports) {
  let { subject } = request, base = await openTree(ports.commits, subject.base.sha), candidate = await openTree(ports.commits, subject.candidate.tree), rules = await readRules(base, candidate, request.configPath, subject.trust), policy = policyFor(rules, request), chosen = chooseSuites(rules.config, request.suites, request.configPath), { branch, baselines } = await readBaselines(
    ports.dataBranch(policy.baseline.branch),
    policy.baseline.branch,
    subject.base.ref,
    chosen
  ), changes = changesOfRules(rules), change = {
    changed: changedPaths(base.entries, candidate.entries),
    changes,
    firstConfig: rules.from === "head" ? request.configPath : null
  };
  if (request.purpose === "judge" && subject.pr !== null) {
    let leftOut = Object.values(rules.config.suites).filter((suite) => !chosen.includes(suite));
    leavesOutNothing(leftOut, rules.config, request.configPath, change);
  }
  let suites = [], untouched = [];
  for (let suite of chosen) {
    let content = await contentOf(suite, rules, base, candidate), stored = baselines.get(suite.name) ?? { kind: "absent" }, digests = {
      candidateDigest: content.candidateDigest,
      datasetDigest: datasetDigest(content.baseCases),
      metrics: content.metrics
    }, record = request.purpose === "record" ? recordToMake(suite.name, stored, digests, request, policy.baseline) : null, touchedBy = whatTouches(suite, rules.config, change), idle = request.purpose === "drift" ? whyNotWatched(stored, content.baseDigest) : idleReason(request.purpose, record, touchedBy);
    if (idle !== null) {
      untouched.push({ suite: suite.name, why: idle });
      continue;
    }
    let planned = planSuite({
      ...content,
      name: suite.name,
      pipeline: suite.pipeline,
      slices: suite.slices.map(({ tag }) => tag),
      repeats: suite.repeats,
      baseline: plannedBaseline(stored, content.baseDigest),
      touchedBy,
      record,
      alpha: policy.gate.alpha,
      economy: policy.gate.economy,
      ...request.purpose === "drift" ? { canaries: canaryCases } : {},
      noise: noiseOf2(stored, content.metrics, plannedBaseline(stored, content.baseDigest), record)
    }), estimate = await estimateOfPlan(
      planned,
      {
        suite,
        cases: [...content.headCases, ...content.baseCases],
        stored,
        config: rules.config,
        trees: { candidate, rules: rules.from === "base" ? base : candidate }
      },
      ports.priceOf
    );
    suites.push({ ...planned, estimate: { ...planned.estimate, ...estimate } });
  }
  let frame = {
    createdAt: request.now,
    attempt: request.attempt,
    purpose: request.purpose,
    subject,
    policy,
    configPath: request.configPath,
    policyFrom: rules.from,
    policyChanges: [...changes, ...await changedGraders(chosen, rules, base, candidate)],
    // All shards price by one day, however late they run.
    priceTable: { name: request.priceTable, day: request.now.slice(0, 10) },
    baseline: branch,
    suites,
    untouched
  };
  return makePlan(frame, { count: request.shards, max: rules.config.shards.max });
}
function policyFor({ config, from }, { configPath }) {
  let policy = policyOf(config);
  if (from === "head") return { ...policy, publisher: "action" };
  if (policy.publisher === "app" && configPath !== defaultConfigPath)
    throw new UserError({
      code: "input-invalid",
      what: "the App publishes only what the default configuration file says",
      where: { file: configPath },
      found: "publisher: app in another file",
      accepted: `publisher: app in ${defaultConfigPath}, or publisher: action here`,
      next: "move the configuration, or let the action publish"
    });
  return policy;
}
async function contentOf(suite, { config, from }, base, candidate) {
  let judging = from === "base" ? base : candidate, metrics = describeMetrics(suite, await readMetricFiles(suite, judging)), baseCases = await readDataset(base, suite), headCases = await readDataset(candidate, suite);
  if (baseCases.length + headCases.length === 0) throw noCases(suite);
  return {
    metrics,
    doubted: await requireSoundJudges(suite, metrics, judging),
    baseCases,
    headCases,
    candidateDigest: await pipelineDigest(config, suite.pipeline, candidate),
    baseDigest: await pipelineDigest(config, suite.pipeline, base)
  };
}
function noiseOf2(stored, metrics, compared, record) {
  return stored.kind !== "found" || record === null && compared.kind !== "found" ? null : { metrics: baselineNoise(stored, metrics), runs: stored.meta.runs.length };
}
function idleReason(purpose, record, touchedBy) {
  return purpose === "record" ? record === null ? "its record is complete" : null : touchedBy.length === 0 ? "nothing of it changed" : null;
}
async function changedGraders(suites, rules, base, candidate) {
  if (rules.from === "head") return [];
  let files = [...new Set(suites.flatMap(metricFiles))].sort(), [before, after] = await Promise.all([base.digests(files), candidate.digests(files)]), short = (digest) => digest === void 0 ? null : shortDigest(digest);
  return files.flatMap((path) => {
    let [from, to] = [short(before.get(path)), short(after.get(path))];
    return from === to ? [] : [{ path, from, to }];
  });
}
function changesOfRules(rules) {
  let { head } = rules;
  return head.kind === "changed" ? policyChanges(rules.config, head.config) : head.kind === "broken" ? [{ path: "configuration", from: "valid", to: `cannot be read: ${head.why}` }] : head.kind === "removed" ? [{ path: "configuration", from: "present", to: "removed" }] : [];
}

export {
  DriftState,
  driftPath,
  watchDrift,
  planEvaluation
};
