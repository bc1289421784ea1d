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
import "./chunks/chunk-PVV4347A.js";
import "./chunks/chunk-DGQY2KTK.js";
import {
  createActionsArtifacts
} from "./chunks/chunk-DR7Z3Q4C.js";
import {
  planDigest,
  writePlan
} from "./chunks/chunk-2HKPHKLF.js";
import "./chunks/chunk-54H5HXK6.js";
import "./chunks/chunk-RRVF7OYY.js";
import "./chunks/chunk-OZA76PB6.js";
import "./chunks/chunk-72IEG5HL.js";
import "./chunks/chunk-MEQ6DDTS.js";
import "./chunks/chunk-UFWVR74K.js";
import "./chunks/chunk-K3VUB7QE.js";
import "./chunks/chunk-4VJVPXYV.js";
import "./chunks/chunk-KUYWQVHT.js";
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
import "./chunks/chunk-XELRSJDQ.js";
import "./chunks/chunk-J7NCNSNB.js";
import "./chunks/chunk-I453ZGVS.js";
import "./chunks/chunk-B7ROATOU.js";
import "./chunks/chunk-IA6Z3OCR.js";

// action/plan.ts
await runAction("plan", async ({ inputs, runner, output, log }) => {
  let { plan } = await planHere(inputs, runner), digest = planDigest(plan);
  await createActionsArtifacts().upload(planArtifact(digest), /* @__PURE__ */ new Map([["plan.json", writePlan(plan)]]));
  let of = plan.shards.length;
  output("matrix", JSON.stringify({ include: plan.shards.map(({ index }) => ({ shard: index, of })) })), output("has-work", String(of > 0)), output("plan-digest", digest), output("estimate-usd", estimateOf(plan));
  for (let line of describePlan(plan)) log(line);
  return 0;
});
function estimateOf({ suites }) {
  let costs = suites.map(({ estimate }) => estimate.costUsd);
  return costs.includes(null) ? "" : String(costs.reduce((sum, cost) => sum + (cost ?? 0), 0));
}
