import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  describePlan,
  planHere
} from "./chunks/chunk-JZP6BT6M.js";
import "./chunks/chunk-25MG6NDX.js";
import "./chunks/chunk-5H7TAVXR.js";
import "./chunks/chunk-MG4HYZWD.js";
import "./chunks/chunk-5HLYEXRE.js";
import "./chunks/chunk-VGTJB4GK.js";
import "./chunks/chunk-UQP7W5HO.js";
import {
  runShardHere
} from "./chunks/chunk-AUUPO3T7.js";
import "./chunks/chunk-AVAVIZOQ.js";
import "./chunks/chunk-RJU6BUX3.js";
import "./chunks/chunk-TS6W3JZQ.js";
import "./chunks/chunk-6KBSZCAM.js";
import "./chunks/chunk-TRV6PEH2.js";
import "./chunks/chunk-6Y6Z7VEO.js";
import "./chunks/chunk-AEVRJEJS.js";
import "./chunks/chunk-7S4WXKWV.js";
import "./chunks/chunk-ZIBY2O46.js";
import "./chunks/chunk-DBXGNLSG.js";
import "./chunks/chunk-25OHOE4C.js";
import "./chunks/chunk-AGKJBEDS.js";
import "./chunks/chunk-P5O2WE2Q.js";
import "./chunks/chunk-G45S6M6A.js";
import "./chunks/chunk-SBOFNE7X.js";
import "./chunks/chunk-RJ7KLTN4.js";
import "./chunks/chunk-KWU5PF2L.js";
import "./chunks/chunk-4B2PIYQH.js";
import "./chunks/chunk-RR7E65ZD.js";
import "./chunks/chunk-WTFHFCXD.js";
import "./chunks/chunk-EEM6R47U.js";
import "./chunks/chunk-LCQGNUB7.js";
import "./chunks/chunk-B5QBH3PW.js";
import "./chunks/chunk-A2CQFG7A.js";
import {
  giveVerdict
} from "./chunks/chunk-PY4CANVN.js";
import "./chunks/chunk-2UURYQKR.js";
import "./chunks/chunk-AT52Y7GL.js";
import "./chunks/chunk-KUV44DU4.js";
import "./chunks/chunk-PVV4347A.js";
import "./chunks/chunk-COTQCC36.js";
import "./chunks/chunk-DGQY2KTK.js";
import "./chunks/chunk-2TODOPFB.js";
import "./chunks/chunk-OFQCUH2O.js";
import "./chunks/chunk-CREQMF72.js";
import "./chunks/chunk-DUBASEHY.js";
import {
  createActionsArtifacts
} from "./chunks/chunk-DR7Z3Q4C.js";
import {
  planDigest,
  writePlan
} from "./chunks/chunk-2HKPHKLF.js";
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
import {
  planArtifact
} from "./chunks/chunk-ZSSCQPJG.js";
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
import {
  UserError
} from "./chunks/chunk-XELRSJDQ.js";
import "./chunks/chunk-J7NCNSNB.js";
import "./chunks/chunk-I453ZGVS.js";
import "./chunks/chunk-B7ROATOU.js";
import "./chunks/chunk-IA6Z3OCR.js";

// action/all.ts
import { join } from "node:path";
await runAction("all", async (context) => {
  let { inputs, runner, log, mask, cancelled } = context;
  if (runner.eventName !== "pull_request")
    throw new UserError({
      code: "event-refused",
      what: "the action judges pull requests only",
      found: `event ${runner.eventName}`,
      accepted: "pull_request",
      next: "record baselines with the reusable workflow baseline.yml"
    });
  let artifacts = createActionsArtifacts(), { plan, commits } = await planHere({ ...inputs, shards: 1 }, runner);
  for (let line of describePlan(plan)) log(line);
  let digest = planDigest(plan), planText = writePlan(plan);
  await artifacts.upload(planArtifact(digest), /* @__PURE__ */ new Map([["plan.json", planText]]));
  let shards = [];
  for (let shard of plan.shards) {
    let { text } = await runShardHere({
      plan,
      digest,
      shard,
      commits,
      runner,
      root: join(runner.workspace, inputs["working-directory"]),
      cancelled,
      mask,
      artifacts,
      token: inputs["github-token"],
      headCode: "refused"
    });
    shards.push({ source: `shard ${shard.index}`, text });
  }
  return giveVerdict(
    context,
    { plan: { kind: "text", text: planText }, planDigest: digest, shards, troubles: [] },
    artifacts
  );
});
