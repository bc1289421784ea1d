import { createActionsArtifacts } from '../src/adapters/actions/artifacts.ts';
import { systemClock } from '../src/adapters/clock/clock.ts';
import { readPlan } from '../src/evaluation/plan/plan.ts';
import { recordBaseline } from '../src/operations/record-baseline.ts';
import { actionCodeHost } from './code-host.ts';
import { collectShards, requirePlan } from './collect.ts';
import { actionDataBranch } from './data-branch.ts';
import { runAction } from './entry.ts';

/**
 * The attempt whose trials these are: the plan's. When only this job is run again it brings the same trials, which must not count as a
 * second run.
 */
function measuredIn(planText: string, attempt: number): number {
  const read = readPlan(planText, null);
  return read.kind === 'plan' ? read.plan.attempt : attempt;
}

await runAction('record', async ({ inputs, runner, log }) => {
  const artifacts = createActionsArtifacts();
  const planText = await requirePlan(artifacts, inputs.plan, inputs['plan-digest']);
  const { shards, troubles } = await collectShards(artifacts);
  for (const { why } of troubles) log(why);
  const host = actionCodeHost(runner, inputs['github-token']);
  const outcome = await recordBaseline(
    {
      planText,
      planDigest: inputs['plan-digest'],
      shards,
      runId: `${runner.runId}-${measuredIn(planText, runner.attempt)}`,
      now: new Date().toISOString(),
      keepOutputs: false,
    },
    {
      dataBranch: actionDataBranch(runner, inputs['github-token']),
      isAncestor: (ancestor, descendant) => host.isAncestor(ancestor, descendant),
      clock: systemClock,
      random: Math.random,
    },
  );
  switch (outcome.kind) {
    case 'nothing-to-record':
      log('nothing to record: every suite has its record');
      return 0;
    case 'unmeasured':
      for (const { why } of outcome.gaps) log(`not recorded: ${why}`);
      return 3;
    case 'done':
      for (const { suite, outcome: each } of outcome.suites) {
        log(
          each.kind === 'recorded'
            ? `suite ${suite}: run ${each.runs} of record ${each.record}`
            : `suite ${suite}: ${each.why}`,
        );
      }
      return 0;
  }
});
