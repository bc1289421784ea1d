import { describe, expect, it } from 'vitest';
import { shardOf } from '../../fixtures/builders/shards.ts';
import * as a from '../../fixtures/builders/verdict.ts';
import { createMemoryDataBranch, type MemoryDataBranch } from '../adapters/memory/data-branch.ts';
import { planDigest, writePlan } from '../evaluation/plan/plan.ts';
import type { Plan } from '../evaluation/plan/plan-file.ts';
import type { FoundBaseline } from '../verdict/baseline/baseline.ts';
import { baselinePaths } from '../verdict/baseline/baseline-file.ts';
import { recordRun } from '../verdict/baseline/record.ts';
import { driftPath } from '../verdict/drift/drift-file.ts';
import { readBaselines } from './read-baselines.ts';
import { type DriftRequest, recordDrift } from './record-drift.ts';

const name = 'docs-core';
const path = driftPath('main', name);
const base = a.suite().baseDigest ?? a.suite().candidateDigest;
const suite = a.suite({ cases: a.cases(100), candidateDigest: base });
const right = a.trials(suite, () => 1);
const broken = (count: number) => a.trials(suite, (index) => (index < count ? 0 : 1));

/** A data branch on which the suite has a record of that many runs. */
async function withRecord(runs = 3): Promise<{ branch: MemoryDataBranch; stored: FoundBaseline }> {
  const branch = createMemoryDataBranch();
  let previous: FoundBaseline | null = null;
  for (let index = 0; index < runs; index++) {
    const texts = recordRun({
      previous,
      mode: previous === null ? 'new' : 'append',
      baseRef: 'main',
      suite,
      trials: right,
      run: { runId: `r${index}`, sha: a.sha('b'), recordedAt: a.at, models: ['m-1'], fingerprints: ['fp_1'] },
      keepOutputs: false,
    });
    await write(branch, {
      [baselinePaths('main', name).meta]: texts.meta,
      [baselinePaths('main', name).cases]: texts.cases,
    });
    previous = await stored(branch);
  }
  if (previous === null) throw new Error('a record needs a run');
  return { branch, stored: previous };
}

async function write(branch: MemoryDataBranch, files: Record<string, string>): Promise<void> {
  const head = await branch.head();
  await branch.commit(
    new Map(Object.entries(files)),
    head.kind === 'found' ? head.commit : null,
    'by the test',
  );
}
async function stored(branch: MemoryDataBranch): Promise<FoundBaseline> {
  const { baselines } = await readBaselines(branch, 'plumbline-data', 'main', [{ name }]);
  const read = baselines.get(name);
  if (read?.kind !== 'found') throw new Error(JSON.stringify(read));
  return read;
}
async function textOf(branch: MemoryDataBranch, file: string): Promise<string | undefined> {
  const head = await branch.head();
  return head.kind === 'found' ? (await branch.read(head.commit, [file])).get(file) : undefined;
}
const planOf = (found: FoundBaseline, over: Partial<Plan> = {}) =>
  a.plan([a.against(suite, found)], { purpose: 'drift', ...over });

function watch(branch: MemoryDataBranch, plan: Plan, trials = right, over: Partial<DriftRequest> = {}) {
  return recordDrift(
    {
      planText: writePlan(plan),
      planDigest: planDigest(plan),
      shards: plan.suites.length === 0 ? [] : [shardOf(plan, trials)],
      runId: 'd1',
      now: a.now,
      ...over,
    },
    { dataBranch: () => branch, clock: { sleep: () => Promise.resolve() }, random: () => 0 },
  );
}
const one = (kind: string, more = {}) => ({
  kind: 'done',
  suites: [{ suite: name, outcome: { kind, ...more } }],
});

describe('recordDrift', () => {
  it('adds a quiet run to the state and the ledger, and leaves the record as it is', async () => {
    const { branch, stored: before } = await withRecord();
    expect(await watch(branch, planOf(before))).toMatchObject(one('quiet', { run: { cases: 100 } }));
    expect((await stored(branch)).digest).toBe(before.digest);
    expect(JSON.parse((await textOf(branch, path)) ?? '')).toMatchObject({ runs: [{ runId: 'd1' }] });
    expect(await textOf(branch, 'runs/2026-11.jsonl')).toContain('"kind":"drift"');
  });

  it('counts a run once, however often its job is run again', async () => {
    const { branch, stored: before } = await withRecord();
    await watch(branch, planOf(before), broken(7));
    const first = await textOf(branch, path);
    expect(await watch(branch, planOf(before), broken(7))).toMatchObject(one('quiet'));
    expect(await textOf(branch, path)).toBe(first);
    await watch(branch, planOf(before), broken(7), { runId: 'd2' });
    expect(await textOf(branch, path)).not.toBe(first);
  });

  it('marks the record stale on an alarm, with the facts beside it, and nothing is watched until a fresh one', async () => {
    const { branch, stored: before } = await withRecord();
    expect(await watch(branch, planOf(before), broken(40))).toMatchObject(
      one('alarm', {
        alarm: { direction: 'worse' },
        facts: [{ what: 'model', now: ['gpt-x-mini-2026-08-01'], before: ['m-1'] }],
      }),
    );
    const { meta, cases } = await stored(branch);
    expect(meta.stale).toEqual({
      since: a.now,
      why: 'provider drift suspected: on unchanged content expectations is worse than in the record',
    });
    expect(cases).toEqual(before.cases);
    const next = planOf(before, {
      suites: [],
      shards: [],
      untouched: [{ suite: name, why: 'a fresh record is due' }],
    });
    const head = await branch.head();
    if (head.kind !== 'found') throw new Error(head.kind);
    const baseline = { kind: 'found', branch: 'plumbline-data', commit: head.commit } as const;
    expect(await watch(branch, { ...next, baseline })).toMatchObject(one('alarm-stands', { since: a.now }));
    expect(await branch.head()).toEqual(head);
  });

  it('decides again from the new state when another run was faster', async () => {
    const { branch, stored: before } = await withRecord();
    const plan = planOf(before);
    const both = await Promise.all([
      watch(branch, plan, broken(7), { runId: 'd1' }),
      watch(branch, plan, broken(7), { runId: 'd2' }),
    ]);
    expect(both.map(({ kind }) => kind)).toEqual(['done', 'done']);
    const { runs } = JSON.parse((await textOf(branch, path)) ?? '');
    expect(runs.map((run: { runId: string }) => run.runId).sort()).toEqual(['d1', 'd2']);
  });

  it('counts nothing against a record that is not the planned one', async () => {
    const { branch } = await withRecord(2);
    const { stored: other } = await withRecord(3);
    expect(await watch(branch, planOf(other), broken(60))).toMatchObject(one('not-watched'));
    expect(await textOf(branch, path)).toBeUndefined();
  });

  it('never takes a state that it cannot read for a quiet past', async () => {
    const { branch, stored: before } = await withRecord();
    for (const text of ['{', '{"schema":"drift/2"}']) {
      await write(branch, { [path]: text });
      expect(await watch(branch, planOf(before), broken(60))).toMatchObject(one('not-watched'));
      expect(await textOf(branch, path)).toBe(text);
    }
  });

  it('writes nothing for a plan of another kind, or a run with a hole', async () => {
    const { branch, stored: before } = await withRecord();
    const head = await branch.head();
    const judging = planOf(before, { purpose: 'judge' });
    expect(await watch(branch, judging)).toMatchObject({ gaps: [{ code: 'plan-purpose' }] });
    expect(await watch(branch, planOf(before), right.slice(1))).toMatchObject({ kind: 'unmeasured' });
    expect(await branch.head()).toEqual(head);
  });
});
