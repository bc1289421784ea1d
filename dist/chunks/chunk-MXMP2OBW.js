import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  Decision,
  ReasonCode,
  decisionOrder
} from "./chunk-4NXMIUKU.js";
import {
  showDuration
} from "./chunk-74TAEL64.js";
import {
  RecordId
} from "./chunk-MCS6LHXB.js";
import {
  Sha,
  Trust
} from "./chunk-PYCTTGOG.js";
import {
  Timestamp
} from "./chunk-KSJNMKFV.js";
import {
  MetricDirection,
  MetricKind,
  MetricRole
} from "./chunk-Y3JFUE7B.js";
import {
  hiddenMarker,
  htmlUntrusted,
  inlineUntrusted,
  proseUntrusted
} from "./chunk-BNXTNIS5.js";
import {
  JsonValue
} from "./chunk-CBPBUGVT.js";
import {
  Digest
} from "./chunk-TVGVIJQH.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";

// src/verdict/report/report-file.ts
var reportLimits = {
  bytes: 1e6,
  suites: 50,
  metrics: 50,
  slices: 100,
  flips: 200,
  gaps: 300,
  models: 20,
  notes: 200,
  policyChanges: 200,
  excerpt: 300
}, name = external_exports.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/), tag = external_exports.string().max(100), text = external_exports.string().max(500), count = external_exports.number().int().nonnegative(), atMost = (item, most) => external_exports.array(item).max(most), ReportSubject = external_exports.strictObject({
  repository: external_exports.string().max(200),
  event: external_exports.string().max(100),
  pr: external_exports.number().int().positive().nullable(),
  base: external_exports.strictObject({ sha: Sha, ref: external_exports.string().max(300) }),
  head: external_exports.strictObject({ sha: Sha, ref: external_exports.string().max(300) }),
  /** null where the pull request could not even be merged. */
  candidate: external_exports.strictObject({ commit: Sha.nullable(), tree: Sha.nullable() }),
  trust: Trust
}), Verdict = external_exports.enum(["improved", "no-material-change", "regressed", "inconclusive"]), ReportNeeds = external_exports.strictObject({
  casesMore: count.nullable(),
  repeats: count.nullable()
}), ReportMetric = external_exports.strictObject({
  name,
  kind: MetricKind,
  direction: MetricDirection,
  role: MetricRole,
  margin: external_exports.number().nullable(),
  /** Cases with a baseline value, those of them without a candidate value included. */
  n: count,
  missing: count,
  unpaired: count,
  base: external_exports.number().nullable(),
  candidate: external_exports.number().nullable(),
  estimate: external_exports.number().nullable(),
  interval: external_exports.tuple([external_exports.number(), external_exports.number()]).nullable(),
  pWorse: external_exports.number().nullable(),
  pWorseAdjusted: external_exports.number().nullable(),
  pBetterAdjusted: external_exports.number().nullable(),
  verdict: Verdict.nullable(),
  needs: ReportNeeds.nullable(),
  /** Drop that this suite would see four times out of five. */
  detectable: external_exports.number().nullable(),
  /** candidate / base for durations, costs and counts. */
  ratio: external_exports.number().nullable(),
  floor: external_exports.strictObject({
    floor: external_exports.number(),
    upper: external_exports.number().nullable(),
    state: external_exports.enum(["held", "broken", "unclear"])
  }).nullable()
}), ReportSlice = external_exports.strictObject({
  tag,
  value: text,
  metric: name,
  n: count,
  base: external_exports.number(),
  candidate: external_exports.number(),
  estimate: external_exports.number()
}), quote = external_exports.string().max(reportLimits.excerpt), ReportFlip = external_exports.strictObject({
  id: external_exports.string().max(300),
  from: external_exports.number(),
  to: external_exports.number(),
  excerpt: external_exports.strictObject({ check: quote.nullable(), before: quote.nullable(), now: quote.nullable() }).nullable()
}), ReportFlips = external_exports.strictObject({
  metric: name,
  worse: count,
  better: count,
  /** Flips that two runs of one version would show; null where the baseline has one run only. */
  expectedByChance: external_exports.number().nonnegative().nullable(),
  /** Worst first. */
  cases: atMost(ReportFlip, reportLimits.flips)
}), ReportGap = external_exports.strictObject({
  code: ReasonCode,
  shard: count.nullable(),
  trials: count,
  why: text
}), ReportBaseline = external_exports.discriminatedUnion("kind", [
  external_exports.strictObject({
    kind: external_exports.literal("found"),
    sha: Sha,
    record: RecordId,
    runs: external_exports.number().int().min(1),
    ageDays: external_exports.number(),
    stale: text.nullable()
  }),
  external_exports.strictObject({ kind: external_exports.literal("absent") }),
  external_exports.strictObject({ kind: external_exports.literal("unusable"), why: text })
]), ReportAdded = external_exports.strictObject({
  metric: name,
  n: count,
  mean: external_exports.number().nullable(),
  interval: external_exports.tuple([external_exports.number(), external_exports.number()]).nullable()
}), ReportSuite = external_exports.strictObject({
  name,
  pipeline: name,
  candidateDigest: Digest,
  decision: Decision,
  /** One-sided error rate that the verdicts were made with. */
  alpha: external_exports.number().gt(0).lt(0.5),
  /** Cases: planned are the base's, of which `paired` have a baseline value; added, removed, changed by the pull request. */
  coverage: external_exports.strictObject({
    planned: count,
    paired: count,
    missing: count,
    notRun: count,
    added: count,
    removed: count,
    changed: count
  }),
  baseline: ReportBaseline,
  detectable: external_exports.number().nullable(),
  metrics: atMost(ReportMetric, reportLimits.metrics),
  slices: atMost(ReportSlice, reportLimits.slices),
  flips: ReportFlips.nullable(),
  added: atMost(ReportAdded, reportLimits.metrics),
  /** Look at which it ended early; one look only so far. */
  stoppedAt: external_exports.number().int().positive().nullable(),
  gaps: atMost(ReportGap, reportLimits.gaps)
}), ReportModel = external_exports.strictObject({
  suite: name,
  asked: text,
  answered: text.nullable(),
  fingerprint: text.nullable(),
  changed: external_exports.enum(["same", "asked-for", "provider"]).nullable(),
  before: text.nullable()
}), shortJson = JsonValue.refine(
  (value) => JSON.stringify(value).length <= 1e3,
  "longer than 1000 characters"
), Report = external_exports.strictObject({
  schema: external_exports.literal("report/1"),
  subject: ReportSubject,
  /** null where there is no plan. */
  plan: Digest.nullable(),
  attempt: external_exports.number().int().min(1),
  createdAt: Timestamp,
  decision: Decision,
  suites: atMost(ReportSuite, reportLimits.suites),
  untouched: atMost(external_exports.strictObject({ suite: name, why: text }), reportLimits.suites),
  models: atMost(ReportModel, reportLimits.suites * reportLimits.models),
  cost: external_exports.strictObject({
    /** null where the price of any call is unknown. */
    usd: external_exports.number().nonnegative().nullable(),
    calls: count,
    savedUsd: external_exports.number().nonnegative().nullable()
  }),
  wallMs: external_exports.number().nonnegative().nullable(),
  policyChanges: atMost(
    external_exports.strictObject({ path: external_exports.string().max(300), from: shortJson, to: shortJson }),
    reportLimits.policyChanges
  ),
  /** Trouble of the whole run; a suite's own stands there. */
  gaps: atMost(ReportGap, reportLimits.gaps),
  notes: atMost(text, reportLimits.notes),
  version: external_exports.string().max(100)
});

// src/verdict/report/folds.ts
function fold(title, lines) {
  return { title: title === "" ? "more" : title, lines };
}
function fitted(open, folds, close, limit) {
  let left = { units: limit - open.length - close.length - 2 }, body = folds.filter(({ lines }) => lines.length > 0).map((each) => writeFold(each, left)).filter((text2) => text2 !== "").join(`
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

// src/verdict/report/names.ts
function nameText(name2) {
  return name2.replace(/[^A-Za-z0-9_-]/g, "-").slice(0, 100).replace(/^gh-(?=\d)/i, (prefix) => prefix.replace("-", "\u2011"));
}

// src/verdict/report/numbers.ts
function showValue(kind, value) {
  if (value === null) return "\u2013";
  switch (kind) {
    case "binary":
      return `${showFixed(value * 100, 1)} %`;
    case "score":
      return withoutZero(showFixed(value, 2));
    case "cost":
      return showUsd(value);
    case "duration":
      return `${showFixed(value, value < 10 ? 1 : 0)} ms`;
    case "count":
      return showFixed(value, Number.isInteger(value) ? 0 : 1);
  }
}
function showChange(kind, change) {
  return kind === "binary" ? signed(change * 100, 1) : withoutZero(signed(change, 2));
}
function showChangeWithUnit(kind, change) {
  return kind === "binary" ? `${showChange(kind, change)} points` : showChange(kind, change);
}
function showSize(kind, size) {
  return kind === "binary" ? `${trim(size * 100)} points` : withoutZero(showFixed(size, 2));
}
function showUsd(value) {
  if (value === 0) return "$0";
  if (value >= 0.01) return `$${value.toFixed(2)}`;
  let decimals = Math.min(12, 1 - Math.floor(Math.log10(value)));
  return `$${value.toFixed(decimals)}`;
}
function showRatio(ratio) {
  return `\xD7${showFixed(ratio, 2)}`;
}
function plural(count2, one, many = `${one}s`) {
  return `${count2} ${count2 === 1 ? one : many}`;
}
function trim(value) {
  return showFixed(Math.round(value * 10) / 10, Math.abs(value - Math.round(value)) < 0.05 ? 0 : 1);
}
function signed(value, digits) {
  let text2 = showFixed(value, digits);
  return Number(value.toFixed(digits)) > 0 ? `+${text2}` : text2;
}
function showFixed(value, digits) {
  let text2 = value.toFixed(digits);
  return Number(text2) === 0 ? text2.replace("-", "") : text2.replace("-", "\u2212");
}
function withoutZero(text2) {
  return text2.replace(/^([−+]?)0(?=\.)/, "$1");
}

// src/verdict/report/phrases.ts
var rerun = "Re-run the failed job; finished cases are kept.", rerunAll = "Re-run all jobs.", record = "Run the baseline workflow on the base branch, then re-run this.", words = new Map(
  Object.entries({
    "baseline-unreadable": {
      phrase: () => "the baseline cannot be read",
      next: `${rerunAll} If it stays so: ${record}`
    },
    "baseline-newer": {
      phrase: () => "the baseline was made by a newer Plumbline",
      next: "Update the version that the workflow uses."
    },
    "baseline-other-content": {
      phrase: () => "the record of the base's content is missing",
      next: "The run that records it after the merge is still going, or failed: see the baseline workflow, then re-run this."
    },
    "baseline-not-the-planned": {
      phrase: () => "the baseline is not the one that was planned",
      next: rerunAll
    },
    "too-much-missing": {
      phrase: ({ data }) => `${countOf(data.missing)} of ${plural(countOf(data.of), "case")} have no result`,
      next: rerun
    },
    "trials-failed": {
      phrase: ({ data }) => `${countOf(data.trials)} of ${plural(countOf(data.of), "planned result")} failed on the way`,
      next: rerun
    },
    "too-few-paired": {
      phrase: ({ data }) => `only ${countOf(data.paired)} of ${plural(countOf(data.of), "case")} can be compared with the baseline`,
      next: record
    },
    "no-gating-metric": {
      phrase: () => "no metric of it may decide",
      next: "Give one of its metrics the role primary."
    },
    "not-judged": {
      phrase: ({ metric }) => `${nameText(metric ?? "a metric")} has nothing to be judged by`,
      next: record
    },
    "nothing-measured": { phrase: () => "nothing was measured", next: rerunAll },
    "trials-lost": {
      phrase: ({ data }) => `${plural(countOf(data.trials), "planned result")} never arrived`,
      next: rerun
    },
    "shard-missing": { phrase: () => "a shard left no results", next: rerun },
    "shard-cut": { phrase: () => "the file of a shard is cut off", next: rerun },
    "shard-refused": { phrase: () => "the file of a shard was refused", next: rerunAll },
    "shard-unreadable": { phrase: () => "the file of a shard cannot be read", next: rerunAll },
    "shard-foreign": { phrase: () => "a shard belongs to another plan", next: rerunAll },
    "shard-newer": {
      phrase: () => "a shard was made by a newer Plumbline",
      next: "Use one version in all jobs."
    },
    "trial-conflict": { phrase: () => "results are there twice, with different content", next: rerunAll },
    "trial-foreign": { phrase: () => "there are results that nobody planned", next: rerunAll },
    "trial-missing": { phrase: () => "planned results never arrived", next: rerun },
    "stopped-budget": {
      phrase: () => "its budget was spent",
      next: "Raise costUsd of the suite on the base branch, or make the suite smaller."
    },
    "stopped-time": {
      phrase: () => "its time was over",
      next: "Raise runTimeout of the suite on the base branch, or use more shards."
    },
    "stopped-cancelled": { phrase: () => "the run was cancelled", next: "Re-run the cancelled jobs." },
    "plan-missing": {
      phrase: () => "there is no plan",
      next: "See the log of the plan job, then re-run all jobs."
    },
    "plan-newer": {
      phrase: () => "the plan was made by a newer Plumbline",
      next: "Use one version in all jobs."
    },
    "plan-unreadable": { phrase: () => "the plan cannot be read", next: rerunAll },
    "plan-purpose": {
      phrase: () => "the plan is one to record a baseline",
      next: "Call evaluate.yml on pull_request only."
    },
    "plan-foreign": { phrase: () => "the plan is of another commit", next: rerunAll },
    "run-cancelled": { phrase: () => "the run was cancelled", next: "Re-run the cancelled jobs." },
    "report-missing": { phrase: () => "the workflow run left no report", next: rerunAll },
    "report-refused": { phrase: () => "the report of the workflow run was refused", next: rerunAll },
    "report-newer": {
      phrase: () => "the report was made by a newer Plumbline",
      next: "Update the version that publishes."
    },
    "report-foreign": { phrase: () => "the report speaks of another change", next: rerunAll },
    "plan-other": { phrase: () => "the plan is not the one that was promised", next: rerunAll },
    "floor-unclear": {
      phrase: ({ metric }) => `whether ${nameText(metric ?? "a metric")} holds its floor depends on what is missing`,
      next: rerun
    },
    inconclusive: { phrase: () => "the measurement does not decide", next: "More cases would decide." },
    "no-baseline": {
      phrase: () => "there is no baseline yet",
      next: "The baseline is recorded after the merge, or at once by running the baseline workflow."
    }
  })
);
function phraseOf(reason) {
  return words.get(reason.code)?.phrase(reason) ?? "results were lost on the way";
}
function nextStepOf(reason) {
  return words.get(reason.code)?.next ?? rerun;
}
function countOf(value) {
  return typeof value == "number" && Number.isSafeInteger(value) ? value : 0;
}

// src/verdict/report/headline.ts
var signs = {
  fail: "\u274C",
  unmeasured: "\u26A0\uFE0F",
  undecided: "\u2754",
  pass: "\u2705",
  untouched: "\u2796"
};
function reportHeadline(report) {
  let [first, ...others] = worstFirst(report.suites);
  return report.decision.kind === "untouched" ? "nothing that a suite measures was touched" : first === void 0 ? `not measured: ${phraseOf(report.decision.because[0])}` : [suiteHeadline(first), ...tally(others)].join("; ");
}
function worstFirst(suites) {
  let rank = ({ decision }) => decisionOrder.indexOf(decision.kind);
  return [...suites].sort((a, b) => rank(a) - rank(b));
}
function suiteHeadline(suite) {
  let name2 = nameText(suite.name), [reason] = suite.decision.because;
  switch (suite.decision.kind) {
    case "fail":
      return reason.code === "below-floor" ? `${name2} is below its floor: ${floorMove(suite, reason)}` : `${name2} got worse: ${move(suite, reason)}`;
    case "unmeasured":
      return `${name2}: not measured, ${unmeasuredWhy(suite, reason)}`;
    case "undecided":
      return `${name2}: undecided, ${undecidedWhy(suite, reason)}`;
    case "pass":
      return passHeadline(name2, suite);
    case "untouched":
      return `${name2}: untouched`;
  }
}
function passHeadline(name2, suite) {
  let improved = suite.decision.because.find(({ code }) => code === "improved");
  return improved === void 0 ? `${name2}: no material change` : `${name2} improved: ${move(suite, improved)}`;
}
function move(suite, reason) {
  let metric = metricOf(suite, reason);
  if (metric === void 0) return "a metric";
  let { kind, base, candidate } = metric;
  return `${nameText(metric.name)} ${showValue(kind, base)} \u2192 ${showValue(kind, candidate)}`;
}
function floorMove(suite, reason) {
  let metric = metricOf(suite, reason);
  if (metric === void 0 || metric.floor === null) return "a metric";
  let { kind, candidate, direction } = metric, bound = direction === "higher-is-better" ? "at least" : "at most";
  return `${nameText(metric.name)} ${showValue(kind, candidate)}, ${bound} ${showValue(kind, metric.floor.floor)} is needed`;
}
function undecidedWhy(suite, reason) {
  if (reason.code === "no-baseline") return "there is no baseline yet";
  let metric = metricOf(suite, reason);
  if (metric?.interval == null) return phraseOf(reason);
  let [low, high] = metric.interval.map((limit) => showChange(metric.kind, limit));
  return `between ${low} and ${high}${metric.kind === "binary" ? " points" : ""}`;
}
function unmeasuredWhy({ coverage, gaps }, reason) {
  let { missing, planned } = coverage;
  return gaps.length > 0 && missing > 0 ? `${missing} of ${plural(planned, "case")} ${missing === 1 ? "has" : "have"} no result` : phraseOf(reason);
}
function metricOf(suite, { metric }) {
  return suite.metrics.find(({ name: name2 }) => name2 === metric);
}
var tallyWords = {
  fail: "worse",
  unmeasured: "not measured",
  undecided: "undecided",
  pass: "fine",
  untouched: "untouched"
};
function tally(suites) {
  return decisionOrder.flatMap((kind) => {
    let count2 = suites.filter(({ decision }) => decision.kind === kind).length;
    return count2 === 0 ? [] : [`${count2} more ${tallyWords[kind]}`];
  });
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
  return report.suites.flatMap(({ name: name2, coverage: { removed, changed } }) => {
    let parts = [
      ...removed > 0 ? [`removes ${plural(removed, "case")}`] : [],
      ...changed > 0 ? [`rewrites ${plural(changed, "case")}`] : []
    ];
    return parts.length === 0 ? [] : [`${parts.join(" and ")} of ${nameText(name2)}`];
  });
}
function describeChange(change, report) {
  let match = /^suites\.([A-Za-z0-9_-]+)\.metrics\.([A-Za-z0-9_-]+)\.(margin|floor)$/.exec(change.path), [, suite, metric, what] = match ?? [], found = report.suites.find(({ name: name2 }) => name2 === suite)?.metrics.find(({ name: name2 }) => name2 === metric);
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
  let { planned, missing } = suite.coverage, parts = [`${planned - Math.min(planned, missing)} of ${plural(planned, "case")}`];
  return suite.name === worstFirst(report.suites)[0]?.name && (report.wallMs !== null && parts.push(showDuration(report.wallMs)), report.cost.usd !== null && parts.push(showUsd(report.cost.usd))), verified && parts.push(...modelParts(report.models.filter((model) => model.suite === suite.name))), parts.push(baselinePart(suite)), parts.join(" \xB7 ");
}
function modelParts(models) {
  return models.length === 0 ? [] : models.length > 3 ? [plural(models.length, "model")] : models.map((model) => {
    let name2 = proseUntrusted(model.answered ?? model.asked, 80);
    if (model.changed === "same") return `${name2}, as in the baseline`;
    if (model.changed === null) return name2;
    let before = model.before === null || model.before === "" ? "another" : proseUntrusted(model.before, 80);
    return `${name2}, in the baseline ${before}`;
  });
}
function baselinePart({ baseline }) {
  switch (baseline.kind) {
    case "absent":
      return "no baseline yet";
    case "unusable":
      return "no usable baseline";
    case "found": {
      let age = baseline.ageDays < 1 ? "less than a day old" : `${plural(Math.floor(baseline.ageDays), "day")} old`, stale = baseline.stale === null ? "" : ", due to be measured again";
      return `baseline ${baseline.sha.slice(0, 7)}, ${plural(baseline.runs, "run")}, ${age}${stale}`;
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
function meaningOf(suite, showing) {
  switch (suite.decision.kind) {
    case "pass":
      return passMeaning(suite);
    case "undecided":
      return undecidedMeaning(suite);
    case "unmeasured":
      return unmeasuredMeaning(suite, showing);
    default:
      return [];
  }
}
function passMeaning(suite) {
  let first = suite.decision.because.map((reason) => metricOf(suite, reason)).find((metric) => metric !== void 0 && metric.margin !== null);
  if (first === void 0 || first.margin === null) return [];
  let chance = `under ${Math.round(suite.alpha * 1e3) / 10} %`, size = showSize(first.kind, first.margin);
  return [`It is very unlikely (${chance}) that this change costs ${size} or more.`];
}
function undecidedMeaning(suite) {
  let [reason] = suite.decision.because, metric = metricOf(suite, reason);
  if (reason.code !== "inconclusive" || metric === void 0)
    return [...reason.data.rulesFrom === "head" ? ["The base has no configuration yet, so this ran by the rules of the pull request itself."] : [], nextStepOf(reason)];
  let { needs, detectable, kind, name: name2 } = metric, cases = needs?.casesMore == null ? null : plural(needs.casesMore, "more case"), repeats = needs?.repeats == null ? null : `${needs.repeats} repeats of each`, ways = [cases, repeats].filter((way) => way !== null), decide = needs?.casesMore === 0 || ways.length === 0 ? `There are cases enough in ${nameText(name2)}; the difference itself lies near the margin.` : `${ways.join(", or ")}, would decide.`.replace(/^([^,]*), would/, "$1 would"), sees = detectable === null ? "" : ` Today this suite sees drops of ${showSize(kind, detectable)}.`;
  return [`${decide}${sees}`];
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
  let where = typeof shard == "number" ? `shard ${shard + 1}: ` : "", count2 = typeof trials == "number" && trials > 0 ? ` (${plural(trials, "result")})` : "";
  return `${where}${phraseOf(reason)}${count2}`;
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
  let kind = suite.metrics.find(({ name: name2 }) => name2 === flips.metric)?.kind ?? "binary";
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
    let kind = suite.metrics.find(({ name: name2 }) => name2 === metric)?.kind ?? "binary", unit = kind === "binary" && index === 0 ? " points" : "";
    return `${htmlUntrusted(value, 60)} ${showChange(kind, estimate)}${unit}`;
  });
  return `${shown.join(", ")}${slices.length > shown.length ? " \u2026" : ""}`;
}
function sliceLines(suite, { verified }) {
  return !verified || suite.slices.length === 0 ? [] : ["The slices:", ...suite.slices.map(({ tag: tag2, value, metric, n, base, candidate }) => {
    let kind = suite.metrics.find(({ name: name2 }) => name2 === metric)?.kind ?? "binary", values = `${showValue(kind, base)} \u2192 ${showValue(kind, candidate)}`;
    return `- ${inlineUntrusted(`${tag2}: ${value}`, 100)} ${values}, ${plural(n, "case")}`;
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
    let name2 = nameText(metric.name);
    return [
      metric.role === "primary" ? `**${name2}**` : `${name2}${metric.kind === "cost" ? " per case" : ""}`,
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
function differenceOf({ kind, estimate, interval, ratio }) {
  if (ratio !== null) return showRatio(ratio);
  if (estimate === null || interval === null) return "\u2013";
  let [low, high] = interval.map((limit) => showChange(kind, limit));
  return `${showChangeWithUnit(kind, estimate)} (${low} to ${high})`;
}
function verdictOf({ verdict, role, floor }) {
  let words2 = verdict === null ? "\u2013" : role === "info" ? `${verdictWords[verdict].replaceAll("*", "")}, for information` : verdictWords[verdict];
  return floor?.state === "broken" ? `${words2 === "\u2013" ? "" : `${words2}, `}**below its floor**` : words2;
}

// src/verdict/report/suite-section.ts
var mostOpenFlips = 5;
function suiteSection(suite, report, showing, most) {
  let lines = [denseLine(suite, report, showing), ...modelWarnings(suite, report, showing), ""], meaning = meaningOf(suite, showing);
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
    let kind = metrics.find(({ name: name2 }) => name2 === metric)?.kind ?? "binary";
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

// src/verdict/report/clip.ts
function clip(text2, limit) {
  let whole = text2.toWellFormed();
  if (whole.length <= limit) return whole;
  let end = limit - 1, half = whole.charCodeAt(end - 1) >= 55296 && whole.charCodeAt(end - 1) <= 56319;
  return `${whole.slice(0, half ? end - 1 : end)}\u2026`;
}

export {
  clip,
  reportLimits,
  Report,
  plural,
  fitted,
  reportHeadline,
  verdictText,
  commentMarker,
  renderComment,
  commentWanted,
  linkTo
};
