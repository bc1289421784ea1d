import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  escaped,
  pageFrame,
  row,
  style,
  table
} from "./chunk-SDZDTHDJ.js";
import {
  localDataBranch,
  remoteHelp
} from "./chunk-42CDDFJE.js";
import {
  leave,
  openOutput
} from "./chunk-4NYR6O46.js";
import {
  createWorkTree
} from "./chunk-QG5OX5WT.js";
import {
  openRepository
} from "./chunk-WI45PFTH.js";
import {
  Command,
  Option,
  optionalSuites,
  optionalText,
  runs,
  suiteNames,
  wholeNumber
} from "./chunk-HN3DSJRF.js";
import {
  exitCodes
} from "./chunk-CXLVMHN6.js";
import {
  openTree
} from "./chunk-RR7E65ZD.js";
import "./chunk-A2CQFG7A.js";
import {
  readLedger
} from "./chunk-AT52Y7GL.js";
import {
  ledgerKinds
} from "./chunk-CREQMF72.js";
import "./chunk-54H5HXK6.js";
import "./chunk-RRVF7OYY.js";
import {
  plural,
  showUsd
} from "./chunk-EDMFJ4ZE.js";
import {
  readConfigOf
} from "./chunk-OZA76PB6.js";
import "./chunk-72IEG5HL.js";
import "./chunk-MEQ6DDTS.js";
import "./chunk-UFWVR74K.js";
import "./chunk-K3VUB7QE.js";
import "./chunk-Z6SCMRPK.js";
import "./chunk-KSJNMKFV.js";
import "./chunk-APWFIILO.js";
import "./chunk-BNXTNIS5.js";
import "./chunk-R4NECX6Z.js";
import "./chunk-IHF2EGSY.js";
import "./chunk-RDEJDLPY.js";
import "./chunk-HJ4GB3DJ.js";
import {
  UserError
} from "./chunk-XELRSJDQ.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";
import "./chunk-IA6Z3OCR.js";

// src/cli/ledger-here.ts
var usualMonths = 12, monthsHelp = "months to look back, this one included";
async function readLedgerHere(options, { terminal, cwd }) {
  let repository = await openRepository(cwd), tree = await openTree(createWorkTree(repository.root), "work-tree"), { branch } = (await readConfigOf(tree, options.config)).baseline, open = await localDataBranch(repository, options.remote, { cwd }), read = await readLedger(open(branch), (/* @__PURE__ */ new Date()).toISOString(), options.months);
  if (read.kind === "unreadable") throw unreadable(branch, read);
  if (read.kind === "absent") return { branch, runs: [], exitCode: exitCodes.done };
  for (let { file, line, why } of read.broken)
    terminal.complain(`${file}:${line} of the branch ${branch} is no run: ${why}`);
  return {
    branch,
    runs: read.runs,
    exitCode: read.broken.length === 0 ? exitCodes.done : exitCodes.unmeasured
  };
}
function unreadable(branch, { why }) {
  return new UserError({
    code: "git-failed",
    what: `the ledger on the branch ${branch} cannot be read`,
    found: why,
    next: "Check the network and the address, then run this again."
  });
}

// src/cli/runs-list.ts
var Options = external_exports.object({
  suite: optionalSuites,
  kind: external_exports.enum(ledgerKinds).nullable().default(null),
  last: external_exports.number(),
  months: external_exports.number(),
  remote: optionalText
});
function runsListCommand() {
  return new Command("list").description("the newest runs first, one line each").option("--suite <name>", "only runs of this suite; may be repeated", suiteNames).addOption(new Option("--kind <kind>", "only runs that were made for this").choices(ledgerKinds)).option("--last <n>", "at most so many runs", wholeNumber(1, 1e5), 20).option("--months <n>", monthsHelp, wholeNumber(1, 240), usualMonths).option("--remote <remote>", remoteHelp).action(runs(Options, list));
}
async function list(options, shell) {
  let { terminal } = shell, { branch, runs: all, exitCode } = await readLedgerHere(options, shell), { suite: names, kind } = options, matching = all.filter((run) => kind === null || run.kind === kind).map((run) => ({ ...run, suites: run.suites.filter(({ name }) => names?.includes(name) ?? !0) })).filter((run) => names === null || run.suites.length > 0), shown = matching.slice(0, options.last);
  for (let run of shown) for (let line of lines(run)) terminal.say(line);
  shown.length === 0 && terminal.say("no such run is written down");
  let rest = matching.length - shown.length;
  return rest > 0 && terminal.say(`${plural(rest, "older run")} not shown: --last says how many are`), terminal.document({ branch, runs: shown, notShown: rest }), exitCode;
}
function lines({ runId, at, kind, sha, pr, suites, decision }) {
  let made = [kind, pr === null ? null : `#${pr}`, decision].filter((each) => each !== null).join(" ");
  return [
    `${at.slice(0, 10)} ${at.slice(11, 16)}  ${sha.slice(0, 12)}  ${made}  ${runId}`,
    ...suites.map(({ name, metrics, costUsd, models }) => {
      let values = Object.entries(metrics).map(([metric, value]) => `${metric} ${showLedgerValue(value)}`), cost = costUsd === null ? "cost unknown" : showUsd(costUsd);
      return `  ${name}: ${[...values, cost, ...models].join(" \xB7 ")}`;
    })
  ];
}
function showLedgerValue(value) {
  return value === null ? "no value" : String(Number(value.toPrecision(4)));
}

// src/cli/runs-show.ts
var Options2 = external_exports.object({
  args: external_exports.tuple([external_exports.string()]),
  months: external_exports.number(),
  remote: optionalText
});
function runsShowCommand() {
  return new Command("show").description("one run, with the run of the same kind before it").argument("<run>", "id of the run, or how it begins").option("--months <n>", monthsHelp, wholeNumber(1, 240), usualMonths).option("--remote <remote>", remoteHelp).action(runs(Options2, show));
}
async function show(options, shell) {
  let { terminal } = shell, { branch, runs: all, exitCode } = await readLedgerHere(options, shell), run = theRun(all, options.args[0], branch), { runId, at, kind, sha, pr, suites, decision } = run;
  terminal.say(`run ${runId}: ${kind}, ${at}`), terminal.say(`  of ${sha}${pr === null ? "" : `, pull request ${pr}`}`), decision !== null && terminal.say(`  decision: ${decision}`);
  let earlier = all.slice(all.indexOf(run) + 1).filter((each) => each.kind === kind);
  for (let suite of suites) {
    let before = earlier.flatMap((each) => each.suites.filter(({ name }) => name === suite.name))[0];
    terminal.say(`suite ${suite.name}: ${suite.costUsd === null ? "cost unknown" : showUsd(suite.costUsd)}`);
    for (let [metric, value] of Object.entries(suite.metrics)) {
      let was = before?.metrics[metric], change = was === void 0 || was === value ? "" : ` (the run before: ${showLedgerValue(was)})`;
      terminal.say(`  ${metric}: ${showLedgerValue(value)}${change}`);
    }
    suite.models.length > 0 && terminal.say(`  answered by ${suite.models.join(", ")}`), suite.fingerprints.length > 0 && terminal.say(`  fingerprints ${suite.fingerprints.join(", ")}`);
  }
  return terminal.document({ branch, run }), exitCode;
}
function theRun(all, wanted, branch) {
  let exact = all.find(({ runId }) => runId === wanted), beginning = all.filter(({ runId }) => runId.startsWith(wanted)), [only, ...more2] = exact === void 0 ? beginning : [exact];
  if (only !== void 0 && more2.length === 0) return only;
  throw new UserError({
    code: "input-invalid",
    what: only === void 0 ? "no run of this id is written down" : "several runs have an id that begins so",
    found: wanted,
    accepted: only === void 0 ? `a run of the branch ${branch}` : [only, ...more2].map(({ runId }) => runId).slice(0, 10).join(", "),
    next: `\`plumbline runs list\` names the ids${only === void 0 ? `; ${plural(all.length, "run")} were read, --months reads further back` : ""}`
  });
}

// src/cli/runs-site.ts
import { join } from "node:path";

// src/verdict/report/page/history.ts
var width = 900, height = 140, edge = 10, mostRows = 500, more = `
.history { max-width: 920px; margin: 1rem 0 } .history svg { height: auto; fill: currentColor; color: #0969da }
.history polyline { fill: none; stroke: currentColor; stroke-width: 2 } .history .drift { color: var(--bad) } .history .model { stroke: var(--odd); stroke-dasharray: 3 3 }
`;
function renderHistoryPage(runs2, createdAt) {
  let points = runs2.toReversed().flatMap((run) => run.suites.map((suite) => ({ run, suite }))), suites = [...Map.groupBy(points, ({ suite }) => suite.name)], rows = runs2.slice(0, mostRows).flatMap((run) => run.suites.map((suite) => rowOf({ run, suite }))), left = runs2.length - mostRows, body = `<p>${escaped(createdAt)}: ${plural(runs2.length, "run")}. A dashed line marks where another model or build answered; red points are runs that watch for drift.</p>
${suites.map(([name, own]) => `<h2>${escaped(name)}</h2>${chartsOf(own)}`).join("")}
${table("Runs", ["time", "kind", "commit", "suite", "metrics", "cost", "models", "decision", "run"], rows)}
${left > 0 ? `<p>${left} older runs are drawn and not listed.</p>` : ""}`;
  return pageFrame({ title: "History of evaluations", style: `${style}${more}`, body, script: null });
}
function chartsOf(points) {
  return [
    ...[...new Set(points.flatMap(({ suite }) => Object.keys(suite.metrics)))].map((metric) => chart(metric, points, ({ suite }) => suite.metrics[metric] ?? null, short)),
    chart("cost of a run", points, ({ suite }) => suite.costUsd, showUsd)
  ].join("");
}
function chart(title, points, readOf, show2) {
  let known = points.flatMap((point) => readOf(point) ?? []);
  if (known.length === 0) return "";
  let [least, most] = [Math.min(...known), Math.max(...known)], x = (index) => (edge + index / Math.max(1, points.length - 1) * (width - 2 * edge)).toFixed(1), y = (value) => (height - edge - (most === least ? 0.5 : (value - least) / (most - least)) * (height - 2 * edge)).toFixed(
    1
  ), lines2 = [[]], dots = points.flatMap((point, index) => {
    let value = readOf(point);
    if (value === null)
      return lines2.push([]), [];
    lines2.at(-1)?.push(`${x(index)},${y(value)}`);
    let words = `${point.run.at} ${point.run.sha.slice(0, 12)}: ${show2(value)}`;
    return [
      `<circle class="${point.run.kind}" cx="${x(index)}" cy="${y(value)}" r="4"><title>${escaped(words)}</title></circle>`
    ];
  }), marks = points.flatMap((point, index) => {
    let before = points[index - 1];
    return before === void 0 || builtBy(before) === builtBy(point) ? [] : [
      `<line class="model" x1="${x(index)}" x2="${x(index)}" y1="0" y2="${height}"><title>${escaped(point.suite.models.join(", "))}</title></line>`
    ];
  }), drawn = lines2.filter((line) => line.length > 1).map((line) => `<polyline points="${line.join(" ")}"/>`), range = `${show2(least)} to ${show2(most)}`;
  return `<figure class="history"><figcaption>${escaped(title)}: ${escaped(range)}</figcaption><svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(`${title}: ${range}`)}">${marks.join("")}${drawn.join("")}${dots.join("")}</svg></figure>`;
}
function builtBy({ suite }) {
  return JSON.stringify([suite.models, suite.fingerprints]);
}
function rowOf({ run, suite }) {
  let metrics = Object.entries(suite.metrics).map(
    ([name, value]) => `${name} ${value === null ? "no value" : short(value)}`
  ), cost = suite.costUsd === null ? "unknown" : showUsd(suite.costUsd), commit = run.sha.slice(0, 12);
  return row([
    run.at,
    run.kind,
    commit,
    suite.name,
    metrics.join(", "),
    cost,
    suite.models.join(", "),
    run.decision ?? "",
    run.runId
  ]);
}
function short(value) {
  return String(Number(value.toPrecision(4)));
}

// src/cli/runs-site.ts
var Options3 = external_exports.object({ args: external_exports.tuple([external_exports.string()]), months: external_exports.number(), remote: optionalText });
function runsSiteCommand() {
  return new Command("site").description("leave a page of metrics and cost over time: one file, no network").argument("<dir>", "folder for index.html").option("--months <n>", monthsHelp, wholeNumber(1, 240), usualMonths).option("--remote <remote>", remoteHelp).action(runs(Options3, site));
}
async function site(options, shell) {
  let { terminal, cwd } = shell, { branch, runs: all, exitCode } = await readLedgerHere(options, shell), folder = openOutput(options.args[0], { root: cwd, cwd });
  leave(folder, { "index.html": renderHistoryPage(all, (/* @__PURE__ */ new Date()).toISOString()) });
  let file = join(folder, "index.html");
  return terminal.say(file), terminal.document({ branch, runs: all.length, file }), exitCode;
}

// src/cli/runs.ts
function runsCommand() {
  return new Command("runs").description("the evaluation runs that were written down").addCommand(runsListCommand()).addCommand(runsShowCommand()).addCommand(runsSiteCommand());
}
export {
  runsCommand
};
