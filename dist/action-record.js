import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  recordBaseline
} from "./chunks/chunk-37AE2DDJ.js";
import {
  systemClock
} from "./chunks/chunk-2TODOPFB.js";
import "./chunks/chunk-SOEXDDF5.js";
import {
  actionDataBranch
} from "./chunks/chunk-2YMRNJ4H.js";
import "./chunks/chunk-JQMRCCMT.js";
import {
  collectShards,
  requirePlan
} from "./chunks/chunk-VIOC2QHJ.js";
import "./chunks/chunk-LV2ZI7GX.js";
import {
  createActionsArtifacts
} from "./chunks/chunk-UCP7PGXC.js";
import {
  readPlan
} from "./chunks/chunk-NV7YZ2ZT.js";
import {
  actionCodeHost
} from "./chunks/chunk-6VDT4HPP.js";
import "./chunks/chunk-K3M4NVG5.js";
import "./chunks/chunk-YGRXWPFR.js";
import "./chunks/chunk-QFMKDHTO.js";
import "./chunks/chunk-I453ZGVS.js";
import "./chunks/chunk-L54ZFQ7Y.js";
import "./chunks/chunk-FCCNAVHJ.js";
import {
  runAction
} from "./chunks/chunk-3OZ53H3N.js";
import "./chunks/chunk-JKZCP7KB.js";
import "./chunks/chunk-BPGTU6JI.js";
import "./chunks/chunk-SXENKJDU.js";
import "./chunks/chunk-WZ5JI7XN.js";
import "./chunks/chunk-IJRUFYW3.js";
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
