import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  describePlan,
  planHere
} from "./chunks/chunk-WR4WB6SO.js";
import "./chunks/chunk-UXHD3ABL.js";
import "./chunks/chunk-EC7UHM4X.js";
import "./chunks/chunk-EVMINQ67.js";
import "./chunks/chunk-BVVLMZZG.js";
import "./chunks/chunk-YRPBDUUL.js";
import "./chunks/chunk-SDHBVDGW.js";
import {
  createActionsArtifacts
} from "./chunks/chunk-T6NOWVBF.js";
import {
  planDigest,
  writePlan
} from "./chunks/chunk-SAFV2KPZ.js";
import "./chunks/chunk-L4FE6NXA.js";
import "./chunks/chunk-23BSYTH6.js";
import "./chunks/chunk-UHTSLENI.js";
import {
  runAction
} from "./chunks/chunk-HNUEX37K.js";
import "./chunks/chunk-LUVBTMJB.js";
import {
  planArtifact
} from "./chunks/chunk-OHQKT7VK.js";
import "./chunks/chunk-QUZ2TXEX.js";
import "./chunks/chunk-ILHQ4FYJ.js";
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
