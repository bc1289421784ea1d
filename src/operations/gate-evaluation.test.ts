import { describe, expect, it } from 'vitest';
import { shardOf } from '../../fixtures/builders/shards.ts';
import * as a from '../../fixtures/builders/verdict.ts';
import { createMemoryDataBranch, type MemoryDataBranch } from '../adapters/memory/data-branch.ts';
import { planDigest, writePlan } from '../evaluation/plan/plan.ts';
import type { Plan, PlannedSuite } from '../evaluation/plan/plan-file.ts';
import type { Trial } from '../evaluation/run/trial-file.ts';
import { digestOf } from '../foundation/digest.ts';
import { baselinePaths } from '../verdict/baseline/baseline-file.ts';
import { recordRun } from '../verdict/baseline/record.ts';
import { type GateRequest, gateEvaluation } from './gate-evaluation.ts';

const suite = a.suite();
const values = a.flipping(0, 0);

/** A data branch that holds the record of those runs, and the suite as planned against it. */
async function recorded(
  was = values.was,
): Promise<{ branch: MemoryDataBranch; commit: string; planned: PlannedSuite }> {
  const branch = createMemoryDataBranch();
  const base = { ...suite, candidateDigest: suite.baseDigest ?? suite.candidateDigest };
  const files = recordRun({
    previous: null,
    mode: 'new',
    baseRef: 'main',
    suite: base,
    trials: a.trials(base, was),
    run: {
      runId: '100',
      sha: a.sha('b'),
      recordedAt: a.at,
      models: ['gpt-x-mini-2026-08-01'],
      fingerprints: ['fp_1'],
    },
    keepOutputs: true,
  });
  const paths = baselinePaths('main', suite.name);
  const texts = new Map([
    [paths.meta, files.meta],
    [paths.cases, files.cases],
  ]);
  const outcome = await branch.commit(texts, null, 'Record');
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return {
    branch,
    commit: outcome.commit,
    planned: a.against(suite, a.baseline(suite, a.trials(suite, was))),
  };
}

interface Given extends Partial<GateRequest> {
  readonly change?: (plan: Plan) => Plan;
  readonly now?: string;
  readonly trials?: (plan: Plan) => readonly Trial[];
  readonly damage?: (branch: MemoryDataBranch, commit: string) => Promise<unknown>;
}

async function gate({ change = (plan) => plan, damage, trials, ...over }: Given = {}) {
  const { branch, commit, planned } = await recorded();
  const plan = change(a.plan([planned], { baseline: { kind: 'found', branch: 'plumbline-data', commit } }));
  await damage?.(branch, commit);
  return gateEvaluation(
    {
      plan: { kind: 'text', text: writePlan(plan) },
      planDigest: planDigest(plan),
      shards: [shardOf(plan, trials?.(plan) ?? a.trials(suite, values.now))],
      troubles: [],
      subject: plan.subject,
      attempt: 1,
      now: a.now,
      version: '0.1.0',
      ...over,
    },
    () => branch,
  );
}

const decisionOf = async (given: Given) => {
  const { decision } = (await gate(given)).report;
  return [decision.kind, decision.because.map(({ code }) => code)];
};

describe('a whole run with its baseline is judged', () => {
  it('and passes where nothing got worse', async () => {
    expect((await gate()).report.decision.kind).toBe('pass');
  });

  it('and fails where much did', async () => {
    const trials = () => a.trials(suite, (index) => (index < 60 ? 0 : 1));
    expect((await gate({ trials })).report.decision.kind).toBe('fail');
  });

  it('by the plan alone: at a later state of the data branch the verdict is the same', async () => {
    const { meta, cases } = baselinePaths('main', suite.name);
    const later = new Map([
      [meta, '{}'],
      [cases, ''],
    ]);
    const damage: Given['damage'] = (branch, commit) => branch.commit(later, commit, 'Later');
    expect((await gate({ damage })).report).toEqual((await gate()).report);
  });
});

describe('without a usable plan nothing is judged', () => {
  it.each<[string, Partial<GateRequest>, string]>([
    ['the plan did not arrive', { plan: { kind: 'missing', why: 'the plan job failed' } }, 'plan-missing'],
    ['the plan is cut off', { plan: { kind: 'text', text: '{"schema":"plan/1",' } }, 'plan-unreadable'],
    ['a newer version made the plan', { plan: { kind: 'text', text: '{"schema":"plan/2"}' } }, 'plan-newer'],
    ['the plan is not the promised one', { planDigest: digestOf('another') }, 'plan-other'],
  ])('%s', async (_, over, code) => {
    const { report, plan } = await gate(over);
    expect(plan).toBeNull();
    expect(report.decision.kind).toBe('unmeasured');
    expect(JSON.stringify(report.decision.because)).toContain(code);
    expect(report.suites).toEqual([]);
  });

  it('and the report still says whose it is, and what else went wrong', async () => {
    const plan = { kind: 'missing', why: 'the plan job failed' } as const;
    const troubles = [{ code: 'artifact-refused', shard: 1, trials: 0, why: 'larger than allowed' }];
    const { report } = await gate({ plan, troubles });
    expect(report.subject).toMatchObject({ pr: 7 });
    for (const word of ['the plan job failed', 'larger than allowed'])
      expect(JSON.stringify(report)).toContain(word);
  });
});

describe('what is lost on the way is never a verdict about what is left', () => {
  it.each<[string, Given]>([
    ['no shard', { shards: [] }],
    ['a shard without one trial', { trials: () => a.trials(suite, values.now).slice(1) }],
    [
      'a shard that was cut off',
      { change: (plan) => plan, shards: [{ source: 'shard-0.jsonl', text: '{"schema"' }] },
    ],
    [
      'trouble on the way',
      { troubles: [{ code: 'artifact-refused', shard: 0, trials: 0, why: 'too large' }] },
    ],
  ])('%s is not measured', async (_, given) => {
    const { report, plan } = await gate(given);
    expect(report.decision.kind).toBe('unmeasured');
    expect(report.decision.because).not.toEqual([]);
    expect(plan).not.toBeNull();
  });

  it('although every trial that did arrive is worse', async () => {
    const trials = () => a.trials(suite, () => 0).slice(1);
    expect((await gate({ trials })).report.decision.kind).toBe('unmeasured');
  });
});

describe('the baseline is the planned one, or the suite is not measured', () => {
  const other = (plan: Plan): Plan => ({
    ...plan,
    suites: plan.suites.map((each) => ({
      ...each,
      baseline: { kind: 'found', record: 'r_000000000001', digest: digestOf('another record') },
    })),
  });
  const planned =
    (baseline: PlannedSuite['baseline']) =>
    (plan: Plan): Plan => ({ ...plan, suites: plan.suites.map((each) => ({ ...each, baseline })) });
  const nowhere = (plan: Plan): Plan => ({
    ...plan,
    baseline: { kind: 'found', branch: 'plumbline-data', commit: a.sha('9') },
  });
  const later: PlannedSuite['baseline'] = {
    kind: 'other-content',
    record: 'r_000000000001',
    sha: a.sha('9'),
  };

  it.each<[string, string, Given]>([
    ['of another digest', 'baseline-not-the-planned', { change: other }],
    ['that came after the plan', 'baseline-not-the-planned', { change: planned({ kind: 'absent' }) }],
    ['of other content than the base', 'baseline-other-content', { change: planned(later) }],
    ['at a commit that is gone', 'baseline-unreadable', { change: nowhere }],
    [
      'on a branch that cannot be read',
      'baseline-unreadable',
      { damage: async (branch) => branch.breakWith('403') },
    ],
    ['of a newer version', 'baseline-newer', { change: planned({ kind: 'newer', version: 'baseline/2' }) }],
    ['that is broken', 'baseline-unreadable', { change: planned({ kind: 'unreadable', why: 'cut off' }) }],
  ])('%s: %s', async (_, code, given) => {
    expect(await decisionOf(given)).toEqual(['unmeasured', [code]]);
  });

  it('and where none was recorded yet, the decision waits for the first', async () => {
    const change = (plan: Plan): Plan => ({
      ...planned({ kind: 'absent' })(plan),
      baseline: { kind: 'absent', branch: 'plumbline-data' },
    });
    expect(await decisionOf({ change })).toEqual(['undecided', ['no-baseline']]);
  });
});

describe('a plan that must not be judged by', () => {
  it.each([
    ['one that records: it has no rules of a base', { purpose: 'record' }, 'plan-purpose'],
    [
      'one of another head than the event names',
      { subject: { ...a.plan([]).subject, head: { sha: a.sha('f'), ref: 'x' } } },
      'plan-foreign',
    ],
    ['one of another pull request', { subject: { ...a.plan([]).subject, pr: 99 } }, 'plan-foreign'],
  ] as const)('%s', async (_, over, code) => {
    const { report } = await gate({ change: (plan) => ({ ...plan, ...over }), subject: a.plan([]).subject });
    expect(report.decision).toMatchObject({ kind: 'unmeasured', because: [{ code }] });
  });
});
