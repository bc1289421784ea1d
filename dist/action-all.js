import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  describePlan,
  planHere
} from "./chunks/chunk-RYHNY4SL.js";
import "./chunks/chunk-6PN5CNCF.js";
import {
  runShardHere
} from "./chunks/chunk-N5OMEXAP.js";
import "./chunks/chunk-4EM4HSIE.js";
import "./chunks/chunk-GUFKSUXL.js";
import {
  giveVerdict
} from "./chunks/chunk-PQQ4TIGW.js";
import "./chunks/chunk-CVD6KQXW.js";
import "./chunks/chunk-KCEKBWIF.js";
import "./chunks/chunk-WKJRE6MM.js";
import "./chunks/chunk-2TODOPFB.js";
import "./chunks/chunk-SOEXDDF5.js";
import "./chunks/chunk-2YMRNJ4H.js";
import "./chunks/chunk-JQMRCCMT.js";
import "./chunks/chunk-LV2ZI7GX.js";
import {
  createActionsArtifacts
} from "./chunks/chunk-UCP7PGXC.js";
import {
  planDigest,
  writePlan
} from "./chunks/chunk-NV7YZ2ZT.js";
import "./chunks/chunk-PMAMTOPY.js";
import "./chunks/chunk-YSPGXOPD.js";
import "./chunks/chunk-XIDRVRNZ.js";
import "./chunks/chunk-R2PYUOWS.js";
import "./chunks/chunk-NLGJ3A6I.js";
import "./chunks/chunk-6VDT4HPP.js";
import "./chunks/chunk-K3M4NVG5.js";
import "./chunks/chunk-YGRXWPFR.js";
import "./chunks/chunk-QFMKDHTO.js";
import "./chunks/chunk-I453ZGVS.js";
import "./chunks/chunk-L54ZFQ7Y.js";
import "./chunks/chunk-FCCNAVHJ.js";
import {
  runAction
} from "./chunks/chunk-3OZ53H3N.js";
import "./chunks/chunk-JKZCP7KB.js";
import {
  planArtifact
} from "./chunks/chunk-BPGTU6JI.js";
import "./chunks/chunk-SXENKJDU.js";
import {
  UserError
} from "./chunks/chunk-WZ5JI7XN.js";
import "./chunks/chunk-IJRUFYW3.js";
import "./chunks/chunk-2JHDJ4CA.js";
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
