import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  baselineBranch
} from "./chunk-IF4RK7ET.js";
import {
  localDataBranch,
  remoteHelp
} from "./chunk-42CDDFJE.js";
import {
  createWorkTree
} from "./chunk-QG5OX5WT.js";
import {
  openRepository
} from "./chunk-WI45PFTH.js";
import {
  Command,
  optionalNumber,
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
  chooseSuites
} from "./chunk-MG4HYZWD.js";
import {
  seededRandom
} from "./chunk-UQP7W5HO.js";
import {
  describeMetrics,
  noCases,
  readDataset,
  readMetricFiles
} from "./chunk-4B2PIYQH.js";
import {
  openTree
} from "./chunk-RR7E65ZD.js";
import "./chunk-B5QBH3PW.js";
import "./chunk-A2CQFG7A.js";
import {
  readBaselines
} from "./chunk-DGQY2KTK.js";
import "./chunk-54H5HXK6.js";
import "./chunk-RRVF7OYY.js";
import {
  nameText
} from "./chunk-DSG54KLI.js";
import {
  plural,
  showSize
} from "./chunk-EDMFJ4ZE.js";
import {
  gateOutcome
} from "./chunk-SZWKGSB2.js";
import {
  baselineScores
} from "./chunk-DTMOVVPA.js";
import {
  compareRuns,
  meanOf,
  pseudoSize,
  roleWeights
} from "./chunk-PNGBN3EI.js";
import "./chunk-FSIJOXCX.js";
import "./chunk-PIBGY7AR.js";
import {
  readConfigOf
} from "./chunk-OZA76PB6.js";
import "./chunk-72IEG5HL.js";
import "./chunk-MEQ6DDTS.js";
import "./chunk-UFWVR74K.js";
import "./chunk-K3VUB7QE.js";
import {
  needs,
  standardErrors,
  withinVariance
} from "./chunk-4VJVPXYV.js";
import {
  normalCdf,
  normalQuantile
} from "./chunk-KUYWQVHT.js";
import "./chunk-FUGBBMBO.js";
import "./chunk-JHVX4TBP.js";
import "./chunk-Z6SCMRPK.js";
import "./chunk-KSJNMKFV.js";
import "./chunk-APWFIILO.js";
import "./chunk-BNXTNIS5.js";
import "./chunk-R4NECX6Z.js";
import "./chunk-IHF2EGSY.js";
import "./chunk-RDEJDLPY.js";
import "./chunk-HJ4GB3DJ.js";
import "./chunk-XELRSJDQ.js";
import {
  isBounded
} from "./chunk-J7NCNSNB.js";
import {
  mean,
  sampleVariance
} from "./chunk-I453ZGVS.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";
import {
  __require
} from "./chunk-IA6Z3OCR.js";

// src/operations/stored-suites.ts
async function readStoredSuites(request, ports) {
  let tree = await openTree(ports.files, "work-tree"), { gate, baseline, ...config } = await readConfigOf(tree, request.configPath), wanted = chooseSuites({ gate, baseline, ...config }, request.suites, request.configPath), { branch: name, runs: baselineRuns } = baseline, { baselines } = await readBaselines(ports.dataBranch(name), name, request.branch, wanted), suites = [];
  for (let suite of wanted) {
    let metrics = describeMetrics(suite, await readMetricFiles(suite, tree)), cases = await readDataset(tree, suite);
    if (cases.length === 0) throw noCases(suite);
    let read3 = baselines.get(suite.name) ?? { kind: "absent" }, found = read3.kind === "found" ? read3 : null;
    suites.push({
      suite,
      metrics,
      baseline: read3,
      cases: cases.map((each) => baselineScores(each, metrics, found))
    });
  }
  return { suites, alpha: gate.alpha, baselineRuns };
}

// on-first-use:@stdlib/stats-base-dists-beta-quantile of src/stats/clopper-pearson.ts
var read, library = () => {
  let here = import.meta.dirname;
  return read ??= __require(here + (here.endsWith("chunks") ? "/.." : "") + "/libraries/distributions.cjs")["@stdlib/stats-base-dists-beta-quantile"], read;
}, standIn = (of) => new Proxy(function() {
}, {
  apply: (_, self, args) => Reflect.apply(of(), self, args),
  construct: (_, args) => Reflect.construct(of(), args),
  get: (_, key) => of()[key]
}), clopper_pearson_default = standIn(() => library());

// src/stats/clopper-pearson.ts
function clopperPearson(x, n, conf) {
  let tail = (1 - conf) / 2;
  return {
    lo: x === 0 ? 0 : clopper_pearson_default(tail, x, n - x + 1),
    hi: x === n ? 1 : clopper_pearson_default(1 - tail, x + 1, n - x)
  };
}

// src/verdict/compare/against-itself.ts
function compareWithItself(stored, policy) {
  let gating = policy.metrics.filter(({ role, margin }) => role !== "info" && margin !== null);
  if (gating.length === 0) return { kind: "nothing-gates" };
  let cases = stored.filter((each) => runsOf(each) >= 2), runs2 = Math.max(0, ...stored.map(longestOf));
  if (cases.length === 0) return { kind: "too-few-runs", runs: runs2 };
  let judge = (dealt, deal) => verdictOf(dealt, deal, { ...policy, metrics: gating }), random = seededRandom(policy.seed), verdicts = Array.from(
    { length: policy.splits },
    () => judge(cases, dealAtRandom(cases, policy.repeats, runs2, random))
  ), shareOf = (kind) => verdicts.filter((each) => each === kind).length / policy.splits, failed = shareOf("regressed"), whole = Array.from(
    { length: runs2 },
    (_, run) => judge(
      cases.filter((each) => positionsOf(each).includes(run)),
      () => /* @__PURE__ */ new Set([run])
    )
  );
  return {
    kind: "tested",
    runs: runs2,
    cases: cases.length,
    splits: policy.splits,
    failed: { share: failed, ...clopperPearson(Math.round(failed * policy.splits), policy.splits, 0.95) },
    passed: shareOf("shown"),
    undecided: 1 - failed - shareOf("shown"),
    wholeRuns: { failed: whole.filter((each) => each === "regressed").length, of: runs2 }
  };
}
function positionsOf(of) {
  return Array.from({ length: longestOf(of) }, (_, run) => run).filter(
    (run) => Object.values(of.scores).some((values) => (values[run] ?? null) !== null)
  );
}
function runsOf(of) {
  return positionsOf(of).length;
}
function longestOf({ scores }) {
  return Math.max(0, ...Object.values(scores).map((values) => values.length));
}
function dealAtRandom(cases, repeats, runs2, random) {
  let byCluster = /* @__PURE__ */ new Map(), dealt = /* @__PURE__ */ new Map();
  for (let each of cases) {
    let { cluster = null } = each, keys = (cluster === null ? void 0 : byCluster.get(cluster)) ?? Array.from({ length: runs2 }, random);
    cluster !== null && byCluster.set(cluster, keys);
    let positions = positionsOf(each).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
    dealt.set(each, new Set(positions.slice(0, Math.min(repeats, positions.length - 1))));
  }
  return (of) => dealt.get(of) ?? /* @__PURE__ */ new Set();
}
function verdictOf(cases, deal, policy) {
  let side = (mine) => cases.map((each) => {
    let taken = deal(each), scores = Object.entries(each.scores).map(([metric, values]) => [
      metric,
      values.filter((_, run) => taken.has(run) === mine)
    ]);
    return { ...each, scores: Object.fromEntries(scores) };
  }), judged = compareRuns(side(!1), side(!0), policy).flatMap(({ role, verdict }) => verdict === null ? [] : [{ role, verdict }]);
  return gateOutcome(judged, 0, 1).kind;
}

// on-first-use:@stdlib/stats-base-dists-t-quantile of src/stats/foresight.ts
var read2, library2 = () => {
  let here = import.meta.dirname;
  return read2 ??= __require(here + (here.endsWith("chunks") ? "/.." : "") + "/libraries/distributions.cjs")["@stdlib/stats-base-dists-t-quantile"], read2;
}, standIn2 = (of) => new Proxy(function() {
}, {
  apply: (_, self, args) => Reflect.apply(of(), self, args),
  construct: (_, args) => Reflect.construct(of(), args),
  get: (_, key) => of()[key]
}), foresight_default = standIn2(() => library2());

// src/stats/foresight.ts
function varianceUnder({ noise, designEffect: designEffect2 }, drop) {
  return noise + designEffect2 * drop * (1 - drop);
}
function smallestDrop({ n, noise, designEffect: g }, rates) {
  let f = standardErrors(rates) ** 2, solved = (f * g + Math.sqrt((f * g) ** 2 + 4 * (n + f * g) * f * noise)) / (2 * (n + f * g)), drop = Math.max(solved, 3 / n);
  return drop > 1 ? null : drop;
}
function chanceToFind(foreseen, drop, alpha) {
  let se = Math.sqrt(varianceUnder(foreseen, drop) / foreseen.n);
  return se === 0 ? 1 : normalCdf(drop / se - normalQuantile(1 - alpha));
}
function chanceToPass({ n, noise }, margin, h, alpha) {
  let se = Math.sqrt(n * noise + 2 * h ** 2) / (n + 2), room = margin - foresight_default(1 - alpha, n + 1) * se, spread = Math.sqrt(n * noise) / (n + 2);
  return spread === 0 ? room > 0 ? 1 : 0 : normalCdf(room / spread);
}
function designEffect(clusters) {
  let sizes = /* @__PURE__ */ new Map();
  for (let cluster of clusters) cluster !== null && sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  let alone = clusters.filter((cluster) => cluster === null).length, squares = [...sizes.values()].reduce((total, size) => total + size ** 2, alone);
  return clusters.length === 0 ? 1 : squares / clusters.length;
}

// src/verdict/compare/run-noise.ts
function runNoise(kind, stored) {
  let within = withinVariance(stored);
  if (within !== null) return { kind: "measured", variance: within };
  let means = stored.map(meanOf).filter((value) => value !== null), overall = mean(means);
  if (overall === null) return null;
  let binary = overall * (1 - overall);
  return { kind: "at-most", variance: kind === "binary" ? binary : sampleVariance(means) ?? binary };
}

// src/verdict/compare/detectable.ts
var power = 0.8;
function detectable(stored, policy) {
  let judged = policy.metrics.filter(({ margin }) => margin !== null), weights = roleWeights(judged.map(({ role }) => role)), effect = designEffect(stored.map(({ cluster }) => cluster ?? null));
  return judged.flatMap(({ name, kind, role, margin }, index) => {
    if (!isBounded(kind) || margin === null || role === "info") return [];
    let named = { name, value: kind, role, margin }, values = stored.map(({ scores }) => (scores[name] ?? []).filter((value) => value !== null)).filter((runs2) => runs2.length > 0), share = weights[index] ?? 0;
    return [seeMetric(named, values, { ...policy, share, designEffect: effect })];
  });
}
function seeMetric(named, stored, policy) {
  let noise = runNoise(named.value, stored);
  if (noise === null) return { ...named, kind: "no-values" };
  let { alpha, share, repeats } = policy, rates = { alpha: alpha * share, power }, runs2 = Math.max(...stored.map((values) => values.length)), at = (baselineRuns) => ({
    n: stored.length,
    noise: noise.variance * (1 / baselineRuns + 1 / repeats),
    designEffect: policy.designEffect
  }), today = at(runs2), lacking = (drop) => needs(
    {
      varianceOfDifferences: varianceUnder(today, drop),
      varianceWithin: noise.kind === "measured" ? noise.variance : null,
      n: today.n,
      baselineRuns: runs2,
      candidateRuns: repeats
    },
    drop,
    rates
  ), sees = smallestDrop(today, rates), later = runs2 < policy.baselineRuns ? smallestDrop(at(policy.baselineRuns), rates) : null, margin = lacking(named.margin);
  return {
    ...named,
    kind: "seen",
    cases: today.n,
    runs: runs2,
    noise: noise.kind,
    sees,
    halved: sees === null ? null : { drop: sees / 2, casesMore: lacking(sees / 2).casesMore },
    atMargin: {
      found: chanceToFind(today, named.margin, rates.alpha),
      casesMore: margin.casesMore,
      repeats: margin.repeats.kind === "runs" && margin.repeats.candidateRuns > repeats ? margin.repeats.candidateRuns : null
    },
    unchangedPasses: chanceToPass(today, named.margin, pseudoSize(named.value, []), alpha),
    withRuns: later === null ? null : { runs: policy.baselineRuns, sees: later }
  };
}

// src/verdict/report/sight-text.ts
function sightLines(metric) {
  let heading = `${nameText(metric.name)} (${metric.role}, margin ${showSize(metric.value, metric.margin)})`;
  return metric.kind === "no-values" ? [`${heading}: no stored value, so nothing can be said yet`] : [
    `${heading}:`,
    ...[
      seesLine(metric),
      ...halvedLine(metric),
      marginLine(metric),
      unchangedLine(metric),
      ...runsLine(metric)
    ].map((line) => `  ${line}`)
  ];
}
function seesLine({ value, sees, cases }) {
  return sees === null ? `${plural(cases, "case")} are too few to see any drop` : `sees a drop of ${showSize(value, sees)} in four of five changes that cause one`;
}
function halvedLine({ value, halved, cases }) {
  if (halved === null) return [];
  let all = count(cases + halved.casesMore);
  return [
    `${moreCases(halved.casesMore)} (${all} in all) would halve that, to ${showSize(value, halved.drop)}`
  ];
}
function marginLine({ value, margin, atMargin }) {
  let { found, casesMore, repeats } = atMargin, seen = `a drop of ${showSize(value, margin)}, its margin, is found in ${outOfHundred(found)} changes`;
  if (casesMore === 0) return seen;
  let repeated = repeats === null ? "" : `, or ${plural(repeats, "repeat")} of each case,`;
  return `${seen}; ${moreCases(casesMore)}${repeated} would make that four of five`;
}
function unchangedLine({ unchangedPasses }) {
  let rest = unchangedPasses < 0.95 ? "; most of the others stay undecided" : "";
  return `a change that alters nothing passes in ${outOfHundred(unchangedPasses)} changes${rest}`;
}
function runsLine({ value, sees, withRuns }) {
  return withRuns === null || sees === null || showSize(value, withRuns.sees) === showSize(value, sees) ? [] : [
    `with ${withRuns.runs} stored runs of the baseline, which cost a pull request nothing, it would see ${showSize(value, withRuns.sees)}`
  ];
}
function selfTestLines(test, allowed) {
  switch (test.kind) {
    case "nothing-gates":
      return ["no metric of it decides, so it raises no alarm"];
    case "too-few-runs":
      return [
        `${plural(test.runs, "stored run")}: two or more are needed; \`plumbline baseline record --event schedule\` adds one`
      ];
    case "tested": {
      let { failed, passed, undecided, wholeRuns } = test;
      return [
        `${test.runs} stored runs of one version, ${plural(test.cases, "case")}, dealt at random to both sides ${count(test.splits)} times`,
        `false alarms: ${percent(failed.share)} (${percent(failed.lo)} to ${percent(failed.hi)}); at most ${percent(allowed)} is the aim: ${judgement(failed, allowed)}`,
        `passed ${percent(passed)}, undecided ${percent(undecided)}`,
        `each stored run as a whole against the others: ${wholeRuns.failed} of ${wholeRuns.of} would have failed`,
        ...failed.lo > allowed ? ["Cases that belong together, of one document or template, may lack their `cluster`."] : []
      ];
    }
  }
}
function judgement({ lo, hi }, allowed) {
  return hi <= allowed ? "held" : lo > allowed ? "missed" : "not told apart from it by so few";
}
function moreCases(casesMore) {
  return `${count(casesMore)} more ${casesMore === 1 ? "case" : "cases"}`;
}
function outOfHundred(share) {
  let rounded = Math.round(share * 100);
  return `${rounded === 100 && share < 1 ? "nearly all" : rounded === 0 ? "hardly any" : `${rounded} of 100`}`;
}
function percent(share) {
  return `${(share * 100).toFixed(1)} %`;
}
function count(value) {
  return value.toLocaleString("en-GB");
}

// src/cli/doctor.ts
var Options = external_exports.object({
  suite: optionalSuites,
  branch: optionalText,
  remote: optionalText,
  aa: external_exports.boolean().default(!1),
  splits: optionalNumber
});
function doctorCommand() {
  return new Command("doctor").description("what the suites can detect, from what is stored: nothing is run, no model is called").option("--suite <name>", "only this suite; may be repeated", suiteNames).option("--branch <name>", "branch that changes go to (default: the default branch)").option("--remote <remote>", remoteHelp).option("--aa", "deal the stored runs of one version to both sides, and count the false alarms").option(
    "--splits <n>",
    "with --aa: how often to deal (default: by size, 200 to 2000)",
    wholeNumber(100, 1e5)
  ).action(runs(Options, doctor));
}
async function doctor(options, { terminal, cwd }) {
  let repository = await openRepository(cwd), branch = await baselineBranch(repository, options.branch), stored = await readStoredSuites(
    { configPath: options.config, suites: options.suite, branch },
    {
      files: createWorkTree(repository.root),
      dataBranch: await localDataBranch(repository, options.remote, { cwd })
    }
  ), told = stored.suites.map((each) => each.baseline.kind !== "found" ? withoutBaseline(each) : options.aa ? aboutItself(each, stored, options.splits) : aboutSight(each, stored));
  for (let { lines } of told) for (let line of lines) terminal.say(line);
  return terminal.document({ branch, suites: told.map(({ document }) => document) }), told.some(({ trouble }) => trouble) ? exitCodes.unmeasured : exitCodes.done;
}
function aboutSight({ suite, metrics, cases, baseline }, { alpha, baselineRuns }) {
  let sights = detectable(cases, { alpha, metrics, repeats: suite.repeats, baselineRuns }), guessed = sights.some((sight) => sight.kind === "seen" && sight.noise === "at-most");
  return {
    lines: [
      `suite ${suite.name}: ${plural(cases.length, "case")}${measuredBy(baseline)}`,
      ...sights.flatMap(sightLines).map((line) => `  ${line}`),
      ...sights.length === 0 ? ["  no metric of it decides"] : [],
      ...guessed ? atWorst.map((line) => `  ${line}`) : []
    ],
    document: { suite: suite.name, kind: "seen", cases: cases.length, metrics: sights },
    trouble: !1
  };
}
var atWorst = [
  "One stored run does not show how much the answers vary from run to run: these figures are for the worst case.",
  "`plumbline baseline record --event schedule` measures once more."
];
function aboutItself({ suite, metrics, cases, baseline }, { alpha }, wanted) {
  let judged = metrics.filter(({ margin }) => margin !== null).length, splits = wanted ?? Math.min(2e3, Math.max(200, Math.round(2e6 / (cases.length * Math.max(1, judged))))), seed = baseline.kind === "found" ? baseline.meta.record : "", test = compareWithItself(cases, { alpha, metrics, repeats: suite.repeats, splits, seed }), [first = "", ...rest] = selfTestLines(test, alpha);
  return {
    lines: [`suite ${suite.name}: ${first}`, ...rest.map((line) => `  ${line}`)],
    document: { suite: suite.name, ...test, ...test.kind === "tested" ? { allowed: alpha } : {} },
    trouble: isUntested(test)
  };
}
function isUntested({ kind }) {
  return kind === "too-few-runs";
}
function withoutBaseline({ suite, cases, baseline }) {
  let count2 = plural(cases.length, "case");
  if (baseline.kind !== "absent") {
    let why = baseline.kind === "unreadable" ? `cannot be read: ${baseline.why}` : "is of a newer Plumbline";
    return {
      lines: [`suite ${suite.name}: ${count2}; its baseline ${why}`],
      document: { suite: suite.name, cases: cases.length, ...baseline },
      trouble: !0
    };
  }
  let least = Math.min(100, Math.ceil(300 / cases.length));
  return {
    lines: [
      `suite ${suite.name}: ${count2}, no baseline yet`,
      `  so many cases never see a drop below ${least} points; how much more it takes shows once \`plumbline baseline record\` has run`
    ],
    document: { suite: suite.name, kind: "absent", cases: cases.length },
    trouble: !1
  };
}
function measuredBy(baseline) {
  if (baseline.kind !== "found") return "";
  let { runs: stored, record } = baseline.meta, of = stored.at(-1)?.sha.slice(0, 12);
  return `, ${plural(stored.length, "stored run")} of ${of} (record ${record})`;
}
export {
  doctorCommand
};
