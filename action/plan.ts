import { createActionsArtifacts } from '../src/adapters/actions/artifacts.ts';
import { planDigest, writePlan } from '../src/evaluation/plan/plan.ts';
import type { Plan } from '../src/evaluation/plan/plan-file.ts';
import { planArtifact } from '../src/evaluation/run/artifact-names.ts';
import { runAction } from './entry.ts';
import { describePlan, planHere } from './plan-here.ts';

await runAction('plan', async ({ inputs, runner, output, log }) => {
  const { plan } = await planHere(inputs, runner);
  const digest = planDigest(plan);
  await createActionsArtifacts().upload(planArtifact(digest), new Map([['plan.json', writePlan(plan)]]));
  const of = plan.shards.length;
  output('matrix', JSON.stringify({ include: plan.shards.map(({ index }) => ({ shard: index, of })) }));
  output('has-work', String(of > 0));
  output('plan-digest', digest);
  output('estimate-usd', estimateOf(plan));
  for (const line of describePlan(plan)) log(line);
  return 0;
});

/** US dollars of all suites; empty where that of any is unknown. */
function estimateOf({ suites }: Plan): string {
  const costs = suites.map(({ estimate }) => estimate.costUsd);
  return costs.includes(null) ? '' : String(costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0));
}
