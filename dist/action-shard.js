import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  runShardHere
} from "./chunks/chunk-E6YFM2GA.js";
import "./chunks/chunk-EXXIWZ2F.js";
import {
  createCommits
} from "./chunks/chunk-EC7UHM4X.js";
import "./chunks/chunk-2TODOPFB.js";
import {
  requirePlan
} from "./chunks/chunk-VJC66BCM.js";
import "./chunks/chunk-XE7D3FDI.js";
import {
  createActionsArtifacts
} from "./chunks/chunk-T6NOWVBF.js";
import {
  readPlan
} from "./chunks/chunk-SAFV2KPZ.js";
import "./chunks/chunk-23BSYTH6.js";
import "./chunks/chunk-ORSWOP7Z.js";
import {
  runAction
} from "./chunks/chunk-HNUEX37K.js";
import "./chunks/chunk-LUVBTMJB.js";
import {
  shardArtifact
} from "./chunks/chunk-OHQKT7VK.js";
import "./chunks/chunk-QUZ2TXEX.js";
import {
  UserError,
  describeProblem
} from "./chunks/chunk-ILHQ4FYJ.js";
import "./chunks/chunk-IJRUFYW3.js";
import "./chunks/chunk-CBZDJTNY.js";
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
