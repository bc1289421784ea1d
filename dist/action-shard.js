import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
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
import {
  createCommits
} from "./chunks/chunk-7C5MYRWH.js";
import "./chunks/chunk-MYMKGMO3.js";
import "./chunks/chunk-2TODOPFB.js";
import {
  requirePlan
} from "./chunks/chunk-SV5HNQ43.js";
import "./chunks/chunk-S7CAVWPL.js";
import {
  createActionsArtifacts
} from "./chunks/chunk-A3BRMLIH.js";
import {
  readPlan
} from "./chunks/chunk-ZZAM7HJV.js";
import "./chunks/chunk-Z2PDG5LU.js";
import "./chunks/chunk-74TAEL64.js";
import "./chunks/chunk-UFWVR74K.js";
import "./chunks/chunk-K3VUB7QE.js";
import "./chunks/chunk-XWKLXWFG.js";
import {
  runAction
} from "./chunks/chunk-25KYHLIG.js";
import "./chunks/chunk-CS3TKL7Q.js";
import {
  shardArtifact
} from "./chunks/chunk-7736Z4M5.js";
import "./chunks/chunk-SXENKJDU.js";
import "./chunks/chunk-PYCTTGOG.js";
import "./chunks/chunk-KSJNMKFV.js";
import "./chunks/chunk-Y3JFUE7B.js";
import "./chunks/chunk-BNXTNIS5.js";
import "./chunks/chunk-CBPBUGVT.js";
import {
  UserError,
  describeProblem
} from "./chunks/chunk-XELRSJDQ.js";
import "./chunks/chunk-TVGVIJQH.js";
import "./chunks/chunk-B7ROATOU.js";
import "./chunks/chunk-IA6Z3OCR.js";

// action/shard.ts
import { join } from "node:path";
await runAction("shard", async ({ inputs, runner, output, log, mask, cancelled }) => {
  let artifacts = createActionsArtifacts(), planText = await requirePlan(artifacts, inputs.plan, inputs["plan-digest"]), read = readPlan(planText, inputs["plan-digest"]);
  if (read.kind !== "plan") throw unusable(`the plan is ${read.kind}`);
  let { plan, digest } = read, shard = plan.shards.find(({ index }) => index === inputs.shard);
  if (shard === void 0) throw unusable(`shard ${inputs.shard ?? "(none given)"} of ${plan.shards.length}`);
  let root = join(runner.workspace, inputs["working-directory"]), commits = createCommits(root), { outcome, text } = await runShardHere({
    plan,
    digest,
    shard,
    commits,
    runner,
    root,
    cancelled,
    mask,
    headCode: "allowed"
  }), file = `shard-${shard.index}.jsonl`;
  await artifacts.upload(shardArtifact(shard.index, runner.attempt), /* @__PURE__ */ new Map([[file, text]])), output("state", outcome.state === "time" ? "stopped" : outcome.state), log(`${outcome.trials.length} trials, ${outcome.state}`);
  for (let { error } of outcome.broken) for (let problem of error.problems) log(describeProblem(problem));
  return outcome.broken.length > 0 || outcome.state !== "complete" ? 1 : 0;
});
function unusable(found) {
  return new UserError({
    code: "plan-mismatch",
    what: "the plan cannot be used by this shard",
    found,
    accepted: "the plan that the plan job of this run made, and the index of one of its shards",
    next: "re-run all jobs of the workflow"
  });
}
