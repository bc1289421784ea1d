import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  giveVerdict
} from "./chunks/chunk-BKHDOFOL.js";
import "./chunks/chunk-D6QTL4YR.js";
import "./chunks/chunk-EMGB6IYH.js";
import "./chunks/chunk-FOEELB4A.js";
import "./chunks/chunk-RZ3GKEP3.js";
import "./chunks/chunk-S7V5ZERU.js";
import "./chunks/chunk-HNUHHOFM.js";
import {
  collectPlan,
  collectShards
} from "./chunks/chunk-QXTARBF4.js";
import "./chunks/chunk-QEOYSTNU.js";
import {
  createActionsArtifacts
} from "./chunks/chunk-DU4YUBND.js";
import "./chunks/chunk-LFGIHSFY.js";
import "./chunks/chunk-MTITANVK.js";
import "./chunks/chunk-KN54EA7Q.js";
import "./chunks/chunk-4UP3COMW.js";
import "./chunks/chunk-Y7L77UU2.js";
import "./chunks/chunk-RBHCJKF7.js";
import "./chunks/chunk-WJGW2AO4.js";
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
