import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { ScriptedAnswer, ScriptedRequest } from '../../fixtures/servers/scripted-server.ts';
import { Trial } from '../../src/evaluation/run/trial-file.ts';
import { promptFile, promptFiles, saysYes, startModel } from './model-server.ts';
import { createSandbox, datasetOf, type Sandbox } from './sandbox.ts';

const key = 'sk-recorded-0123456789';
const file = 'recordings/core.jsonl';

/** Every kind of metric that a replay has to give again: checks, a graded one, tokens and cost. */
const metrics = {
  expectations: { role: 'primary', margin: 0.05 },
  levenshtein: { value: 'yes' },
  alike: { kind: 'rouge-l', value: 'yes' },
  asked: { kind: 'no-tool' },
  tokens: {},
  cost: {},
};

function configOf(target: object, more: object = {}): string {
  return stringify({
    version: 1,
    ...more,
    pipelines: { answers: { paths: ['answers/**', 'app/**'], target } },
    suites: { core: { pipeline: 'answers', dataset: 'evals/*.jsonl', repeats: 2, metrics } },
  });
}

const providers = (url: string) => ({
  main: {
    kind: 'openai',
    baseUrl: `${url}/v1`,
    apiKey: '${MODEL_KEY}',
    prices: { 'model-a': { input: 2, output: 8 } },
  },
});
const prompt = { kind: 'prompt', file: 'answers/ask.prompt.yml', provider: 'main' };
const replay = configOf({ kind: 'replay', file });

/** Answers that differ from question to question; one is refused. */
function answers(request: ScriptedRequest): ScriptedAnswer {
  const text = JSON.stringify(request.body);
  if (text.includes('question 3')) return { status: 400, body: { error: { message: 'refused' } } };
  const yes = saysYes(request);
  if (yes === 'hang-up' || !text.includes('question 2')) return yes;
  const call = { id: 'a', type: 'function', function: { name: 'find', arguments: '{"n":1}' } };
  const message = { role: 'assistant', content: 'nö\u2028"', tool_calls: [call] };
  return { ...yes, body: { ...Object(yes.body), choices: [{ index: 0, finish_reason: 'stop', message }] } };
}

function trialsIn(sandbox: Sandbox, path: string): Trial[] {
  return sandbox
    .read(path)
    .trim()
    .split('\n')
    .map((line) => Trial.parse(JSON.parse(line)));
}

/** The scores as bytes, trial by trial. */
function scoresOf(sandbox: Sandbox): string[] {
  return trialsIn(sandbox, '.plumbline/results.jsonl').map((trial) =>
    JSON.stringify([trial.case, trial.repeat, trial.outcome === 'not-run' ? null : trial.scores]),
  );
}

describe('run --record', () => {
  it('leaves what a replay target scores the same, byte for byte', async () => {
    const model = await startModel(answers);
    const sandbox = createSandbox({ MODEL_KEY: key });
    sandbox.commit({
      '.github/plumbline.yml': configOf(prompt, { providers: providers(model.url) }),
      'answers/ask.prompt.yml': promptFile('model-a'),
      ...datasetOf(5),
    });
    const first = await sandbox.plumbline('run', '--record', file);
    expect(first).toMatchObject({ code: 0 });
    expect(first.stderr).toContain('recorded 10 answers of 10 trials');
    const measured = scoresOf(sandbox);
    expect(new Set(measured.map((line) => line.replace(/^.*?\{/, '{'))).size).toBe(3);
    const asked = model.requests.length;

    sandbox.write({ '.github/plumbline.yml': replay });
    const second = await sandbox.plumbline(
      'run',
      '--out',
      '.plumbline',
      '--record',
      'recordings/again.jsonl',
    );
    expect(second).toMatchObject({ code: 0 });
    expect(scoresOf(sandbox)).toEqual(measured);
    expect(model.requests).toHaveLength(asked);
    // A recording of a replay is that recording, but for whence and when.
    const plain = (path: string) =>
      trialsIn(sandbox, path).map((trial) => ({
        ...trial,
        fromCache: true,
        startedAt: '',
        attempts: 0,
        latencyMs: 0,
      }));
    expect(plain('recordings/again.jsonl')).toEqual(plain(file));
  });

  it('records a pipeline in a module as it does a prompt', async () => {
    const sandbox = createSandbox();
    sandbox.commit({
      '.github/plumbline.yml': configOf({ kind: 'module', file: 'app/answer.ts' }),
      'app/answer.ts':
        "export default ({ question }: { question: string }) => ({ answer: question.endsWith('1') ? 'yes' : 'no', contexts: ['a page'], usage: { input: 3, output: 1 }, costUsd: 0.5 });\n",
      ...datasetOf(4),
    });
    expect(await sandbox.plumbline('run', '--record', file)).toMatchObject({ code: 0 });
    const measured = scoresOf(sandbox);
    expect(trialsIn(sandbox, file)[0]).toMatchObject({ output: 'no', contexts: ['a page'], scores: {} });
    sandbox.write({ '.github/plumbline.yml': replay });
    expect(await sandbox.plumbline('run')).toMatchObject({ code: 0 });
    expect(scoresOf(sandbox)).toEqual(measured);
  });

  it('keeps apart what two pipelines answer to the same cases', async () => {
    const model = await startModel((request) => saysYes(request));
    const sandbox = createSandbox({ MODEL_KEY: key });
    const suite = (pipeline: string) => ({
      pipeline,
      dataset: 'evals/*.jsonl',
      metrics: { expectations: {} },
    });
    const config = (one: object, other: object) =>
      stringify({
        version: 1,
        providers: providers(model.url),
        pipelines: { one: { paths: ['a/**'], target: one }, other: { paths: ['b/**'], target: other } },
        suites: { first: suite('one'), second: suite('other') },
      });
    const module = { kind: 'module', file: 'b/no.js' };
    sandbox.commit({
      '.github/plumbline.yml': config(prompt, module),
      'answers/ask.prompt.yml': promptFile('model-a'),
      'b/no.js': "export default () => 'no';\n",
      ...datasetOf(2),
    });
    expect(await sandbox.plumbline('run', '--record', file)).toMatchObject({ code: 0 });
    const replayed = { kind: 'replay', file };
    sandbox.write({ '.github/plumbline.yml': config(replayed, replayed) });
    expect(await sandbox.plumbline('run')).toMatchObject({ code: 0 });
    const trials = trialsIn(sandbox, '.plumbline/results.jsonl');
    expect(trials.map((trial) => [trial.suite, 'output' in trial ? trial.output : null])).toEqual([
      ['first', 'yes'],
      ['first', 'yes'],
      ['second', 'no'],
      ['second', 'no'],
    ]);
  });

  it('holds no key, though the model repeats it, and says so', async () => {
    const model = await startModel((request) => {
      const yes = saysYes(request);
      if (yes === 'hang-up') return yes;
      const message = { role: 'assistant', content: `You sent ${request.headers.authorization}` };
      return {
        ...yes,
        body: { ...Object(yes.body), choices: [{ index: 0, finish_reason: 'stop', message }] },
      };
    });
    const sandbox = createSandbox({ MODEL_KEY: key });
    sandbox.commit(promptFiles(2, model.url));
    const end = await sandbox.plumbline('run', '--record', file);
    expect(sandbox.read(file)).not.toContain(key);
    expect(sandbox.read(file)).toContain('You sent Bearer ***');
    expect(end.stderr).toContain('2 answers held a secret');
  });

  it('leaves the recording of an interrupted run beside a whole one, and --resume takes its place', async () => {
    let interrupt = (): void => {};
    const cases = 40;
    const model = await startModel((request, index) => {
      if (index === cases / 2) interrupt();
      return saysYes(request);
    });
    const sandbox = createSandbox({ MODEL_KEY: key });
    sandbox.commit({ ...promptFiles(cases, model.url), [file]: 'an older recording\n' });
    const args = ['run', '--concurrency', '2', '--record', file];
    const first = sandbox.start(...args);
    interrupt = () => first.process.kill('SIGINT');
    expect((await first.ended).code).toBe(130);
    expect(sandbox.read(file)).toBe('an older recording\n');
    const partial = trialsIn(sandbox, `${file}.partial`);
    expect(partial.length).toBeGreaterThan(0);
    expect(partial.length).toBeLessThan(cases);

    const config = sandbox.read('.github/plumbline.yml');
    const target = `target: { kind: replay, file: ${file}.partial }`;
    sandbox.write({ '.github/plumbline.yml': config.replace(/target: \{.*\}/, target) });
    await sandbox.plumbline('run', '--out', 'of-a-part');
    const of = trialsIn(sandbox, 'of-a-part/results.jsonl').map(({ outcome }) => outcome);
    expect(of.filter((outcome) => outcome === 'answered')).toHaveLength(partial.length);

    sandbox.write({ '.github/plumbline.yml': config });
    expect(await sandbox.plumbline(...args, '--resume')).toMatchObject({ code: 0 });
    expect(trialsIn(sandbox, file)).toHaveLength(cases);
  });

  it('records what was planned, and refuses where its answers may not be kept', async () => {
    const model = await startModel(saysYes);
    const sandbox = createSandbox({ MODEL_KEY: key });
    const files = promptFiles(3, model.url);
    sandbox.commit(files);
    sandbox.git('checkout', '--quiet', '-b', 'topic');
    sandbox.commit({ 'answers/ask.prompt.yml': `# another\n${promptFile('model-a')}` });
    const plan = async () => {
      expect(await sandbox.plumbline('plan', '--base', 'main')).toMatchObject({ code: 0 });
      return sandbox.plumbline('run', '--plan', '.plumbline/plan.json', '--record', file);
    };
    expect(await plan()).toMatchObject({ code: 0 });
    expect(trialsIn(sandbox, file)).toHaveLength(3);

    sandbox.git('checkout', '--quiet', 'main');
    const config = `${files['.github/plumbline.yml']}baseline: { keepOutputs: none }\n`;
    sandbox.commit({ '.github/plumbline.yml': config });
    sandbox.git('checkout', '--quiet', 'topic');
    sandbox.git('rebase', '--quiet', 'main');
    const asked = model.requests.length;
    expect(await plan()).toMatchObject({ code: 2, stderr: expect.stringContaining('keepOutputs: none') });
    expect(model.requests).toHaveLength(asked);
  });

  it('says before anything is asked that its file cannot be written', async () => {
    const model = await startModel(saysYes);
    const sandbox = createSandbox({ MODEL_KEY: key });
    sandbox.commit(promptFiles(1, model.url));
    mkdirSync(join(sandbox.dir, 'a-folder'));
    const end = await sandbox.plumbline('run', '--record', 'a-folder');
    expect(end).toMatchObject({ code: 2, stderr: expect.stringContaining('cannot take a recording') });
    expect(model.requests).toHaveLength(0);
  });
});
