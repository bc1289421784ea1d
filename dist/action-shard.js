import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  runShardHere
} from "./chunks/chunk-S34NRKVB.js";
import "./chunks/chunk-AH4PFRQS.js";
import {
  createCommits
} from "./chunks/chunk-J5JDGCE2.js";
import "./chunks/chunk-SU4I6YUW.js";
import {
  requirePlan
} from "./chunks/chunk-QXTARBF4.js";
import "./chunks/chunk-QEOYSTNU.js";
import {
  createActionsArtifacts
} from "./chunks/chunk-DU4YUBND.js";
import {
  readPlan
} from "./chunks/chunk-LFGIHSFY.js";
import "./chunks/chunk-RBHCJKF7.js";
import "./chunks/chunk-46YBFNF3.js";
import {
  runAction
} from "./chunks/chunk-VK4EI3YU.js";
import {
  shardArtifact
} from "./chunks/chunk-JP6QBS2Q.js";
import "./chunks/chunk-UBNSEKCO.js";
import "./chunks/chunk-Z7IS5NWS.js";
import {
  UserError,
  describeProblem
} from "./chunks/chunk-7GYZHXDI.js";
import "./chunks/chunk-2JHDJ4CA.js";
import "./chunks/chunk-IA6Z3OCR.js";

// action/shard.ts
import { join } from "node:path";
await runAction("shard", async ({ inputs, runner, output, log, mask, cancelled }) => {
  let artifacts = createActionsArtifacts(), planText = await requirePlan(artifacts, inputs.plan, inputs["plan-digest"]), read = readPlan(planText, inputs["plan-digest"]);
  if (read.kind !== "plan") throw unusable(`the plan is ${read.kind}`);
  let { plan, digest } = read, shard = plan.shards.find(({ index }) => index === inputs.shard);
  if (shard === void 0) throw unusable(`shard ${inputs.shard ?? "(none given)"} of ${plan.shards.length}`);
  let commits = createCommits(join(runner.workspace, inputs["working-directory"])), { outcome, text } = await runShardHere({ plan, digest, shard, commits, runner, cancelled, mask }), file = `shard-${shard.index}.jsonl`;
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
