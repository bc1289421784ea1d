import { expect, it } from 'vitest';
import type { ScriptedAnswer, ScriptedRequest } from '../../fixtures/servers/scripted-server.ts';
import { Trial } from '../../src/evaluation/run/trial-file.ts';
import { modelOf, promptFiles, startModel } from './model-server.ts';
import { createSandbox, type Sandbox } from './sandbox.ts';

const cases = 40;

/** US dollars for a million tokens. */
const price = { input: 100, output: 1000 };
function promptSaying(verb: string): string {
  return `model: model-a\nmessages:\n  - { role: user, content: "${verb} {{question}}" }\n`;
}

/** What one answer of 20 tokens costs. */
const perAnswer = (10 * price.input + 20 * price.output) / 1e6;

interface Given {
  readonly budget: number | null;
  readonly priced?: boolean;
  readonly prompt?: string;
  readonly metric?: string;
}

function files(url: string, { budget, priced = true, prompt = '', metric }: Given): Record<string, string> {
  const written = promptFiles(cases, url);
  const prices = `prices: { model-a: { input: ${price.input}, output: ${price.output} }, judge-a: { input: ${price.input}, output: ${price.output} } }`;
  const config = (written['.github/plumbline.yml'] ?? '')
    .replace('apiKey:', priced ? `${prices}, apiKey:` : 'apiKey:')
    .replace('expectations: { role: primary, margin: 0.05 }', metric ?? '$&');
  return {
    ...written,
    'graders/polite.md': 'The answer must say yes.',
    'answers/ask.prompt.yml': `${written['answers/ask.prompt.yml']}${prompt}`,
    '.github/plumbline.yml': budget === null ? config : `${config}    limits: { costUsd: ${budget} }\n`,
  };
}

/** An answer of that many tokens; null: the endpoint does not say. */
function says(content: string, { body }: ScriptedRequest, output: number | null = 20): ScriptedAnswer {
  return {
    status: 200,
    body: {
      ...{ id: 'x', object: 'chat.completion', created: 0, model: modelOf(body) },
      choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
      usage: output === null ? null : { prompt_tokens: 10, completion_tokens: output },
    },
  };
}

function trialsOf(sandbox: Sandbox, file = '.plumbline/results.jsonl'): Trial[] {
  return sandbox
    .read(file)
    .trim()
    .split('\n')
    .map((line) => Trial.parse(JSON.parse(line)));
}

it('no call starts that the budget does not allow, and what was not asked says so', async () => {
  const model = await startModel((request) => says('yes', request));
  const sandbox = createSandbox({ MODEL_KEY: 'k' });
  const budget = 10.5 * perAnswer;
  sandbox.commit(files(model.url, { budget }));
  const end = await sandbox.plumbline('run');
  expect(end.code).toBe(3);
  expect(end.stderr).toContain('its budget ended before every case was asked');
  expect(model.requests.length).toBeGreaterThanOrEqual(8);
  expect(model.requests.length).toBeLessThanOrEqual(10);
  const trials = trialsOf(sandbox);
  expect(trials).toHaveLength(cases);
  expect(trials.filter(({ outcome }) => outcome === 'answered')).toHaveLength(model.requests.length);
  for (const trial of trials)
    if (trial.outcome !== 'answered') expect(trial).toMatchObject({ outcome: 'not-run', why: 'budget' });
});

it('a run within its budget is complete', async () => {
  const model = await startModel((request) => says('yes', request));
  const sandbox = createSandbox({ MODEL_KEY: 'k' });
  sandbox.commit(files(model.url, { budget: 2 * cases * perAnswer }));
  expect(await sandbox.plumbline('run')).toMatchObject({ code: 0 });
  expect(model.requests).toHaveLength(cases);
});

it('judges are paid from the same budget', async () => {
  const verdict = JSON.stringify({ reason: 'it says yes', score: 1 });
  const model = await startModel((request) =>
    says(modelOf(request.body) === 'judge-a' ? verdict : 'yes', request),
  );
  const sandbox = createSandbox({ MODEL_KEY: 'k' });
  const budget = 10.5 * perAnswer;
  const metric =
    'polite: { kind: judge, rubric: graders/polite.md, provider: local, model: judge-a, role: primary }';
  sandbox.commit(files(model.url, { budget, metric }));
  expect(await sandbox.plumbline('run', '--concurrency', '1')).toMatchObject({ code: 3 });
  expect(model.requests.length).toBeLessThanOrEqual(10);
  const trials = trialsOf(sandbox);
  // An answer whose judge may not be paid is no result: nothing may be concluded from it.
  for (const trial of trials) {
    if (trial.outcome === 'answered') expect(trial.scores).toEqual({ polite: 1 });
    else expect(trial).toMatchObject({ outcome: 'not-run', why: 'budget' });
  }
  const answered = trials.filter(({ outcome }) => outcome === 'answered').length;
  expect(answered).toBeGreaterThanOrEqual(3);
  expect(answered).toBeLessThanOrEqual(5);
});

it('with a limit of tokens the budget holds whatever the answers are', async () => {
  // Short ones first, so that nobody could learn how long the others are.
  const model = await startModel((request, index) => says('yes', request, index < 5 ? 1 : 100));
  const sandbox = createSandbox({ MODEL_KEY: 'k' });
  const dearest = (10 * price.input + 100 * price.output) / 1e6;
  const budget = 6 * dearest;
  sandbox.commit(files(model.url, { budget, prompt: 'modelParameters: { maxTokens: 100 }\n' }));
  expect(await sandbox.plumbline('run')).toMatchObject({ code: 3 });
  const spent = trialsOf(sandbox).reduce(
    (sum, trial) => sum + (trial.outcome === 'answered' ? (trial.costUsd ?? Number.NaN) : 0),
    0,
  );
  expect(spent).toBeLessThanOrEqual(budget);
  expect(spent).toBeGreaterThan(budget / 2);
});

it('a budget below what a single answer may cost asks nothing, and says what it takes', async () => {
  const model = await startModel((request) => says('yes', request));
  const sandbox = createSandbox({ MODEL_KEY: 'k' });
  sandbox.commit(files(model.url, { budget: 0.05, prompt: 'modelParameters: { maxTokens: 100 }\n' }));
  const end = await sandbox.plumbline('run');
  expect(end.code).toBe(3);
  expect(end.stderr).toContain('the next call may cost $0.11');
  expect(model.requests).toHaveLength(0);
});

it('a budget on a model of unknown price is refused before anything is asked', async () => {
  const model = await startModel((request) => says('yes', request));
  const sandbox = createSandbox({ MODEL_KEY: 'k' });
  sandbox.commit(files(model.url, { budget: 1, priced: false }));
  const end = await sandbox.plumbline('run');
  expect(end.code).toBe(2);
  expect(end.stderr).toContain('price-unknown');
  expect(end.stderr).toContain('model-a at local');
  expect(model.requests).toHaveLength(0);
});

it('an endpoint that does not say what an answer took ends a budget that nothing else bounds', async () => {
  const model = await startModel((request) => says('yes', request, null));
  const sandbox = createSandbox({ MODEL_KEY: 'k' });
  sandbox.commit(files(model.url, { budget: 1 }));
  const end = await sandbox.plumbline('run');
  expect(end.code).toBe(3);
  expect(end.stderr).toContain('does not say how many tokens an answer took');
  expect(model.requests).toHaveLength(1);
});

it('shards share the budget, and the gate says that nothing was measured', async () => {
  const model = await startModel((request) => says('yes', request));
  const sandbox = createSandbox({ MODEL_KEY: 'k' });
  const budget = 20.5 * perAnswer;
  sandbox.commit(files(model.url, { budget: 2 * cases * perAnswer }));
  expect(await sandbox.plumbline('baseline', 'record')).toMatchObject({ code: 0 });
  sandbox.commit(files(model.url, { budget }));
  sandbox.git('checkout', '--quiet', '-b', 'topic');
  sandbox.commit({
    'answers/ask.prompt.yml': 'model: model-a\nmessages:\n  - { role: user, content: "Say {{question}}" }\n',
  });
  expect(await sandbox.plumbline('plan', '--base', 'main', '--shards', '2')).toMatchObject({ code: 0 });
  for (const shard of ['1/2', '2/2']) {
    const before = model.requests.length;
    const end = await sandbox.plumbline(
      'run',
      '--plan',
      '.plumbline/plan.json',
      '--shard',
      shard,
      '--out',
      `out-${shard[0]}`,
    );
    expect(end.code).toBe(3);
    expect(model.requests.length - before).toBeLessThanOrEqual(10);
    expect(model.requests.length - before).toBeGreaterThanOrEqual(8);
  }
  const end = await sandbox.plumbline('gate', 'out-1', 'out-2', '--plan', '.plumbline/plan.json');
  expect(end.code).toBe(3);
  expect(end.stdout).toContain('the budget of the suite was spent');
});

it('an interrupted budget goes on where it was: what is done is not paid again', async () => {
  const model = await startModel((request) => says('yes', request));
  const sandbox = createSandbox({ MODEL_KEY: 'k' });
  sandbox.commit(files(model.url, { budget: 10.5 * perAnswer }));
  expect(await sandbox.plumbline('run')).toMatchObject({ code: 3 });
  const before = model.requests.length;
  // The same budget has nothing left for more than one further answer.
  expect(await sandbox.plumbline('run', '--resume')).toMatchObject({ code: 3 });
  expect(model.requests.length - before).toBeLessThanOrEqual(2);
  sandbox.write(files(model.url, { budget: 2 * cases * perAnswer }));
  expect(await sandbox.plumbline('run', '--resume')).toMatchObject({ code: 0 });
  expect(model.requests).toHaveLength(cases);
});

it('what a run will cost is said before it starts: guessed first, then as recorded runs cost, never 0 where nobody knows', async () => {
  const model = await startModel((request) => says('yes', request));
  const sandbox = createSandbox({ MODEL_KEY: 'k' });
  sandbox.commit(files(model.url, { budget: null }));
  const guessed = await sandbox.plumbline('run', '--limit', '10');
  expect(guessed.stderr).toMatch(/suite core: about \$\d.*, a guess: no recorded run says/);
  expect(await sandbox.plumbline('baseline', 'record')).toMatchObject({ code: 0 });
  const recorded = await sandbox.plumbline('run', '--limit', '10', '--json');
  expect(recorded.stderr).toContain('suite core: about $0.21, as recorded runs cost');
  expect(JSON.parse(recorded.stdout).estimates).toEqual([
    { suite: 'core', estimate: { basis: 'recorded', costUsd: expect.closeTo(10 * perAnswer) } },
  ]);
  sandbox.git('checkout', '--quiet', '-b', 'topic');
  sandbox.commit({ 'answers/ask.prompt.yml': promptSaying('Say') });
  const plan = await sandbox.plumbline('plan', '--base', 'main');
  expect(plan.stdout).toContain('about $0.84, as recorded runs cost');
  sandbox.write(files(model.url, { budget: null, priced: false }));
  const unknown = await sandbox.plumbline('run', '--limit', '10');
  expect(unknown.stderr).toContain('as recorded runs cost');
  sandbox.write({ 'answers/ask.prompt.yml': promptSaying('Say').replace('model-a', 'model-b') });
  const other = await sandbox.plumbline('run', '--limit', '10');
  expect(other.stderr).toContain('suite core: cost unknown: model-b at local');
});

it('an estimate above the limit is said to be', async () => {
  const model = await startModel((request) => says('yes', request));
  const sandbox = createSandbox({ MODEL_KEY: 'k' });
  sandbox.commit(files(model.url, { budget: perAnswer }));
  const end = await sandbox.plumbline('run', '--limit', '2');
  expect(end.stderr).toContain('more than its limit of $0.02');
});
