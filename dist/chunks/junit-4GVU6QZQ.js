import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  Builder
} from "./chunk-ETW2JUPW.js";
import {
  visible
} from "./chunk-BNXTNIS5.js";
import "./chunk-IA6Z3OCR.js";

// src/evaluation/run/junit.ts
var notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
function junitOf(trials) {
  let suites = [...Map.groupBy(trials, ({ suite }) => suite)].map(([name, own]) => {
    let cases = own.map(testCase);
    return {
      "@name": clean(name),
      "@tests": own.length,
      "@failures": cases.filter((each) => "failure" in each).length,
      "@errors": cases.filter((each) => "error" in each).length,
      "@skipped": cases.filter((each) => "skipped" in each).length,
      testcase: cases
    };
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
${new Builder({
    ignoreAttributes: !1,
    attributeNamePrefix: "@",
    format: !0,
    suppressBooleanAttributes: !1
  }).build({ testsuites: { testsuite: suites } })}`;
}
function testCase(trial) {
  let head = {
    "@classname": clean(trial.suite),
    "@name": clean(trial.repeat === 1 ? trial.case : `${trial.case} (repeat ${trial.repeat})`),
    "@time": trial.outcome === "not-run" ? "0" : (trial.latencyMs / 1e3).toFixed(3)
  };
  switch (trial.outcome) {
    case "not-run":
      return { ...head, skipped: { "@message": trial.why } };
    case "failed": {
      let problem = { "@message": clean(trial.error.message), "@type": clean(trial.error.code) };
      return trial.class === "candidate" ? { ...head, failure: problem } : { ...head, error: problem };
    }
    case "answered": {
      let { expectations } = trial.scores;
      if (expectations === void 0 || expectations === 1) return head;
      if (expectations === null)
        return { ...head, skipped: { "@message": clean(trial.abstained?.expectations ?? "no score") } };
      let message = clean(
        failedChecks(trial.details?.expectations).join("; ") || "an expectation is not met"
      ), output = trial.output === null ? {} : { "system-out": clean(trial.output.slice(0, 1e4)) };
      return { ...head, failure: { "@message": message, "@type": "expectations" }, ...output };
    }
  }
}
function failedChecks(details) {
  return Array.isArray(details) ? details.flatMap((each) => typeof each != "object" || each === null || !("type" in each) || !("why" in each) ? [] : "pass" in each && each.pass === !0 ? [] : [`${String(each.type)}: ${String(each.why)}`]) : [];
}
function clean(text) {
  return visible(text).toWellFormed().replace(notXml, "");
}
export {
  junitOf
};
