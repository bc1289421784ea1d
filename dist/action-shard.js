import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  runShardHere
} from "./chunks/chunk-N5OMEXAP.js";
import "./chunks/chunk-4EM4HSIE.js";
import {
  createCommits
} from "./chunks/chunk-GUFKSUXL.js";
import "./chunks/chunk-2TODOPFB.js";
import {
  requirePlan
} from "./chunks/chunk-VIOC2QHJ.js";
import "./chunks/chunk-LV2ZI7GX.js";
import {
  createActionsArtifacts
} from "./chunks/chunk-UCP7PGXC.js";
import {
  readPlan
} from "./chunks/chunk-NV7YZ2ZT.js";
import "./chunks/chunk-NLGJ3A6I.js";
import "./chunks/chunk-FCCNAVHJ.js";
import {
  runAction
} from "./chunks/chunk-3OZ53H3N.js";
import "./chunks/chunk-JKZCP7KB.js";
import {
  shardArtifact
} from "./chunks/chunk-BPGTU6JI.js";
import "./chunks/chunk-SXENKJDU.js";
import {
  UserError,
  describeProblem
} from "./chunks/chunk-WZ5JI7XN.js";
import "./chunks/chunk-IJRUFYW3.js";
import "./chunks/chunk-2JHDJ4CA.js";
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
