import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  describePlan,
  planHere
} from "./chunks/chunk-WR4WB6SO.js";
import "./chunks/chunk-UXHD3ABL.js";
import {
  runShardHere
} from "./chunks/chunk-E6YFM2GA.js";
import "./chunks/chunk-EXXIWZ2F.js";
import "./chunks/chunk-EC7UHM4X.js";
import {
  giveVerdict
} from "./chunks/chunk-67B7TZI5.js";
import "./chunks/chunk-YTSEJ3DJ.js";
import "./chunks/chunk-EVMINQ67.js";
import "./chunks/chunk-BVVLMZZG.js";
import "./chunks/chunk-2TODOPFB.js";
import "./chunks/chunk-QH3UJ5BH.js";
import "./chunks/chunk-YRPBDUUL.js";
import "./chunks/chunk-SDHBVDGW.js";
import "./chunks/chunk-XE7D3FDI.js";
import {
  createActionsArtifacts
} from "./chunks/chunk-T6NOWVBF.js";
import {
  planDigest,
  writePlan
} from "./chunks/chunk-SAFV2KPZ.js";
import "./chunks/chunk-WERRP4EA.js";
import "./chunks/chunk-Q3QNWQWI.js";
import "./chunks/chunk-4EU6Z6L5.js";
import "./chunks/chunk-L4FE6NXA.js";
import "./chunks/chunk-23BSYTH6.js";
import "./chunks/chunk-3NWDMSBO.js";
import "./chunks/chunk-YIC2I7PG.js";
import "./chunks/chunk-XNKNHOBT.js";
import "./chunks/chunk-QFMKDHTO.js";
import "./chunks/chunk-I453ZGVS.js";
import "./chunks/chunk-UHTSLENI.js";
import "./chunks/chunk-ORSWOP7Z.js";
import {
  runAction
} from "./chunks/chunk-HNUEX37K.js";
import "./chunks/chunk-LUVBTMJB.js";
import {
  planArtifact
} from "./chunks/chunk-OHQKT7VK.js";
import "./chunks/chunk-QUZ2TXEX.js";
import {
  UserError
} from "./chunks/chunk-ILHQ4FYJ.js";
import "./chunks/chunk-IJRUFYW3.js";
import "./chunks/chunk-CBZDJTNY.js";
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
