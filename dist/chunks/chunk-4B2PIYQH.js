import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  readCases
} from "./chunk-B5QBH3PW.js";
import {
  OnnxModel,
  checks,
  environmentOfJudge,
  expandProvider,
  expandService,
  isLinguametricaJudge,
  makeCheck,
  metricRow,
  noServices,
  reservedChecks,
  splitName
} from "./chunk-72IEG5HL.js";
import {
  nearestName
} from "./chunk-UFWVR74K.js";
import {
  digestOf
} from "./chunk-RDEJDLPY.js";
import {
  InternalError,
  UserError,
  messageOf,
  throwIfAny
} from "./chunk-XELRSJDQ.js";

// src/evaluation/metric/expectation-problems.ts
function expectationProblems(of) {
  return of.expect.flatMap((expectation) => {
    try {
      return makeCheck(expectation, of, noServices), [];
    } catch (thrown) {
      return [problemOf(expectation, of, messageOf(thrown))];
    }
  });
}
function problemOf({ type }, of, message) {
  let { name } = splitName(type), kind = Object.hasOwn(checks, name) ? checks[name] : void 0;
  if (kind !== void 0)
    return {
      code: "check-invalid",
      what: `the check ${type} of case ${JSON.stringify(of.id)} has a wrong argument`,
      where: of.where,
      found: message.replace(/\s+/g, " ").slice(0, 300),
      accepted: kind.accepted,
      next: "correct the expectation"
    };
  let near = nearestName(name, Object.keys(checks));
  return {
    code: "check-unknown",
    what: reservedChecks.includes(name) ? `the check ${type} is not in this version of Plumbline yet` : `there is no check ${type}`,
    where: of.where,
    found: type,
    accepted: `${Object.keys(checks).join(", ")}, and each with not- before it`,
    next: near === null ? "use another check" : `write ${near}`
  };
}

// src/operations/read-dataset.ts
async function readDataset(tree, { dataset, format }) {
  let files = await tree.bytes(tree.matching(dataset)), { cases, problems } = readCases([...files].map(([file, bytes]) => ({ file, bytes }))), told = [...cases, ...problems].map(({ where }) => where?.file), empty = format === "cases" ? [] : [...files.keys()].filter((file) => !told.includes(file));
  return throwIfAny([...problems, ...empty.map(nothingIn), ...cases.flatMap(expectationProblems)]), cases;
}
async function requireCases(suite, tree) {
  let unmatched = suite.dataset.filter((pattern) => tree.matching([pattern]).length === 0);
  throwIfAny(unmatched.flatMap((pattern) => whyUnmatched(pattern, suite.name, tree)));
  let cases = await readDataset(tree, suite);
  if (cases.length === 0) throw noCases(suite);
  return cases;
}
function whyUnmatched(pattern, suite, tree) {
  let link = tree.entries.find(({ kind, path }) => kind === "link" && pattern.startsWith(`${path}/`));
  if (link !== void 0)
    return [{
      code: "file-not-plain",
      what: `a folder of the dataset of suite ${suite} is a link, and no link is followed`,
      where: { file: link.path },
      found: "a symbolic link",
      accepted: "a folder of the repository",
      next: "put the files themselves into the repository, and name that folder"
    }];
  if (/[*?{}[\]()!+@]/.test(pattern)) return [];
  let paths = tree.entries.map(({ path }) => path), near = nearestName(pattern, paths);
  return [{
    code: "dataset-empty",
    what: `a file of the dataset of suite ${suite} does not exist`,
    where: { file: pattern },
    found: "no file at this path",
    accepted: "a file that git does not ignore, its path seen from the root of the repository",
    next: near === null ? "add the file, or correct `dataset` of the suite" : `write ${near}`
  }];
}
function nothingIn(file) {
  return {
    code: "dataset-line",
    what: "the file of a case is empty",
    where: { file, line: 1 },
    found: "nothing",
    accepted: "`id` and `input`; besides `history`, `context`, `output`",
    next: "write the case, or remove the file"
  };
}
function noCases({
  name,
  dataset
}) {
  return new UserError({
    code: "dataset-empty",
    what: `suite ${name} has no cases`,
    found: `no case in files that match ${dataset.join(", ")}`,
    accepted: "at least one case in files of JSONL, JSON, YAML or CSV that git does not ignore",
    next: "add cases, or correct `dataset` of the suite"
  });
}

// src/evaluation/target/budget-spent.ts
var BudgetSpent = class extends Error {
  constructor(why) {
    super(why), this.name = "BudgetSpent";
  }
};

// src/evaluation/metric/metrics.ts
var nothing = { services: noServices, texts: /* @__PURE__ */ new Map() };
function createMetric(metric, context = nothing) {
  let { close } = context.services;
  return {
    ...describeMetric(metric, context.texts),
    score: rowOf(metric).make(metric.options, context),
    ...close === void 0 ? {} : { close }
  };
}
function describeMetric(metric, texts = nothing.texts) {
  let { name, type, options, endpoint } = metric, row = rowOf(metric), kind = row.kindOf(options), files = row.filesOf(options).map((path) => [path, texts.get(path) ?? null]), digest = digestOf({
    type,
    kind,
    definition: row.definition,
    ...Object.keys(options).length === 0 ? {} : { options },
    ...endpoint === void 0 ? {} : { endpoint },
    ...files.length === 0 ? {} : { files: Object.fromEntries(files) }
  });
  return { name, kind, direction: row.directionOf(options), digest };
}
function filesOfMetric(metric) {
  return rowOf(metric).filesOf(metric.options);
}
function runsCode({ type, options }) {
  return type === "custom" && options.url === void 0;
}
function rowOf({ name, type }) {
  let row = metricRow(type);
  if (row === null) throw new InternalError(`metric ${name} passed validation but there is no kind ${type}`);
  return row;
}

// src/operations/models-by-path.ts
function modelsByPath({ pipelines, suites }) {
  return [...Object.values(pipelines).flatMap(
    ({ target }) => target.kind === "embedded" && target.embeddings !== void 0 ? [target.embeddings] : []
  ), ...Object.values(suites).flatMap(modelsOfMetrics)];
}
function modelsOfMetrics({ metrics }) {
  return metrics.flatMap(({ options }) => {
    let parsed = OnnxModel.safeParse(options.embeddings);
    return parsed.success ? [parsed.data] : [];
  });
}

// src/operations/read-metrics.ts
async function readMetrics(suite, config, rules, environment, openServices, calls) {
  let texts = await readMetricFiles(suite, rules), services = openServices({
    provider: (name) => {
      let provider = config.providers[name];
      if (provider === void 0) throw noProvider(name, Object.keys(config.providers));
      return expandProvider(provider, environmentOfJudge(name, environment));
    },
    service: (written) => expandService(written, environment),
    models: modelsByPath(config),
    environment,
    calls
  });
  return suite.metrics.map((metric) => {
    let made = createMetric(metric, { services, texts });
    return metric.type === "custom" && calls?.budget != null ? paidAfterwards(made, calls.budget) : made;
  });
}
function paidAfterwards(metric, budget) {
  return {
    ...metric,
    async score(answer, of, signal) {
      if (budget.over !== null) throw new BudgetSpent(budget.over);
      let score = await metric.score(answer, of, signal);
      return budget.add(score.costUsd ?? 0), score;
    }
  };
}
function noProvider(name, providers) {
  return new UserError({
    code: "config-invalid",
    what: `a check of a case asks the provider ${name}, which the configuration does not define`,
    found: name,
    accepted: providers.join(", ") || "none is defined",
    next: "name another provider in the case, or define this one"
  });
}
function requireKeysOfJudges(suite, config, environment) {
  for (let name of providersOfMetrics(suite)) {
    let provider = config.providers[name];
    provider !== void 0 && !isLinguametricaJudge(name) && expandProvider(provider, environment);
  }
}
function providersOfMetrics(suite) {
  let names = suite.metrics.flatMap(
    ({ options: { provider } }) => typeof provider == "string" ? [provider] : []
  );
  return [...new Set(names)].sort();
}
function metricFiles(suite) {
  return [...new Set(suite.metrics.flatMap(filesOfMetric))].sort();
}
async function readMetricFiles(suite, rules) {
  let texts = /* @__PURE__ */ new Map();
  for (let path of metricFiles(suite)) {
    let text = await rules.text(path);
    if (text === null)
      throw new UserError({
        code: "metric-file-missing",
        what: `a file that a metric of suite ${suite.name} names does not exist where the rules come from`,
        where: { file: path },
        found: "nothing at this path",
        accepted: "a file of the base: a pull request is judged by the rubrics and metrics of its base",
        next: "add the file first, and name it in the configuration in the same or a later change"
      });
    texts.set(path, text);
  }
  return texts;
}
function describeMetrics(suite, texts) {
  return suite.metrics.map((metric) => {
    let { name, role, margin, floor } = metric, { digest, kind, direction } = describeMetric(metric, texts);
    return { name, digest, kind, direction, role, margin, floor };
  });
}

export {
  readDataset,
  requireCases,
  noCases,
  describeMetric,
  runsCode,
  BudgetSpent,
  modelsOfMetrics,
  readMetrics,
  requireKeysOfJudges,
  providersOfMetrics,
  metricFiles,
  readMetricFiles,
  describeMetrics
};
