import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  giveVerdict
} from "./chunks/chunk-Z2H2DHFV.js";
import "./chunks/chunk-QJAOFDEN.js";
import "./chunks/chunk-KJUGYZO3.js";
import "./chunks/chunk-AZKX6BZG.js";
import "./chunks/chunk-REYLLF36.js";
import "./chunks/chunk-T5QHHSXP.js";
import "./chunks/chunk-Q3RTAGBX.js";
import {
  collectPlan,
  collectShards
} from "./chunks/chunk-S5OTC3FQ.js";
import "./chunks/chunk-5OABKTN6.js";
import {
  createActionsArtifacts
} from "./chunks/chunk-NQOSKJPI.js";
import "./chunks/chunk-3USGPK55.js";
import "./chunks/chunk-P45I44VB.js";
import "./chunks/chunk-HFACXJMK.js";
import "./chunks/chunk-4EU6Z6L5.js";
import "./chunks/chunk-RT4KUZWE.js";
import "./chunks/chunk-VTV3EKRA.js";
import "./chunks/chunk-NE374X3E.js";
import "./chunks/chunk-PJKJVWS3.js";
import "./chunks/chunk-XNKNHOBT.js";
import "./chunks/chunk-QFMKDHTO.js";
import "./chunks/chunk-I453ZGVS.js";
import "./chunks/chunk-ENDL2USO.js";
import "./chunks/chunk-XFQK5HV5.js";
import {
  runAction
} from "./chunks/chunk-ATLQ4VVH.js";
import "./chunks/chunk-UPZ6ZVGX.js";
import "./chunks/chunk-LUVBTMJB.js";
import "./chunks/chunk-QUZ2TXEX.js";
import "./chunks/chunk-NMA7EQRD.js";
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
