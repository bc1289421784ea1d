import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  isShardArtifact,
  planArtifact
} from "./chunk-ZSSCQPJG.js";
import {
  UserError
} from "./chunk-XELRSJDQ.js";

// action/collect.ts
import { readFileSync } from "node:fs";
var planLimits = { files: 1, bytes: 2e8 }, shardLimits = { files: 1, bytes: 2e8 };
async function collectPlan(artifacts, file, digest) {
  if (file !== null) return readPlanFile(file);
  if (digest === null) return { kind: "missing", why: "no digest of a plan was handed over by the plan job" };
  let name = planArtifact(digest), stored = (await artifacts.list()).find((artifact) => artifact.name === name);
  if (stored === void 0) return { kind: "missing", why: `the plan is gone: there is no artifact ${name}` };
  let content = await artifacts.download(stored, planLimits);
  if (content.kind === "refused")
    return { kind: "missing", why: `the plan artifact was refused: ${content.why}` };
  let bytes = content.files.get("plan.json");
  return bytes === void 0 ? { kind: "missing", why: "the plan artifact holds no plan.json" } : { kind: "text", text: new TextDecoder().decode(bytes) };
}
function readPlanFile(file) {
  try {
    return { kind: "text", text: readFileSync(file, "utf8") };
  } catch {
    return { kind: "missing", why: "the file that the input `plan` names cannot be read" };
  }
}
async function requirePlan(artifacts, file, digest) {
  let plan = await collectPlan(artifacts, file, digest);
  if (plan.kind === "text") return plan.text;
  throw new UserError({
    code: "plan-mismatch",
    what: plan.why,
    accepted: "the artifact of the plan job of this workflow run, or the input `plan`",
    next: "re-run all jobs of the workflow"
  });
}
async function collectShards(artifacts) {
  let shards = [], troubles = [];
  for (let stored of (await artifacts.list()).filter(({ name }) => isShardArtifact(name))) {
    let content = await artifacts.download(stored, shardLimits);
    if (content.kind === "refused") {
      troubles.push({
        code: "shard-refused",
        shard: null,
        trials: 0,
        why: `${stored.name} was refused: ${content.why}`
      });
      continue;
    }
    for (let bytes of content.files.values())
      shards.push({ source: stored.name, text: new TextDecoder().decode(bytes) });
  }
  return { shards, troubles };
}

export {
  collectPlan,
  requirePlan,
  collectShards
};
