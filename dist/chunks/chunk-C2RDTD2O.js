import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);
import {
  mean
} from "./chunk-I453ZGVS.js";

// src/operations/data-branch-files.ts
var branchReadme = `# plumbline-data

This branch is written by Plumbline: the stored baselines and the ledger of evaluation runs. It shares no history with the code.
Do not edit it by hand: a record that does not fit together is reported as unreadable, and pull requests are then not measured.
To start over, delete the folder of a suite below \`baselines/\` (or the branch) and run the baseline workflow.
`;
function modelsOf(trials) {
  let answered = trials.flatMap(
    (trial) => trial.outcome === "answered" && trial.model !== null ? [trial.model] : []
  ), sorted = (values) => [...new Set(values.filter((value) => value !== null))].sort();
  return {
    models: sorted(answered.map((model) => model.answered ?? model.asked)),
    fingerprints: sorted(answered.map((model) => model.fingerprint))
  };
}
function runLine(request, plan, trials) {
  return {
    runId: request.runId,
    at: request.now,
    kind: plan.purpose === "drift" ? "drift" : "record",
    sha: plan.subject.head.sha,
    pr: plan.subject.pr,
    suites: plan.suites.map(({ name, metrics }) => {
      let own = trials.filter((trial) => trial.suite === name), means = metrics.map((metric) => {
        let values = own.map(
          (trial) => trial.outcome === "not-run" ? null : trial.scores[metric.name] ?? null
        );
        return [metric.name, mean(values.filter((value) => value !== null))];
      });
      return { name, ...modelsOf(own), metrics: Object.fromEntries(means), costUsd: costOf(own) };
    }),
    decision: null
  };
}
function costOf(trials) {
  let costs = trials.flatMap((trial) => trial.outcome === "answered" ? [trial.costUsd] : []), known = costs.filter((cost) => cost !== null);
  return known.length === costs.length ? known.reduce((sum, cost) => sum + cost, 0) : null;
}

export {
  branchReadme,
  modelsOf,
  runLine
};
