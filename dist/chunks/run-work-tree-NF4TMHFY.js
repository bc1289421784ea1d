import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  exportResults,
  finishRun,
  leaveReports
} from "./chunk-I6ZWG2SP.js";
import {
  openRunFolder
} from "./chunk-NSB345QE.js";
import {
  judgedMetrics
} from "./chunk-XYHXLWL5.js";
import "./chunk-57DDDFHK.js";
import {
  createWorkTree
} from "./chunk-JADH5HS7.js";
import {
  openOutput
} from "./chunk-ZXUFICPD.js";
import {
  openRepository
} from "./chunk-R3XUHDGI.js";
import "./chunk-YVMD7ZHW.js";
import {
  chooseSuites
} from "./chunk-L2DTNR3X.js";
import {
  createOpenMetricServices,
  streamTrials
} from "./chunk-5KKERZLK.js";
import "./chunk-6KBSZCAM.js";
import "./chunk-QXVZVP7P.js";
import "./chunk-MLQ65GCT.js";
import "./chunk-AS5URYP2.js";
import "./chunk-CUJJKCXG.js";
import {
  createOpenTarget,
  readTarget
} from "./chunk-Q3JWCJ7N.js";
import "./chunk-Z57QXRCP.js";
import "./chunk-EF5KZSYS.js";
import "./chunk-SKSLHKWG.js";
import {
  createModelGateway
} from "./chunk-TGZY33XC.js";
import {
  noCases,
  openTree,
  pipelineDigest,
  readDataset,
  readMetrics,
  requireKeysOfJudges
} from "./chunk-MYMKGMO3.js";
import {
  systemClock
} from "./chunk-2TODOPFB.js";
import "./chunk-Z2PDG5LU.js";
import "./chunk-6K2435PR.js";
import {
  readConfigOf
} from "./chunk-UVC5FJPC.js";
import "./chunk-74TAEL64.js";
import "./chunk-UFWVR74K.js";
import "./chunk-K3VUB7QE.js";
import "./chunk-I453ZGVS.js";
import "./chunk-XWKLXWFG.js";
import "./chunk-KSJNMKFV.js";
import "./chunk-Y3JFUE7B.js";
import "./chunk-BNXTNIS5.js";
import {
  datasetDigest
} from "./chunk-CBPBUGVT.js";
import "./chunk-XELRSJDQ.js";
import {
  digestOf
} from "./chunk-TVGVIJQH.js";
import "./chunk-B7ROATOU.js";
import "./chunk-IA6Z3OCR.js";

// src/operations/evaluate-work-tree.ts
async function evaluateWorkTree(request, ports) {
  let tree = await openTree(ports.files, "work-tree"), config = await readConfigOf(tree, request.configPath), chosen = chooseSuites(config, request.suites, request.configPath), opened = [], close = async () => {
    let running = opened.flatMap(({ toRun }) => [toRun.target, ...toRun.metrics]);
    await Promise.all(running.map((each) => each.close?.()));
  };
  try {
    for (let suite of chosen) opened.push(await openSuite(suite, config, tree, request, ports));
  } catch (thrown) {
    throw await close(), thrown;
  }
  let trials = opened.flatMap(
    ({ name, cases, repeats }) => Array.from({ length: repeats }, (_, index) => index + 1).flatMap(
      (repeat) => cases.map((each) => ({ suite: name, case: each, repeat }))
    )
  ), suites = new Map(opened.map(({ name, toRun }) => [name, toRun])), runTimeoutMs = Math.max(...chosen.map(({ limits }) => limits.runTimeoutMs));
  return {
    identity: digestOf(opened.map(({ name, digests, repeats }) => ({ name, repeats, ...digests }))),
    suites: opened.map(({ name, toRun, cases, slices }) => ({ name, metrics: toRun.metrics, cases, slices })),
    exports: config.exports,
    exported: opened.map(({ exported }) => exported),
    trials: trials.length,
    maxMissing: config.gate.maxMissing,
    run: (how) => streamTrials({ trials, suites, runTimeoutMs, clock: ports.clock, ...how }),
    close
  };
}
async function openSuite(suite, config, tree, request, ports) {
  let all = await readDataset(tree, suite.dataset);
  if (all.length === 0) throw noCases(suite);
  let cases = all.slice(0, request.limit ?? all.length), candidate = await pipelineDigest(config, suite.pipeline, tree);
  requireKeysOfJudges(suite, config, request.environment);
  let metrics = await readMetrics(suite, config, tree, request.environment, ports.openServices), seed = digestOf([datasetDigest(all), null]), parts = { pipeline: suite.pipeline, seed, candidateDigest: candidate, record: null }, target = await ports.openTarget(await readTarget(config, parts, tree, request.environment)), repeats = request.repeats ?? suite.repeats;
  return {
    name: suite.name,
    cases,
    slices: suite.slices.map(({ tag }) => tag),
    repeats,
    // All its cases: a dataset that is told without some of them would lose them there.
    exported: { name: suite.name, cases: all, repeats, judged: judgedMetrics(suite.metrics) },
    toRun: { target, metrics, caseTimeoutMs: suite.limits.caseTimeoutMs, keepOutput: !0 },
    digests: { candidate, dataset: datasetDigest(cases), metrics: metrics.map(({ digest }) => digest) }
  };
}

// src/cli/run-work-tree.ts
async function runWorkTree(options, shell) {
  let { concurrency } = options, { cwd, environment } = shell, started = performance.now(), gateway = createModelGateway({ clock: systemClock, concurrency }), { root, headCommit } = await openRepository(cwd), evaluation = await evaluateWorkTree(
    {
      configPath: options.config,
      suites: options.suite,
      repeats: options.repeats,
      limit: options.limit,
      environment
    },
    {
      files: createWorkTree(root),
      clock: systemClock,
      openTarget: createOpenTarget({
        clock: systemClock,
        concurrency,
        headCode: { root, environment },
        gateway
      }),
      openServices: createOpenMetricServices({ gateway })
    }
  ), { exports, exported } = evaluation, { code, run, folder, state } = await measure(evaluation, root, started, options, shell).finally(
    () => (
      // Before anybody else is told: what is measured need not run for that.
      evaluation.close()
    )
  );
  if (exports.phoenix === null && exports.otel === null) return code;
  let read = async () => ({
    exports,
    suites: exported,
    facts: { commit: await headCommit() },
    texts: !0
  });
  return await exportResults({ id: run.id, folder }, { state, read }, shell), code;
}
async function measure(evaluation, root, started, options, shell) {
  let { concurrency, resume } = options, { terminal, cwd, interrupted } = shell, { identity, trials, suites, maxMissing } = evaluation, folder = openOutput(options.out, { root, cwd }), run = openRunFolder({ folder, identity, resume, trials, terminal }), { done, onTrial } = run, { state, notRun } = await evaluation.run({ concurrency, done, onTrial, signal: interrupted }), summary = run.finish(notRun, suites, performance.now() - started);
  return await leaveReports({ ...options, cwd, folder, summary, suites }), { code: finishRun({ state, summary, problems: [], folder, maxMissing }, shell), run, folder, state };
}
export {
  runWorkTree
};
