import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
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
import {
  createCommits
} from "./chunks/chunk-G45S6M6A.js";
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
import "./chunks/chunk-COTQCC36.js";
import "./chunks/chunk-DGQY2KTK.js";
import "./chunks/chunk-2TODOPFB.js";
import {
  requirePlan
} from "./chunks/chunk-ZFUS7H5B.js";
import {
  endOfRun
} from "./chunks/chunk-DUBASEHY.js";
import {
  createActionsArtifacts
} from "./chunks/chunk-DR7Z3Q4C.js";
import {
  readPlan
} from "./chunks/chunk-2HKPHKLF.js";
import "./chunks/chunk-54H5HXK6.js";
import "./chunks/chunk-RRVF7OYY.js";
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
import "./chunks/chunk-SLHIYD27.js";
import {
  runAction
} from "./chunks/chunk-ZDQVCDKV.js";
import "./chunks/chunk-NCIRWX43.js";
import {
  shardArtifact
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

// action/shard.ts
import { join } from "node:path";
await runAction("shard", async ({ inputs, runner, output, log, complain, mask, cancelled }) => {
  let artifacts = createActionsArtifacts(), planText = await requirePlan(artifacts, inputs.plan, inputs["plan-digest"]), read = readPlan(planText, inputs["plan-digest"]);
  if (read.kind !== "plan") throw unusable(`the plan is ${read.kind}`);
  let { plan, digest } = read, shard = plan.shards.find(({ index }) => index === inputs.shard);
  if (shard === void 0) throw unusable(`shard ${inputs.shard ?? "(none given)"} of ${plan.shards.length}`);
  let root = join(runner.workspace, inputs["working-directory"]), commits = createCommits(root), { outcome, text } = await runShardHere({
    plan,
    digest,
    shard,
    commits,
    runner,
    root,
    cancelled,
    mask,
    artifacts,
    token: inputs["github-token"],
    headCode: "allowed"
  }), file = `shard-${shard.index}.jsonl`;
  await artifacts.upload(shardArtifact(shard.index, runner.attempt), /* @__PURE__ */ new Map([[file, text]])), output("state", endOfRun[outcome.state]), log(`${outcome.trials.length} trials, ${outcome.state}`);
  for (let { error } of outcome.broken) complain(error.problems);
  return outcome.broken.length > 0 || outcome.state === "cancelled" || outcome.state === "time" ? 1 : 0;
});
function unusable(found) {
  return new UserError({
    code: "plan-mismatch",
    what: "the plan cannot be used by this shard",
    found,
    accepted: "the plan that the plan job of this run made, and the index of one of its shards",
    next: "re-run all jobs of the workflow"
  });
}
