import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  describePlan,
  planHere
} from "./chunks/chunk-EUJ6Z6VY.js";
import "./chunks/chunk-QUFWSGZC.js";
import "./chunks/chunk-UR4KCU62.js";
import "./chunks/chunk-KJUGYZO3.js";
import "./chunks/chunk-AZKX6BZG.js";
import "./chunks/chunk-T5QHHSXP.js";
import "./chunks/chunk-Q3RTAGBX.js";
import {
  createActionsArtifacts
} from "./chunks/chunk-NQOSKJPI.js";
import {
  planDigest,
  writePlan
} from "./chunks/chunk-3USGPK55.js";
import "./chunks/chunk-RT4KUZWE.js";
import "./chunks/chunk-VTV3EKRA.js";
import "./chunks/chunk-ENDL2USO.js";
import {
  runAction
} from "./chunks/chunk-ATLQ4VVH.js";
import {
  planArtifact
} from "./chunks/chunk-UPZ6ZVGX.js";
import "./chunks/chunk-LUVBTMJB.js";
import "./chunks/chunk-QUZ2TXEX.js";
import "./chunks/chunk-NMA7EQRD.js";
import "./chunks/chunk-IJRUFYW3.js";
import "./chunks/chunk-CBZDJTNY.js";
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
