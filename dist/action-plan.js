import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  describePlan,
  planHere
} from "./chunks/chunk-E645AMV2.js";
import "./chunks/chunk-STHC2PI3.js";
import "./chunks/chunk-J5JDGCE2.js";
import "./chunks/chunk-EMGB6IYH.js";
import "./chunks/chunk-FOEELB4A.js";
import "./chunks/chunk-S7V5ZERU.js";
import "./chunks/chunk-HNUHHOFM.js";
import {
  createActionsArtifacts
} from "./chunks/chunk-DU4YUBND.js";
import {
  planDigest,
  writePlan
} from "./chunks/chunk-LFGIHSFY.js";
import "./chunks/chunk-Y7L77UU2.js";
import "./chunks/chunk-RBHCJKF7.js";
import "./chunks/chunk-M6L4RTLN.js";
import {
  runAction
} from "./chunks/chunk-VK4EI3YU.js";
import {
  planArtifact
} from "./chunks/chunk-JP6QBS2Q.js";
import "./chunks/chunk-UBNSEKCO.js";
import "./chunks/chunk-Z7IS5NWS.js";
import "./chunks/chunk-7GYZHXDI.js";
import "./chunks/chunk-2JHDJ4CA.js";
import "./chunks/chunk-IA6Z3OCR.js";

// action/plan.ts
await runAction("plan", async ({ inputs, runner, output, log }) => {
  let { plan } = await planHere(inputs, runner), digest = planDigest(plan);
  await createActionsArtifacts().upload(planArtifact(digest), /* @__PURE__ */ new Map([["plan.json", writePlan(plan)]]));
  let of = plan.shards.length;
  output("matrix", JSON.stringify({ include: plan.shards.map(({ index }) => ({ shard: index, of })) })), output("has-work", String(of > 0)), output("plan-digest", digest), output("estimate-usd", "");
  for (let line of describePlan(plan)) log(line);
  return 0;
});
