import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  recordId
} from "./chunk-FUGBBMBO.js";
import {
  mostRuns
} from "./chunk-JHVX4TBP.js";
import {
  digestOfBytes
} from "./chunk-RDEJDLPY.js";
import {
  canonicalJson,
  prettyJson
} from "./chunk-HJ4GB3DJ.js";
import {
  InternalError
} from "./chunk-XELRSJDQ.js";
import {
  trialValue
} from "./chunk-J7NCNSNB.js";
import {
  mean
} from "./chunk-I453ZGVS.js";

// src/verdict/baseline/record.ts
function recordRun(request) {
  let { suite, run, baseRef, keepOutputs } = request, metricDigests = Object.fromEntries(suite.metrics.map(({ name, digest }) => [name, digest])), previous = request.mode === "append" ? sameContent(request, metricDigests) : null, trials = Map.groupBy(
    request.trials.filter((trial) => trial.suite === suite.name),
    (trial) => trial.case
  ), cases = [...new Map([...previous?.cases.values() ?? [], ...suite.cases].map((each) => [each.id, each])).values()].map(({ id, digest }) => {
    let before = previous?.cases.get(id);
    return caseLine({ id, digest }, suite.metrics, trials.get(id) ?? [], before, keepOutputs);
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
  }), answered = trials.filter((trial) => trial.outcome === "answered"), judged = answered.flatMap(({ judgeCostUsd }) => judgeCostUsd === void 0 ? [] : [judgeCostUsd]), judgedBefore = before?.judgeCostUsd ?? before?.costUsd.map(() => null);
  return {
    id: planned.id,
    digest: planned.digest,
    scores: Object.fromEntries(scores),
    latencyMs: push(before?.latencyMs, meanOfKnown(answered.map(({ latencyMs }) => latencyMs))),
    costUsd: push(before?.costUsd, meanOfKnown(answered.map(({ costUsd }) => costUsd))),
    ...judged.length === 0 && before?.judgeCostUsd === void 0 ? {} : { judgeCostUsd: push(judgedBefore, meanOfKnown(judged)) },
    output: keepOutputs ? answered[0]?.output ?? before?.output ?? null : null
  };
}
function sameContent(request, metricDigests) {
  let { previous, suite, baseRef } = request, runs = previous?.meta.runs ?? [];
  if (!(previous !== null && previous.meta.suite === suite.name && previous.meta.baseRef === baseRef && canonicalJson(previous.meta.metricDigests) === canonicalJson(metricDigests) && runs.every(
    (run) => run.candidateDigest === suite.candidateDigest && run.datasetDigest === suite.datasetDigest
  ) && suite.cases.every(({ id, digest }) => previous.cases.get(id)?.digest === digest)))
    throw new InternalError(`the stored record of ${suite.name} is of other content: start a new one`);
  return previous;
}
function meanOfKnown(values) {
  return mean(values.filter((value) => value !== null));
}

export {
  recordRun
};
