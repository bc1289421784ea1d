import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  describePlan,
  planHere
} from "./chunks/chunk-RYHNY4SL.js";
import "./chunks/chunk-6PN5CNCF.js";
import "./chunks/chunk-GUFKSUXL.js";
import "./chunks/chunk-KCEKBWIF.js";
import "./chunks/chunk-WKJRE6MM.js";
import "./chunks/chunk-2YMRNJ4H.js";
import "./chunks/chunk-JQMRCCMT.js";
import {
  createActionsArtifacts
} from "./chunks/chunk-UCP7PGXC.js";
import {
  planDigest,
  writePlan
} from "./chunks/chunk-NV7YZ2ZT.js";
import "./chunks/chunk-R2PYUOWS.js";
import "./chunks/chunk-NLGJ3A6I.js";
import "./chunks/chunk-L54ZFQ7Y.js";
import {
  runAction
} from "./chunks/chunk-3OZ53H3N.js";
import "./chunks/chunk-JKZCP7KB.js";
import {
  planArtifact
} from "./chunks/chunk-BPGTU6JI.js";
import "./chunks/chunk-SXENKJDU.js";
import "./chunks/chunk-WZ5JI7XN.js";
import "./chunks/chunk-IJRUFYW3.js";
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
