import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  describePlan,
  planHere
} from "./chunks/chunk-I7KYJYH2.js";
import "./chunks/chunk-BAV4ZA4Q.js";
import "./chunks/chunk-L2DTNR3X.js";
import "./chunks/chunk-UQP7W5HO.js";
import {
  runShardHere
} from "./chunks/chunk-F4YO4LTE.js";
import "./chunks/chunk-ZARPBDME.js";
import "./chunks/chunk-5KKERZLK.js";
import "./chunks/chunk-6KBSZCAM.js";
import "./chunks/chunk-QXVZVP7P.js";
import "./chunks/chunk-MLQ65GCT.js";
import "./chunks/chunk-AS5URYP2.js";
import "./chunks/chunk-CUJJKCXG.js";
import "./chunks/chunk-Q3JWCJ7N.js";
import "./chunks/chunk-Z57QXRCP.js";
import "./chunks/chunk-EF5KZSYS.js";
import "./chunks/chunk-SKSLHKWG.js";
import "./chunks/chunk-TGZY33XC.js";
import "./chunks/chunk-7C5MYRWH.js";
import "./chunks/chunk-MYMKGMO3.js";
import {
  giveVerdict
} from "./chunks/chunk-UOXEJACT.js";
import "./chunks/chunk-RTXMVOA2.js";
import "./chunks/chunk-PVV4347A.js";
import "./chunks/chunk-F4AHFOKG.js";
import "./chunks/chunk-2TODOPFB.js";
import "./chunks/chunk-3UKAZXHX.js";
import "./chunks/chunk-MFHV67FT.js";
import "./chunks/chunk-L5YWLTRQ.js";
import "./chunks/chunk-S7CAVWPL.js";
import {
  createActionsArtifacts
} from "./chunks/chunk-A3BRMLIH.js";
import {
  planDigest,
  writePlan
} from "./chunks/chunk-ZZAM7HJV.js";
import "./chunks/chunk-Z2PDG5LU.js";
import "./chunks/chunk-32HRURYG.js";
import "./chunks/chunk-ELWQRHB7.js";
import "./chunks/chunk-7KD7H5HC.js";
import "./chunks/chunk-MXMP2OBW.js";
import "./chunks/chunk-FUJSQI3Z.js";
import "./chunks/chunk-K6PQVKL2.js";
import "./chunks/chunk-6K2435PR.js";
import "./chunks/chunk-4NXMIUKU.js";
import "./chunks/chunk-UVC5FJPC.js";
import "./chunks/chunk-74TAEL64.js";
import "./chunks/chunk-UFWVR74K.js";
import "./chunks/chunk-K3VUB7QE.js";
import "./chunks/chunk-4UKT2T3U.js";
import "./chunks/chunk-IDOEDXTU.js";
import "./chunks/chunk-4GY23N6Q.js";
import "./chunks/chunk-J7NCNSNB.js";
import "./chunks/chunk-JZBA4R35.js";
import "./chunks/chunk-I453ZGVS.js";
import "./chunks/chunk-L7OM6TQ2.js";
import "./chunks/chunk-MCS6LHXB.js";
import "./chunks/chunk-XWKLXWFG.js";
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
import {
  UserError
} from "./chunks/chunk-XELRSJDQ.js";
import "./chunks/chunk-TVGVIJQH.js";
import "./chunks/chunk-B7ROATOU.js";
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
