import { describe, expect, it } from 'vitest';
import { tinyLlama } from '../../fixtures/models/tiny-llama.ts';
import { digestOfBytes, shortDigest } from '../../src/foundation/digest.ts';
import { describeWith } from '../programs.ts';
import { trialsOf } from '../systems/suite.ts';
import { otherLlama, repositoryWith, type Written, writtenBy } from './gguf-files.ts';
import { writeModel } from './onnx-files.ts';
import { packagesOf } from './packages.ts';

describeWith(['local-models'], 'an embedded target with a GGUF model by path', (programs) => {
  const environment = packagesOf(programs['local-models']);
  const repository = (written: Written = {}) => repositoryWith({ environment, ...written });
  const run = async (written: Written = {}) => {
    const sandbox = repository(written);
    const end = await sandbox.plumbline('run');
    expect(end).toMatchObject({ code: 0, stderr: '' });
    return trialsOf(sandbox);
  };
  const problemsOf = async (written: Written) => {
    const end = await repository(written).plumbline('validate', '--json');
    expect(end.code).toBe(2);
    return JSON.parse(end.stdout).error.problems;
  };

  it('writes each answer from its prompt, without a network, and records which file answered', async () => {
    const sandbox = repository({ asks: ['nine', 'twelve', 'neither'] });
    expect(await sandbox.plumbline('validate')).toMatchObject({ code: 0, stderr: '' });
    expect(await sandbox.plumbline('run')).toMatchObject({ code: 0, stderr: '' });
    const trials = trialsOf(sandbox);
    expect(trials.get('nine')).toMatchObject({
      output: 'It is nine.',
      finish: 'stop',
      costUsd: 0,
      usage: { input: expect.any(Number), output: 5 },
      model: {
        asked: 'tiny',
        answered: `tiny.gguf@${shortDigest(digestOfBytes(writtenBy()))}`,
        fingerprint: expect.stringContaining(`${digestOfBytes(writtenBy())} node-llama-cpp 3.22.1`),
      },
    });
    expect(trials.get('twelve')).toMatchObject({ output: 'It is twelve.' });
    expect(trials.get('neither')).toMatchObject({ output: 'It is unknown.' });
  });

  it('reads what it found in the documents where the prompt says {{documents}}', async () => {
    const documents = {
      documents: 'pages/*.md',
      prompt: 'Documents: {{documents}}\nQuestion: {{question}}',
      asks: ['hours', 'neither'] as const,
    };
    const trials = await run(documents);
    expect(trials.get('hours')).toMatchObject({
      output: 'It is nine.',
      contexts: ['The library opens at nine in the morning.'],
      retrieved: ['pages/hours.md'],
    });
    expect(trials.get('neither')).toMatchObject({ output: 'It is unknown.', contexts: [] });
    const none = (await run({ ...documents, embeddings: { unknownBelow: 0.99 } })).get('hours');
    expect(none).toMatchObject({ output: 'It is unknown.', contexts: [] });
  });

  it('is changed by the prompt of the change, which names one of the models that the rules allow', async () => {
    const trials = await run({ model: 'other', others: { other: otherLlama() } });
    expect(trials.get('nine')).toMatchObject({ output: 'That is nine.', model: { asked: 'other' } });
    expect(await problemsOf({ model: 'othr', others: { other: otherLlama() } })).toMatchObject([
      { code: 'prompt-invalid', found: 'othr', accepted: 'tiny, other', next: 'write `model: other`' },
    ]);
  });

  it('answers the same whatever is asked beside it', async () => {
    const asks = ['nine', 'twelve', 'neither'] as const;
    const alone = await run({ asks });
    const beside = repository({ asks });
    expect(await beside.plumbline('run', '--concurrency', '8')).toMatchObject({ code: 0 });
    for (const [id, trial] of trialsOf(beside))
      expect(trial, id).toMatchObject({ output: outputOf(alone.get(id)) });
  });

  it('obeys maxTokens and stop', async () => {
    const short = await run({ parameters: { maxTokens: 2 } });
    expect(short.get('nine')).toMatchObject({ output: 'It is', finish: 'length' });
    const stopped = await run({ parameters: { stop: ' nine' } });
    expect(stopped.get('nine')).toMatchObject({ output: 'It is', finish: 'stop' });
  });

  it('holds an answer to the JSON schema of the prompt', async () => {
    const schema = { type: 'object', properties: { known: { enum: ['yes'] } } };
    const talks = tinyLlama({
      says: ['{', '"known"', ':', '"maybe"', '}'],
      known: ['nine'],
      otherwise: 'unknown',
    });
    const asked = { model: 'talks', others: { talks } };
    expect((await run(asked)).get('nine')).toMatchObject({ output: '{"known":"maybe"}' });
    const form = { responseFormat: 'json_schema', jsonSchema: { name: 'a', schema } };
    const trials = await run({ ...asked, form });
    expect(JSON.parse(outputOf(trials.get('nine')))).toEqual({ known: 'yes' });
  });

  it('fails a case that is longer than the context by its own fault, and never leaves something out', async () => {
    const trials = await run({ extra: [{ id: 'long', vars: { question: 'nine '.repeat(3000) } }] });
    expect(trials.get('long')).toMatchObject({
      outcome: 'failed',
      class: 'candidate',
      error: { code: 'context-exceeded' },
    });
    expect(trials.get('nine')).toMatchObject({ output: 'It is nine.' });
  });

  it.each<[string, Written, object]>([
    [
      'a parameter that nobody would keep',
      { parameters: { logitBias: {} } },
      { code: 'prompt-invalid', found: expect.stringContaining('logitBias') },
    ],
    [
      'tools',
      { form: { tools: [{ type: 'function', function: { name: 'look' } }] } },
      { code: 'prompt-invalid', what: expect.stringContaining('no tools') },
    ],
    [
      'a file that only begins like a model',
      { model: 'cut', others: { cut: writtenBy().subarray(0, 4096) } },
      { code: 'model-unusable', where: { file: 'models/cut.gguf' } },
    ],
  ])('refuses %s before the first case', async (_, written, problem) => {
    expect(await problemsOf(written)).toMatchObject([problem]);
  });

  it('gives no answer, and no verdict, where the time of a case is over', async () => {
    const endless = tinyLlama({ says: ['It', 'is', 'It', 'is'], known: ['nine'], otherwise: 'unknown' });
    const sandbox = repository({
      model: 'endless',
      others: { endless },
      caseTimeout: '1ms',
      parameters: { maxTokens: 1500 },
    });
    expect((await sandbox.plumbline('run')).code).toBe(3);
    expect(trialsOf(sandbox).get('nine')).toMatchObject({
      class: 'infrastructure',
      error: { code: 'timeout' },
    });
  });
});

describe('without the package of llama.cpp', () => {
  it('validate says what to install, and at which version', async () => {
    const end = await repositoryWith({ environment: { PLUMBLINE_PACKAGES: '' } }).plumbline('validate');
    expect(end.code).toBe(2);
    expect(end.stderr).toContain('[embedded-model-missing]');
    expect(end.stderr).toContain('node-llama-cpp@3.22.1');
  });

  it('an ONNX file in its place is refused before any package is looked for', async () => {
    const sandbox = repositoryWith();
    writeModel(sandbox, 'models/tiny.gguf', Buffer.from('\x08\x08\x12\x07fixture'));
    const end = await sandbox.plumbline('validate');
    expect(end.stderr).toContain('models/tiny.gguf: a model file is not a GGUF model');
    expect(end.stderr).toContain('found:    an ONNX model');
  });
});

function outputOf(trial: unknown): string {
  return typeof trial === 'object' && trial !== null && 'output' in trial ? String(trial.output) : '';
}
