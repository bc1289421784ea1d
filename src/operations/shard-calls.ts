import type { Case } from '../evaluation/dataset/dataset.ts';
import type { PlannedSuite } from '../evaluation/plan/plan-file.ts';
import { UserError } from '../foundation/error.ts';
import type { SuiteCalls } from '../ports/calls.ts';
import type { SuiteToPrice } from './paid-calls.ts';
import type { Tree } from './read-tree.ts';
import type { ShardPorts, ShardRequest } from './run-shard.ts';
import { openSuiteCalls, spentBy } from './suite-calls.ts';

interface SuiteOfShard extends Pick<SuiteToPrice, 'suite' | 'config'> {
  readonly planned: PlannedSuite;
  readonly cases: ReadonlyMap<string, Case>;
  readonly trees: { readonly candidate: Tree; readonly rules: Tree };
}

/** What the calls of a suite have in common; why they cannot be made, where its limit of money could not be kept. */
export async function callsOfShard(
  { planned, cases, ...of }: SuiteOfShard,
  {
    plan,
    shards,
    environment,
    done,
    cache = false,
  }: Pick<ShardRequest, 'plan' | 'shards' | 'environment' | 'done' | 'cache'>,
  { priceOf = () => null }: Pick<ShardPorts, 'priceOf'>,
): Promise<SuiteCalls | UserError> {
  const { name, candidateDigest, repeats } = planned;
  const own = shards.flatMap(({ trials }) => trials).filter(([suite]) => suite === name).length;
  try {
    const calls = await openSuiteCalls({
      ...of,
      cases: [...cases.values()],
      environment,
      configPath: plan.configPath,
      candidateDigest,
      priceOf,
      // Shards share the budget as they share the work: those together that have all trials may spend all of it.
      share: own / (planned.cases.length * repeats),
      // Nothing is stored of what is not to be kept, and a baseline is measured anew.
      cache: cache && plan.purpose === 'judge' && plan.policy.baseline.keepOutputs !== 'none',
    });
    calls.budget?.add(spentBy(done.filter(({ suite }) => suite === name)));
    return calls;
  } catch (thrown) {
    if (!(thrown instanceof UserError)) throw thrown;
    return thrown;
  }
}
