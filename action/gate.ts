import { createActionsArtifacts } from '../src/adapters/actions/artifacts.ts';
import { collectPlan, collectShards } from './collect.ts';
import { runAction } from './entry.ts';
import { giveVerdict } from './verdict.ts';

await runAction('gate', async (context) => {
  const { inputs } = context;
  const ended = inputs['shard-result'];
  if (ended !== null && ended !== 'success') context.log(`the shard jobs ended as ${ended}`);
  const artifacts = createActionsArtifacts();
  const planned = inputs['plan-result'] === null || inputs['plan-result'] === 'success';
  const plan = planned
    ? await collectPlan(artifacts, inputs.plan, inputs['plan-digest'])
    : { kind: 'missing' as const, why: `the plan job ended as ${inputs['plan-result']}; its log says why` };
  const { shards, troubles } = await collectShards(artifacts);
  return giveVerdict(context, { plan, planDigest: inputs['plan-digest'], shards, troubles }, artifacts);
});
