import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  giveVerdict
} from "./chunks/chunk-67B7TZI5.js";
import "./chunks/chunk-YTSEJ3DJ.js";
import "./chunks/chunk-EVMINQ67.js";
import "./chunks/chunk-BVVLMZZG.js";
import "./chunks/chunk-QH3UJ5BH.js";
import "./chunks/chunk-YRPBDUUL.js";
import "./chunks/chunk-SDHBVDGW.js";
import {
  collectPlan,
  collectShards
} from "./chunks/chunk-VJC66BCM.js";
import "./chunks/chunk-XE7D3FDI.js";
import {
  createActionsArtifacts
} from "./chunks/chunk-T6NOWVBF.js";
import "./chunks/chunk-SAFV2KPZ.js";
import "./chunks/chunk-WERRP4EA.js";
import "./chunks/chunk-Q3QNWQWI.js";
import "./chunks/chunk-4EU6Z6L5.js";
import "./chunks/chunk-L4FE6NXA.js";
import "./chunks/chunk-23BSYTH6.js";
import "./chunks/chunk-3NWDMSBO.js";
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

// action/gate.ts
var cancelled = {
  code: "run-cancelled",
  shard: null,
  trials: 0,
  why: "the workflow run was cancelled before every shard had ended"
};
await runAction("gate", async (context) => {
  let { inputs } = context, ended = inputs["shard-result"];
  ended !== null && ended !== "success" && context.log(`the shard jobs ended as ${ended}`);
  let artifacts = createActionsArtifacts(), plan = inputs["plan-result"] === null || inputs["plan-result"] === "success" ? await collectPlan(artifacts, inputs.plan, inputs["plan-digest"]) : { kind: "missing", why: `the plan job ended as ${inputs["plan-result"]}; its log says why` }, collected = await collectShards(artifacts), troubles = ended === "cancelled" ? [cancelled, ...collected.troubles] : collected.troubles;
  return giveVerdict(
    context,
    { plan, planDigest: inputs["plan-digest"], shards: collected.shards, troubles },
    artifacts
  );
});
