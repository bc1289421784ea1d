import { describe, expect, it } from 'vitest';
import { recordPlan, shardOf } from '../../fixtures/builders/shards.ts';
import * as a from '../../fixtures/builders/verdict.ts';
import { createMemoryDataBranch, type MemoryDataBranch } from '../adapters/memory/data-branch.ts';
import { planDigest, writePlan } from '../evaluation/plan/plan.ts';
import type { Plan } from '../evaluation/plan/plan-file.ts';
import type { Trial } from '../evaluation/run/trial-file.ts';
import { digestOf } from '../foundation/digest.ts';
import { baselinePaths } from '../verdict/baseline/baseline-file.ts';
import { readBaselines } from './read-baselines.ts';
import { type RecordRequest, recordBaseline } from './record-baseline.ts';

const name = 'docs-core';
const ledger = 'runs/2026-11.jsonl';

interface Given extends Partial<RecordRequest> {
  readonly branch?: MemoryDataBranch;
  readonly plan?: Plan;
  readonly trials?: (plan: Plan) => readonly Trial[];
  readonly isAncestor?: (ancestor: string, descendant: string) => boolean;
}
const all = (plan: Plan) => plan.suites.flatMap((suite) => a.trials(suite, () => 1));

function record({
  branch = createMemoryDataBranch(),
  plan = recordPlan(),
  trials = all,
  ...over
}: Given = {}) {
  const { isAncestor = () => false, ...request } = over;
  return recordBaseline(
    {
      planText: writePlan(plan),
      planDigest: planDigest(plan),
      shards: [shardOf(plan, trials(plan))],
      runId: '100',
      now: a.now,
      keepOutputs: false,
      ...request,
    },
    {
      dataBranch: () => branch,
      isAncestor: async (ancestor, descendant) => isAncestor(ancestor, descendant),
      clock: { sleep: () => Promise.resolve() },
      random: () => 0,
    },
  );
}

async function stored(branch: MemoryDataBranch) {
  const { baselines } = await readBaselines(branch, 'plumbline-data', 'main', [{ name }]);
  return baselines.get(name);
}
async function textOf(branch: MemoryDataBranch, path: string): Promise<string | undefined> {
  const head = await branch.head();
  return head.kind === 'found' ? (await branch.read(head.commit, [path])).get(path) : undefined;
}
const headAt = (sha: string) => ({ ...recordPlan().subject, head: { sha, ref: 'main' } });
const recordOf = (plan: Plan) => plan.suites[0]?.record?.id;

describe('a whole run becomes the baseline', () => {
  it('in one commit, with the ledger, and with a page that explains a new branch', async () => {
    const branch = createMemoryDataBranch();
    expect(await record({ branch })).toMatchObject({
      kind: 'done',
      suites: [{ suite: name, outcome: { kind: 'recorded', record: recordOf(recordPlan()), runs: 1 } }],
    });
    expect(branch.history()).toHaveLength(1);
    expect(await stored(branch)).toMatchObject({ kind: 'found', meta: { runs: [{ runId: '100' }] } });
    expect(await textOf(branch, 'README.md')).toContain('Do not edit it by hand');
    expect(JSON.parse((await textOf(branch, ledger)) ?? '')).toMatchObject({
      runId: '100',
      kind: 'record',
      suites: [{ name, metrics: { expectations: 1 } }],
      decision: null,
    });
  });

  it('with what priced its answers', async () => {
    const branch = createMemoryDataBranch();
    const plan = recordPlan();
    await record({ branch, plan });
    const found = await stored(branch);
    const runs = found?.kind === 'found' ? found.meta.runs : [];
    expect(runs.map(({ priceTable }) => priceTable)).toEqual([plan.priceTable]);
  });

  it('and one more run of the same record is appended, to the ledger too', async () => {
    const branch = createMemoryDataBranch();
    await record({ branch });
    const again = await record({ branch, plan: recordPlan({}, { run: 2 }), runId: '101' });
    expect(again).toMatchObject({ suites: [{ outcome: { kind: 'recorded', runs: 2 } }] });
    expect(await stored(branch)).toMatchObject({ meta: { runs: [{ runId: '100' }, { runId: '101' }] } });
    expect((await textOf(branch, ledger))?.trimEnd().split('\n')).toHaveLength(2);
  });

  it('with failures by the candidate in it: they are results', async () => {
    const trials = (plan: Plan) =>
      all(plan).map((trial) => a.failedTrial(trial, 'candidate', { expectations: 0 }));
    expect(await record({ trials })).toMatchObject({ kind: 'done' });
  });

  it.each([
    [false, 'auto', false],
    [true, 'none', false],
    [true, 'auto', true],
  ] as const)(
    'keeping answers only where both may: asked %s, policy %s',
    async (keepOutputs, policy, kept) => {
      const branch = createMemoryDataBranch();
      const { baseline, ...others } = recordPlan().policy;
      const plan = recordPlan({ policy: { ...others, baseline: { ...baseline, keepOutputs: policy } } });
      await record({ branch, plan, keepOutputs });
      const cases = await textOf(branch, baselinePaths('main', name).cases);
      expect(cases?.includes('answer 0')).toBe(kept);
    },
  );
});

describe('nothing is written', () => {
  const lost = (count: number) => (plan: Plan) =>
    all(plan).map((trial, index) =>
      index < count ? a.failedTrial(trial, 'infrastructure', { expectations: null }) : trial,
    );

  it.each<[string, Given, string]>([
    ['for a run that lacks a trial', { trials: (plan) => all(plan).slice(1) }, 'trial-missing'],
    ['for a run without its shards', { shards: [] }, 'shard-missing'],
    [
      'for a run with trouble in more trials than the policy lets be missing',
      { trials: lost(2) },
      'too-much-missing',
    ],
    ['for a plan that judges a change', { plan: recordPlan({ purpose: 'judge' }) }, 'plan-purpose'],
    ['for another plan than the promised one', { planDigest: digestOf('other') }, 'plan-other'],
    ['for a plan that cannot be read', { planText: '{' }, 'plan-unreadable'],
    ['for a plan of a newer version', { planText: '{"schema":"plan/2"}' }, 'plan-newer'],
  ])('%s', async (_, given, code) => {
    const branch = createMemoryDataBranch();
    const outcome = await record({ branch, ...given });
    expect(outcome).toMatchObject({ kind: 'unmeasured', gaps: [{ code, why: expect.stringMatching(/\w/) }] });
    expect(await branch.head()).toEqual({ kind: 'absent' });
  });

  it('for a plan without suites, which is no trouble', async () => {
    const branch = createMemoryDataBranch();
    const plan = recordPlan({ suites: [], shards: [] });
    expect(await record({ branch, plan, shards: [] })).toEqual({ kind: 'nothing-to-record' });
    expect(await branch.head()).toEqual({ kind: 'absent' });
  });

  it('where the branch cannot be read: it would look like a new one', async () => {
    const branch = createMemoryDataBranch();
    branch.breakWith('403');
    await expect(record({ branch })).rejects.toMatchObject({ problems: [{ code: 'git-failed' }] });
  });

  it('but a few troubles within the policy do not throw a run away', async () => {
    expect(await record({ trials: lost(1) })).toMatchObject({ kind: 'done' });
  });
});

describe('a record stays', () => {
  const noted = { kind: 'done', suites: [{ outcome: { kind: 'noted' } }] };
  const other = { content: digestOf('other content') };

  it('when an older commit comes late; its run is only in the ledger', async () => {
    const branch = createMemoryDataBranch();
    await record({ branch, plan: recordPlan({ subject: headAt(a.sha('2')) }) });
    const before = await stored(branch);
    const late = recordPlan({ subject: headAt(a.sha('1')) }, other);
    const isAncestor = (ancestor: string, descendant: string) =>
      ancestor === a.sha('1') && descendant === a.sha('2');
    expect(await record({ branch, plan: late, runId: '101', isAncestor })).toMatchObject(noted);
    expect(await stored(branch)).toEqual(before);
    expect((await textOf(branch, ledger))?.trimEnd().split('\n')).toHaveLength(2);
  });

  it('until a later commit takes its place', async () => {
    const branch = createMemoryDataBranch();
    await record({ branch, plan: recordPlan({ subject: headAt(a.sha('1')) }) });
    const isAncestor = (ancestor: string) => ancestor === a.sha('1');
    const later = recordPlan({ subject: headAt(a.sha('2')) }, other);
    await record({ branch, plan: later, runId: '101', isAncestor });
    expect(await stored(branch)).toMatchObject({
      meta: { record: recordOf(later), runs: [{ runId: '101' }] },
    });
  });

  it('when the very same run is recorded again', async () => {
    const branch = createMemoryDataBranch();
    await record({ branch });
    const before = await stored(branch);
    expect(await record({ branch, plan: recordPlan({}, { run: 2 }) })).toMatchObject(noted);
    expect(await stored(branch)).toEqual(before);
  });

  it('when a newer version of Plumbline made it', async () => {
    const branch = createMemoryDataBranch();
    const { meta } = baselinePaths('main', name);
    const newer = '{"schema":"baseline/2"}\n';
    await branch.commit(new Map([[meta, newer]]), null, 'Record');
    expect(await record({ branch })).toMatchObject(noted);
    expect(await textOf(branch, meta)).toBe(newer);
  });
});

it('a small suite that is lost whole does not hide behind a large one', async () => {
  const [large] = recordPlan().suites;
  if (large === undefined) throw new Error('no suite');
  const small = { ...large, name: 'small', cases: large.cases.slice(0, 1) };
  const many = { ...large, cases: a.cases(40) };
  const plan = recordPlan({ ...a.plan([many, small]), purpose: 'record' });
  const trials = () => [
    ...a.trials(many, () => 1),
    ...a.trials(small, () => 1).map((trial) => a.failedTrial(trial, 'infrastructure')),
  ];
  expect(await record({ plan, trials })).toMatchObject({
    kind: 'unmeasured',
    gaps: [{ code: 'too-much-missing', why: expect.stringContaining('suite small') }],
  });
});

it('the same run recorded twice is in the ledger once', async () => {
  const branch = createMemoryDataBranch();
  await record({ branch });
  await record({ branch });
  expect((await textOf(branch, ledger))?.trimEnd().split('\n')).toHaveLength(1);
});

it('whoever comes second decides again from what the first wrote', async () => {
  const branch = createMemoryDataBranch();
  const theirs = new Map([['runs/2026-11.jsonl', '{"runId":"99"}\n']]);
  let first = true;
  const raced: MemoryDataBranch = {
    ...branch,
    commit: async (files, parent, message) => {
      if (first) await branch.commit(theirs, null, 'Another');
      first = false;
      return branch.commit(files, parent, message);
    },
  };
  expect(await record({ branch: raced })).toMatchObject({ kind: 'done' });
  const lines = (await textOf(branch, ledger))?.trimEnd().split('\n') ?? [];
  expect(lines.map((line) => JSON.parse(line).runId)).toEqual(['99', '100']);
});
