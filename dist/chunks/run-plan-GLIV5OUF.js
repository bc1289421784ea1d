import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  exportResults,
  finishRun,
  leaveReports
} from "./chunk-I6ZWG2SP.js";
import {
  requirePlan
} from "./chunk-OJENSIGI.js";
import {
  runShards
} from "./chunk-BNUIFP72.js";
import "./chunk-NSB345QE.js";
import {
  judgedMetrics
} from "./chunk-XYHXLWL5.js";
import "./chunk-57DDDFHK.js";
import {
  openOutput
} from "./chunk-ZXUFICPD.js";
import {
  openRepository
} from "./chunk-R3XUHDGI.js";
import "./chunk-YVMD7ZHW.js";
import {
  mismatch,
  plannedCases,
  readPlannedConfig
} from "./chunk-ZARPBDME.js";
import "./chunk-5KKERZLK.js";
import "./chunk-6KBSZCAM.js";
import "./chunk-QXVZVP7P.js";
import "./chunk-MLQ65GCT.js";
import "./chunk-AS5URYP2.js";
import "./chunk-CUJJKCXG.js";
import "./chunk-Q3JWCJ7N.js";
import "./chunk-Z57QXRCP.js";
import "./chunk-EF5KZSYS.js";
import "./chunk-SKSLHKWG.js";
import "./chunk-TGZY33XC.js";
import {
  createCommits
} from "./chunk-7C5MYRWH.js";
import {
  openTree
} from "./chunk-MYMKGMO3.js";
import "./chunk-2TODOPFB.js";
import "./chunk-S7CAVWPL.js";
import "./chunk-ZZAM7HJV.js";
import "./chunk-Z2PDG5LU.js";
import "./chunk-6K2435PR.js";
import "./chunk-74TAEL64.js";
import "./chunk-UFWVR74K.js";
import "./chunk-K3VUB7QE.js";
import "./chunk-I453ZGVS.js";
import "./chunk-XWKLXWFG.js";
import "./chunk-PYCTTGOG.js";
import "./chunk-KSJNMKFV.js";
import "./chunk-Y3JFUE7B.js";
import "./chunk-BNXTNIS5.js";
import "./chunk-CBPBUGVT.js";
import {
  UserError
} from "./chunk-XELRSJDQ.js";
import "./chunk-TVGVIJQH.js";
import "./chunk-B7ROATOU.js";
import "./chunk-IA6Z3OCR.js";

// src/operations/planned-export.ts
async function plannedExport(plan, commits) {
  let { base, head, candidate, pr, repository } = plan.subject, trees = { base: await openTree(commits, base.sha), head: await openTree(commits, candidate.tree) }, config = await readPlannedConfig(plan, plan.policyFrom === "base" ? trees.base : trees.head), { phoenix, otel } = config.exports, suites = [];
  for (let planned of phoenix === null && otel === null ? [] : plan.suites) {
    let suite = config.suites[planned.name];
    if (suite === void 0)
      throw mismatch(`suite ${planned.name} is in the plan but not in the configuration`);
    let cases = await plannedCases(planned, suite.dataset, trees.base, trees.head), asked = plan.shards.flatMap(({ trials }) => trials), repeats = Math.max(
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

// src/cli/run-plan.ts
async function runPlan(options, shell) {
  let { root } = await openRepository(shell.cwd), { plan, digest } = requirePlan(options.plan), shards = chooseShards(plan, options.shard, options.plan), folder = openOutput(options.out, { root, cwd: shell.cwd }), { concurrency, resume } = options, run = { plan, digest, shards, commits: createCommits(root), folder, root, concurrency, resume }, { id, state, summary, problems } = await runShards({ ...run, leaveFiles: !0 }, shell);
  await leaveReports({ ...options, cwd: shell.cwd, folder, summary, suites: [] });
  let code = finishRun(
    { state, summary, problems, folder, maxMissing: plan.policy.gate.maxMissing },
    shell
  );
  return shards.length === plan.shards.length && await exportResults({ id, folder }, { state, read: () => plannedExport(plan, run.commits) }, shell), code;
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
