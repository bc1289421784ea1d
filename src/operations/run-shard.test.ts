import { describe, expect, it } from 'vitest';
import {
  casesPath,
  config,
  configPath,
  dataset,
  planOf,
  promptPath,
  world,
} from '../../fixtures/builders/repository.ts';
import { run, runOf, secret, shorter } from '../../fixtures/builders/run-of-shard.ts';
import { answer } from '../../fixtures/builders/run-of-trials.ts';
import type { Plan } from '../evaluation/plan/plan-file.ts';
import type { Target } from '../evaluation/target/target.ts';
import { digestOf } from '../foundation/digest.ts';
import { UserError } from '../foundation/error.ts';
import type { ShardRequest } from './run-shard.ts';

it('a target is not even started when its suite cannot be scored as planned: it would be left running', async () => {
  const here = await world({ change: shorter });
  const plan = await planOf(here);
  const other = {
    ...plan,
    suites: plan.suites.map((suite) => ({
      ...suite,
      metrics: suite.metrics.map((metric) => ({ ...metric, digest: digestOf('another') })),
    })),
  };
  let opened = 0;
  const open = (): Target => {
    opened += 1;
    return { answer: async () => answer };
  };
  const refused = { problems: [{ code: 'plan-mismatch' }] };
  await expect(run(here, { plan: other, open })).rejects.toMatchObject(refused);
  expect(opened).toBe(0);
});

describe('a shard runs what was planned', () => {
  it('every trial of it once, and no other', async () => {
    const here = await world({ change: shorter });
    const plan = await planOf(here, { shards: 2 });
    for (const shard of plan.shards) {
      const { trials } = await run(here, { plan, shards: [shard] });
      expect(trials.map(({ suite, case: id, repeat }) => [suite, id, repeat])).toEqual(shard.trials);
    }
  });

  it("with the candidate's prompt and the base's address", async () => {
    const elsewhere = config().replace('llm.example.com', 'evil.example.com');
    const { specs } = await runOf({ change: { ...shorter, [configPath]: elsewhere } });
    expect(specs).toMatchObject([{ kind: 'prompt', baseUrl: 'https://llm.example.com/v1', apiKey: secret }]);
    expect(JSON.stringify(specs)).toContain('Be brief.');
  });

  it("with a case in the base's version although the candidate made it easier", async () => {
    const easier = dataset({ id: 'a', expected: 'e' }, { id: 'b', expected: 'e' });
    const { asked } = await runOf({ change: { [casesPath]: easier } });
    expect(asked.map((request) => request.case.expect)).toEqual([
      [{ type: 'contains', value: 'yes' }],
      [{ type: 'contains', value: 'yes' }],
    ]);
  });

  it('with an added case as the candidate has it', async () => {
    const change = { 'evals/more.jsonl': dataset({ id: 'c', expected: 'no' }) };
    const { trials } = await runOf({ change });
    const scores = trials.map((trial) => [
      trial.case,
      'scores' in trial ? trial.scores['expectations'] : null,
    ]);
    expect(Object.fromEntries(scores)).toEqual({ a: 1, b: 1, c: 0 });
  });

  it('by the rules of the head on the first pull request, as the plan says', async () => {
    const { trials } = await runOf({
      base: { [configPath]: null },
      change: { [configPath]: config(), ...shorter },
    });
    expect(trials).toHaveLength(2);
  });
});

describe('beside a write token', () => {
  const own = config().replace('metrics: {', 'metrics: { own: { kind: custom, file: g.ts },');
  const grader = { 'g.ts': 'export default () => 1;' };

  it('a metric that the first pull request brings is not run', async () => {
    const given = { base: { [configPath]: null }, change: { [configPath]: own, ...grader, ...shorter } };
    await expect(runOf(given, { headCode: 'refused' })).rejects.toMatchObject({
      problems: [{ code: 'event-refused', what: expect.stringContaining('metric own') }],
    });
    expect((await runOf(given)).trials).toHaveLength(2);
  });

  it('a model file that the first pull request brings is not loaded', async () => {
    const model = `{ file: m.gguf, digest: 'sha256:${'a'.repeat(64)}' }`;
    const target = `target: { kind: embedded, file: ${promptPath}, models: { gpt-x-mini: ${model} } } }`;
    const models = config().replace(/target: \{.*\} \}/, target);
    const given = { base: { [configPath]: null }, change: { [configPath]: models, ...shorter } };
    await expect(runOf(given, { headCode: 'refused' })).rejects.toMatchObject({
      problems: [{ code: 'event-refused', what: expect.stringContaining('loads model files') }],
    });
    const merged = { base: { [configPath]: models }, change: shorter };
    expect((await runOf(merged, { headCode: 'refused' })).trials).toHaveLength(2);
  });

  it('one of the base is', async () => {
    const { trials } = await runOf(
      { base: { [configPath]: own, ...grader }, change: shorter },
      { headCode: 'refused' },
    );
    expect(trials).toHaveLength(2);
  });
});

describe('another content than planned is never run in its place', () => {
  const mismatch = { problems: [{ code: 'plan-mismatch' }] };

  it.each<[string, (plan: Plan, other: Plan) => Plan]>([
    [
      'a case of another digest',
      (plan, other) => ({
        ...plan,
        suites: plan.suites.map((suite) => ({
          ...suite,
          cases: suite.cases.map((each) => ({
            ...each,
            digest: other.suites[0]?.candidateDigest ?? each.digest,
          })),
        })),
      }),
    ],
    [
      'a case that is in a shard alone',
      (plan) => ({ ...plan, shards: [{ index: 0, trials: [['docs', 'nobody', 1]] }] }),
    ],
    [
      'a suite that the rules do not have',
      (plan) => ({
        ...plan,
        suites: plan.suites.map((suite) => ({ ...suite, name: 'other' })),
        shards: [{ index: 0, trials: [['other', 'a', 1]] }],
      }),
    ],
    ['rules that are not where the plan says', (plan) => ({ ...plan, configPath: 'elsewhere.yml' })],
  ])('%s', async (_, change) => {
    const here = await world({ change: shorter });
    const plan = await planOf(here);
    await expect(run(here, { plan: change(plan, plan) })).rejects.toMatchObject(mismatch);
  });

  it('a case that the head no longer has as it was planned', async () => {
    const added = (expected: string) => ({ change: { 'evals/more.jsonl': dataset({ id: 'c', expected }) } });
    const planned = await planOf(await world(added('yes')));
    const pushed = await world(added('no'));
    const { subject } = pushed;
    await expect(run(pushed, { plan: { ...planned, subject } })).rejects.toMatchObject(mismatch);
  });
});

describe('a target that cannot be opened loses no trial and scores none', () => {
  it.each<[string, Parameters<typeof world>[0], Partial<ShardRequest>, string]>([
    ['the prompt is gone', { change: { [promptPath]: null } }, {}, 'prompt-missing'],
    ['the prompt is broken', { change: { [promptPath]: 'messages: 3\n' } }, {}, 'prompt-invalid'],
    ['the key is not set', { change: shorter }, { environment: {} }, 'config-secret'],
  ])('%s', async (_, given, over, code) => {
    const { trials, broken, specs } = await runOf(given, over);
    expect(specs).toEqual([]);
    expect(broken).toMatchObject([{ suite: 'docs', error: expect.any(UserError) }]);
    expect(trials).toHaveLength(2);
    for (const trial of trials)
      expect(trial).toMatchObject({
        outcome: 'failed',
        class: 'infrastructure',
        error: { code },
        scores: { expectations: null },
      });
  });

  it('and a key is never in what it says', async () => {
    const { trials, broken } = await runOf({ change: { [promptPath]: null } });
    expect(JSON.stringify([trials, broken.map(({ error }) => error.message)])).not.toContain(secret);
  });
});
