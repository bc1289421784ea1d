import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  recordBaseline
} from "./chunks/chunk-P6UMA4AV.js";
import {
  systemClock
} from "./chunks/chunk-SU4I6YUW.js";
import "./chunks/chunk-RZ3GKEP3.js";
import {
  actionDataBranch
} from "./chunks/chunk-S7V5ZERU.js";
import "./chunks/chunk-HNUHHOFM.js";
import {
  collectShards,
  requirePlan
} from "./chunks/chunk-QXTARBF4.js";
import "./chunks/chunk-QEOYSTNU.js";
import {
  createActionsArtifacts
} from "./chunks/chunk-DU4YUBND.js";
import {
  readPlan
} from "./chunks/chunk-LFGIHSFY.js";
import {
  actionCodeHost
} from "./chunks/chunk-WJGW2AO4.js";
import "./chunks/chunk-S4USW5AG.js";
import "./chunks/chunk-55TNHIAL.js";
import "./chunks/chunk-4N7A4JP5.js";
import "./chunks/chunk-M6L4RTLN.js";
import "./chunks/chunk-46YBFNF3.js";
import {
  runAction
} from "./chunks/chunk-VK4EI3YU.js";
import "./chunks/chunk-JP6QBS2Q.js";
import "./chunks/chunk-UBNSEKCO.js";
import "./chunks/chunk-Z7IS5NWS.js";
import "./chunks/chunk-7GYZHXDI.js";
import "./chunks/chunk-2JHDJ4CA.js";
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
