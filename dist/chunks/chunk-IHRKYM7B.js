import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  unknownSha
} from "./chunk-NNW36QKY.js";
import {
  isDriftMark
} from "./chunk-ROGM3G5R.js";
import {
  metricOf,
  nextStepOf,
  phraseOf,
  reportHeadline,
  signs,
  suiteHeadline,
  worstFirst
} from "./chunk-FR5N2Y2G.js";
import {
  nameText
} from "./chunk-DSG54KLI.js";
import {
  plural,
  showChange,
  showChangeWithUnit,
  showLimits,
  showRatio,
  showSize,
  showUsd,
  showValue
} from "./chunk-EDMFJ4ZE.js";
import {
  showDuration
} from "./chunk-72IEG5HL.js";
import {
  hiddenMarker,
  htmlUntrusted,
  inlineUntrusted,
  proseUntrusted
} from "./chunk-BNXTNIS5.js";

// src/verdict/report/folds.ts
function fold(title, lines) {
  return { title: title === "" ? "more" : title, lines };
}
function fitted(open, folds, close, limit) {
  let left = { units: limit - open.length - close.length - 2 }, body = folds.filter(({ lines }) => lines.length > 0).map((each) => writeFold(each, left)).filter((text) => text !== "").join(`
`);
  return `${open}
${body === "" ? "" : `${body}
`}${close}`;
}
var rest = "- \u2026 the rest is in the report";
function writeFold({ title, lines }, left) {
  let head = `<details><summary>${title}</summary>

`, tail = `

</details>
`, frame = head.length + tail.length + rest.length + 2;
  if (left.units < frame + 200) return "";
  left.units -= frame;
  let kept = [];
  for (let line of lines) {
    if (line.length + 1 > left.units) {
      kept.push(rest);
      break;
    }
    left.units -= line.length + 1, kept.push(line);
  }
  return `${head}${kept.join(`
`)}${tail}`;
}

// src/verdict/report/policy-notice.ts
function isWeakened(report) {
  return report.policyChanges.length > 0 || caseChanges(report).length > 0;
}
function policyNotice(report, { verified }) {
  let rules = report.policyChanges, named = verified ? rules.slice(0, 3).map((change) => describeChange(change, report)) : [], unnamed = rules.length - named.length, more = unnamed > 0 ? [`${plural(unnamed, verified ? "more rule" : "rule")}`] : [], parts = [...named, ...more, ...caseChanges(report).slice(0, 5)];
  return parts.length === 0 ? null : `**This pull request changes how it would be judged:** ${parts.join("; ")}. It was judged by the rules and the cases of the base.`;
}
function allPolicyChanges(report) {
  return report.policyChanges.map((change) => `- ${describeChange(change, report)}`);
}
function caseChanges(report) {
  return report.suites.flatMap(({ name, coverage: { removed, changed } }) => {
    let parts = [
      ...removed > 0 ? [`removes ${plural(removed, "case")}`] : [],
      ...changed > 0 ? [`rewrites ${plural(changed, "case")}`] : []
    ];
    return parts.length === 0 ? [] : [`${parts.join(" and ")} of ${nameText(name)}`];
  });
}
function describeChange(change, report) {
  let match = /^suites\.([A-Za-z0-9_-]+)\.metrics\.([A-Za-z0-9_-]+)\.(margin|floor)$/.exec(change.path), [, suite, metric, what] = match ?? [], found = report.suites.find(({ name }) => name === suite)?.metrics.find(({ name }) => name === metric);
  if (found === void 0 || metric === void 0 || what === void 0) return describeAnyChange(change);
  let show = (value) => typeof value == "number" ? showSize(found.kind, value) : "none", [from, to] = [show(change.from), show(change.to)], unit = / points$/, before = unit.test(from) && unit.test(to) ? from.replace(unit, "") : from;
  return `${what} of ${nameText(metric)} ${before} \u2192 ${to}`;
}
function describeAnyChange({ path, from, to }) {
  let show = (value) => value === null ? "none" : inlineUntrusted(typeof value == "string" ? value : JSON.stringify(value), 60);
  return `${inlineUntrusted(path, 120)} ${show(from)} \u2192 ${show(to)}`;
}

// src/verdict/report/sentences.ts
var mostOpenReasons = 3;
function denseLine(suite, report, { verified }) {
  let parts = [casesPart(suite)];
  return suite.name === worstFirst(report.suites)[0]?.name && (report.wallMs !== null && parts.push(showDuration(report.wallMs)), report.cost.usd !== null && parts.push(showUsd(report.cost.usd)), report.cost.savedCalls > 0 && parts.push(`${plural(report.cost.savedCalls, "call")} saved`)), verified && parts.push(...modelParts(report.models.filter((model) => model.suite === suite.name))), parts.push(baselinePart(suite)), parts.join(" \xB7 ");
}
function casesPart({ coverage, decision }) {
  let { dataset, judged, missing } = coverage, enough = (decision.kind === "pass" || decision.kind === "fail") && judged < dataset ? ", enough to tell" : "";
  return `${judged - Math.min(judged, missing)} of ${plural(dataset, "case")}${enough}`;
}
function modelParts(models) {
  return models.length === 0 ? [] : models.length > 3 ? [plural(models.length, "model")] : models.map((model) => {
    let name = proseUntrusted(model.answered ?? model.asked, 80);
    if (model.changed === "same") return `${name}, as in the baseline`;
    if (model.changed === null) return name;
    let before = model.before === null || model.before === "" ? "another" : proseUntrusted(model.before, 80);
    return `${name}, in the baseline ${before}`;
  });
}
function baselinePart({ baseline }) {
  switch (baseline.kind) {
    case "absent":
      return "no baseline yet";
    case "unusable":
      return "no usable baseline";
    case "found": {
      let age = baseline.ageDays < 1 ? "less than a day old" : `${plural(Math.floor(baseline.ageDays), "day")} old`, drifted = baseline.stale !== null && isDriftMark(baseline.stale), stale = baseline.stale === null ? "" : drifted ? ", provider drift suspected" : ", due to be measured again";
      return `${baseline.sha === unknownSha ? "baseline of a folder" : `baseline ${baseline.sha.slice(0, 7)}`}, ${plural(baseline.runs, "run")}, ${age}${stale}`;
    }
  }
}
function modelWarnings(suite, report, { verified }) {
  let other = report.models.filter((model2) => model2.suite === suite.name && model2.changed === "provider"), [model] = other;
  if (model === void 0) return [];
  let tail = "The difference may not come from this change.";
  if (!verified) return [`The provider answered with another model or build than in the baseline. ${tail}`];
  let now = proseUntrusted(model.answered ?? model.asked, 80), before = proseUntrusted(model.before ?? "", 80);
  return now === before ? [`The provider answered with another build of ${now} than in the baseline. ${tail}`] : [`The provider answered with ${now}; the baseline was made with ${before}. ${tail}`];
}
function driftWarnings({ baseline }, { verified }) {
  if (baseline.kind !== "found" || baseline.stale === null || !isDriftMark(baseline.stale)) return [];
  let what = verified ? proseUntrusted(baseline.stale, 300) : "provider drift suspected";
  return [
    `${what.charAt(0).toUpperCase()}${what.slice(1)}. Until a fresh baseline is recorded, a difference may not come from this change.`
  ];
}
function judgeWarnings({ doubted = [] }, { verified }) {
  let [first] = doubted;
  if (first === void 0) return [];
  let names = doubted.map(({ metric }) => nameText(metric)).join(", "), why = verified && doubted.length === 1 ? proseUntrusted(first.why, 300) : "see `plumbline judge check`";
  return [`The ${doubted.length === 1 ? "judge" : "judges"} ${names} may not be relied on: ${why}.`];
}
function meaningOf(suite, report, showing) {
  switch (suite.decision.kind) {
    case "pass":
      return passMeaning(suite);
    case "undecided":
      return undecidedMeaning(suite, report);
    case "unmeasured":
      return unmeasuredMeaning(suite, showing);
    default:
      return [];
  }
}
function passMeaning(suite) {
  let shown = suite.decision.because.map((reason) => metricOf(suite, reason)), first = shown.find((metric) => metric?.margin != null && metric.ratio === null) ?? shown.find((metric) => metric?.margin != null);
  if (first === void 0 || first.margin === null) return [];
  let chance = `under ${Math.round(suite.alpha * 1e3) / 10} %`, size = showSize(first.kind, first.margin), harm = first.ratio === null ? `costs ${size}` : `makes ${nameText(first.name)} ${size}`;
  return [`It is very unlikely (${chance}) that this change ${harm} or more.`];
}
function undecidedMeaning(suite, report) {
  let [reason] = suite.decision.because, metric = metricOf(suite, reason);
  if (reason.code !== "inconclusive" || metric === void 0)
    return [...reason.data.rulesFrom === "head" ? ["The base has no configuration yet, so this ran by the rules of the pull request itself."] : [], reason.code === "no-baseline" ? firstRecord(report) : nextStepOf(reason)];
  let { needs, detectable, kind, name } = metric, cases = needs?.casesMore == null ? null : plural(needs.casesMore, "more case"), repeats = needs?.repeats == null ? null : `${needs.repeats} repeats of each`, ways = [cases, repeats].filter((way) => way !== null), decide = needs?.casesMore === 0 || ways.length === 0 ? `There are cases enough in ${nameText(name)}; the difference itself lies near the margin.` : `${ways.join(", or ")}, would decide.`.replace(/^([^,]*), would/, "$1 would"), sees = detectable === null ? "" : ` Today this suite sees drops of ${showSize(kind, detectable)}.`;
  return [`${decide}${sees}`];
}
function firstRecord({ subject }) {
  return `The baseline workflow records ${inlineUntrusted(subject.base.ref)} when something is merged into it, which its \`push\` has to name; run by hand, it does so at once.`;
}
function unmeasuredMeaning(suite, showing) {
  let reasons = suite.decision.because, title = suiteHeadline(suite), named = reasons.slice(0, mostOpenReasons).map((reason) => gapText(reason, showing)).filter((told) => !title.includes(told)).map((told) => `- ${told}`), more = reasons.length > mostOpenReasons ? [`- and ${reasons.length - mostOpenReasons} more`] : [], list = [...named, ...more];
  return [
    ...list,
    ...list.length === 0 ? [] : [""],
    `This says nothing about the prompt. ${nextStepOf(reasons[0])}`
  ];
}
function gapText(reason, { verified }) {
  let { shard, why, trials } = reason.data;
  if (verified && typeof why == "string" && why !== "") return proseUntrusted(why, 300);
  let where = typeof shard == "number" ? `shard ${shard + 1}: ` : "", count = typeof trials == "number" && trials > 0 ? ` (${plural(trials, "result")})` : "";
  return `${where}${phraseOf(reason)}${count}`;
}

// src/verdict/report/flip-lines.ts
function flipSentence({ flips }) {
  if (flips === null || flips.worse + flips.better === 0) return [];
  let chance = flips.expectedByChance === null ? "" : `; about ${Math.round(flips.expectedByChance)} would change sides by chance`;
  return [`${plural(flips.worse, "case")} got worse, ${flips.better} better${chance}.`];
}
function flipLines(suite, { verified }) {
  let { flips } = suite;
  if (flips === null || !verified) return [];
  let kind = suite.metrics.find(({ name }) => name === flips.metric)?.kind ?? "binary";
  return flips.cases.slice(0, flips.worse).map(({ id, from, to, excerpt }) => {
    let parts = [
      excerpt?.check == null ? null : proseUntrusted(excerpt.check, 80),
      excerpt?.before == null ? null : `before: ${proseUntrusted(excerpt.before, 120)}`,
      excerpt?.now == null ? null : `now: ${proseUntrusted(excerpt.now, 120)}`
    ].filter((part) => part !== null), values = `${showCase(kind, from)} \u2192 ${showCase(kind, to)}`;
    return `- ${inlineUntrusted(id, 100)} ${parts.length === 0 ? values : parts.join(" \xB7 ")}`;
  });
}
function showCase(kind, value) {
  return kind !== "binary" || value !== 0 && value !== 1 ? showValue(kind, value) : value === 1 ? "passed" : "failed";
}
function worstSlices(suite, { verified }) {
  if (!verified) return "";
  let { slices } = suite, shown = slices.slice(0, 3).map(({ value, metric, estimate }, index) => {
    let kind = suite.metrics.find(({ name }) => name === metric)?.kind ?? "binary", unit = kind === "binary" && index === 0 ? " points" : "";
    return `${htmlUntrusted(value, 60)} ${showChange(kind, estimate)}${unit}`;
  });
  return `${shown.join(", ")}${slices.length > shown.length ? " \u2026" : ""}`;
}
function sliceLines(suite, { verified }) {
  return !verified || suite.slices.length === 0 ? [] : ["The slices:", ...suite.slices.map(({ tag, value, metric, n, base, candidate }) => {
    let kind = suite.metrics.find(({ name }) => name === metric)?.kind ?? "binary", values = `${showValue(kind, base)} \u2192 ${showValue(kind, candidate)}`;
    return `- ${inlineUntrusted(`${tag}: ${value}`, 100)} ${values}, ${plural(n, "case")}`;
  })];
}

// node_modules/markdown-table/index.js
function defaultStringLength(value) {
  return value.length;
}
function markdownTable(table, options) {
  let settings = options || {}, align = (settings.align || []).concat(), stringLength = settings.stringLength || defaultStringLength, alignments = [], cellMatrix = [], sizeMatrix = [], longestCellByColumn = [], mostCellsPerRow = 0, rowIndex = -1;
  for (; ++rowIndex < table.length; ) {
    let row2 = [], sizes2 = [], columnIndex2 = -1;
    for (table[rowIndex].length > mostCellsPerRow && (mostCellsPerRow = table[rowIndex].length); ++columnIndex2 < table[rowIndex].length; ) {
      let cell = serialize(table[rowIndex][columnIndex2]);
      if (settings.alignDelimiters !== !1) {
        let size = stringLength(cell);
        sizes2[columnIndex2] = size, (longestCellByColumn[columnIndex2] === void 0 || size > longestCellByColumn[columnIndex2]) && (longestCellByColumn[columnIndex2] = size);
      }
      row2.push(cell);
    }
    cellMatrix[rowIndex] = row2, sizeMatrix[rowIndex] = sizes2;
  }
  let columnIndex = -1;
  if (typeof align == "object" && "length" in align)
    for (; ++columnIndex < mostCellsPerRow; )
      alignments[columnIndex] = toAlignment(align[columnIndex]);
  else {
    let code = toAlignment(align);
    for (; ++columnIndex < mostCellsPerRow; )
      alignments[columnIndex] = code;
  }
  columnIndex = -1;
  let row = [], sizes = [];
  for (; ++columnIndex < mostCellsPerRow; ) {
    let code = alignments[columnIndex], before = "", after = "";
    code === 99 ? (before = ":", after = ":") : code === 108 ? before = ":" : code === 114 && (after = ":");
    let size = settings.alignDelimiters === !1 ? 1 : Math.max(
      1,
      longestCellByColumn[columnIndex] - before.length - after.length
    ), cell = before + "-".repeat(size) + after;
    settings.alignDelimiters !== !1 && (size = before.length + size + after.length, size > longestCellByColumn[columnIndex] && (longestCellByColumn[columnIndex] = size), sizes[columnIndex] = size), row[columnIndex] = cell;
  }
  cellMatrix.splice(1, 0, row), sizeMatrix.splice(1, 0, sizes), rowIndex = -1;
  let lines = [];
  for (; ++rowIndex < cellMatrix.length; ) {
    let row2 = cellMatrix[rowIndex], sizes2 = sizeMatrix[rowIndex], cellsInRow = settings.fillRows === !1 ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length) : mostCellsPerRow;
    columnIndex = -1;
    let line = [];
    for (; ++columnIndex < cellsInRow; ) {
      let cell = row2[columnIndex] || "", before = "", after = "";
      if (settings.alignDelimiters !== !1) {
        let size = longestCellByColumn[columnIndex] - (sizes2[columnIndex] || 0), code = alignments[columnIndex];
        if (code === 114)
          before = " ".repeat(size);
        else if (code === 99) {
          let half = size / 2;
          size % 2 ? (before = " ".repeat(half + 0.5), after = " ".repeat(half - 0.5)) : (before = " ".repeat(half), after = before);
        } else
          after = " ".repeat(size);
      }
      settings.delimiterStart !== !1 && !columnIndex && line.push("|"), settings.padding !== !1 && // Don’t add the opening space if we’re not aligning and the cell is
      // empty: there will be a closing space.
      !(settings.alignDelimiters === !1 && cell === "") && (settings.delimiterStart !== !1 || columnIndex) && line.push(" "), settings.alignDelimiters !== !1 && line.push(before), line.push(cell), settings.alignDelimiters !== !1 && line.push(after), settings.padding !== !1 && line.push(" "), (settings.delimiterEnd !== !1 || columnIndex !== cellsInRow - 1) && line.push("|");
    }
    lines.push(
      settings.delimiterEnd === !1 ? line.join("").replace(/ +$/, "") : line.join("")
    );
  }
  return lines.join(`
`);
}
function serialize(value) {
  return value == null ? "" : String(value);
}
function toAlignment(value) {
  let code = typeof value == "string" ? value.codePointAt(0) : 0;
  return code === 67 || code === 99 ? 99 : code === 76 || code === 108 ? 108 : code === 82 || code === 114 ? 114 : 0;
}

// src/verdict/report/metric-table.ts
var verdictWords = {
  improved: "improved",
  "no-material-change": "no material change",
  regressed: "**worse**",
  inconclusive: "undecided"
};
function metricTable(metrics) {
  let rows = metrics.map((metric) => {
    let name = nameText(metric.name);
    return [
      metric.role === "primary" ? `**${name}**` : `${name}${metric.kind === "cost" ? " per case" : ""}`,
      showValue(metric.kind, metric.base),
      showValue(metric.kind, metric.candidate),
      differenceOf(metric),
      verdictOf(metric)
    ];
  });
  return markdownTable([["", "before", "this change", "difference", ""], ...rows], {
    align: ["l", "r", "r", "l", "l"],
    alignDelimiters: !1,
    padding: !0
  });
}
function byRole(metrics) {
  let roles = ["primary", "guard", "info"];
  return [...metrics].sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
}
function differenceOf({ kind, direction, estimate, interval, ratio }) {
  let shown = ratio !== null ? showRatio(ratio) : estimate === null ? null : showChangeWithUnit(kind, estimate);
  if (shown === null || interval === null && ratio === null) return "\u2013";
  if (interval === null) return shown;
  let [low, high] = showLimits(kind, direction, interval);
  return `${shown} (${low} to ${high})`;
}
function verdictOf({ verdict, role, floor }) {
  let words = verdict === null ? "\u2013" : role === "info" ? `${verdictWords[verdict].replaceAll("*", "")}, for information` : verdictWords[verdict];
  return floor?.state === "broken" ? `${words === "\u2013" ? "" : `${words}, `}**below its floor**` : words;
}

// src/verdict/report/suite-section.ts
var mostOpenFlips = 5;
function suiteSection(suite, report, showing, most) {
  let lines = [
    denseLine(suite, report, showing),
    ...driftWarnings(suite, showing),
    ...modelWarnings(suite, report, showing),
    ...judgeWarnings(suite, showing),
    ""
  ], meaning = meaningOf(suite, report, showing);
  if (suite.decision.kind === "unmeasured")
    return {
      open: [...lines, ...meaning].slice(0, most),
      rest: restOf(suite, showing, { rows: 0, flips: 0 })
    };
  let quiet = suite.decision.kind === "pass", sentences = [...meaning, ...quiet ? [] : flipSentence(suite)], metrics = byRole(suite.metrics), room = most - lines.length - 3 - sentences.length, rows = Math.max(1, Math.min(metrics.length, room)), worse = quiet ? [] : flipLines(suite, showing), flips = Math.max(0, Math.min(mostOpenFlips, worse.length, room - rows)), table = metrics.length === 0 ? [] : [...metricTable(metrics.slice(0, rows)).split(`
`), ""];
  return {
    open: withoutLastBlank([...lines, ...table, ...sentences, ...worse.slice(0, flips)]),
    rest: restOf(suite, showing, { rows, flips })
  };
}
function withoutLastBlank(lines) {
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}
function restOf(suite, showing, open) {
  let measured = suite.decision.kind !== "unmeasured", flips = measured ? flipLines(suite, showing).slice(open.flips) : [], metrics = measured ? byRole(suite.metrics).slice(open.rows) : [], reasons = measured ? [] : suite.decision.because.slice(mostOpenReasons), blocks = [
    { title: open.flips === 0 ? plural(flips.length, "case that got worse", "cases that got worse") : `${flips.length} more`, lines: flips },
    {
      title: `the slices: ${worstSlices(suite, showing)}`,
      lines: measured ? sliceLines(suite, showing) : []
    },
    {
      title: plural(metrics.length, "more metric"),
      lines: metrics.length === 0 ? [] : metricTable(metrics).split(`
`)
    },
    {
      title: plural(reasons.length, "more reason"),
      lines: reasons.map((reason) => `- ${gapText(reason, showing)}`)
    },
    { title: plural(suite.coverage.added, "new case"), lines: addedLines(suite) }
  ].filter(({ lines }) => lines.length > 0);
  return fold(
    blocks.map(({ title }) => title).join(", and "),
    blocks.flatMap(({ lines }, index) => index === 0 ? lines : ["", ...lines])
  );
}
function addedLines({ added, coverage, metrics }) {
  if (added.length === 0) return [];
  let results = added.map(({ metric, n, mean }) => {
    let kind = metrics.find(({ name }) => name === metric)?.kind ?? "binary";
    return `${nameText(metric)} ${showValue(kind, mean)} of ${n}`;
  });
  return [
    `${plural(coverage.added, "new case")}, which ${coverage.added === 1 ? "does" : "do"} not decide: ${results.join(", ")}.`
  ];
}

// src/verdict/report/verdict-text.ts
var mostOpenLines = 15;
function verdictText(report, showing) {
  let [first, ...others] = worstFirst(report.suites), notice = policyNotice(report, showing), above = [
    ...notice === null ? [] : [`> ${notice}`, ""],
    ...showing.verified ? [] : [unverifiedLine(report), ""],
    `### ${signs[report.decision.kind]} ${reportHeadline(report)}`
  ], runFolds = [
    fold(
      "What it would change about how it is judged",
      showing.verified && report.policyChanges.length > 3 ? allPolicyChanges(report) : []
    ),
    fold("Notes on the run", showing.verified ? report.notes.map((note) => `- ${proseUntrusted(note)}`) : [])
  ];
  if (first === void 0) return { open: [...above, ...withoutSuites(report, showing)], folds: runFolds };
  let section = suiteSection(first, report, showing, mostOpenLines - above.length), folded = others.map((suite) => foldedSuite(suite, report, showing));
  return { open: [...above, ...section.open], folds: [section.rest, ...folded, ...runFolds] };
}
function foldedSuite(suite, report, showing) {
  let section = suiteSection(suite, report, showing, mostOpenLines), rest2 = section.rest.lines.length === 0 ? [] : ["", ...section.rest.lines];
  return fold(`${signs[suite.decision.kind]} ${suiteHeadline(suite)}`, [...section.open, ...rest2]);
}
function withoutSuites(report, showing) {
  let reasons = report.decision.because;
  return report.decision.kind === "untouched" ? [
    `${plural(report.untouched.length, "suite")} looked at; the change touches no file that any of them measures.`
  ] : [
    "",
    ...reasons.slice(0, 5).map((reason) => `- ${gapText(reason, showing)}`),
    "",
    `This says nothing about the prompt. ${nextStepOf(reasons[0])}`
  ];
}
function unverifiedLine({ subject }) {
  return `**Unverified: ${subject.trust === "fork" ? "from a fork" : "the pull request could have made this result itself"}.** Numbers only; they count when a maintainer has measured them.`;
}

// src/verdict/report/comment.ts
var commentLimit = 6e4;
function commentMarker(repository, pr) {
  return hiddenMarker("verdict", `${repository}#${pr}`);
}
function renderComment(report, options) {
  let { open, folds } = verdictText(report, options), head = [commentMarker(options.repository, options.pr), ...open, ""].join(`
`);
  return fitted(head, folds, closing(report, options), commentLimit);
}
function commentWanted(report, policy) {
  if (policy === "off") return !1;
  if (isWeakened(report)) return !0;
  let { kind } = report.decision;
  return policy === "problems" ? kind !== "pass" && kind !== "untouched" : kind !== "untouched";
}
function closing(report, options) {
  let actions = [linkTo(options.reportUrl), command(report, options)].filter((part) => part !== null), foot = `<sub>for ${report.subject.head.sha.slice(0, 7)} \xB7 attempt ${report.attempt}</sub>`;
  return [...actions.length === 0 ? [] : [actions.join(" \xB7 "), ""], foot, ""].join(`
`);
}
function linkTo(url) {
  return url !== null && /^https?:\/\/[^\s()<>[\]\\`"']+$/.test(url) ? `[The whole report](${url})` : null;
}
function command(report, { commandsOffered, verified }) {
  if (!commandsOffered) return null;
  if (!verified) return `a maintainer can measure it: \`/plumbline run ${report.subject.head.sha}\``;
  let [first] = worstFirst(report.suites), reason = first?.decision.kind === "fail" ? first.decision.because[0] : void 0, metric = first === void 0 || reason === void 0 ? void 0 : metricOf(first, reason);
  return metric === void 0 ? null : `knowingly so? \`/plumbline accept ${nameText(metric.name)} <reason>\``;
}

export {
  fitted,
  verdictText,
  commentMarker,
  renderComment,
  commentWanted,
  linkTo
};
