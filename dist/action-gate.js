import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  giveVerdict
} from "./chunks/chunk-PY4CANVN.js";
import "./chunks/chunk-2UURYQKR.js";
import "./chunks/chunk-AT52Y7GL.js";
import "./chunks/chunk-KUV44DU4.js";
import "./chunks/chunk-PVV4347A.js";
import "./chunks/chunk-COTQCC36.js";
import "./chunks/chunk-DGQY2KTK.js";
import "./chunks/chunk-OFQCUH2O.js";
import "./chunks/chunk-CREQMF72.js";
import {
  collectPlan,
  collectShards
} from "./chunks/chunk-ZFUS7H5B.js";
import "./chunks/chunk-DUBASEHY.js";
import {
  createActionsArtifacts
} from "./chunks/chunk-DR7Z3Q4C.js";
import "./chunks/chunk-2HKPHKLF.js";
import "./chunks/chunk-54H5HXK6.js";
import "./chunks/chunk-RRVF7OYY.js";
import "./chunks/chunk-KMR4CSJB.js";
import "./chunks/chunk-XV3NWRUC.js";
import "./chunks/chunk-FCOCPNA6.js";
import "./chunks/chunk-IHRKYM7B.js";
import "./chunks/chunk-NNW36QKY.js";
import "./chunks/chunk-ROGM3G5R.js";
import "./chunks/chunk-FR5N2Y2G.js";
import "./chunks/chunk-DSG54KLI.js";
import "./chunks/chunk-EDMFJ4ZE.js";
import "./chunks/chunk-FUJSQI3Z.js";
import "./chunks/chunk-BJFK2C46.js";
import "./chunks/chunk-CHBNHXAU.js";
import "./chunks/chunk-SZWKGSB2.js";
import "./chunks/chunk-JY34GS52.js";
import "./chunks/chunk-7H6E46BV.js";
import "./chunks/chunk-DTMOVVPA.js";
import "./chunks/chunk-PNGBN3EI.js";
import "./chunks/chunk-FSIJOXCX.js";
import "./chunks/chunk-PIBGY7AR.js";
import "./chunks/chunk-OZA76PB6.js";
import "./chunks/chunk-72IEG5HL.js";
import "./chunks/chunk-MEQ6DDTS.js";
import "./chunks/chunk-UFWVR74K.js";
import "./chunks/chunk-K3VUB7QE.js";
import "./chunks/chunk-4VJVPXYV.js";
import "./chunks/chunk-KUYWQVHT.js";
import "./chunks/chunk-KYRPSAUO.js";
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
