import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  describePlan,
  planHere
} from "./chunks/chunk-I7KYJYH2.js";
import "./chunks/chunk-BAV4ZA4Q.js";
import "./chunks/chunk-L2DTNR3X.js";
import "./chunks/chunk-UQP7W5HO.js";
import "./chunks/chunk-7C5MYRWH.js";
import "./chunks/chunk-MYMKGMO3.js";
import "./chunks/chunk-PVV4347A.js";
import "./chunks/chunk-F4AHFOKG.js";
import "./chunks/chunk-MFHV67FT.js";
import "./chunks/chunk-L5YWLTRQ.js";
import {
  createActionsArtifacts
} from "./chunks/chunk-A3BRMLIH.js";
import {
  planDigest,
  writePlan
} from "./chunks/chunk-ZZAM7HJV.js";
import "./chunks/chunk-Z2PDG5LU.js";
import "./chunks/chunk-UVC5FJPC.js";
import "./chunks/chunk-74TAEL64.js";
import "./chunks/chunk-UFWVR74K.js";
import "./chunks/chunk-K3VUB7QE.js";
import "./chunks/chunk-L7OM6TQ2.js";
import "./chunks/chunk-MCS6LHXB.js";
import {
  runAction
} from "./chunks/chunk-25KYHLIG.js";
import "./chunks/chunk-CS3TKL7Q.js";
import {
  planArtifact
} from "./chunks/chunk-7736Z4M5.js";
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

// action/plan.ts
await runAction("plan", async ({ inputs, runner, output, log }) => {
  let { plan } = await planHere(inputs, runner), digest = planDigest(plan);
  await createActionsArtifacts().upload(planArtifact(digest), /* @__PURE__ */ new Map([["plan.json", writePlan(plan)]]));
  let of = plan.shards.length;
  output("matrix", JSON.stringify({ include: plan.shards.map(({ index }) => ({ shard: index, of })) })), output("has-work", String(of > 0)), output("plan-digest", digest), output("estimate-usd", "");
  for (let line of describePlan(plan)) log(line);
  return 0;
});
