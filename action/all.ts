import { join } from 'node:path';
import { createActionsArtifacts } from '../src/adapters/actions/artifacts.ts';
import { planDigest, writePlan } from '../src/evaluation/plan/plan.ts';
import { planArtifact } from '../src/evaluation/run/artifact-names.ts';
import { UserError } from '../src/foundation/error.ts';
import { runAction } from './entry.ts';
import { describePlan, planHere } from './plan-here.ts';
import { runShardHere } from './run-shard-here.ts';
import { giveVerdict } from './verdict.ts';

/** Everything in one job: for small suites, where the start of further jobs would cost more than they save. */
await runAction('all', async (context) => {
  const { inputs, runner, log, mask, cancelled } = context;
  if (runner.eventName !== 'pull_request') {
    throw new UserError({
      code: 'event-refused',
      what: 'the action judges pull requests only',
      found: `event ${runner.eventName}`,
      accepted: 'pull_request',
      next: 'record baselines with the reusable workflow baseline.yml',
    });
  }
  const artifacts = createActionsArtifacts();
  const { plan, commits } = await planHere({ ...inputs, shards: 1 }, runner);
  for (const line of describePlan(plan)) log(line);
  const digest = planDigest(plan);
  const planText = writePlan(plan);
  await artifacts.upload(planArtifact(digest), new Map([['plan.json', planText]]));
  const shards: { source: string; text: string }[] = [];
  for (const shard of plan.shards) {
    const { text } = await runShardHere({
      plan,
      digest,
      shard,
      commits,
      runner,
      root: join(runner.workspace, inputs['working-directory']),
      cancelled,
      mask,
      artifacts,
      token: inputs['github-token'],
      headCode: 'refused',
    });
    shards.push({ source: `shard ${shard.index}`, text });
  }
  return giveVerdict(
    context,
    { plan: { kind: 'text', text: planText }, planDigest: digest, shards, troubles: [] },
    artifacts,
  );
});
