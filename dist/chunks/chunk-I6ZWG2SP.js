import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  exitCodes
} from "./chunk-YVMD7ZHW.js";
import {
  linesOf
} from "./chunk-MYMKGMO3.js";
import {
  showDuration
} from "./chunk-74TAEL64.js";
import {
  Trial
} from "./chunk-XWKLXWFG.js";
import {
  UserError,
  describeProblem,
  messageOf
} from "./chunk-XELRSJDQ.js";

// src/cli/run-end.ts
function finishRun({ state, summary, problems, folder, maxMissing }, shell) {
  let { terminal } = shell;
  for (let suite of summary.suites) for (let line of describeSuite(suite)) terminal.say(line);
  summary.suites.length === 0 && terminal.say("nothing to run: the plan has no trials"), terminal.say(folder), terminal.document({ state, folder, ...summary });
  for (let problem of problems) terminal.complain(describeProblem(problem));
  if (state === "cancelled")
    return terminal.complain("interrupted; what is done is kept: the same command with --resume goes on"), exitCodes.interrupted;
  if (problems.length > 0) return exitCodes.wrongInput;
  if (state === "time")
    return terminal.complain("the time limit was reached before every case was asked"), exitCodes.unmeasured;
  let lost = summary.suites.filter(({ infrastructure, planned }) => infrastructure > maxMissing * planned);
  for (let { name, infrastructure, planned } of lost)
    terminal.complain(
      `suite ${name}: ${infrastructure} of ${planned} trials have no result; nothing may be concluded`
    );
  return lost.length > 0 ? exitCodes.unmeasured : exitCodes.done;
}
function describeSuite(suite) {
  let { name, planned, answered, failedCandidate, infrastructure, notRun, latencyMs } = suite, counts = [
    `${planned} trials`,
    `${answered} answered`,
    ...failedCandidate > 0 ? [`${failedCandidate} failed`] : [],
    ...infrastructure > 0 ? [`${infrastructure} without a result (trouble on the way)`] : [],
    ...notRun > 0 ? [`${notRun} not run`] : []
  ], metrics = Object.entries(suite.metrics).flatMap(([metric, { kind, mean, interval, scored }]) => {
    if (mean === null || kind !== "binary" && kind !== "score") return [];
    let range = interval === null ? "" : ` (${percent(interval[0])} to ${percent(interval[1])})`;
    return [`  ${metric} ${percent(mean)} %${range} of ${scored} scored`];
  }), times = latencyMs.p50 === null || latencyMs.p95 === null ? [] : [`  answers in ${showDuration(latencyMs.p50)} (half), ${showDuration(latencyMs.p95)} (95 %)`];
  return [`suite ${name}: ${counts.join(", ")}`, ...metrics, ...times];
}
function percent(share) {
  return (100 * share).toFixed(1);
}

// src/cli/run-export.ts
import { readFileSync } from "node:fs";
import { join } from "node:path";
async function exportResults({ id, folder }, { state, read }, { terminal, environment, interrupted }) {
  if (state !== "cancelled")
    try {
      let { exports, ...run } = await read();
      if (exports.phoenix === null && exports.otel === null) return;
      let { exportToAll } = await import("./export-run-AT57O437.js");
      terminal.progress("telling other systems of the run");
      let described = await exportToAll({ ...run, id, trials: () => trialsOf(join(folder, "results.jsonl")) }, exports, environment, interrupted);
      for (let { lines, warning } of described) {
        for (let line of lines) terminal.say(line);
        warning !== null && terminal.complain(warning);
      }
    } catch (thrown) {
      terminal.complain(`other systems could not be told of the run: ${messageOf(thrown)}`);
    }
}
function* trialsOf(file) {
  for (let line of linesOf(readFileSync(file))) line !== "" && (yield Trial.parse(JSON.parse(line)));
}

// src/cli/run-reports.ts
import { readFileSync as readFileSync2, writeFileSync } from "node:fs";
import { basename, dirname, join as join2, resolve } from "node:path";
async function leaveReports({
  html,
  junit,
  cwd,
  folder,
  summary,
  suites
}) {
  if (html === null && junit === null) return;
  let lines = linesOf(readFileSync2(join2(folder, "results.jsonl"))), trials = Array.from(lines.filter((line) => line !== "")).map((line) => Trial.parse(JSON.parse(line)));
  if (junit !== null) {
    let { junitOf } = await import("./junit-4GVU6QZQ.js");
    write(resolve(cwd, junit), junitOf(trials));
  }
  if (html === null) return;
  let { collectPage } = await import("./collect-XMR6YTC3.js"), { renderPage } = await import("./page-2MWLQJSU.js"), cases = new Map(
    suites.map(({ name, cases: own }) => [name, new Map(own.map((each) => [each.id, each]))])
  ), page = collectPage({
    title: `Evaluation of ${summary.suites.map(({ name }) => name).join(", ") || basename(dirname(folder))}`,
    createdAt: (/* @__PURE__ */ new Date()).toISOString(),
    summary,
    trials,
    caseOf: (suite, id) => cases.get(suite)?.get(id) ?? null,
    slices: new Map(suites.map(({ name, slices }) => [name, slices]))
  });
  write(resolve(cwd, html), renderPage(page));
}
function write(file, text) {
  try {
    writeFileSync(file, text);
  } catch (thrown) {
    throw new UserError({
      code: "input-invalid",
      what: "the report cannot be written there; the results are kept",
      where: { file },
      found: messageOf(thrown),
      next: "name a file in a folder that exists and may be written to"
    });
  }
}

export {
  finishRun,
  exportResults,
  leaveReports
};
