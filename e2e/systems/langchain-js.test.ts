import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Trial } from '../../src/evaluation/run/trial-file.ts';
import { createSandbox, type Sandbox } from '../cli/sandbox.ts';
import { startContextModel } from './context-model.ts';
import { filesOfPage } from './page.ts';
import { questions, repositoryOf, type SuiteToRun, trialsOf } from './suite.ts';

const packages = join(import.meta.dirname, '../../node_modules');

/** What `npm install @langchain/core @langchain/openai` leaves, as links. */
function install(sandbox: Sandbox, ...names: readonly string[]): void {
  sandbox.write({ '.gitignore': 'node_modules\n.plumbline\n' });
  for (const name of names) {
    mkdirSync(join(sandbox.dir, 'node_modules', name, '..'), { recursive: true });
    symlinkSync(join(packages, name), join(sandbox.dir, 'node_modules', name));
  }
}

function answerOf(trial: Trial | undefined) {
  if (trial?.outcome !== 'answered') throw new Error(`not answered: ${JSON.stringify(trial)}`);
  return trial;
}

describe('a real LangChain.js chain', () => {
  async function run(change: (config: string) => string = (config) => config) {
    const model = await startContextModel();
    const sandbox = createSandbox({ OPENAI_API_KEY: 'sk-planted', OPENAI_BASE_URL: `${model.url}/v1` });
    const files = filesOfPage('langchain.md', '## JavaScript');
    install(sandbox, '@langchain/core', '@langchain/openai');
    sandbox.commit({ ...files, '.github/plumbline.yml': change(files['.github/plumbline.yml'] ?? '') });
    const end = await sandbox.plumbline('run');
    return { ...end, model, trials: trialsOf(sandbox) };
  }

  it('runs as the page shows it, and tells steps, documents, model and tokens', async () => {
    const { code, stderr, trials, model } = await run();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const hours = answerOf(trials.get('hours'));
    expect(hours).toMatchObject({
      output: 'We open at nine every day.',
      scores: { expectations: 1 },
      retrieved: ['opening-hours.md', 'passwords.md'],
      contexts: ['We open at nine every day.\n', 'You reset your password on the sign-in page.\n'],
      model: { asked: 'gpt-4o-mini', answered: 'gpt-4o-mini-2024-07-18' },
      usage: { input: 40, cached: 16, output: 8 },
    });
    expect(answerOf(trials.get('password')).retrieved?.[0]).toBe('passwords.md');
    const steps = hours.steps ?? [];
    expect(steps[0]).toMatchObject({ kind: 'chain', name: 'RunnableSequence', parent: null, error: null });
    expect(steps.filter(({ parent }) => parent === null)).toHaveLength(1);
    const retriever = steps.find(({ kind }) => kind === 'retriever');
    expect(retriever).toMatchObject({ name: 'Pages', input: 'When do you open every day?' });
    const llm = steps.find(({ kind }) => kind === 'llm');
    expect(llm).toMatchObject({ name: 'ChatOpenAI', parent: 0, output: 'We open at nine every day.' });
    expect(model.requests).toHaveLength(2);
    expect(model.requests[0]?.headers.authorization).toBe('Bearer sk-planted');
  });

  it('is seen inside a plain function too', async () => {
    const { code, trials } = await run((config) => config.replace('export: chain', 'export: answer'));
    expect(code).toBe(0);
    const hours = answerOf(trials.get('hours'));
    expect(hours.output).toBe('Answer: We open at nine every day.');
    expect(hours.steps?.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['chain', 'retriever', 'llm']),
    );
    expect(hours.retrieved).toEqual(['opening-hours.md', 'passwords.md']);
  });

  it('that is not told where its key is fails, and says why', async () => {
    const { trials, stderr, stdout } = await run((config) =>
      config.replace('[OPENAI_API_KEY, OPENAI_BASE_URL]', '[OPENAI_BASE_URL]'),
    );
    for (const trial of trials.values())
      expect(trial).toMatchObject({
        outcome: 'failed',
        class: 'candidate',
        error: { message: expect.stringContaining('OPENAI_API_KEY') },
      });
    expect(JSON.stringify([...trials.values()]) + stderr + stdout).not.toContain('sk-planted');
  });
});

describe('the steps of chains', () => {
  async function ask(name: string, more: Partial<SuiteToRun> & { target?: Record<string, unknown> } = {}) {
    const sandbox = repositoryOf({
      cases: questions('When?'),
      app: ['langchain/chains.ts'],
      ...more,
      target: { kind: 'module', file: 'app/langchain/chains.ts', export: name, ...more.target },
    });
    install(sandbox, '@langchain/core');
    const end = await sandbox.plumbline('run');
    return { ...end, sandbox, trial: trialsOf(sandbox).get('When?') };
  }

  it.each([
    ['chain', 'At nine.'],
    ['default', 'It says: At nine.'],
    ['streamed', 'At nine.'],
  ])('%s tells parents, order, documents and what went in and out', async (name, output) => {
    const { trial, stderr } = await ask(name);
    expect(stderr).toBe('');
    const { steps, ...answer } = answerOf(trial);
    expect(answer).toMatchObject({
      output,
      retrieved: ['hours.md', 'closing'],
      contexts: ['We open at nine.', 'We close at six.'],
    });
    if (steps === undefined) throw new Error('no steps');
    expect(steps.filter(({ parent }) => parent === null)).toHaveLength(1);
    for (const [place, { parent, startMs, ms, error }] of steps.entries()) {
      expect(error).toBeNull();
      expect(ms).toBeGreaterThanOrEqual(0);
      if (parent === null) continue;
      expect(parent).toBeLessThan(place);
      const above = steps[parent];
      expect(above?.startMs).toBeLessThanOrEqual(startMs);
      expect(startMs + (ms ?? 0)).toBeLessThanOrEqual((above?.startMs ?? 0) + (above?.ms ?? 0) + 0.02);
    }
    const place = (wanted: string) => steps.findIndex((step) => step.name === wanted);
    expect(place('asked')).toBeLessThan(place('Pages'));
    expect(place('Pages')).toBeLessThan(place('FakeListChatModel'));
    expect(steps[place('Pages')]).toMatchObject({
      kind: 'retriever',
      input: 'When?',
      documents: [
        { id: 'hours.md', text: 'We open at nine.', score: 0.9 },
        { id: 'closing', text: 'We close at six.', score: null },
      ],
    });
    expect(steps[place('FakeListChatModel')]).toMatchObject({ kind: 'llm', parent: 0, output: 'At nine.' });
    expect(steps[0]).toMatchObject({ name: 'RunnableSequence', kind: 'chain', output: 'At nine.' });
  });

  it('each case has its own, however many are under way', async () => {
    const asked = Array.from({ length: 20 }, (_, index) => `question ${index}`);
    const { sandbox } = await ask('default', { cases: questions(...asked) });
    const trials = trialsOf(sandbox);
    const first = answerOf(trials.get('question 0')).steps?.length;
    for (const question of asked) {
      const { steps = [] } = answerOf(trials.get(question));
      expect(steps).toHaveLength(first ?? 0);
      expect(steps.find(({ kind }) => kind === 'retriever')).toMatchObject({ input: question });
    }
  });

  it('of a failed case are kept, and the one that failed says why, without paths of the machine', async () => {
    const { trial, sandbox } = await ask('failing');
    expect(trial).toMatchObject({ outcome: 'failed', class: 'candidate' });
    if (trial?.outcome !== 'failed') throw new Error('not failed');
    expect(trial.error.message).toContain('TypeError: planted in app/langchain/chains.ts');
    expect(trial.steps?.find(({ name }) => name === 'broken')).toMatchObject({
      kind: 'tool',
      error: 'TypeError: planted in app/langchain/chains.ts',
    });
    expect(trial.steps?.some(({ kind }) => kind === 'llm')).toBe(true);
    expect(JSON.stringify(trial)).not.toContain(sandbox.dir);
  });

  it('a message is its content and the tools that it asks for', async () => {
    const { trial } = await ask('message');
    expect(answerOf(trial)).toMatchObject({
      output: 'I look it up.',
      toolCalls: [{ name: 'search', arguments: { top: 1 } }],
    });
  });

  it('a conversation reaches it as messages of LangChain', async () => {
    const messages = [
      { role: 'user', content: 'Hi' },
      { role: 'assistant', content: 'Hello' },
    ];
    const cases = [{ id: 'When?', vars: { question: 'Why?' }, messages }];
    const { trial } = await ask('talk', { cases, target: { messages: 'history' } });
    expect(answerOf(trial).output).toBe('human Hi / ai Hello / human Why?');
  });

  it('one that never ended has no duration', async () => {
    const { trial } = await ask('slow', { caseTimeout: '1s' });
    expect(trial).toMatchObject({ outcome: 'failed', error: { code: 'worker-timeout' } });
    expect(trial?.outcome === 'failed' && trial.steps?.length).toBeGreaterThan(0);
  });
});
