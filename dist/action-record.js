import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  recordBaseline
} from "./chunks/chunk-ETBJ3NB6.js";
import {
  systemClock
} from "./chunks/chunk-2TODOPFB.js";
import "./chunks/chunk-3UKAZXHX.js";
import {
  actionDataBranch
} from "./chunks/chunk-MFHV67FT.js";
import "./chunks/chunk-L5YWLTRQ.js";
import {
  collectShards,
  requirePlan
} from "./chunks/chunk-SV5HNQ43.js";
import "./chunks/chunk-S7CAVWPL.js";
import {
  createActionsArtifacts
} from "./chunks/chunk-A3BRMLIH.js";
import {
  readPlan
} from "./chunks/chunk-ZZAM7HJV.js";
import "./chunks/chunk-Z2PDG5LU.js";
import {
  actionCodeHost
} from "./chunks/chunk-4UKT2T3U.js";
import "./chunks/chunk-IDOEDXTU.js";
import "./chunks/chunk-4GY23N6Q.js";
import "./chunks/chunk-J7NCNSNB.js";
import "./chunks/chunk-JZBA4R35.js";
import "./chunks/chunk-I453ZGVS.js";
import "./chunks/chunk-L7OM6TQ2.js";
import "./chunks/chunk-MCS6LHXB.js";
import "./chunks/chunk-XWKLXWFG.js";
import {
  runAction
} from "./chunks/chunk-25KYHLIG.js";
import "./chunks/chunk-CS3TKL7Q.js";
import "./chunks/chunk-7736Z4M5.js";
import "./chunks/chunk-SXENKJDU.js";
import "./chunks/chunk-PYCTTGOG.js";
import "./chunks/chunk-KSJNMKFV.js";
import "./chunks/chunk-Y3JFUE7B.js";
import "./chunks/chunk-BNXTNIS5.js";
import "./chunks/chunk-CBPBUGVT.js";
import "./chunks/chunk-XELRSJDQ.js";
import "./chunks/chunk-TVGVIJQH.js";
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
