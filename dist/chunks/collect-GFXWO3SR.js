import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import "./chunk-ITMGSUVI.js";
import {
  questionText
} from "./chunk-57DDDFHK.js";
import {
  mean
} from "./chunk-I453ZGVS.js";
import "./chunk-IA6Z3OCR.js";

// src/evaluation/run/page/collect.ts
function collectPage({ title, createdAt, summary, trials, caseOf, slices }) {
  let rows = [], sliced = /* @__PURE__ */ new Map();
  for (let trial of trials) {
    let of = caseOf(trial.suite, trial.case), row = rowOf(trial, of);
    rows.push(row);
    for (let tag of slices.get(trial.suite) ?? []) {
      let value = of?.tags[tag];
      if (value === void 0 || trial.outcome === "not-run") continue;
      let slice = { suite: trial.suite, tag, value }, key = JSON.stringify(slice), found = sliced.get(key) ?? { slice, scores: [] };
      found.scores.push(row.scores), sliced.set(key, found);
    }
  }
  return {
    title,
    createdAt,
    counts: summary.suites.map(
      ({ name, planned, answered, failedCandidate, infrastructure, notRun, costUsd }) => ({
        suite: name,
        planned,
        answered,
        failedCandidate,
        infrastructure,
        notRun,
        costUsd
      })
    ),
    metrics: summary.suites.flatMap(
      ({ name: suite, metrics }) => Object.entries(metrics).map(([name, metric]) => ({ suite, name, ...metric }))
    ),
    slices: [...sliced.values()].map(({ slice, scores }) => ({
      ...slice,
      trials: scores.length,
      means: meansOf(scores)
    })),
    rows
  };
}
function meansOf(scores) {
  let names = new Set(scores.flatMap((each) => Object.keys(each)));
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      mean(scores.map((each) => each[name] ?? null).filter((value) => value !== null))
    ])
  );
}
function rowOf(trial, of) {
  let row = {
    suite: trial.suite,
    id: trial.case,
    repeat: trial.repeat,
    why: null,
    question: of === null ? "" : cut(questionText(of) ?? ""),
    expected: of === null || of.expected === null ? null : cut(textOf(of.expected)),
    output: null,
    scores: {},
    notes: [],
    latencyMs: null,
    costUsd: null,
    model: null,
    tags: Object.entries(of?.tags ?? {}).map(([name, value]) => `${name}: ${value}`),
    steps: []
  };
  switch (trial.outcome) {
    case "not-run":
      return { ...row, outcome: "not-run", why: trial.why };
    case "failed": {
      let outcome = trial.class === "candidate" ? "candidate-failed" : "infrastructure", { scores, latencyMs, error, steps = [] } = trial;
      return { ...row, outcome, why: `${error.code}: ${error.message}`, scores, latencyMs, steps };
    }
    case "answered": {
      let { output, scores, latencyMs, costUsd, model, steps = [], fromCache } = trial, { expectations = null } = scores;
      return {
        ...row,
        outcome: expectations === null ? "answered" : expectations === 1 ? "passed" : "failed",
        output: output === null ? null : cut(output),
        scores,
        notes: notesOf(trial),
        latencyMs: fromCache ? null : latencyMs,
        costUsd,
        model: model === null ? null : model.answered ?? model.asked,
        steps: steps.slice(0, 200).map(withoutLongTexts)
      };
    }
  }
}
function notesOf({ abstained = {}, details = {} }) {
  return [
    ...Object.entries(details).flatMap(([metric, detail]) => detailLines(metric, detail)),
    ...Object.entries(abstained).map(([metric, why]) => `${metric} could not tell: ${why}`)
  ].map((line) => line.slice(0, 500));
}
function detailLines(metric, detail) {
  return Array.isArray(detail) ? detail.flatMap((each) => typeof each != "object" || each === null || Array.isArray(each) ? [`${metric}: ${textOf(each)}`] : each.pass === !0 ? [] : [`${textOf(each.type ?? metric)}: ${textOf(each.why ?? "not met")}`]) : [`${metric}: ${textOf(detail)}`];
}
function withoutLongTexts(step) {
  let { input, output, ...rest } = step;
  return {
    ...rest,
    ...input === void 0 ? {} : { input: input.slice(0, 1e3) },
    ...output === void 0 ? {} : { output: output.slice(0, 1e3) }
  };
}
function textOf(value) {
  return typeof value == "string" ? value : JSON.stringify(value, null, 2);
}
function cut(text) {
  return text.length <= 1e4 ? text : `${text.slice(0, 1e4).toWellFormed()}\u2026 (cut; all of it in results.jsonl)`;
}
export {
  collectPage
};
