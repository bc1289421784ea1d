import { join } from 'node:path';
import { createCommits } from '../src/adapters/git/commits.ts';
import { loadPrices, priceTableName } from '../src/adapters/prices/prices.ts';
import { describeEstimate } from '../src/evaluation/plan/cost-estimate.ts';
import type { Plan } from '../src/evaluation/plan/plan-file.ts';
import { priceBy } from '../src/gateway/price.ts';
import { planEvaluation } from '../src/operations/plan-evaluation.ts';
import type { Commits } from '../src/ports/commits.ts';
import { actionDataBranch } from './data-branch.ts';
import type { Runner } from './runner.ts';
import { subjectOf } from './subject.ts';

export interface PlanInputs {
  readonly config: string;
  readonly suites: readonly string[] | null;
  readonly shards: number | null;
  readonly 'github-token': string | null;
  readonly 'working-directory': string;
}

/** The plan of the checked-out commit, and the commits it was made from. */
export async function planHere(
  inputs: PlanInputs,
  runner: Runner,
): Promise<{ plan: Plan; commits: Commits }> {
  const commits = createCommits(join(runner.workspace, inputs['working-directory']));
  const { subject, purpose } = await subjectOf(runner, commits);
  const plan = await planEvaluation(
    {
      subject,
      purpose,
      attempt: runner.attempt,
      now: new Date().toISOString(),
      priceTable: priceTableName,
      configPath: inputs.config,
      suites: inputs.suites,
      shards: inputs.shards,
    },
    {
      commits,
      dataBranch: actionDataBranch(runner, inputs['github-token']),
      priceOf: priceBy(loadPrices, new Date()),
    },
  );
  return { plan, commits };
}

/** What the plan says, for the log. */
export function describePlan(plan: Plan): string[] {
  const trials = plan.shards.reduce((sum, shard) => sum + shard.trials.length, 0);
  return [
    ...plan.suites.map(({ name, cases, touchedBy, record, estimate }) => {
      const why =
        record === null ? `touched by ${touchedBy.join(', ')}` : `run ${record.run} of record ${record.id}`;
      return `suite ${name}: ${cases.length} cases, ${why}${costOf(estimate)}`;
    }),
    ...plan.untouched.map(({ suite, why }) => `suite ${suite}: not run, ${why}`),
    `${trials} trials in ${plan.shards.length} shards`,
  ];
}

function costOf({ costUsd, basis, unknown = [] }: Plan['suites'][number]['estimate']): string {
  if (basis === undefined || costUsd === 0) return '';
  const known = basis === 'unknown' || costUsd === null ? null : { basis, costUsd };
  return `, ${describeEstimate(known ?? { basis: 'unknown', of: unknown })}`;
}
