import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  planEvaluation
} from "./chunk-25MG6NDX.js";
import {
  describeEstimate
} from "./chunk-5H7TAVXR.js";
import {
  createCommits
} from "./chunk-G45S6M6A.js";
import {
  priceBy
} from "./chunk-WTFHFCXD.js";
import {
  loadPrices,
  priceTableName
} from "./chunk-EEM6R47U.js";
import {
  subjectOf
} from "./chunk-PVV4347A.js";
import {
  actionDataBranch
} from "./chunk-DR7Z3Q4C.js";

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
      priceTable: priceTableName,
      configPath: inputs.config,
      suites: inputs.suites,
      shards: inputs.shards
    },
    {
      commits,
      dataBranch: actionDataBranch(runner, inputs["github-token"]),
      priceOf: priceBy(loadPrices, /* @__PURE__ */ new Date())
    }
  ), commits };
}
function describePlan(plan) {
  let trials = plan.shards.reduce((sum, shard) => sum + shard.trials.length, 0);
  return [
    ...plan.suites.map(({ name, cases, touchedBy, record, estimate }) => {
      let why = record === null ? `touched by ${touchedBy.join(", ")}` : `run ${record.run} of record ${record.id}`;
      return `suite ${name}: ${cases.length} cases, ${why}${costOf(estimate)}`;
    }),
    ...plan.untouched.map(({ suite, why }) => `suite ${suite}: not run, ${why}`),
    `${trials} trials in ${plan.shards.length} shards`
  ];
}
function costOf({ costUsd, basis, unknown = [] }) {
  return basis === void 0 || costUsd === 0 ? "" : `, ${describeEstimate((basis === "unknown" || costUsd === null ? null : { basis, costUsd }) ?? { basis: "unknown", of: unknown })}`;
}

export {
  planHere,
  describePlan
};
