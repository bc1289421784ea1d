import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  chooseSuites
} from "./chunk-L2DTNR3X.js";
import {
  shuffled
} from "./chunk-UQP7W5HO.js";
import {
  changedPaths,
  describeMetric,
  matchPaths,
  metricFiles,
  noCases,
  openTree,
  pipelineDigest,
  pipelineOf,
  pipelinePatterns,
  providersOfMetrics,
  readDataset,
  readMetricFiles
} from "./chunk-MYMKGMO3.js";
import {
  plannedBaseline,
  readBaselines
} from "./chunk-F4AHFOKG.js";
import {
  makePlan
} from "./chunk-ZZAM7HJV.js";
import {
  defaultConfigPath,
  readRules
} from "./chunk-UVC5FJPC.js";
import {
  policyChanges,
  policyOf
} from "./chunk-74TAEL64.js";
import {
  isStale,
  recordId
} from "./chunk-L7OM6TQ2.js";
import {
  datasetDigest
} from "./chunk-CBPBUGVT.js";
import {
  UserError
} from "./chunk-XELRSJDQ.js";
import {
  digestOf,
  shortDigest
} from "./chunk-TVGVIJQH.js";

// src/evaluation/plan/suite.ts
function planSuite(input) {
  let base = new Map(input.baseCases.map((each) => [each.id, each])), head = new Map(input.headCases.map((each) => [each.id, each])), added = input.headCases.filter(({ id }) => !base.has(id)), removed = input.baseCases.filter(({ id }) => !head.has(id)), changed = input.baseCases.filter(({ id, digest }) => {
    let now = head.get(id);
    return now !== void 0 && now.digest !== digest;
  }), dataset = datasetDigest(input.baseCases), seed = digestOf([dataset, recordOf(input)]), cases = [
    ...shuffled(input.baseCases, seed).map((each) => plannedCase(each, input.slices, "base")),
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
    slices: [...input.slices],
    cases,
    repeats: input.repeats,
    added: ids(added),
    removed: ids(removed),
    changed: ids(changed),
    seed,
    looks: [{ k: 1, cases: input.baseCases.length, alpha: input.alpha }],
    estimate: { calls: cases.length * input.repeats, costUsd: null, minutes: null },
    touchedBy: [...input.touchedBy].sort(),
    record: input.record
  };
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
function whatTouches(suite, config, { changed, changes }) {
  let { target } = pipelineOf(config, suite.pipeline), files = [...pipelinePatterns(config, suite.pipeline), ...suite.dataset, ...metricFiles(suite)], own = [`suites.${suite.name}.`, `pipelines.${suite.pipeline}.`];
  target.kind === "prompt" && own.push(`providers.${target.provider}.`), own.push(...providersOfMetrics(suite).map((name) => `providers.${name}.`));
  let rules = changes.filter(({ path }) => own.some((start) => `${path}.`.startsWith(start)));
  return [...matchPaths(files, changed), ...rules.map(({ path }) => path)];
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
  ), changes = changesOfRules(rules), changed = changedPaths(base.entries, candidate.entries);
  if (request.purpose === "judge" && subject.pr !== null) {
    let leftOut = Object.values(rules.config.suites).filter((suite) => !chosen.includes(suite));
    leavesOutNothing(leftOut, rules.config, request.configPath, { changed, changes });
  }
  let suites = [], untouched = [];
  for (let suite of chosen) {
    let content = await contentOf(suite, rules, base, candidate), stored = baselines.get(suite.name) ?? { kind: "absent" }, digests = {
      candidateDigest: content.candidateDigest,
      datasetDigest: datasetDigest(content.baseCases),
      metrics: content.metrics
    }, record = request.purpose === "record" ? recordToMake(suite.name, stored, digests, request, policy.baseline) : null, touchedBy = whatTouches(suite, rules.config, { changed, changes }), idle = idleReason(request.purpose, record, touchedBy);
    if (idle !== null) {
      untouched.push({ suite: suite.name, why: idle });
      continue;
    }
    suites.push(
      planSuite({
        ...content,
        name: suite.name,
        pipeline: suite.pipeline,
        slices: suite.slices.map(({ tag }) => tag),
        repeats: suite.repeats,
        baseline: plannedBaseline(stored, content.baseDigest),
        touchedBy,
        record,
        alpha: policy.gate.alpha
      })
    );
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
  let texts = await readMetricFiles(suite, from === "base" ? base : candidate), baseCases = await readDataset(base, suite.dataset), headCases = await readDataset(candidate, suite.dataset);
  if (baseCases.length + headCases.length === 0) throw noCases(suite);
  return {
    metrics: suite.metrics.map((metric) => {
      let { digest, kind, direction } = describeMetric(metric, texts);
      return {
        name: metric.name,
        digest,
        kind,
        direction,
        role: metric.role,
        margin: metric.margin,
        floor: metric.floor
      };
    }),
    baseCases,
    headCases,
    candidateDigest: await pipelineDigest(config, suite.pipeline, candidate),
    baseDigest: await pipelineDigest(config, suite.pipeline, base)
  };
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
  planEvaluation
};
