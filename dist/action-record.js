import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  recordBaseline
} from "./chunks/chunk-5FK5XNPW.js";
import {
  systemClock
} from "./chunks/chunk-2TODOPFB.js";
import "./chunks/chunk-QH3UJ5BH.js";
import {
  actionDataBranch
} from "./chunks/chunk-YRPBDUUL.js";
import "./chunks/chunk-SDHBVDGW.js";
import {
  collectShards,
  requirePlan
} from "./chunks/chunk-VJC66BCM.js";
import "./chunks/chunk-XE7D3FDI.js";
import {
  createActionsArtifacts
} from "./chunks/chunk-T6NOWVBF.js";
import {
  readPlan
} from "./chunks/chunk-SAFV2KPZ.js";
import {
  actionCodeHost
} from "./chunks/chunk-3NWDMSBO.js";
import "./chunks/chunk-YIC2I7PG.js";
import "./chunks/chunk-XNKNHOBT.js";
import "./chunks/chunk-QFMKDHTO.js";
import "./chunks/chunk-I453ZGVS.js";
import "./chunks/chunk-UHTSLENI.js";
import "./chunks/chunk-ORSWOP7Z.js";
import {
  runAction
} from "./chunks/chunk-HNUEX37K.js";
import "./chunks/chunk-LUVBTMJB.js";
import "./chunks/chunk-OHQKT7VK.js";
import "./chunks/chunk-QUZ2TXEX.js";
import "./chunks/chunk-ILHQ4FYJ.js";
import "./chunks/chunk-IJRUFYW3.js";
import "./chunks/chunk-CBZDJTNY.js";
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
