import type { Plan } from '../evaluation/plan/plan-file.ts';
import type { Trial } from '../evaluation/run/trial-file.ts';
import type { Json } from '../foundation/json.ts';
import { mean } from '../stats/moments.ts';

/** First file of the data branch. */
export const branchReadme = `# plumbline-data

This branch is written by Plumbline: the stored baselines and the ledger of evaluation runs. It shares no history with the code.
Do not edit it by hand: a record that does not fit together is reported as unreadable, and pull requests are then not measured.
To start over, delete the folder of a suite below \`baselines/\` (or the branch) and run the baseline workflow.
`;

/** Models that answered, by the name they gave or were asked by, and the providers' fingerprints; both sorted. */
export function modelsOf(trials: readonly Trial[]): { models: string[]; fingerprints: string[] } {
  const answered = trials.flatMap((trial) =>
    trial.outcome === 'answered' && trial.model !== null ? [trial.model] : [],
  );
  const sorted = (values: readonly (string | null)[]) =>
    [...new Set(values.filter((value) => value !== null))].sort();
  return {
    models: sorted(answered.map((model) => model.answered ?? model.asked)),
    fingerprints: sorted(answered.map((model) => model.fingerprint)),
  };
}

/** The ledger's line of a run that no pull request made. */
export function runLine(
  request: { readonly runId: string; readonly now: string },
  plan: Plan,
  trials: readonly Trial[],
): Json {
  return {
    runId: request.runId,
    at: request.now,
    kind: plan.purpose === 'drift' ? 'drift' : 'record',
    sha: plan.subject.head.sha,
    pr: plan.subject.pr,
    suites: plan.suites.map(({ name, metrics }) => {
      const own = trials.filter((trial) => trial.suite === name);
      const means = metrics.map((metric) => {
        const values = own.map((trial) =>
          trial.outcome === 'not-run' ? null : (trial.scores[metric.name] ?? null),
        );
        return [metric.name, mean(values.filter((value) => value !== null))] as const;
      });
      return { name, ...modelsOf(own), metrics: Object.fromEntries(means), costUsd: costOf(own) };
    }),
    decision: null,
  };
}

/** US dollars of all answers; null when the price of any is unknown. */
function costOf(trials: readonly Trial[]): number | null {
  const costs = trials.flatMap((trial) => (trial.outcome === 'answered' ? [trial.costUsd] : []));
  const known = costs.filter((cost) => cost !== null);
  return known.length === costs.length ? known.reduce((sum, cost) => sum + cost, 0) : null;
}
