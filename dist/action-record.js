import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  recordBaseline
} from "./chunks/chunk-IK6QJK3P.js";
import "./chunks/chunk-IWWDYWRG.js";
import "./chunks/chunk-FYH2MXKP.js";
import "./chunks/chunk-C2RDTD2O.js";
import {
  systemClock
} from "./chunks/chunk-2TODOPFB.js";
import "./chunks/chunk-OFQCUH2O.js";
import "./chunks/chunk-CREQMF72.js";
import {
  collectShards,
  requirePlan
} from "./chunks/chunk-ZFUS7H5B.js";
import "./chunks/chunk-DUBASEHY.js";
import {
  actionDataBranch,
  createActionsArtifacts
} from "./chunks/chunk-DR7Z3Q4C.js";
import {
  readPlan
} from "./chunks/chunk-2HKPHKLF.js";
import "./chunks/chunk-54H5HXK6.js";
import "./chunks/chunk-RRVF7OYY.js";
import {
  actionCodeHost
} from "./chunks/chunk-KYRPSAUO.js";
import "./chunks/chunk-ZCZTT7XE.js";
import "./chunks/chunk-MYGSZTTP.js";
import "./chunks/chunk-JZBA4R35.js";
import "./chunks/chunk-SLHIYD27.js";
import {
  runAction
} from "./chunks/chunk-ZDQVCDKV.js";
import "./chunks/chunk-NCIRWX43.js";
import "./chunks/chunk-ZSSCQPJG.js";
import "./chunks/chunk-SXENKJDU.js";
import "./chunks/chunk-FUGBBMBO.js";
import "./chunks/chunk-JHVX4TBP.js";
import "./chunks/chunk-Z6SCMRPK.js";
import "./chunks/chunk-KSJNMKFV.js";
import "./chunks/chunk-SDUGGUON.js";
import "./chunks/chunk-APWFIILO.js";
import "./chunks/chunk-BNXTNIS5.js";
import "./chunks/chunk-R4NECX6Z.js";
import "./chunks/chunk-IHF2EGSY.js";
import "./chunks/chunk-RDEJDLPY.js";
import "./chunks/chunk-HJ4GB3DJ.js";
import "./chunks/chunk-XELRSJDQ.js";
import "./chunks/chunk-J7NCNSNB.js";
import "./chunks/chunk-I453ZGVS.js";
import "./chunks/chunk-B7ROATOU.js";
import "./chunks/chunk-IA6Z3OCR.js";

// action/record.ts
function measuredIn(planText, attempt) {
  let read = readPlan(planText, null);
  return read.kind === "plan" ? read.plan.attempt : attempt;
}
await runAction("record", async ({ inputs, runner, log }) => {
  let artifacts = createActionsArtifacts(), planText = await requirePlan(artifacts, inputs.plan, inputs["plan-digest"]), { shards, troubles } = await collectShards(artifacts);
  for (let { why } of troubles) log(why);
  let host = actionCodeHost(runner, inputs["github-token"]), outcome = await recordBaseline(
    {
      planText,
      planDigest: inputs["plan-digest"],
      shards,
      runId: `${runner.runId}-${measuredIn(planText, runner.attempt)}`,
      now: (/* @__PURE__ */ new Date()).toISOString(),
      keepOutputs: !1
    },
    {
      dataBranch: actionDataBranch(runner, inputs["github-token"]),
      isAncestor: (ancestor, descendant) => host.isAncestor(ancestor, descendant),
      clock: systemClock,
      random: Math.random
    }
  );
  switch (outcome.kind) {
    case "nothing-to-record":
      return log("nothing to record: every suite has its record"), 0;
    case "unmeasured":
      for (let { why } of outcome.gaps) log(`not recorded: ${why}`);
      return 3;
    case "done":
      for (let { suite, outcome: each } of outcome.suites)
        log(
          each.kind === "recorded" ? `suite ${suite}: run ${each.runs} of record ${each.record}` : `suite ${suite}: ${each.why}`
        );
      return 0;
  }
});
