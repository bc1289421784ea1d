import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  writing
} from "./chunk-4NYR6O46.js";
import {
  linesOf
} from "./chunk-B5QBH3PW.js";
import {
  Trial
} from "./chunk-SLHIYD27.js";
import {
  UserError,
  messageOf
} from "./chunk-XELRSJDQ.js";

// src/cli/run-reports.ts
import { accessSync, constants, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
async function leaveReports({
  html,
  junit,
  cwd,
  folder,
  summary,
  suites
}) {
  if (html === null && junit === null) return;
  let lines = linesOf(readFileSync(join(folder, "results.jsonl"))), trials = Array.from(lines.filter((line) => line !== "")).map((line) => Trial.parse(JSON.parse(line)));
  if (junit !== null) {
    let { junitOf } = await import("./junit-4GVU6QZQ.js");
    write(resolve(cwd, junit), junitOf(trials));
  }
  if (html === null) return;
  let { collectPage } = await import("./collect-GFXWO3SR.js"), { renderPage } = await import("./page-7XRQF3J7.js"), cases = new Map(
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
function requireReportFiles({
  html,
  junit,
  cwd
}) {
  if (html !== null && junit !== null && resolve(cwd, html) === resolve(cwd, junit))
    throw notThere(resolve(cwd, html), "the same file for --html and --junit");
  for (let name of [html, junit]) {
    if (name === null) continue;
    let file = resolve(cwd, name);
    try {
      accessSync(dirname(file), constants.W_OK);
    } catch (thrown) {
      throw notThere(file, messageOf(thrown));
    }
    if (!statSync(dirname(file)).isDirectory()) throw notThere(file, `${dirname(file)} is no folder`);
    if (statSync(file, { throwIfNoEntry: !1 })?.isDirectory() === !0) throw notThere(file, "a folder");
  }
}
function write(file, text) {
  writing(file, () => writeFileSync(file, text));
}
function notThere(file, found) {
  return new UserError({
    code: "input-invalid",
    what: "a report cannot be written there",
    where: { file },
    found,
    accepted: "a file of its own in a folder that exists and may be written to",
    next: "name another file"
  });
}

export {
  leaveReports,
  requireReportFiles
};
