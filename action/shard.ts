import { join } from 'node:path';
import { createActionsArtifacts } from '../src/adapters/actions/artifacts.ts';
import { createCommits } from '../src/adapters/git/commits.ts';
import { readPlan } from '../src/evaluation/plan/plan.ts';
import { shardArtifact } from '../src/evaluation/run/artifact-names.ts';
import { endOfRun } from '../src/evaluation/run/shard.ts';
import { UserError } from '../src/foundation/error.ts';
import { requirePlan } from './collect.ts';
import { runAction } from './entry.ts';
import { runShardHere } from './run-shard-here.ts';

await runAction('shard', async ({ inputs, runner, output, log, complain, mask, cancelled }) => {
  const artifacts = createActionsArtifacts();
  const planText = await requirePlan(artifacts, inputs.plan, inputs['plan-digest']);
  const read = readPlan(planText, inputs['plan-digest']);
  if (read.kind !== 'plan') throw unusable(`the plan is ${read.kind}`);
  const { plan, digest } = read;
  const shard = plan.shards.find(({ index }) => index === inputs.shard);
  if (shard === undefined) throw unusable(`shard ${inputs.shard ?? '(none given)'} of ${plan.shards.length}`);
  const root = join(runner.workspace, inputs['working-directory']);
  const commits = createCommits(root);
  const { outcome, text } = await runShardHere({
    plan,
    digest,
    shard,
    commits,
    runner,
    root,
    cancelled,
    mask,
    artifacts,
    token: inputs['github-token'],
    headCode: 'allowed',
  });
  const file = `shard-${shard.index}.jsonl`;
  await artifacts.upload(shardArtifact(shard.index, runner.attempt), new Map([[file, text]]));
  output('state', endOfRun[outcome.state]);
  log(`${outcome.trials.length} trials, ${outcome.state}`);
  // The results are safe; the job is red all the same, so that whoever looks at it sees what to put right.
  for (const { error } of outcome.broken) complain(error.problems);
  return outcome.broken.length > 0 || outcome.state === 'cancelled' || outcome.state === 'time' ? 1 : 0;
});

function unusable(found: string): UserError {
  return new UserError({
    code: 'plan-mismatch',
    what: 'the plan cannot be used by this shard',
    found,
    accepted: 'the plan that the plan job of this run made, and the index of one of its shards',
    next: 're-run all jobs of the workflow',
  });
}
