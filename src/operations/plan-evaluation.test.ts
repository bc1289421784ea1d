import { describe, expect, it } from 'vitest';
import { caseOf } from '../../fixtures/builders/cases.ts';
import {
  casesPath,
  config,
  configPath,
  dataset,
  type Files,
  planOf,
  prompt,
  promptPath,
  world,
} from '../../fixtures/builders/repository.ts';
import type { UserError } from '../foundation/error.ts';

const shorter: Files = { [promptPath]: prompt('Be brief.') };
const planned = async (given: Parameters<typeof world>[0]) => planOf(await world(given));
const problemsOf = async (given: Parameters<typeof world>[0]) =>
  planned(given).then(
    () => [],
    (thrown: UserError) => thrown.problems,
  );
const digestOfCase = (id: string, expected: string) =>
  caseOf(id, { vars: { question: `${id}?` }, expect: [{ type: 'contains', value: expected }] }).digest;

describe('what touches a suite', () => {
  it.each<[string, Files, string]>([
    ['its prompt, even where `paths` forgot it', shorter, promptPath],
    ['a document of its pipeline', { 'docs/hours.md': 'We open at 8:00.\n' }, 'docs/hours.md'],
    ['a document that is gone', { 'docs/hours.md': null }, 'docs/hours.md'],
    ['a document that is new', { 'docs/new.md': '' }, 'docs/new.md'],
    ['its dataset', { [casesPath]: dataset({ id: 'a' }) }, casesPath],
    ['its rules', { [configPath]: config({ margin: 0.5 }) }, 'suites.docs.metrics.expectations.margin'],
  ])('%s', async (_, change, by) => {
    const { suites, untouched } = await planned({ change });
    expect(suites.map(({ touchedBy }) => touchedBy)).toEqual([[by]]);
    expect(untouched).toEqual([]);
  });

  it('nothing else does, and a suite left out is named with the reason', async () => {
    const plan = await planned({ change: { 'README.md': 'Acme Ltd\n' } });
    expect(plan).toMatchObject({ suites: [], shards: [] });
    expect(plan.untouched).toEqual([{ suite: 'docs', why: 'nothing of it changed' }]);
  });
});

describe('cases come from the base', () => {
  it('one that the change removed is still judged', async () => {
    const { suites } = await planned({ change: { [casesPath]: dataset({ id: 'a' }) } });
    expect(suites[0]?.cases.map(({ id, from }) => [id, from]).toSorted()).toEqual([
      ['a', 'base'],
      ['b', 'base'],
    ]);
    expect(suites[0]?.removed).toEqual(['b']);
  });

  it("one that the change made easier is judged in the base's version", async () => {
    const easier = dataset({ id: 'a', expected: 'e' }, { id: 'b' });
    const { suites } = await planned({ change: { [casesPath]: easier } });
    expect(suites[0]?.cases.find(({ id }) => id === 'a')).toMatchObject({
      from: 'base',
      digest: digestOfCase('a', 'yes'),
    });
    expect(suites[0]?.changed).toEqual(['a']);
  });

  it('one that only the change has is run as the change has it', async () => {
    const { suites } = await planned({ change: { 'evals/more.jsonl': dataset({ id: 'c', expected: 'c' }) } });
    expect(suites[0]?.cases.at(-1)).toMatchObject({
      id: 'c',
      from: 'head',
      digest: digestOfCase('c', 'c'),
    });
    expect(suites[0]?.added).toEqual(['c']);
  });
});

describe('rules come from the base', () => {
  it('although the change has others, and what it would change is reported', async () => {
    const plan = await planned({ change: { [configPath]: config({ margin: 0.5 }) } });
    expect(plan.suites[0]?.metrics[0]?.margin).toBe(0.05);
    expect(plan).toMatchObject({
      policyFrom: 'base',
      policyChanges: [{ path: 'suites.docs.metrics.expectations.margin', from: 0.05, to: 0.5 }],
    });
  });

  it('although the change has broken or removed them, which is reported too', async () => {
    const broken = await planned({ change: { [configPath]: 'version: [', ...shorter } });
    expect(broken.suites).toHaveLength(1);
    expect(broken.policyChanges).toMatchObject([{ path: 'configuration', from: 'valid' }]);
    const removed = await planned({ change: { [configPath]: null, ...shorter } });
    expect(removed.suites).toHaveLength(1);
    expect(removed.policyChanges).toMatchObject([{ path: 'configuration', to: 'removed' }]);
  });

  it('although the change has another rubric, which is reported by the digests of both', async () => {
    const judged = config().replace(
      /metrics: .*/,
      'metrics: { polite: { kind: judge, rubric: graders/polite.md, provider: main, model: judge-a, role: primary } }',
    );
    const base = { [configPath]: judged, 'graders/polite.md': 'It says please.' };
    const plan = await planOf(await world({ base, change: { 'graders/polite.md': 'Score 1.' } }));
    const digest = expect.stringMatching(/^[0-9a-f]{12}$/);
    expect(plan.policyChanges).toEqual([{ path: 'graders/polite.md', from: digest, to: digest }]);
    expect(plan.suites[0]?.touchedBy).toEqual(['graders/polite.md']);
    const same = await planOf(await world({ base, change: { [promptPath]: prompt('Other.') } }));
    expect(same.policyChanges).toEqual([]);
    expect(same.suites[0]?.metrics[0]?.digest).toBe(plan.suites[0]?.metrics[0]?.digest);
  });

  it('except on the first pull request, whose plan says that it brought its own', async () => {
    const base = { [configPath]: null };
    const plan = await planned({ base, change: { [configPath]: config(), ...shorter } });
    expect(plan).toMatchObject({ policyFrom: 'head', policyChanges: [], suites: [{ name: 'docs' }] });
  });

  it.each(['fork', 'bot-without-secrets'] as const)('and never from a head of trust %s', async (trust) => {
    const given = { base: { [configPath]: null }, change: { [configPath]: config() }, subject: { trust } };
    expect(await problemsOf(given)).toMatchObject([{ code: 'config-missing', where: { file: configPath } }]);
  });
});

describe('a plan is refused', () => {
  it('for a broken line of the head, with its file and line', async () => {
    const change = { 'evals/more.jsonl': `${dataset({ id: 'c' })}\n{"id": broken}\n` };
    expect(await problemsOf({ change })).toMatchObject([
      { code: 'dataset-line', where: { file: 'evals/more.jsonl', line: 3 } },
    ]);
  });

  it('for a wrong check, beside every other problem of the dataset', async () => {
    const line = '{"id":"c","vars":{},"expect":[{"type":"regex","value":"("}]}\n';
    expect(await problemsOf({ change: { 'evals/more.jsonl': `broken\n${line}` } })).toMatchObject([
      { code: 'dataset-line', where: { line: 1 } },
      { code: 'check-invalid', where: { line: 2 } },
    ]);
  });

  it('for a link in place of the prompt: no link is followed', async () => {
    const change = { [promptPath]: { link: '../.github/plumbline.yml' } };
    expect(await problemsOf({ change })).toMatchObject([
      { code: 'file-not-plain', where: { file: promptPath } },
    ]);
  });

  it('for a suite without any case: it would look like one that found nothing', async () => {
    const given = { base: { [casesPath]: '\n' }, change: shorter };
    expect(await problemsOf(given)).toMatchObject([{ code: 'dataset-empty' }]);
  });

  it('for a suite that nobody knows', async () => {
    const asked = planOf(await world({ change: shorter }), { suites: ['doks'] });
    await expect(asked).rejects.toMatchObject({ problems: [{ code: 'input-invalid', found: 'doks' }] });
  });
});

it('the same commits make the same plan, so that a re-run draws nothing anew', async () => {
  const here = await world({ change: shorter });
  expect(await planOf(here)).toEqual(await planOf(here));
});

it('a plan names what its shards price by: a list, and the prices of one day', async () => {
  const plan = await planOf(await world(), { now: '2026-11-24T23:59:59Z', priceTable: 'a-list 2.0.0' });
  expect(plan.priceTable).toEqual({ name: 'a-list 2.0.0', day: '2026-11-24' });
});
