import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  planEvaluation
} from "./chunk-BAV4ZA4Q.js";
import {
  createCommits
} from "./chunk-7C5MYRWH.js";
import {
  subjectOf
} from "./chunk-PVV4347A.js";
import {
  actionDataBranch
} from "./chunk-MFHV67FT.js";

// action/plan-here.ts
import { join } from "node:path";
async function planHere(inputs, runner) {
  let commits = createCommits(join(runner.workspace, inputs["working-directory"])), { subject, purpose } = await subjectOf(runner, commits);
  return { plan: await planEvaluation(
    {
      subject,
      purpose,
      attempt: runner.attempt,
      now: (/* @__PURE__ */ new Date()).toISOString(),
      configPath: inputs.config,
      suites: inputs.suites,
      shards: inputs.shards
    },
    { commits, dataBranch: actionDataBranch(runner, inputs["github-token"]) }
  ), commits };
}
function describePlan(plan) {
  let trials = plan.shards.reduce((sum, shard) => sum + shard.trials.length, 0);
  return [
    ...plan.suites.map(({ name, cases, touchedBy, record }) => {
      let why = record === null ? `touched by ${touchedBy.join(", ")}` : `run ${record.run} of record ${record.id}`;
      return `suite ${name}: ${cases.length} cases, ${why}`;
    }),
    ...plan.untouched.map(({ suite, why }) => `suite ${suite}: not run, ${why}`),
    `${trials} trials in ${plan.shards.length} shards`
  ];
}

export {
  planHere,
  describePlan
};
