import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  runShards
} from "./chunk-K27WRBYX.js";
import {
  exportResults,
  finishRun,
  leaveRecording,
  plannedSecrets,
  recordingFile
} from "./chunk-FVUJP5SI.js";
import "./chunk-KGDVHVLU.js";
import {
  openCache
} from "./chunk-Y4SJXOOP.js";
import "./chunk-TOZCEGU4.js";
import {
  requirePlan
} from "./chunk-DNVFOQDS.js";
import {
  leaveReports,
  requireReportFiles
} from "./chunk-5Y2YOE2S.js";
import {
  judgedMetrics
} from "./chunk-33Y45T7T.js";
import "./chunk-57DDDFHK.js";
import {
  localDataBranch
} from "./chunk-42CDDFJE.js";
import {
  openOutput
} from "./chunk-4NYR6O46.js";
import "./chunk-WMZPMX5L.js";
import "./chunk-Z57QXRCP.js";
import "./chunk-IJEA4R4R.js";
import {
  openRepository
} from "./chunk-WI45PFTH.js";
import "./chunk-CXLVMHN6.js";
import "./chunk-AVAVIZOQ.js";
import {
  mismatch,
  plannedCases,
  readPlannedConfig
} from "./chunk-RJU6BUX3.js";
import "./chunk-TS6W3JZQ.js";
import "./chunk-6KBSZCAM.js";
import "./chunk-TRV6PEH2.js";
import "./chunk-6Y6Z7VEO.js";
import "./chunk-AEVRJEJS.js";
import "./chunk-7S4WXKWV.js";
import "./chunk-ZIBY2O46.js";
import "./chunk-DBXGNLSG.js";
import "./chunk-25OHOE4C.js";
import "./chunk-AGKJBEDS.js";
import "./chunk-P5O2WE2Q.js";
import {
  createCommits
} from "./chunk-G45S6M6A.js";
import "./chunk-SBOFNE7X.js";
import "./chunk-RJ7KLTN4.js";
import "./chunk-KWU5PF2L.js";
import "./chunk-4B2PIYQH.js";
import {
  openTree
} from "./chunk-RR7E65ZD.js";
import "./chunk-WTFHFCXD.js";
import "./chunk-EEM6R47U.js";
import "./chunk-LCQGNUB7.js";
import "./chunk-B5QBH3PW.js";
import "./chunk-A2CQFG7A.js";
import "./chunk-COTQCC36.js";
import "./chunk-DGQY2KTK.js";
import "./chunk-2TODOPFB.js";
import "./chunk-DUBASEHY.js";
import "./chunk-2HKPHKLF.js";
import "./chunk-54H5HXK6.js";
import "./chunk-RRVF7OYY.js";
import "./chunk-7H6E46BV.js";
import "./chunk-DTMOVVPA.js";
import "./chunk-PNGBN3EI.js";
import "./chunk-FSIJOXCX.js";
import "./chunk-PIBGY7AR.js";
import "./chunk-OZA76PB6.js";
import "./chunk-72IEG5HL.js";
import "./chunk-MEQ6DDTS.js";
import "./chunk-UFWVR74K.js";
import "./chunk-K3VUB7QE.js";
import "./chunk-4VJVPXYV.js";
import "./chunk-KUYWQVHT.js";
import "./chunk-SLHIYD27.js";
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
import {
  UserError
} from "./chunk-XELRSJDQ.js";
import "./chunk-J7NCNSNB.js";
import "./chunk-I453ZGVS.js";
import "./chunk-B7ROATOU.js";
import "./chunk-IA6Z3OCR.js";

// src/cli/run-plan.ts
import { resolve } from "node:path";

// src/operations/planned-export.ts
async function plannedExport(plan, commits) {
  let { base, head, candidate, pr, repository } = plan.subject, trees = { base: await openTree(commits, base.sha), head: await openTree(commits, candidate.tree) }, config = await readPlannedConfig(plan, plan.policyFrom === "base" ? trees.base : trees.head), { phoenix, otel } = config.exports, suites = [];
  for (let planned of phoenix === null && otel === null ? [] : plan.suites) {
    let suite = suiteOf(config, planned.name), cases = await plannedCases(planned, suite, trees.base, trees.head), asked = plan.shards.flatMap(({ trials }) => trials), repeats = Math.max(
      1,
      ...asked.filter(([name]) => name === planned.name).map(([, , repeat]) => repeat)
    ), judged = judgedMetrics(suite.metrics);
    suites.push({ name: planned.name, cases: [...cases.values()], repeats, judged });
  }
  return {
    exports: config.exports,
    suites,
    facts: { commit: head.sha, base: base.sha, pull_request: pr, repository },
    texts: plan.policy.baseline.keepOutputs !== "none"
  };
}
async function plannedQuestions(plan, commits) {
  let { base, candidate } = plan.subject, trees = { base: await openTree(commits, base.sha), head: await openTree(commits, candidate.tree) }, config = await readPlannedConfig(plan, plan.policyFrom === "base" ? trees.base : trees.head);
  return Promise.all(
    plan.suites.map(async (planned) => {
      let suite = suiteOf(config, planned.name), cases = await plannedCases(planned, suite, trees.base, trees.head);
      return { name: planned.name, cases: [...cases.values()], slices: suite.slices.map(({ tag }) => tag) };
    })
  );
}
function suiteOf({ suites }, name) {
  let suite = suites[name];
  if (suite === void 0) throw mismatch(`suite ${name} is in the plan but not in the configuration`);
  return suite;
}

// src/cli/run-plan.ts
async function runPlan(options, shell) {
  let repository = await openRepository(shell.cwd), { root } = repository, { plan, digest } = requirePlan(options.plan), shards = chooseShards(plan, options.shard, options.plan), folder = openOutput(options.out, { root, cwd: shell.cwd });
  requireReportFiles({ ...options, cwd: shell.cwd });
  let { concurrency, resume } = options, record = recordingFile(options.record, shell.cwd);
  if (record !== null && plan.policy.baseline.keepOutputs === "none") throw keepsNone(options.plan);
  let run = { plan, digest, shards, commits: createCommits(root), folder, root, concurrency, resume }, questions = options.html === null ? [] : await plannedQuestions(plan, run.commits), looks = options.looks === null ? null : resolve(shell.cwd, options.looks), dataBranch = await localDataBranch(repository, options.remote, shell), { id, state, summary, troubles, problems, spending } = await runShards(
    { ...run, looks, dataBranch, leaveFiles: !0, cache: openCache(options.cache, root, shell) },
    shell
  );
  if (await leaveReports({ ...options, cwd: shell.cwd, folder, summary, suites: questions }), record !== null) {
    let secrets = await plannedSecrets(plan, run.commits, shell.environment);
    await leaveRecording({ file: record, folder, secrets, complete: state === "complete" }, shell.terminal);
  }
  let decides = (suite, metric) => plan.suites.some(({ name, metrics }) => name === suite && isGating(metrics, metric)), { maxMissing } = plan.policy.gate, code = finishRun(
    { state, summary, troubles, problems, folder, maxMissing, decides, spending },
    shell
  );
  return shards.length === plan.shards.length && await exportResults({ id, folder }, { state, read: () => plannedExport(plan, run.commits) }, shell), code;
}
function isGating(metrics, metric) {
  return metrics.some(({ name, role }) => name === metric && role !== "info");
}
function keepsNone(file) {
  return new UserError({
    code: "input-invalid",
    what: "the answers of this plan may not be kept, so they cannot be recorded",
    where: { file },
    found: "baseline.keepOutputs: none",
    accepted: "a plan whose rules keep outputs, or a run of the work tree",
    next: "leave --record away, or record with `plumbline run` without --plan"
  });
}
function chooseShards(plan, chosen, file) {
  if (chosen === null) return plan.shards;
  let found = plan.shards.filter(({ index }) => index === chosen.number - 1);
  if (found.length === 1 && chosen.of === plan.shards.length) return found;
  throw new UserError({
    code: "plan-mismatch",
    what: "the plan has no such shard",
    where: { file },
    found: `${chosen.number}/${chosen.of}`,
    accepted: plan.shards.length === 0 ? "none: the plan has nothing to run" : `1/${plan.shards.length} to ${plan.shards.length}/${plan.shards.length}`,
    next: "ask for a shard of this plan, or plan again with --shards"
  });
}
export {
  runPlan
};
