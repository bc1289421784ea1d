import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  fitted,
  linkTo,
  verdictText
} from "./chunk-IHRKYM7B.js";
import {
  worstFirst
} from "./chunk-FR5N2Y2G.js";
import {
  nameText
} from "./chunk-DSG54KLI.js";
import {
  plural,
  showValue
} from "./chunk-EDMFJ4ZE.js";
import {
  proseUntrusted
} from "./chunk-BNXTNIS5.js";

// src/verdict/report/sparkline.ts
var mostRuns = 24, mostSuites = 5, bars = ["\u2581", "\u2582", "\u2583", "\u2584", "\u2585", "\u2586", "\u2587", "\u2588"];
function historyLines(report, runs) {
  return worstFirst(report.suites).slice(0, mostSuites).flatMap((suite) => lineOf(suite, runs));
}
function lineOf(suite, runs) {
  let metric = suite.metrics.find(({ role }) => role === "primary") ?? suite.metrics[0];
  if (metric === void 0) return [];
  let { name, kind, candidate } = metric, recorded = runs.filter((run) => run.kind === "record").flatMap(({ suites }) => suites.filter((each) => each.name === suite.name)).flatMap(({ metrics }) => metrics[name] === void 0 ? [] : [metrics[name]]).slice(0, mostRuns).toReversed(), known = recorded.filter((value) => value !== null), [first] = known;
  if (first === void 0) return [];
  let newest = known.at(-1) ?? first, line = sparkline([...recorded, candidate]), range = `${showValue(kind, first)} \u2192 ${showValue(kind, newest)}, now ${showValue(kind, candidate)}`;
  return [
    `${nameText(suite.name)}, ${nameText(name)} in ${plural(recorded.length, "recorded run")} and now: ${line} ${range}`
  ];
}
function sparkline(values) {
  let known = values.filter((value) => value !== null), [least, most] = [Math.min(...known), Math.max(...known)];
  return values.map((value) => {
    if (value === null) return "\xB7";
    let height = most === least ? 0.5 : (value - least) / (most - least);
    return bars[Math.round(height * (bars.length - 1))] ?? "\xB7";
  }).join("");
}

// src/verdict/report/summary.ts
var summaryLimit = 34e4;
function renderSummary(report, {
  verified,
  reportUrl,
  history = []
}) {
  let { open, folds } = verdictText(report, { verified }), link = linkTo(reportUrl), priced = verified ? pricesOf(report.cost) : "", foot = `<sub>for ${report.subject.head.sha.slice(0, 7)} \xB7 attempt ${report.attempt}${priced}</sub>
`, lines = historyLines(report, history).flatMap((line) => ["", line]);
  return fitted(
    [...open, ...lines, ""].join(`
`),
    folds,
    link === null ? foot : `${link}

${foot}`,
    summaryLimit
  );
}
function renderComparison(report) {
  let { open, folds } = verdictText(report, { verified: !0 });
  return fitted([...open, ""].join(`
`), folds, "", summaryLimit);
}
function pricesOf({ usd, priceTable }) {
  return usd === null || priceTable === null ? "" : ` \xB7 what the rules do not price is priced by ${proseUntrusted(priceTable.name, 80)} of ${priceTable.day}`;
}

export {
  renderSummary,
  renderComparison
};
