import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  linesOf
} from "./chunk-B5QBH3PW.js";
import {
  acceptedBy,
  metricRow,
  showFound,
  valueAt
} from "./chunk-72IEG5HL.js";
import {
  normalQuantile
} from "./chunk-KUYWQVHT.js";
import {
  Digest
} from "./chunk-RDEJDLPY.js";
import {
  mean,
  sampleVariance,
  sum
} from "./chunk-I453ZGVS.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";
import {
  __require
} from "./chunk-IA6Z3OCR.js";

// src/evaluation/metric/judge/trust/check-file.ts
var count = external_exports.number().int().nonnegative(), share = external_exports.number().min(0).max(1), Share = external_exports.strictObject({ share: share.nullable(), of: count }), coefficient = external_exports.number().min(-1e9).max(1), JudgeCheck = external_exports.strictObject({
  schema: external_exports.literal("judge-check/1"),
  metric: external_exports.string(),
  /** The judge that was checked: of another digest nothing is known. */
  metricDigest: Digest,
  /** Of the bytes of the labels. */
  labelsDigest: Digest,
  /** Whether the scores stood in a run, or the judge was asked. */
  scores: external_exports.enum(["stored", "asked"]),
  raters: count,
  labels: count,
  /** Labelled outputs that the judge scored. */
  outputs: count,
  /** Labels of outputs that the run does not hold, or that the judge did not score. */
  unmatched: count,
  agreement: external_exports.strictObject({
    method: external_exports.enum(["cohen", "krippendorff"]),
    distance: external_exports.enum(["nominal", "quadratic", "interval"]),
    value: coefficient.nullable(),
    interval: external_exports.tuple([external_exports.number(), external_exports.number()]).readonly().nullable()
  }),
  /** null: the judge was not asked again, or sees no two answers in an order. */
  position: Share.nullable(),
  repeatability: Share.nullable(),
  level: external_exports.strictObject({ estimate: external_exports.number(), interval: external_exports.tuple([share, share]).readonly(), lambda: share }).nullable()
}), labelsFolder = "evals/judge-labels", labelsPath = (metric) => `${labelsFolder}/${metric}.jsonl`, checkPath = (metric) => `${labelsFolder}/${metric}.check.json`;
function readCheck(file, text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  let read2 = JudgeCheck.safeParse(value);
  return read2.success ? read2.data : {
    code: "file-format",
    what: "this file is no check of a judge that this version can read",
    where: { file },
    found: value === null ? "no JSON" : "JSON of another form or version",
    accepted: "judge-check/1, as `plumbline judge check` writes it",
    next: "run `plumbline judge check` again, or remove the file"
  };
}

// src/stats/cohen-kappa.ts
function cohenKappa(table, weights) {
  let total = sum(table.map(sum));
  if (total === 0) return { kappa: null, po: null, pe: null };
  let rows = table.map((row) => sum(row) / total), columns = table.map((_, column) => sum(table.map((row) => row[column] ?? 0)) / total), over = (weight, share2) => sum(table.flatMap((_, i) => table.map((_2, j) => weight(i, j) * share2(i, j)))), seen = (i, j) => (table[i]?.[j] ?? 0) / total, byChance = (i, j) => (rows[i] ?? 0) * (columns[j] ?? 0), disagreement = weightOf(weights, table.length), expected = over(disagreement, byChance), equal = (i, j) => i === j ? 1 : 0;
  return {
    kappa: expected === 0 ? null : 1 - over(disagreement, seen) / expected,
    po: over(equal, seen),
    pe: over(equal, byChance)
  };
}
function weightOf(weights, categories) {
  return (i, j) => {
    if (i === j) return 0;
    let distance = Math.abs(i - j) / (categories - 1);
    return { nominal: 1, linear: distance, quadratic: distance ** 2 }[weights];
  };
}

// on-first-use:@stdlib/stats-base-dists-t-quantile of src/stats/jackknife.ts
var read, library = () => {
  let here = import.meta.dirname;
  return read ??= __require(here + (here.endsWith("chunks") ? "/.." : "") + "/libraries/distributions.cjs")["@stdlib/stats-base-dists-t-quantile"], read;
}, standIn = (of) => new Proxy(function() {
}, {
  apply: (_, self, args) => Reflect.apply(of(), self, args),
  construct: (_, args) => Reflect.construct(of(), args),
  get: (_, key) => of()[key]
}), jackknife_default = standIn(() => library());

// src/stats/jackknife.ts
var mostGroups = 200;
function jackknife(groups, statistic, conf2) {
  let dealt = deal(groups), count2 = dealt.length, whole = statistic(dealt.flat());
  if (count2 < 2 || whole === null) return null;
  let known = dealt.map((_, left) => statistic(dealt.filter((__, index) => index !== left).flat())).filter((value) => value !== null);
  if (known.length < count2) return null;
  let centre = mean(known) ?? 0, se = Math.sqrt((count2 - 1) / count2 * sum(known.map((value) => (value - centre) ** 2))), margin = jackknife_default((1 + conf2) / 2, count2 - 1) * se;
  return { se, lo: whole - margin, hi: whole + margin };
}
function deal(groups) {
  return groups.length <= mostGroups ? groups : Array.from(
    { length: mostGroups },
    (_, to) => groups.filter((__, index) => index % mostGroups === to).flat()
  );
}

// src/stats/krippendorff-alpha.ts
function krippendorffAlpha(ratings, scale) {
  let units = unitsOf(ratings).filter((unit) => unit.length >= 2), values = [...new Set(units.flat())].sort((a, b) => a - b), seen = /* @__PURE__ */ new Map();
  for (let value of units.flat()) seen.set(value, (seen.get(value) ?? 0) + 1);
  let counts = values.map((value) => seen.get(value) ?? 0), total = sum(counts), apart = distanceOf(scale, values, counts), placeOf = new Map(values.map((value, place) => [value, place])), distance = (a, b) => a === b ? 0 : apart(placeOf.get(a) ?? 0, placeOf.get(b) ?? 0), observed = sum(
    units.map((unit) => sum(unit.flatMap((a) => unit.map((b) => distance(a, b)))) / (unit.length - 1))
  ), expected = sum(
    values.flatMap((a, c) => values.map((b, k) => (counts[c] ?? 0) * (counts[k] ?? 0) * distance(a, b)))
  ) / (total - 1);
  return expected > 0 ? 1 - observed / expected : null;
}
function distanceOf(scale, values, counts) {
  switch (scale) {
    case "nominal":
      return () => 1;
    case "interval":
      return (c, k) => ((values[c] ?? 0) - (values[k] ?? 0)) ** 2;
    case "ordinal":
      return (c, k) => (sum(counts.slice(Math.min(c, k), Math.max(c, k) + 1)) - ((counts[c] ?? 0) + (counts[k] ?? 0)) / 2) ** 2;
  }
}
function unitsOf(ratings) {
  let units = Math.max(0, ...ratings.map((row) => row.length));
  return Array.from({ length: units }, (_, unit) => ratings.flatMap((row) => row[unit] ?? []));
}

// src/evaluation/metric/judge/trust/label-file.ts
var Label = external_exports.strictObject({
  case: external_exports.string().min(1).max(200),
  /** Digest of the output's UTF-8 bytes. */
  output: Digest,
  rater: external_exports.string().regex(/\S/).max(100),
  /** In the metric's unit. */
  value: external_exports.number().min(0).max(1)
}), wanted = '{"case": \u2026, "output": "sha256:\u2026", "rater": \u2026, "value": 0 \u2026 1}';
function readLabels(file, bytes, scale) {
  let labels = [], problems = [], seen = /* @__PURE__ */ new Map();
  for (let [index, line] of [...linesOf(bytes)].entries()) {
    if (line.trim() === "") continue;
    let where = { file, line: index + 1 }, label = readLabel(line);
    if ("what" in label) {
      problems.push({ ...label, where });
      continue;
    }
    isOn(scale, label.value) || problems.push({ ...offScale(label.value, scale), where });
    let key = JSON.stringify([label.case, label.output, label.rater]), before = seen.get(key);
    before !== void 0 && problems.push({ ...twice(label, before), where }), seen.set(key, index + 1), labels.push(label);
  }
  return { labels, problems };
}
function readLabel(line) {
  let value;
  try {
    value = JSON.parse(line);
  } catch {
    return problem("no JSON, or a line that is cut off", wanted);
  }
  let read2 = Label.safeParse(value);
  if (read2.success) return read2.data;
  let [issue] = read2.error.issues;
  if (issue === void 0) return problem(showFound(value), wanted);
  let at = issue.path.map(String).join("."), key = at === "" ? "" : `${at}: `;
  return problem(`${key}${showFound(valueAt(value, issue.path))}`, `${key}${acceptedBy(issue)}`);
}
function problem(found, accepted) {
  return {
    code: "label-invalid",
    what: "the line is no label of a judged output",
    found,
    accepted,
    next: `write each line as ${wanted}`
  };
}
function stepOf({ most }, value) {
  if (most === null) return null;
  let step = Math.round(value * most);
  return Math.abs(value * most - step) < 1e-3 ? step : null;
}
function isOn(scale, value) {
  return scale.most === null || stepOf(scale, value) !== null;
}
function offScale(value, { most }) {
  return {
    code: "label-invalid",
    what: "a label has a value that the judge cannot give",
    found: `value: ${value}`,
    accepted: most === 1 ? "0 or 1" : `points / ${most}: 0, 1/${most}, \u2026 1`,
    next: "label on the scale of the judge"
  };
}
function twice({ case: id, rater }, before) {
  return {
    code: "label-invalid",
    what: "a rater labels the same output twice",
    found: `${rater} on case ${id}, as on line ${before}`,
    accepted: "one label a rater and output",
    next: "remove one of the two lines"
  };
}

// src/evaluation/metric/judge/trust/agreement.ts
var conf = 0.9;
function agreementOf(judgements, scale) {
  let raters = new Set(judgements.flatMap(({ people }) => people.map(({ rater }) => rater))), { most } = scale, cohen = raters.size <= 1 && most !== null, statistic = (of) => cohen ? kappaOf(of, most) : alphaOf(of, most), value = statistic(judgements);
  return {
    method: cohen ? "cohen" : "krippendorff",
    distance: most === 1 ? "nominal" : cohen ? "quadratic" : "interval",
    value,
    interval: value === null ? null : intervalOf(judgements, statistic)
  };
}
function kappaOf(judgements, most) {
  let table = Array.from({ length: most + 1 }, () => new Array(most + 1).fill(0));
  for (let { judged, people } of judgements)
    for (let { value } of people) {
      let row = table[stepOf({ most }, value) ?? 0], column = stepOf({ most }, judged) ?? 0;
      row !== void 0 && (row[column] = (row[column] ?? 0) + 1);
    }
  return cohenKappa(table, most === 1 ? "nominal" : "quadratic").kappa;
}
function alphaOf(judgements, most) {
  let pairs = judgements.flatMap(
    ({ judged, people }) => people.map(({ value }) => [value, judged])
  ), onStep = (value) => most === null ? value : (stepOf({ most }, value) ?? 0) / most;
  return krippendorffAlpha(
    [pairs.map(([value]) => onStep(value)), pairs.map(([, judged]) => onStep(judged))],
    most === 1 ? "nominal" : "interval"
  );
}
function intervalOf(judgements, statistic) {
  let cases = /* @__PURE__ */ new Map();
  for (let each of judgements) cases.set(each.case, [...cases.get(each.case) ?? [], each]);
  let found = jackknife([...cases.values()], statistic, conf);
  if (found === null) return null;
  let { se, lo, hi } = found;
  if (se > 0) return [Math.max(-1, lo), Math.min(1, hi)];
  let worse = [0, 1].map(
    (value) => statistic([...judgements, { case: "", judged: 1 - value, people: [{ rater: "", value }] }])
  );
  return [Math.max(-1, Math.min(...worse.map((value) => value ?? -1), lo)), Math.min(1, hi)];
}

// src/stats/prediction-powered.ts
function predictionPoweredMean({ label, judged, judgedOnly }, conf2, lambda) {
  let [n, N] = [label.length, judgedOnly.length];
  if (judged.length !== n) throw new RangeError(`${n} labels but ${judged.length} judged`);
  if (n < 2 || N < 2)
    throw new RangeError(`two labelled and two judged cases are needed, found ${n} and ${N}`);
  let used = lambda ?? leastVariance({ label, judged, judgedOnly }), rectified = label.map((value, index) => value - used * (judged[index] ?? 0)), estimate = used * (mean(judgedOnly) ?? 0) + (mean(rectified) ?? 0), se = Math.sqrt(
    used ** 2 * (sampleVariance(judgedOnly) ?? 0) / N + (sampleVariance(rectified) ?? 0) / n
  ), margin = normalQuantile((1 + conf2) / 2) * se;
  return { lambda: used, estimate, se, lo: estimate - margin, hi: estimate + margin };
}
function leastVariance({ label, judged, judgedOnly }) {
  let variance = sampleVariance([...judged, ...judgedOnly]) ?? 0;
  if (variance === 0) return 0;
  let best = covariance(label, judged) / ((1 + label.length / judgedOnly.length) * variance);
  return Math.min(1, Math.max(0, best));
}
function covariance(a, b) {
  let [meanA, meanB] = [mean(a) ?? 0, mean(b) ?? 0], products = a.map((value, index) => (value - meanA) * ((b[index] ?? 0) - meanB));
  return sum(products) / (a.length - 1);
}

// src/evaluation/metric/judge/trust/level.ts
var leastForLevel = 100;
function levelOf(judgements, others) {
  if (judgements.length < leastForLevel) return null;
  let label = byCase(judgements.map((each) => ({ case: each.case, value: meanOf(each) }))), judged = byCase(judgements.map((each) => ({ case: each.case, value: each.judged }))), labelled = new Set(judgements.map((each) => each.case)), unlabelled = others.filter((each) => !labelled.has(each.case)), judgedOnly = byCase(unlabelled.map((each) => ({ case: each.case, value: each.judged })));
  if (label.length < 2 || judgedOnly.length < 2) return null;
  let { estimate, lo, hi, lambda } = predictionPoweredMean({ label, judged, judgedOnly }, 0.9);
  return { estimate, interval: [Math.max(0, lo), Math.min(1, hi)], lambda };
}
function meanOf({ people }) {
  return mean(people.map(({ value }) => value)) ?? 0;
}
function byCase(values) {
  let cases = /* @__PURE__ */ new Map();
  for (let each of values) cases.set(each.case, [...cases.get(each.case) ?? [], each.value]);
  return [...cases.values()].map((of) => mean(of) ?? 0);
}

// src/evaluation/metric/judge/trust/trust.ts
var bar = { agreement: 0.6, outputs: 50 };
function standingOf({ agreement, outputs, ...check }, now) {
  if (check.metricDigest !== now.metricDigest) return { kind: "stale", why: "other-judge" };
  if (check.labelsDigest !== now.labelsDigest) return { kind: "stale", why: "other-labels" };
  if (outputs < bar.outputs) return { kind: "unknown", why: "too-few-labels" };
  let { value } = agreement;
  return value === null ? { kind: "unknown", why: "no-variation" } : { kind: value < bar.agreement ? "below" : "sound", value };
}
function measureTrust(judgements, others, scale) {
  return { agreement: agreementOf(judgements, scale), level: levelOf(judgements, others) };
}
function isJudge({ type }) {
  return type !== "similarity" && "provider" in (metricRow(type)?.options.shape ?? {});
}
function scaleOf({ type, options }) {
  if (metricRow(type)?.kindOf(options) === "binary") return { most: 1 };
  let points = /^0\.\.(\d+)$/.exec(String(options.scale))?.[1];
  return type === "judge" ? { most: points === void 0 ? 1 : Number(points) } : { most: { pairwise: 2, coherence: 4 }[type] ?? null };
}

// src/evaluation/metric/judge/trust/check-text.ts
function checkLines(check, standing) {
  let { agreement, position, repeatability, level, outputs, raters, unmatched } = check, { value, interval } = agreement, name = agreement.method === "cohen" ? "Cohen\u2019s \u03BA" : "Krippendorff\u2019s \u03B1", between = interval === null ? "" : ` (90 %: ${figure(interval[0])} \u2026 ${figure(interval[1])})`, lines = [
    `judge ${check.metric}: ${outputs} outputs that people labelled and it scored, by ${raters} ${raters === 1 ? "rater" : "raters"}`,
    `  agreement with people, ${name}: ${value === null ? "unknown" : figure(value)}${between}`,
    `  ${standingText(standing, outputs)}`
  ];
  return unmatched > 0 && lines.push(`  ${unmatched} labels have no output in this run, or no score`), position?.share != null && lines.push(`  both orders name the same answer: ${percent(position.share)} of ${position.of} pairs`), repeatability?.share != null && lines.push(
    `  asked three times, the same score: ${percent(repeatability.share)} of ${repeatability.of} outputs`
  ), level !== null ? lines.push(
    `  people would give ${figure(level.estimate)} on average (90 %: ${figure(level.interval[0])} \u2026 ${figure(level.interval[1])}), if the labelled cases are a random part of all`
  ) : outputs < leastForLevel && lines.push(`  from ${leastForLevel} labelled outputs on, the level that people would give is told too`), lines;
}
function standingText(standing, outputs) {
  switch (standing.kind) {
    case "sound":
      return `at or above ${bar.agreement}: it may be a primary`;
    case "below":
      return `below ${bar.agreement}: it may not be a primary`;
    case "stale":
      return standing.why === "other-judge" ? "checked as another judge (rubric, model, provider or version), so nothing is known of this one" : "checked by other labels than those that are there now, so nothing is known";
    case "unknown":
      return standing.why === "too-few-labels" ? `too few to tell: ${outputs} labelled outputs, ${bar.outputs} are needed` : "nothing can be told: everything has the same label and score";
  }
}
function figure(value) {
  return value.toFixed(2).replace(/^-(0\.00)$/, "$1");
}
function percent(share2) {
  return `${Math.round(share2 * 100)} %`;
}

export {
  labelsFolder,
  labelsPath,
  checkPath,
  readCheck,
  readLabels,
  bar,
  standingOf,
  measureTrust,
  isJudge,
  scaleOf,
  checkLines,
  standingText
};
