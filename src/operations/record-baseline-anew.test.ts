import { describe, expect, it } from 'vitest';
import { recordPlan, shardOf } from '../../fixtures/builders/shards.ts';
import * as a from '../../fixtures/builders/verdict.ts';
import { createMemoryDataBranch, type MemoryDataBranch } from '../adapters/memory/data-branch.ts';
import { planDigest, writePlan } from '../evaluation/plan/plan.ts';
import { baselinePaths } from '../verdict/baseline/baseline-file.ts';
import { readBaselines } from './read-baselines.ts';
import { recordBaseline } from './record-baseline.ts';

const name = 'docs-core';
const mark = { since: a.at, why: 'provider drift suspected' };

function record(branch: MemoryDataBranch, runId: string, plan = recordPlan()) {
  const trials = plan.suites.flatMap((suite) => a.trials(suite, () => 1));
  return recordBaseline(
    {
      planText: writePlan(plan),
      planDigest: planDigest(plan),
      shards: [shardOf(plan, trials)],
      runId,
      now: a.now,
      keepOutputs: false,
    },
    {
      dataBranch: () => branch,
      isAncestor: async () => false,
      clock: { sleep: () => Promise.resolve() },
      random: () => 0,
    },
  );
}

async function stored(branch: MemoryDataBranch) {
  const { baselines } = await readBaselines(branch, 'plumbline-data', 'main', [{ name }]);
  return baselines.get(name);
}

/** A data branch with a record of run 100 that is marked stale. */
async function marked(): Promise<MemoryDataBranch> {
  const branch = createMemoryDataBranch();
  await record(branch, '100');
  const head = await branch.head();
  if (head.kind !== 'found') throw new Error(head.kind);
  const { meta } = baselinePaths('main', name);
  const before = JSON.parse((await branch.read(head.commit, [meta])).get(meta) ?? '');
  await branch.commit(new Map([[meta, JSON.stringify({ ...before, stale: mark })]]), head.commit, 'mark');
  return branch;
}

describe('a record that no longer holds', () => {
  it('is replaced by a whole run of the same commit, although that has the same name', async () => {
    const branch = await marked();
    expect(await record(branch, '101')).toMatchObject({ suites: [{ outcome: { runs: 1 } }] });
    expect(await stored(branch)).toMatchObject({ meta: { stale: null, runs: [{ runId: '101' }] } });
  });

  it('is replaced too when it was over age as the run was planned', async () => {
    const branch = createMemoryDataBranch();
    await record(branch, '100');
    const plan = recordPlan({ createdAt: '2027-01-01T00:00:00Z' });
    expect(await record(branch, '101', plan)).toMatchObject({ suites: [{ outcome: { runs: 1 } }] });
  });

  it('takes no further run in: old and new values would mix', async () => {
    const branch = await marked();
    const late = await record(branch, '101', recordPlan({}, { run: 2 }));
    expect(late).toMatchObject({ suites: [{ outcome: { kind: 'noted' } }] });
    expect(await stored(branch)).toMatchObject({ meta: { stale: mark, runs: [{ runId: '100' }] } });
  });
});
