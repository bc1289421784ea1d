import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  giveVerdict
} from "./chunks/chunk-UOXEJACT.js";
import "./chunks/chunk-RTXMVOA2.js";
import "./chunks/chunk-PVV4347A.js";
import "./chunks/chunk-F4AHFOKG.js";
import "./chunks/chunk-3UKAZXHX.js";
import "./chunks/chunk-MFHV67FT.js";
import "./chunks/chunk-L5YWLTRQ.js";
import {
  collectPlan,
  collectShards
} from "./chunks/chunk-SV5HNQ43.js";
import "./chunks/chunk-S7CAVWPL.js";
import {
  createActionsArtifacts
} from "./chunks/chunk-A3BRMLIH.js";
import "./chunks/chunk-ZZAM7HJV.js";
import "./chunks/chunk-Z2PDG5LU.js";
import "./chunks/chunk-32HRURYG.js";
import "./chunks/chunk-ELWQRHB7.js";
import "./chunks/chunk-7KD7H5HC.js";
import "./chunks/chunk-MXMP2OBW.js";
import "./chunks/chunk-FUJSQI3Z.js";
import "./chunks/chunk-K6PQVKL2.js";
import "./chunks/chunk-6K2435PR.js";
import "./chunks/chunk-4NXMIUKU.js";
import "./chunks/chunk-UVC5FJPC.js";
import "./chunks/chunk-74TAEL64.js";
import "./chunks/chunk-UFWVR74K.js";
import "./chunks/chunk-K3VUB7QE.js";
import "./chunks/chunk-4UKT2T3U.js";
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
