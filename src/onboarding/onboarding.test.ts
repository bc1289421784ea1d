import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { configOf, promptWith, proposeFor, textOf } from '../../fixtures/builders/onboarding.ts';
import { readCases } from '../evaluation/dataset/dataset-files.ts';
import { UserError } from '../foundation/error.ts';
import { tellsSomething } from './detectors.ts';
import type { Proposal } from './onboarding.ts';

describe('a prompt file', () => {
  it('becomes a pipeline and a suite whose cases are its test data', () => {
    const proposal = proposeFor({
      'prompts/Say it.prompt.yml': promptWith({
        testData: [
          { text: 'a', expected: 'A' },
          { text: 'b', expected: 'B' },
        ],
        evaluators: [{ name: 'right', string: { contains: '{{expected}}' } }],
      }),
    });
    expect(configOf(proposal).suites['say-it']).toMatchObject({ dataset: ['evals/say-it.jsonl'] });
    const { cases } = readCases([
      { file: 'x.jsonl', bytes: new TextEncoder().encode(textOf(proposal, 'evals/say-it.jsonl')) },
    ]);
    expect(cases).toMatchObject([
      { vars: { text: 'a' }, expected: 'A', expect: [{ type: 'contains', value: 'A', ignoreCase: true }] },
      { vars: { text: 'b' }, expected: 'B', expect: [{ type: 'contains', value: 'B', ignoreCase: true }] },
    ]);
  });

  it('without evaluators that compare texts is measured by how near it comes to what is expected', () => {
    const proposal = proposeFor({
      'a.prompt.yml': promptWith({
        testData: [{ text: 'a', expected: 'A' }],
        evaluators: [{ name: 'close', uses: 'github/similarity' }],
      }),
    });
    expect(configOf(proposal).suites['a']?.metrics[0]).toMatchObject({ name: 'rouge-l', role: 'primary' });
    expect(proposal.leftOut).toMatchObject([{ what: 'the evaluator close', metric: { name: 'pairwise' } }]);
  });

  it('without test data gets examples, and is told so', () => {
    const proposal = proposeFor({ 'a.prompt.yml': promptWith() });
    expect(proposal.suites).toMatchObject([{ isStub: true, cases: 3 }]);
    expect(proposal.steps.join('\n')).toContain('Replace the examples in evals/a.jsonl');
  });

  it.each([
    ['openai/gpt-4o-mini', {}, 'github-models', '${GITHUB_TOKEN}'],
    ['gpt-x', {}, 'openai', '${MODEL_KEY}'],
    ['openai/gpt-4o-mini', { baseUrl: 'http://127.0.0.1:1/v1' }, 'openai', '${MODEL_KEY}'],
    ['gpt-x', { provider: 'openrouter' as const }, 'openrouter', '${MODEL_KEY}'],
    ['gpt-x', { provider: 'ollama' as const }, 'ollama', undefined],
  ])('of the model %s is asked where such a model is: %j', (model, wishes, kind, apiKey) => {
    const { providers } = configOf(proposeFor({ 'a.prompt.yml': promptWith({ model }) }, wishes));
    expect(Object.values(providers)).toMatchObject([{ kind, ...(apiKey === undefined ? {} : { apiKey }) }]);
  });

  it('that cannot be read, or names no model, is named with the reason', () => {
    const { leftOut } = proposeFor({
      'broken.prompt.yml': 'messages: [',
      'good.prompt.yml': promptWith(),
      'other.prompt.yml': promptWith({ model: undefined }),
      'what\n*.prompt.yml': promptWith(),
    });
    expect(leftOut.map(({ from, why }) => [from, why])).toEqual([
      ['broken.prompt.yml', expect.stringContaining('not valid YAML')],
      ['other.prompt.yml', 'it names no model'],
      ['what\n*.prompt.yml', 'its path holds characters that mean something in patterns'],
    ]);
  });

  it('of the same name as another in a different folder keeps a name of its own', () => {
    const proposal = proposeFor({ 'a/x.prompt.yml': promptWith(), 'b/x.prompt.yml': promptWith() });
    expect(Object.keys(configOf(proposal).pipelines)).toEqual(['x', 'x-2']);
  });
});

test('whatever strangers wrote into names and texts, the configuration is one that we accept and the workflows are YAML', () => {
  const text = fc.string({ unit: 'binary', maxLength: 60 });
  fc.assert(
    fc.property(text, text, text, fc.integer({ min: 1, max: 80 }), (name, value, model, rows) => {
      const file = promptWith({
        model: `m${model}`,
        testData: Array.from({ length: rows }, () => ({ text: value, expected: value })),
        evaluators: [
          { name, string: { contains: value } },
          { name, uses: value },
        ],
      });
      const proposal = proposeFor({ 'a.prompt.yml': file });
      expect(configOf(proposal).suites['a']).toBeDefined();
      for (const { path, text: written } of proposal.files)
        if (path.includes('/workflows/')) expect(parse(written)).toHaveProperty('jobs');
    }),
    { numRuns: 30, examples: [['\n  evil: true', '# x\n', ': [', 3]] },
  );
});

test('as few cases as cannot show the usual margin get the smallest that they can', () => {
  const marginOf = (rows: number) => {
    const testData = Array.from({ length: rows }, (_, index) => ({ text: String(index), expected: 'A' }));
    return configOf(proposeFor({ 'a.prompt.yml': promptWith({ testData }) })).suites['a']?.metrics[0]?.margin;
  };
  expect([1, 6, 10, 15, 20, 30, 59, 60, 500].map(marginOf)).toEqual([
    0.5, 0.5, 0.3, 0.2, 0.15, 0.1, 0.1, 0.05, 0.05,
  ]);
});

test('cases that are there already are used, if they have what is asked for', () => {
  const line = JSON.stringify({ id: 'one', vars: { text: 'a' }, expect: [{ type: 'contains', value: 'a' }] });
  const fitting = proposeFor({ 'a.prompt.yml': promptWith(), 'evals/mine.jsonl': `${line}\n` });
  expect(fitting.suites).toMatchObject([{ dataset: ['evals/mine.jsonl'], file: null, isStub: false }]);
  const other = line.replace('"text"', '"other"');
  const foreign = proposeFor({ 'a.prompt.yml': promptWith(), 'evals/a.jsonl': `${other}\n` });
  expect(foreign.suites).toMatchObject([{ dataset: ['evals/a-cases-1.jsonl'], isStub: true }]);
});

test('a configuration that is there gets no cases that it would not know, and the person is told', () => {
  const { files, steps } = proposeFor({
    'a.prompt.yml': promptWith(),
    '.github/plumbline.yml': 'version: 1\n',
  });
  expect(files.map(({ path }) => path)).not.toContain('evals/a.jsonl');
  expect(steps[0]).toContain('was there and stays');
});

describe('a repository with nothing to evaluate', () => {
  it('is told what would be found, and what was seen of others', () => {
    const refused = () => proposeFor({ 'README.md': '', 'promptfooconfig.yaml': 'prompts: []' });
    expect(refused).toThrow(UserError);
    expect(refused).toThrow(/\[nothing-to-evaluate\][\s\S]*promptfoo[\s\S]*next:/);
  });
});

describe('the workflows', () => {
  const workflow = (proposal: Proposal, name: string) =>
    parse(textOf(proposal, `.github/workflows/${name}.yml`));

  it('are a few lines where the shipped ones can do it', () => {
    const proposal = proposeFor({ 'a.prompt.yml': promptWith({ model: 'gpt-x' }) }, { branch: 'trunk' });
    expect(workflow(proposal, 'plumbline').jobs.evaluate).toMatchObject({
      uses: 'owner/plumbline/.github/workflows/evaluate.yml@v1',
      secrets: { 'model-key': '${{ secrets.MODEL_KEY }}' },
    });
    expect(workflow(proposal, 'plumbline-baseline').on.push.branches).toEqual(['trunk']);
    expect(workflow(proposal, 'plumbline-publish').on.workflow_run.workflows).toEqual([
      workflow(proposal, 'plumbline').name,
    ]);
  });

  it('give the token of the job to GitHub Models alone, and only in the shard', () => {
    const { jobs } = workflow(proposeFor({ 'a.prompt.yml': promptWith() }), 'plumbline');
    expect(jobs.shard.permissions).toEqual({ contents: 'read', models: 'read' });
    expect(jobs.shard.steps.at(-1).env).toEqual({ GITHUB_TOKEN: '${{ github.token }}' });
    expect(JSON.stringify([jobs.plan, jobs.gate])).not.toContain('models');
  });

  it('install what the code of the repository needs, and hand on what it reads', () => {
    const proposal = proposeFor(
      {
        'app/rag.py':
          'import os\nfrom langchain_openai import ChatOpenAI\nchain = prompt | ChatOpenAI(base_url=os.environ["GATEWAY"])\n',
        'requirements.txt': 'langchain-openai\n',
      },
      { uses: { repository: 'acme/plumbline', ref: 'a'.repeat(40) }, configPath: 'quality/plumbline.yml' },
    );
    const { jobs } = workflow(proposal, 'plumbline');
    expect(jobs.plan.steps.at(-1)).toMatchObject({
      uses: `acme/plumbline/action/plan@${'a'.repeat(40)}`,
      with: { config: 'quality/plumbline.yml' },
    });
    expect(jobs.shard.steps.map((step: { run?: string }) => step.run)).toContain(
      'pip install -r requirements.txt',
    );
    expect(jobs.shard.steps.at(-1).env).toEqual({
      GATEWAY: '${{ vars.GATEWAY }}',
      OPENAI_API_KEY: '${{ secrets.OPENAI_API_KEY }}',
    });
    expect(proposal.steps.join('\n')).toMatch(/secret OPENAI_API_KEY[\s\S]*variable GATEWAY/);
  });
});

test.each([
  ['a/b.prompt.yml', true],
  ['app/main.py', true],
  ['src/index.mts', true],
  ['evals/cases.csv', true],
  ['prompts/a/b.md', true],
  ['qa/.linguametrica.yml', true],
  ['docs/page.md', false],
  ['node_modules/x/index.js', false],
  ['.venv/lib/site-packages/x.py', false],
  ['photo.png', false],
])('whether %s is read: %s', (path, read) => {
  expect(tellsSomething(path)).toBe(read);
});
