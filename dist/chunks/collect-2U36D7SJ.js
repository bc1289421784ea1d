import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import "./chunk-ITMGSUVI.js";
import {
  questionText
} from "./chunk-57DDDFHK.js";
import {
  baselineScores,
  isFlip
} from "./chunk-DTMOVVPA.js";
import {
  meanOf,
  turned
} from "./chunk-PNGBN3EI.js";
import "./chunk-FSIJOXCX.js";
import "./chunk-PIBGY7AR.js";
import "./chunk-4VJVPXYV.js";
import "./chunk-KUYWQVHT.js";
import {
  trialValue
} from "./chunk-J7NCNSNB.js";
import "./chunk-I453ZGVS.js";
import "./chunk-IA6Z3OCR.js";

// src/verdict/report/page/collect.ts
function collectComparison(report, suites) {
  return suites.flatMap((suite) => {
    let told = report.suites.find(({ name }) => name === suite.suite.name), shown = told?.metrics.find(({ name }) => name === told.flips?.metric);
    return rowsOf(suite, shown ?? null);
  }).sort((a, b) => order.indexOf(a.flip) - order.indexOf(b.flip));
}
var order = ["worse", "missing", "changed", "better", "same", "added"];
function rowsOf(of, shown) {
  let found = of.baseline.kind === "found" ? of.baseline : null, trials = Map.groupBy(of.candidate, (trial) => trial.case), questions = new Map(of.cases.map((each) => [each.id, questionText(each) ?? ""]));
  return [.../* @__PURE__ */ new Set([...found?.cases.keys() ?? [], ...trials.keys()])].sort().map((id) => {
    let stored = found?.cases.get(id), own = trials.get(id) ?? [], digest = own[0]?.caseDigest ?? stored?.digest, before = digest === void 0 ? null : baselineScores({ id, digest, cluster: null }, of.metrics, found), scores = of.metrics.map((metric) => ({
      metric: metric.name,
      before: meanOf(before?.scores[metric.name] ?? []),
      after: meanOf(own.map((trial) => trialValue(trial, metric)))
    })), answered = own.find((trial) => trial.outcome === "answered");
    return {
      suite: of.suite.name,
      id,
      flip: flipOf(stored, own, scores.find(({ metric }) => metric === shown?.name) ?? null, shown),
      question: cut(questions.get(id) ?? ""),
      before: stored === void 0 || stored.output === null ? null : cut(stored.output),
      after: answered === void 0 || answered.output === null ? null : cut(answered.output),
      why: answered === void 0 ? whyNone(own[0]) : null,
      scores
    };
  });
}
function flipOf(stored, trials, score, shown) {
  let [first] = trials;
  return stored === void 0 ? "added" : first === void 0 ? "missing" : first.caseDigest !== stored.digest ? "changed" : shown === null || score === null || score.before === null ? "same" : score.after === null ? "missing" : isFlip(shown, score.before, score.after) ? turned(score.after, shown.direction) < turned(score.before, shown.direction) ? "worse" : "better" : "same";
}
function whyNone(trial) {
  switch (trial?.outcome) {
    case "failed":
      return cut(`${trial.error.code}: ${trial.error.message}`);
    case "not-run":
      return `not run: ${trial.why}`;
    default:
      return "no result";
  }
}
function cut(text) {
  return text.length <= 1e4 ? text : `${text.slice(0, 1e4).toWellFormed()}\u2026 (cut)`;
}
export {
  collectComparison
};
