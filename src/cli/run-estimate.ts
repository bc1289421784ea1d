import { openRepository } from '../adapters/git/repository.ts';
import type { Suite } from '../config/config.ts';
import { type CostEstimate, describeEstimate } from '../evaluation/plan/cost-estimate.ts';
import { showUsd } from '../foundation/money.ts';
import type { SuiteEstimate } from '../operations/evaluate-work-tree.ts';
import { readBaselines } from '../operations/read-baselines.ts';
import type { Spending } from '../operations/suite-calls.ts';
import type { BaselineRead } from '../verdict/baseline/baseline.ts';
import type { Shell } from './command.ts';
import { localDataBranch } from './local-data-branch.ts';

/** The records of the default branch, for what they cost; null where there are none to read: then a run is guessed at. */
export async function recordedIn(
  { cwd }: Shell,
  branch: string,
  suites: readonly Suite[],
): Promise<ReadonlyMap<string, BaselineRead> | null> {
  const repository = await openRepository(cwd).catch(() => null);
  const base = await repository?.defaultBranch();
  if (repository === null || base == null) return null;
  const dataBranch = await localDataBranch(repository, null, { cwd });
  const { baselines } = await readBaselines(dataBranch(branch), branch, base, suites);
  return baselines;
}

/** What a run will cost, in lines for people; said before anything is asked. Without a limit only what somebody could act upon. */
export function describeEstimates(
  estimates: readonly SuiteEstimate[],
  spending: readonly Spending[],
): string[] {
  return estimates.flatMap(({ suite, estimate }) => {
    const limit = spending.find((each) => each.suite === suite)?.limitUsd;
    if (limit === undefined && goesWithoutSaying(estimate)) return [];
    return [`suite ${suite}: ${describeEstimate(estimate)}${limitText(estimate, limit)}`];
  });
}

/** Nothing to pay, or a target of a kind that nobody could name a price of beforehand. */
function goesWithoutSaying(estimate: CostEstimate): boolean {
  if (estimate.basis === 'unknown') return estimate.of.every((what) => what.startsWith('what a '));
  return estimate.costUsd === 0;
}

function limitText(estimate: CostEstimate, limitUsd: number | undefined): string {
  if (limitUsd === undefined) return '';
  const more = estimate.basis !== 'unknown' && estimate.costUsd > limitUsd;
  return more
    ? `; more than its limit of ${showUsd(limitUsd)}, so it may end before every case is asked`
    : `; its limit is ${showUsd(limitUsd)}`;
}
