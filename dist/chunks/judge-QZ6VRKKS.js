import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  runIn
} from "./chunk-KGDVHVLU.js";
import "./chunk-TOZCEGU4.js";
import {
  openPlace
} from "./chunk-6KTBOHO7.js";
import {
  leave,
  writing
} from "./chunk-4NYR6O46.js";
import "./chunk-QG5OX5WT.js";
import "./chunk-WI45PFTH.js";
import {
  Command,
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
  checkLines,
  checkPath,
  isJudge,
  labelsFolder,
  labelsPath,
  measureTrust,
  readLabels,
  scaleOf,
  standingOf
} from "./chunk-VGTJB4GK.js";
import {
  createOpenMetricServices
} from "./chunk-TS6W3JZQ.js";
import {
  pool
} from "./chunk-6KBSZCAM.js";
import {
  readTrial
} from "./chunk-6Y6Z7VEO.js";
import {
  createModelGateway
} from "./chunk-AEVRJEJS.js";
import "./chunk-7S4WXKWV.js";
import "./chunk-DBXGNLSG.js";
import "./chunk-25OHOE4C.js";
import "./chunk-AGKJBEDS.js";
import {
  showUsd
} from "./chunk-RJ7KLTN4.js";
import {
  describeMetric,
  readDataset,
  readMetricFiles,
  readMetrics,
  requireKeysOfJudges
} from "./chunk-4B2PIYQH.js";
import {
  openTree
} from "./chunk-RR7E65ZD.js";
import "./chunk-WTFHFCXD.js";
import "./chunk-EEM6R47U.js";
import "./chunk-B5QBH3PW.js";
import "./chunk-A2CQFG7A.js";
import {
  systemClock
} from "./chunk-2TODOPFB.js";
import "./chunk-RRVF7OYY.js";
import "./chunk-PIBGY7AR.js";
import {
  readConfigOf
} from "./chunk-OZA76PB6.js";
import {
  sumSpent
} from "./chunk-72IEG5HL.js";
import "./chunk-MEQ6DDTS.js";
import "./chunk-UFWVR74K.js";
import "./chunk-K3VUB7QE.js";
import "./chunk-KUYWQVHT.js";
import "./chunk-SLHIYD27.js";
import "./chunk-KSJNMKFV.js";
import "./chunk-APWFIILO.js";
import "./chunk-BNXTNIS5.js";
import "./chunk-R4NECX6Z.js";
import "./chunk-IHF2EGSY.js";
import {
  digestOfBytes
} from "./chunk-RDEJDLPY.js";
import {
  prettyJson
} from "./chunk-HJ4GB3DJ.js";
import {
  UserError,
  throwIfAny
} from "./chunk-XELRSJDQ.js";
import "./chunk-I453ZGVS.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";
import "./chunk-IA6Z3OCR.js";

// src/cli/judge-check.ts
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

// src/evaluation/metric/judge/trust/steadiness.ts
function repeatability(asked) {
  let several = asked.filter(({ length }) => length >= 2);
  return shareOf(several.map((scores) => scores.every((score) => score === scores[0])));
}
function ordersIn(detail) {
  let winner = external_exports.enum(["A", "B", "tie"]), read = external_exports.object({ orders: external_exports.tuple([winner, winner]) }).safeParse(detail);
  return read.success ? read.data.orders : null;
}
function positionConsistency(orders) {
  let same = ([first, second]) => first === "tie" ? second === "tie" : second !== "tie" && first !== second;
  return shareOf(orders.map(same));
}
function shareOf(held) {
  let of = held.length;
  return { share: of === 0 ? null : held.filter(Boolean).length / of, of };
}

// src/operations/ask-judge-again.ts
var times = 3;
async function askJudgeAgain(outputs, of, how) {
  let judges = /* @__PURE__ */ new Map();
  try {
    for (let suite of of.suites) judges.set(suite.name, await openJudge(suite, of, how));
    let wanted = [...outputs].sort((a, b) => a.key < b.key ? -1 : 1).slice(0, how.most), asked = [], spent = [], ask = async ({ key, trial, output }) => {
      let judge = judges.get(trial.suite), asks = judge?.cases.get(trial.case);
      if (judge === void 0 || asks === void 0 || asks.digest !== trial.caseDigest) return;
      let scores = [], orders = null;
      for (let time = 0; time < times; time += 1) {
        let score = await judge.metric.score(answerOf(trial, output), asks, how.signal);
        spent.push(score), score.kind === "scored" && scores.push(score.value), orders ??= ordersIn(score.detail);
      }
      asked.push({ key, scores, orders });
    };
    return await pool(wanted, how.concurrency, ask, how.signal), how.signal.throwIfAborted(), { asked, costUsd: sumSpent(spent).costUsd ?? null };
  } finally {
    await Promise.all([...judges.values()].map(({ metric }) => metric.close?.()));
  }
}
async function openJudge(suite, of, how) {
  let alone = { ...suite, metrics: suite.metrics.filter(({ name }) => name === of.metric) };
  requireKeysOfJudges(alone, of.config, how.environment);
  let cases = new Map((await readDataset(of.tree, suite)).map((each) => [each.id, each])), [metric] = await readMetrics(alone, of.config, of.tree, how.environment, how.openServices);
  return { metric: metric ?? { score: () => ({ kind: "abstained", why: "there is no such judge" }) }, cases };
}
function answerOf(trial, output) {
  let { model, usage, costUsd, latencyMs, firstTokenMs, attempts, finish } = trial, { contexts = null, retrieved = null, toolCalls = null, steps = null } = trial, { traceId = null, requestId = null } = trial;
  return {
    kind: "answered",
    output,
    contexts,
    retrieved,
    toolCalls,
    steps,
    traceId,
    requestId,
    model,
    usage,
    costUsd,
    latencyMs,
    firstTokenMs,
    attempts,
    finish,
    fromCache: !0
  };
}

// src/operations/choose-judge.ts
async function chooseJudge(config, tree, request) {
  let asked = chooseSuites(config, request.suites, request.configPath), found = [];
  for (let suite of asked) {
    let metric = suite.metrics.find(({ name }) => name === request.metric);
    if (metric === void 0 || !isJudge(metric)) continue;
    let { digest } = describeMetric(metric, await readMetricFiles(suite, tree));
    found.push({ suites: [suite], metric, digest });
  }
  let [first] = found;
  if (first === void 0) {
    let judges = asked.flatMap((suite) => suite.metrics.filter(isJudge).map(({ name }) => name));
    throw wrong(request, {
      what: "no judge of that name is configured",
      found: request.metric,
      accepted: [...new Set(judges)].join(", ") || "a metric that a model judges; none is configured",
      next: "name a judge of the configuration with --metric"
    });
  }
  if (found.some(({ digest }) => digest !== first.digest))
    throw wrong(request, {
      what: `${request.metric} is another judge in each of several suites, so no labels can be of all of them`,
      found: found.flatMap(({ suites }) => suites.map(({ name }) => name)).join(", "),
      accepted: "one judge",
      next: "name a suite with --suite, or give the judges names of their own"
    });
  return { ...first, suites: found.flatMap(({ suites }) => suites) };
}
function wrong({ configPath }, said) {
  return new UserError({ code: "input-invalid", where: { file: configPath }, ...said });
}

// src/operations/judged-outputs.ts
function outputKey(of) {
  return JSON.stringify([of.case, of.output]);
}
function judgedOutputs(results, suites, metric) {
  let found = /* @__PURE__ */ new Map();
  for (let [index, line] of results.text.split(`
`).entries()) {
    if (line.trim() === "") continue;
    let trial = readTrial(line, results.file, index + 1);
    if (trial.outcome !== "answered" || trial.output === null || !suites.has(trial.suite)) continue;
    let { output } = trial, key = outputKey({ case: trial.case, output: digestOfBytes(output) }), before = found.get(key);
    if (before !== void 0 && before.score !== null) continue;
    let score = trial.scores[metric] ?? null;
    found.set(key, { key, trial, output, score, detail: trial.details?.[metric] });
  }
  return [...found.values()];
}

// src/operations/check-judge.ts
async function checkJudge(request, ports) {
  let { metric: name, ask } = request, tree = await openTree(ports.files, "work-tree"), config = await readConfigOf(tree, request.configPath), { suites, metric, digest } = await chooseJudge(config, tree, request), file = labelsPath(name), bytes = (await tree.bytes([file, checkPath(name)])).get(file);
  if (bytes === void 0) throw noLabels(file);
  let scale = scaleOf(metric), { labels, problems } = readLabels(file, bytes, scale);
  throwIfAny(problems);
  let outputs = judgedOutputs(request.results, new Set(suites.map((suite) => suite.name)), name), isOfThisJudge = outputs.every(({ trial }) => request.judgedBy[trial.suite]?.[name] === digest);
  if (ask === null && !isOfThisJudge) throw anotherJudge(request.results.file, name);
  let people = Map.groupBy(labels, outputKey), labelled = outputs.filter(({ key }) => people.has(key)), { openServices } = ports, { environment, signal } = request, again = ask === null ? null : await askJudgeAgain(
    labelled,
    { suites, metric: name, config, tree },
    { ...ask, environment, signal, openServices }
  ), said = again?.asked ?? labelled.map(stored), scores = new Map(
    said.flatMap(({ key, scores: [first] }) => first === void 0 ? [] : [[key, first]])
  ), judgements = labelled.flatMap(({ key, trial }) => {
    let judged = scores.get(key);
    return judged === void 0 ? [] : [{ case: caseOf(trial), judged, people: people.get(key) ?? [] }];
  });
  if (judgements.length === 0) throw nothingScored(file, labels, labelled);
  let others = isOfThisJudge ? outputs.flatMap(
    ({ key, trial, score }) => score === null || people.has(key) ? [] : [{ case: caseOf(trial), judged: score }]
  ) : [], matched = judgements.flatMap((each) => each.people), orders = said.flatMap((each) => each.orders === null ? [] : [each.orders]);
  return {
    suites: suites.map((suite) => suite.name),
    costUsd: again?.costUsd ?? null,
    check: {
      schema: "judge-check/1",
      metric: name,
      metricDigest: digest,
      labelsDigest: digestOfBytes(bytes),
      scores: again === null ? "stored" : "asked",
      raters: new Set(matched.map(({ rater }) => rater)).size,
      labels: matched.length,
      outputs: judgements.length,
      unmatched: labels.length - matched.length,
      ...measureTrust(judgements, others, scale),
      position: orders.length === 0 ? null : positionConsistency(orders),
      repeatability: again === null ? null : repeatability(again.asked.map((each) => each.scores))
    }
  };
}
function stored({ key, score, detail }) {
  return { key, scores: score === null ? [] : [score], orders: ordersIn(detail) };
}
function caseOf({ suite, case: id }) {
  return JSON.stringify([suite, id]);
}
function noLabels(file) {
  return new UserError({
    code: "input-invalid",
    what: "there are no labels of people to hold the judge against",
    where: { file },
    found: "no file at this path that git does not ignore",
    accepted: 'lines of {"case", "output", "rater", "value"}',
    next: "write what people say of stored outputs there; docs/judges.md shows how"
  });
}
function anotherJudge(file, metric) {
  return new UserError({
    code: "plan-mismatch",
    what: `the scores of this run are not of the judge ${metric} as it is now`,
    where: { file },
    found: "another rubric, model, provider or version, or a run that does not say",
    accepted: "a run of the judge that is checked",
    next: "run again, or add --ask to have the stored outputs judged now"
  });
}
function nothingScored(file, labels, labelled) {
  return new UserError({
    code: "not-measured",
    what: "no output has both a label and a score of the judge",
    where: { file },
    found: `${labels.length} labels; ${labelled.length} labelled outputs in the run, none with a score`,
    accepted: "labels of outputs of this run, by case and digest, that the judge scores",
    next: "label outputs of this run, name the run of the labels with --run, or see why the judge abstains"
  });
}

// src/cli/judge-check.ts
var Options = external_exports.object({
  metric: external_exports.string(),
  suite: optionalSuites,
  run: optionalText,
  ask: external_exports.boolean().default(!1),
  limit: external_exports.number(),
  concurrency: external_exports.number()
});
function judgeCheckCommand() {
  return new Command("check").description("hold a judge against labels of people, and keep what was found for validate and plan").requiredOption("--metric <name>", "the judge, by the name of its metric").option("--suite <name>", "only this suite; may be repeated", suiteNames).option("--run <dir>", "folder of the run whose outputs were labelled (default: .plumbline)").option("--ask", "have the judge score each labelled output three times now: this calls its model").option("--limit <n>", "with --ask: about how many outputs at most", wholeNumber(1, 1e5), 200).option("--concurrency <n>", "with --ask: requests at a time", wholeNumber(1, 1e3), 8).action(runs(Options, judgeCheck));
}
async function judgeCheck(options, shell) {
  let { terminal, cwd, interrupted } = shell, { concurrency } = options, { root, files, environment } = await openPlace(shell, options.config), folder = options.run === null ? join(root, ".plumbline") : resolve(cwd, options.run), results = join(folder, "results.jsonl");
  if (!existsSync(results)) throw noRun(folder);
  let gateway = createModelGateway({ clock: systemClock, concurrency }), checked = await checkJudge(
    {
      configPath: options.config,
      metric: options.metric,
      suites: options.suite,
      results: { file: results, text: readFileSync(results, "utf8") },
      judgedBy: runIn(folder)?.metrics ?? {},
      ask: options.ask ? { most: options.limit, concurrency } : null,
      environment,
      signal: interrupted
    },
    { files, openServices: createOpenMetricServices({ gateway, root }) }
  ).catch((thrown) => {
    if (interrupted.aborted) return null;
    throw thrown;
  });
  if (checked === null) return exitCodes.interrupted;
  let { check, suites, costUsd } = checked, into = join(root, labelsFolder);
  writing(into, () => mkdirSync(into, { recursive: !0 }));
  let path = checkPath(check.metric);
  leave(root, { [path]: prettyJson(check) });
  let standing = standingOf(check, check);
  for (let line of checkLines(check, standing)) terminal.say(line);
  return options.ask && terminal.say(`asking cost ${costUsd === null ? "an unknown sum" : showUsd(costUsd)}`), terminal.say(path), terminal.document({ file: path, suites, standing, costUsd, ...check }), standing.kind === "below" ? exitCodes.failed : exitCodes.done;
}
function noRun(folder) {
  return new UserError({
    code: "input-invalid",
    what: "there is no finished run in this folder",
    where: { file: folder },
    found: "no results.jsonl",
    accepted: "a folder that `plumbline run` wrote",
    next: "run `plumbline run` first, or name the folder of a run with --run"
  });
}

// src/cli/judge.ts
function judgeCommand() {
  return new Command("judge").description("how far a judge can be trusted").addCommand(judgeCheckCommand());
}
export {
  judgeCommand
};
