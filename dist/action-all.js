import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  describePlan,
  planHere
} from "./chunks/chunk-E645AMV2.js";
import "./chunks/chunk-STHC2PI3.js";
import {
  runShardHere
} from "./chunks/chunk-S34NRKVB.js";
import "./chunks/chunk-AH4PFRQS.js";
import "./chunks/chunk-J5JDGCE2.js";
import {
  giveVerdict
} from "./chunks/chunk-BKHDOFOL.js";
import "./chunks/chunk-D6QTL4YR.js";
import "./chunks/chunk-EMGB6IYH.js";
import "./chunks/chunk-FOEELB4A.js";
import "./chunks/chunk-SU4I6YUW.js";
import "./chunks/chunk-RZ3GKEP3.js";
import "./chunks/chunk-S7V5ZERU.js";
import "./chunks/chunk-HNUHHOFM.js";
import "./chunks/chunk-QEOYSTNU.js";
import {
  createActionsArtifacts
} from "./chunks/chunk-DU4YUBND.js";
import {
  planDigest,
  writePlan
} from "./chunks/chunk-LFGIHSFY.js";
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
import {
  planArtifact
} from "./chunks/chunk-JP6QBS2Q.js";
import "./chunks/chunk-UBNSEKCO.js";
import "./chunks/chunk-Z7IS5NWS.js";
import {
  UserError
} from "./chunks/chunk-7GYZHXDI.js";
import "./chunks/chunk-2JHDJ4CA.js";
import "./chunks/chunk-IA6Z3OCR.js";

// action/all.ts
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
    let { text } = await runShardHere({ plan, digest, shard, commits, runner, cancelled, mask });
    shards.push({ source: `shard ${shard.index}`, text });
  }
  return giveVerdict(
    context,
    { plan: { kind: "text", text: planText }, planDigest: digest, shards, troubles: [] },
    artifacts
  );
});
