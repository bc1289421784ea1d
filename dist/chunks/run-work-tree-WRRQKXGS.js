import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  exportResults,
  finishRun,
  leaveRecording,
  recordingFile,
  recordingSecrets
} from "./chunk-FVUJP5SI.js";
import {
  openRunFolder
} from "./chunk-KGDVHVLU.js";
import {
  openCache
} from "./chunk-Y4SJXOOP.js";
import "./chunk-TOZCEGU4.js";
import {
  leaveReports,
  requireReportFiles
} from "./chunk-5Y2YOE2S.js";
import {
  judgedMetrics
} from "./chunk-33Y45T7T.js";
import "./chunk-57DDDFHK.js";
import {
  openPlace
} from "./chunk-6KTBOHO7.js";
import {
  localDataBranch
} from "./chunk-42CDDFJE.js";
import {
  openOutput
} from "./chunk-4NYR6O46.js";
import "./chunk-WMZPMX5L.js";
import "./chunk-Z57QXRCP.js";
import "./chunk-IJEA4R4R.js";
import "./chunk-QG5OX5WT.js";
import {
  openRepository
} from "./chunk-WI45PFTH.js";
import "./chunk-CXLVMHN6.js";
import {
  describeEstimate,
  estimateCost,
  orderCases,
  strataOf
} from "./chunk-5H7TAVXR.js";
import {
  chooseSuites
} from "./chunk-MG4HYZWD.js";
import "./chunk-UQP7W5HO.js";
import {
  openPaidTarget,
  streamTrials
} from "./chunk-RJU6BUX3.js";
import {
  createOpenMetricServices
} from "./chunk-TS6W3JZQ.js";
import "./chunk-6KBSZCAM.js";
import {
  createOpenTarget,
  readTarget
} from "./chunk-TRV6PEH2.js";
import "./chunk-6Y6Z7VEO.js";
import {
  createModelGateway
} from "./chunk-AEVRJEJS.js";
import "./chunk-7S4WXKWV.js";
import "./chunk-ZIBY2O46.js";
import "./chunk-DBXGNLSG.js";
import "./chunk-25OHOE4C.js";
import "./chunk-AGKJBEDS.js";
import "./chunk-P5O2WE2Q.js";
import {
  mayCost,
  openSuiteCalls,
  readToPrice,
  spendingOf,
  spentBy
} from "./chunk-SBOFNE7X.js";
import {
  showUsd
} from "./chunk-RJ7KLTN4.js";
import {
  pipelineDigest
} from "./chunk-KWU5PF2L.js";
import {
  readMetrics,
  requireCases,
  requireKeysOfJudges
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
  readBaselines
} from "./chunk-DGQY2KTK.js";
import {
  systemClock
} from "./chunk-2TODOPFB.js";
import "./chunk-54H5HXK6.js";
import "./chunk-RRVF7OYY.js";
import "./chunk-PIBGY7AR.js";
import {
  readConfigOf
} from "./chunk-OZA76PB6.js";
import "./chunk-72IEG5HL.js";
import "./chunk-MEQ6DDTS.js";
import "./chunk-UFWVR74K.js";
import "./chunk-K3VUB7QE.js";
import "./chunk-KUYWQVHT.js";
import "./chunk-SLHIYD27.js";
import "./chunk-FUGBBMBO.js";
import "./chunk-JHVX4TBP.js";
import "./chunk-Z6SCMRPK.js";
import "./chunk-KSJNMKFV.js";
import "./chunk-APWFIILO.js";
import "./chunk-BNXTNIS5.js";
import "./chunk-R4NECX6Z.js";
import {
  datasetDigest
} from "./chunk-IHF2EGSY.js";
import {
  digestOf
} from "./chunk-RDEJDLPY.js";
import "./chunk-HJ4GB3DJ.js";
import "./chunk-XELRSJDQ.js";
import "./chunk-I453ZGVS.js";
import "./chunk-B7ROATOU.js";
import "./chunk-IA6Z3OCR.js";

// src/operations/evaluate-work-tree.ts
async function evaluateWorkTree(request, ports) {
  let tree = await openTree(ports.files, "work-tree"), config = await readConfigOf(tree, request.configPath, request.project), chosen = chooseSuites(config, request.suites, request.configPath), opened = [], close = async () => {
    let running = opened.flatMap(({ toRun }) => [toRun.target, ...toRun.metrics]);
    await Promise.all(running.map((each) => each.close?.()));
  };
  try {
    for (let suite of chosen) opened.push(await openSuite(suite, config, tree, request, ports));
  } catch (thrown) {
    throw await close(), thrown;
  }
  let trials = opened.flatMap(
    ({ name, ordered, repeats }) => Array.from({ length: repeats }, (_, index) => index + 1).flatMap(
      (repeat) => ordered.map((each) => ({ suite: name, case: each, repeat }))
    )
  ), suites = new Map(opened.map(({ name, toRun }) => [name, toRun])), runTimeoutMs = Math.max(...chosen.map(({ limits }) => limits.runTimeoutMs));
  return {
    identity: digestOf(opened.map(({ name, digests, repeats }) => ({ name, repeats, ...digests }))),
    suites: opened.map(({ name, toRun, cases, slices, gating }) => ({
      name,
      cases,
      slices,
      gating,
      metrics: toRun.metrics
    })),
    exports: config.exports,
    exported: opened.map(({ exported }) => exported),
    trials: trials.length,
    maxMissing: config.gate.maxMissing,
    secrets: recordingSecrets(config, request.environment),
    run: (how) => {
      for (let { name, toRun } of opened)
        toRun.budget?.add(spentBy(how.done.filter(({ suite }) => suite === name)));
      return streamTrials({ trials, suites, runTimeoutMs, clock: ports.clock, ...how });
    },
    estimates: () => estimatesOf(opened, config, ports),
    spending: () => spendingOf(opened.map(({ calls }) => calls)),
    close
  };
}
async function openSuite(suite, config, tree, request, ports) {
  let all = await requireCases(suite, tree), cases = all.slice(0, request.limit ?? all.length), candidate = await pipelineDigest(config, suite.pipeline, tree), { environment } = request;
  requireKeysOfJudges(suite, config, environment);
  let calls = await openSuiteCalls({
    suite,
    config,
    cases,
    trees: { candidate: tree, rules: tree },
    environment,
    configPath: request.configPath,
    candidateDigest: candidate,
    priceOf: ports.priceOf,
    share: 1,
    cache: request.cache
  }), metrics = await readMetrics(suite, config, tree, environment, ports.openServices, calls), seed = digestOf([datasetDigest(all), null]), parts = { pipeline: suite.pipeline, seed, candidateDigest: candidate, record: null }, target = await openPaidTarget(
    ports.openTarget,
    await readTarget(config, parts, tree, environment),
    calls
  ), repeats = request.repeats ?? suite.repeats, slices = suite.slices.map(({ tag }) => tag);
  return {
    name: suite.name,
    cases,
    ordered: inOrder(cases, slices, seed),
    slices,
    gating: suite.metrics.filter(({ role }) => role !== "info").map(({ name }) => name),
    repeats,
    calls,
    toPrice: await readToPrice({ suite, config, cases, environment }, { candidate: tree, rules: tree }),
    // All its cases: a dataset that is told without some of them would lose them there.
    exported: { name: suite.name, cases: all, repeats, judged: judgedMetrics(suite.metrics) },
    toRun: {
      target,
      metrics,
      caseTimeoutMs: suite.limits.caseTimeoutMs,
      keepOutput: !0,
      budget: calls.budget,
      cache: calls.cache
    },
    digests: { candidate, dataset: datasetDigest(cases), metrics: metrics.map(({ digest }) => digest) }
  };
}
function inOrder(cases, slices, seed) {
  let byId = new Map(cases.map((each) => [each.id, each])), toOrder = cases.map(({ id, tags }) => ({ id, strata: strataOf(tags, slices) }));
  return orderCases({ cases: toOrder, seed }).flatMap((id) => byId.get(id) ?? []);
}
async function estimatesOf(opened, { baseline }, { priceOf, recorded }) {
  let paid = opened.filter(({ toPrice }) => mayCost(toPrice)), wanted = paid.map(({ toPrice }) => toPrice.suite), stored = wanted.length === 0 ? null : await recorded?.(baseline.branch, wanted);
  return Promise.all(
    paid.map(async ({ name, toPrice, repeats }) => {
      let read = stored?.get(name), record = read?.kind === "found" ? read : null, estimate = await estimateCost({ ...toPrice, repeats, recorded: record, priceOf });
      return { suite: name, estimate };
    })
  );
}

// src/cli/run-estimate.ts
async function recordedIn({ cwd }, branch, suites) {
  let repository = await openRepository(cwd).catch(() => null), base = await repository?.defaultBranch();
  if (repository === null || base == null) return null;
  let dataBranch = await localDataBranch(repository, null, { cwd }), { baselines } = await readBaselines(dataBranch(branch), branch, base, suites);
  return baselines;
}
function describeEstimates(estimates, spending) {
  return estimates.flatMap(({ suite, estimate }) => {
    let limit = spending.find((each) => each.suite === suite)?.limitUsd;
    return limit === void 0 && goesWithoutSaying(estimate) ? [] : [`suite ${suite}: ${describeEstimate(estimate)}${limitText(estimate, limit)}`];
  });
}
function goesWithoutSaying(estimate) {
  return estimate.basis === "unknown" ? estimate.of.every((what) => what.startsWith("what a ")) : estimate.costUsd === 0;
}
function limitText(estimate, limitUsd) {
  return limitUsd === void 0 ? "" : estimate.basis !== "unknown" && estimate.costUsd > limitUsd ? `; more than its limit of ${showUsd(limitUsd)}, so it may end before every case is asked` : `; its limit is ${showUsd(limitUsd)}`;
}

// src/cli/run-work-tree.ts
async function runWorkTree(options, shell) {
  let { concurrency } = options, started = performance.now(), record = recordingFile(options.record, shell.cwd), place = await openPlace(shell, options.config), { root, headCommit, files, environment } = place, cache = openCache(options.cache, root, shell), gateway = createModelGateway({ clock: systemClock, concurrency, cache }), evaluation = await evaluateWorkTree(
    {
      configPath: options.config,
      project: place.project,
      suites: options.suite,
      repeats: options.repeats,
      limit: options.limit,
      environment,
      cache: cache !== null
    },
    {
      files,
      clock: systemClock,
      openTarget: createOpenTarget({
        clock: systemClock,
        concurrency,
        headCode: { root, environment },
        gateway
      }),
      openServices: createOpenMetricServices({ gateway, root }),
      priceOf: gateway.priceOf,
      recorded: (branch, suites) => recordedIn(shell, branch, suites)
    }
  ), { exports, exported } = evaluation, { code, run, folder, state } = await measure(
    evaluation,
    root,
    started,
    { ...options, record },
    shell
  ).finally(
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
  let { concurrency, resume } = options, { terminal, cwd, interrupted } = shell, { identity, trials, suites, maxMissing } = evaluation, folder = openOutput(options.out, { root, cwd });
  requireReportFiles({ ...options, cwd });
  let run = openRunFolder({ folder, identity, suites, resume, trials, terminal }), { done, onTrial } = run, estimates = await evaluation.estimates();
  for (let line of describeEstimates(estimates, evaluation.spending())) terminal.progress(line);
  let { state, notRun } = await evaluation.run({ concurrency, done, onTrial, signal: interrupted }), { summary, troubles } = run.finish(notRun, suites, performance.now() - started);
  await leaveReports({ ...options, cwd, folder, summary, suites });
  let { record: file } = options;
  file !== null && await leaveRecording(
    { file, folder, secrets: evaluation.secrets, complete: state === "complete" },
    terminal
  );
  let spending = evaluation.spending();
  return { code: finishRun(
    { state, summary, troubles, problems: [], folder, maxMissing, decides: (name, metric) => suites.some((suite) => suite.name === name && suite.gating.includes(metric)), spending, estimates },
    shell
  ), run, folder, state };
}
export {
  runWorkTree
};
