import { describeEstimate } from '../evaluation/plan/cost-estimate.ts';
import type { Plan, PlannedSuite } from '../evaluation/plan/plan-file.ts';

/** What a plan says, in lines for people. */
export function describePlan(plan: Plan): string[] {
  const { base, head } = plan.subject;
  const trials = plan.shards.reduce((sum, shard) => sum + shard.trials.length, 0);
  const what =
    plan.purpose === 'record'
      ? `a baseline of ${head.ref} at ${short(head.sha)}`
      : plan.purpose === 'drift'
        ? `the watch over the provider, by ${head.ref} at ${short(head.sha)}`
        : `${head.ref} at ${short(head.sha)} as it would land on ${base.ref} at ${short(base.sha)}`;
  return [
    what,
    ...plan.suites.flatMap((suite) => [
      `suite ${suite.name}: ${suite.cases.length} cases, ${reasonOf(suite, plan.purpose)}`,
      ...costOf(suite),
    ]),
    ...plan.untouched.map(({ suite, why }) => `suite ${suite}: not run, ${why}`),
    ...plan.policyChanges.map(
      ({ path }) => `the change would edit how it is judged: ${path}; the base's rules hold`,
    ),
    `${trials} trials in ${plan.shards.length} ${plan.shards.length === 1 ? 'shard' : 'shards'}`,
  ];
}

function reasonOf({ touchedBy, record, baseline }: PlannedSuite, purpose: Plan['purpose']): string {
  if (record !== null) return `run ${record.run} of record ${record.id}`;
  if (purpose === 'drift') return 'held against its baseline';
  return `touched by ${touchedBy.join(', ')}; ${baselines[baseline.kind]}`;
}

/** Left out where nothing is paid. */
function costOf({ estimate }: PlannedSuite): string[] {
  const { costUsd, basis, unknown = [] } = estimate;
  if (basis === undefined || (basis === 'recorded' && costUsd === 0)) return [];
  const known = basis === 'unknown' || costUsd === null ? null : { basis, costUsd };
  return [`  ${describeEstimate(known ?? { basis: 'unknown', of: unknown })}`];
}

const baselines = {
  found: 'compared with its baseline',
  absent: 'no baseline yet',
  unreadable: 'its baseline cannot be read',
  newer: 'its baseline was made by a newer Plumbline',
  'other-content': 'its baseline is of other content than the base',
} as const satisfies Record<PlannedSuite['baseline']['kind'], string>;

function short(sha: string): string {
  return sha.slice(0, 7);
}
