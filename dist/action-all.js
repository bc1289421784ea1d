import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  describePlan,
  planHere
} from "./chunks/chunk-EUJ6Z6VY.js";
import "./chunks/chunk-QUFWSGZC.js";
import {
  runShardHere
} from "./chunks/chunk-52T4EXQH.js";
import "./chunks/chunk-VIM3MUYB.js";
import "./chunks/chunk-UR4KCU62.js";
import {
  giveVerdict
} from "./chunks/chunk-Z2H2DHFV.js";
import "./chunks/chunk-QJAOFDEN.js";
import "./chunks/chunk-KJUGYZO3.js";
import "./chunks/chunk-AZKX6BZG.js";
import "./chunks/chunk-SU4I6YUW.js";
import "./chunks/chunk-REYLLF36.js";
import "./chunks/chunk-T5QHHSXP.js";
import "./chunks/chunk-Q3RTAGBX.js";
import "./chunks/chunk-5OABKTN6.js";
import {
  createActionsArtifacts
} from "./chunks/chunk-NQOSKJPI.js";
import {
  planDigest,
  writePlan
} from "./chunks/chunk-3USGPK55.js";
import "./chunks/chunk-P45I44VB.js";
import "./chunks/chunk-HFACXJMK.js";
import "./chunks/chunk-4EU6Z6L5.js";
import "./chunks/chunk-RT4KUZWE.js";
import "./chunks/chunk-VTV3EKRA.js";
import "./chunks/chunk-NE374X3E.js";
import "./chunks/chunk-PJKJVWS3.js";
import "./chunks/chunk-XNKNHOBT.js";
import "./chunks/chunk-QFMKDHTO.js";
import "./chunks/chunk-I453ZGVS.js";
import "./chunks/chunk-ENDL2USO.js";
import "./chunks/chunk-XFQK5HV5.js";
import {
  runAction
} from "./chunks/chunk-ATLQ4VVH.js";
import {
  planArtifact
} from "./chunks/chunk-UPZ6ZVGX.js";
import "./chunks/chunk-LUVBTMJB.js";
import "./chunks/chunk-QUZ2TXEX.js";
import {
  UserError
} from "./chunks/chunk-NMA7EQRD.js";
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
