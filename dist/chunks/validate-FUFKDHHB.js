import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  openPlace
} from "./chunk-6KTBOHO7.js";
import {
  bodyVariables,
  fillBody
} from "./chunk-Q7D35Q5Z.js";
import {
  withDocuments
} from "./chunk-H77HR5MA.js";
import "./chunk-QG5OX5WT.js";
import "./chunk-WI45PFTH.js";
import {
  Command,
  runs
} from "./chunk-HN3DSJRF.js";
import {
  exitCodes
} from "./chunk-CXLVMHN6.js";
import {
  readJudgeChecks
} from "./chunk-5HLYEXRE.js";
import "./chunk-VGTJB4GK.js";
import {
  createOpenTarget,
  readTarget
} from "./chunk-TRV6PEH2.js";
import "./chunk-6Y6Z7VEO.js";
import "./chunk-AEVRJEJS.js";
import "./chunk-7S4WXKWV.js";
import {
  promptMessages
} from "./chunk-ZIBY2O46.js";
import "./chunk-P5O2WE2Q.js";
import "./chunk-KWU5PF2L.js";
import {
  describeMetrics,
  readMetricFiles,
  requireCases
} from "./chunk-4B2PIYQH.js";
import {
  openTree
} from "./chunk-RR7E65ZD.js";
import "./chunk-WTFHFCXD.js";
import "./chunk-EEM6R47U.js";
import "./chunk-LCQGNUB7.js";
import "./chunk-B5QBH3PW.js";
import "./chunk-A2CQFG7A.js";
import {
  systemClock
} from "./chunk-2TODOPFB.js";
import "./chunk-RRVF7OYY.js";
import {
  readConfigOf
} from "./chunk-OZA76PB6.js";
import {
  projectFileOf
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
  digestOf
} from "./chunk-RDEJDLPY.js";
import "./chunk-HJ4GB3DJ.js";
import {
  UserError,
  describeProblem,
  throwIfAny
} from "./chunk-XELRSJDQ.js";
import "./chunk-I453ZGVS.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";
import "./chunk-IA6Z3OCR.js";

// src/operations/validate-work-tree.ts
async function validateWorkTree(request, ports) {
  let tree = await openTree(ports.files, "work-tree"), config = await readConfigOf(tree, request.configPath, request.project), problems = [], suites = Object.values(config.suites), counted2 = [], doubted = [], cases = /* @__PURE__ */ new Map();
  for (let suite of suites) {
    let found = await attempt(problems, () => requireCases(suite, tree)) ?? [], texts = await attempt(problems, () => readMetricFiles(suite, tree)), checks = await attempt(
      problems,
      async () => texts === void 0 ? void 0 : readJudgeChecks(suite, describeMetrics(suite, texts), tree)
    );
    problems.push(...checks?.problems ?? []), doubted.push(...(checks?.doubted ?? []).map((doubt) => ({ suite: suite.name, ...doubt }))), counted2.push({ name: suite.name, cases: found.length }), cases.set(suite.pipeline, [...cases.get(suite.pipeline) ?? [], ...found]);
  }
  for (let pipeline of Object.keys(config.pipelines)) {
    let spec = await attempt(problems, () => readSpec(config, pipeline, tree, request.environment));
    if (spec === void 0) continue;
    await (spec.kind === "http" ? null : await attempt(problems, () => ports.openTarget(spec)))?.close?.(), problems.push(...unfilledVariables(spec, cases.get(pipeline) ?? []));
  }
  return throwIfAny(withoutDoubles(problems)), { suites: counted2, pipelines: Object.keys(config.pipelines), doubted };
}
function readSpec(config, pipeline, tree, environment) {
  let nothing = digestOf(null);
  return readTarget(config, { pipeline, seed: nothing, candidateDigest: nothing, record: null }, tree, { ...environment, ...everyVariable(config) });
}
function everyVariable({ providers, pipelines }) {
  let names = [...JSON.stringify([providers, pipelines]).matchAll(/\$\{([^}]*)\}/g)].map(
    ([, name = ""]) => name
  );
  return Object.fromEntries(names.map((name) => [name, "unset"]));
}
function unfilledVariables(spec, cases) {
  if (spec.kind !== "http" && !("prompt" in spec)) return [];
  let found = /* @__PURE__ */ new Map();
  for (let each of cases)
    try {
      spec.kind === "http" ? fillBody(spec.body ?? null, bodyVariables(each, spec.settings ?? {})) : promptMessages(spec.prompt, withDocuments(each, foundBy(spec)), each.where);
    } catch (thrown) {
      if (!(thrown instanceof UserError)) throw thrown;
      for (let problem of thrown.problems) found.has(problem.what) || found.set(problem.what, problem);
    }
  return [...found.values()];
}
function foundBy(spec) {
  return spec.kind === "embedded" && spec.writer !== null && spec.documents !== null ? "" : null;
}
async function attempt(problems, read) {
  try {
    return await read();
  } catch (thrown) {
    if (!(thrown instanceof UserError)) throw thrown;
    problems.push(...thrown.problems);
    return;
  }
}
function withoutDoubles(problems) {
  return [...new Map(problems.map((problem) => [describeProblem(problem), problem])).values()];
}

// src/cli/validate.ts
var Options = external_exports.object({});
function validateCommand() {
  return new Command("validate").description("check configuration, prompts and datasets of the work tree; calls no model").action(runs(Options, validate));
}
async function validate({ config }, shell) {
  let { terminal } = shell, { root, files, project, environment } = await openPlace(shell, config), found = await validateWorkTree(
    { configPath: config, project, environment },
    {
      files,
      openTarget: createOpenTarget({ clock: systemClock, concurrency: 1, headCode: { root, environment } })
    }
  ), cases = found.suites.reduce((sum, suite) => sum + suite.cases, 0);
  for (let suite of found.suites) terminal.say(`suite ${suite.name}: ${suite.cases} cases`);
  for (let { suite, metric, why } of found.doubted)
    terminal.say(`suite ${suite}: the judge ${metric} guards, but ${why}`);
  let read = project === null ? config : projectFileOf(project.folder);
  return terminal.say(`${read} is in order: ${counted(found.suites.length, "suite")}, ${counted(cases, "case")}`), terminal.document({ config, ...found, cases }), exitCodes.done;
}
function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
export {
  validateCommand
};
