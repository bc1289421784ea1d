import { expect, it } from 'vitest';
import type { Trial } from '../../src/evaluation/run/trial-file.ts';
import { createSandbox } from '../cli/sandbox.ts';
import { describeWith } from '../programs.ts';
import { startContextModel } from './context-model.ts';
import { filesOfPage } from './page.ts';
import { runSuite, trialsOf } from './suite.ts';

function answerOf(trial: Trial | undefined) {
  if (trial?.outcome !== 'answered') throw new Error(`not answered: ${JSON.stringify(trial)}`);
  return trial;
}

describeWith(['langchain'], 'a real LangChain chain in Python', ({ langchain }) => {
  async function run(change: (config: string) => string = (config) => config) {
    const model = await startContextModel();
    const environment = { OPENAI_API_KEY: 'sk-planted', OPENAI_BASE_URL: `${model.url}/v1` };
    const sandbox = createSandbox(environment);
    const files = filesOfPage('langchain.md', '## Python');
    const config = (files['.github/plumbline.yml'] ?? '').replace(
      'kind: process',
      `kind: process\n      interpreter: ${langchain}`,
    );
    sandbox.commit({ ...files, '.github/plumbline.yml': change(config) });
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
    const retriever = steps.find(({ kind }) => kind === 'retriever');
    expect(retriever).toMatchObject({ name: 'Pages', input: 'When do you open every day?' });
    expect(retriever?.documents?.map(({ id }) => id)).toEqual(['opening-hours.md', 'passwords.md']);
    const llm = steps.find(({ kind }) => kind === 'llm');
    expect(llm).toMatchObject({ name: 'ChatOpenAI', parent: 0, output: 'We open at nine every day.' });
    for (const { parent, startMs, ms } of steps) {
      if (parent !== null) expect(steps[parent]?.startMs).toBeLessThanOrEqual(startMs);
      expect(ms).toBeGreaterThanOrEqual(0);
    }
    expect(model.requests).toHaveLength(2);
    expect(model.requests[0]?.headers.authorization).toBe('Bearer sk-planted');
  });

  it('is seen inside a plain function too', async () => {
    const { code, trials } = await run((config) => config.replace('app.rag:chain', 'app.rag:answer'));
    expect(code).toBe(0);
    const hours = answerOf(trials.get('hours'));
    expect(hours.output).toBe('Answer: We open at nine every day.');
    expect(hours.steps?.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['chain', 'retriever', 'llm']),
    );
    expect(hours.retrieved).toEqual(['opening-hours.md', 'passwords.md']);
  });

  it('that is not told where its key is cannot be opened, and says why', async () => {
    const { code, stderr } = await run((config) => config.replace('[OPENAI_API_KEY, OPENAI_BASE_URL]', '[]'));
    expect(code).toBe(2);
    expect(stderr).toContain('[worker-failed]');
    expect(stderr).toContain('OPENAI_API_KEY');
    expect(stderr).not.toContain('sk-planted');
  });
});

// What is the same in the oldest version and in one of today.
for (const version of ['langchain', 'langchain-old'] as const) {
  describeWith([version], `the steps of chains under ${version}`, (programs) => {
    const interpreter = programs[version];
    const app = ['old_chain.py'];
    const cases = [{ id: 'a', vars: { question: 'When?' } }];
    const runTarget = (target: Record<string, unknown>, asked: readonly Record<string, unknown>[] = cases) =>
      runSuite({ target: { interpreter, ...target }, app, cases: asked });

    it.each([
      ['chain', 'At nine.'],
      ['inside', 'It says: At nine.'],
    ])('%s tells its steps', async (name, output) => {
      const { trials } = await runTarget({ python: `app.old_chain:${name}` });
      const trial = answerOf(trials.get('a'));
      expect(trial).toMatchObject({ output, retrieved: ['hours.md'], contexts: ['We open at nine.'] });
      expect(trial.steps?.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['retriever', 'llm']));
      expect(trial.steps?.filter(({ parent }) => parent === null)).toHaveLength(1);
    });

    it('a step that fails says so, and the failed case keeps its steps', async () => {
      const { trials } = await runTarget({ python: 'app.old_chain:broken' });
      const trial = trials.get('a');
      expect(trial).toMatchObject({ outcome: 'failed', class: 'candidate' });
      const errors = trial?.outcome === 'failed' ? trial.steps?.map(({ error }) => error) : [];
      expect(errors).toContainEqual(expect.stringContaining('TypeError'));
    });

    it('a conversation reaches it as messages of LangChain', async () => {
      const messages = [
        { role: 'user', content: 'Hi' },
        { role: 'assistant', content: 'Hello' },
      ];
      const asked = [
        { id: 'a', vars: { input: 'Why?' }, messages },
        { id: 'b', vars: { input: 'Why?' } },
      ];
      const { trials } = await runTarget({ python: 'app.old_chain:talk', messages: 'history' }, asked);
      expect(answerOf(trials.get('a')).output).toBe('HumanMessage Hi / AIMessage Hello / HumanMessage Why?');
      expect(answerOf(trials.get('b')).output).toBe('HumanMessage Why?');
    });
  });
}
