import { createActionsArtifacts } from '../src/adapters/actions/artifacts.ts';
import type { Gap } from '../src/evaluation/run/run.ts';
import { collectPlan, collectShards } from './collect.ts';
import { runAction } from './entry.ts';
import { giveVerdict } from './verdict.ts';

const cancelled: Gap = {
  code: 'run-cancelled',
  shard: null,
  trials: 0,
  why: 'the workflow run was cancelled before every shard had ended',
};

await runAction('gate', async (context) => {
  const { inputs } = context;
  const ended = inputs['shard-result'];
  if (ended !== null && ended !== 'success') context.log(`the shard jobs ended as ${ended}`);
  const artifacts = createActionsArtifacts();
  const planned = inputs['plan-result'] === null || inputs['plan-result'] === 'success';
  const plan = planned
    ? await collectPlan(artifacts, inputs.plan, inputs['plan-digest'])
    : { kind: 'missing' as const, why: `the plan job ended as ${inputs['plan-result']}; its log says why` };
  const collected = await collectShards(artifacts);
  const troubles = ended === 'cancelled' ? [cancelled, ...collected.troubles] : collected.troubles;
  return giveVerdict(
    context,
    { plan, planDigest: inputs['plan-digest'], shards: collected.shards, troubles },
    artifacts,
  );
});
