import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  createWorkTree
} from "./chunk-JADH5HS7.js";
import {
  openRepository
} from "./chunk-R3XUHDGI.js";
import {
  Command,
  runs
} from "./chunk-ZL4IX2MG.js";
import {
  exitCodes
} from "./chunk-YVMD7ZHW.js";
import {
  bodyVariables,
  createOpenTarget,
  fillBody,
  readTarget
} from "./chunk-Q3JWCJ7N.js";
import "./chunk-Z57QXRCP.js";
import {
  conversationOf
} from "./chunk-EF5KZSYS.js";
import "./chunk-TGZY33XC.js";
import {
  noCases,
  openTree,
  readDataset,
  readMetricFiles
} from "./chunk-MYMKGMO3.js";
import {
  systemClock
} from "./chunk-2TODOPFB.js";
import "./chunk-Z2PDG5LU.js";
import {
  readConfigOf
} from "./chunk-UVC5FJPC.js";
import "./chunk-74TAEL64.js";
import "./chunk-UFWVR74K.js";
import "./chunk-K3VUB7QE.js";
import "./chunk-XWKLXWFG.js";
import "./chunk-KSJNMKFV.js";
import "./chunk-Y3JFUE7B.js";
import "./chunk-BNXTNIS5.js";
import "./chunk-CBPBUGVT.js";
import {
  UserError,
  describeProblem,
  throwIfAny
} from "./chunk-XELRSJDQ.js";
import {
  digestOf
} from "./chunk-TVGVIJQH.js";
import {
  external_exports
} from "./chunk-B7ROATOU.js";
import "./chunk-IA6Z3OCR.js";

// src/operations/validate-work-tree.ts
async function validateWorkTree(request, ports) {
  let tree = await openTree(ports.files, "work-tree"), config = await readConfigOf(tree, request.configPath), problems = [], suites = Object.values(config.suites), counted2 = [], cases = /* @__PURE__ */ new Map();
  for (let suite of suites) {
    let found = await attempt(problems, () => casesOf(suite, tree)) ?? [];
    await attempt(problems, () => readMetricFiles(suite, tree)), counted2.push({ name: suite.name, cases: found.length }), cases.set(suite.pipeline, [...cases.get(suite.pipeline) ?? [], ...found]);
  }
  for (let pipeline of Object.keys(config.pipelines)) {
    let spec = await attempt(problems, () => readSpec(config, pipeline, tree));
    if (spec === void 0) continue;
    await (spec.kind === "http" ? null : await attempt(problems, () => ports.openTarget(spec)))?.close?.(), problems.push(...unfilledVariables(spec, cases.get(pipeline) ?? []));
  }
  return throwIfAny(withoutDoubles(problems)), { suites: counted2, pipelines: Object.keys(config.pipelines) };
}
async function casesOf(suite, tree) {
  let cases = await readDataset(tree, suite.dataset);
  if (cases.length === 0) throw noCases(suite);
  return cases;
}
function readSpec(config, pipeline, tree) {
  let nothing = digestOf(null);
  return readTarget(config, { pipeline, seed: nothing, candidateDigest: nothing, record: null }, tree, everyVariable(config));
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
      spec.kind === "http" ? fillBody(spec.body ?? null, bodyVariables(each, spec.settings ?? {})) : conversationOf(spec.prompt.messages, each, each.where);
    } catch (thrown) {
      if (!(thrown instanceof UserError)) throw thrown;
      for (let problem of thrown.problems) found.has(problem.what) || found.set(problem.what, problem);
    }
  return [...found.values()];
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
async function validate({ config }, { terminal, cwd, environment }) {
  let { root } = await openRepository(cwd), found = await validateWorkTree(
    { configPath: config },
    {
      files: createWorkTree(root),
      openTarget: createOpenTarget({ clock: systemClock, concurrency: 1, headCode: { root, environment } })
    }
  ), cases = found.suites.reduce((sum, suite) => sum + suite.cases, 0);
  for (let suite of found.suites) terminal.say(`suite ${suite.name}: ${suite.cases} cases`);
  return terminal.say(`${config} is in order: ${counted(found.suites.length, "suite")}, ${counted(cases, "case")}`), terminal.document({ config, ...found, cases }), exitCodes.done;
}
function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
export {
  validateCommand
};
