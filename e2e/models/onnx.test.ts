import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { tinyOnnx } from '../../fixtures/models/onnx.ts';
import { digestOfBytes, shortDigest } from '../../src/foundation/digest.ts';
import { describeWith } from '../programs.ts';
import { trialsOf } from '../systems/suite.ts';
import { repositoryWith, tinyEmbeddings, type Written, words, writeModel } from './onnx-files.ts';
import { packagesOf } from './packages.ts';

describeWith(['local-models'], 'an embedded target with an ONNX model by path', (programs) => {
  const environment = packagesOf(programs['local-models']);
  const repository = (written: Written = {}) => repositoryWith({ environment, ...written });
  const problemsOf = async (written: Written) => {
    const end = await repository(written).plumbline('validate', '--json');
    expect(end.code).toBe(2);
    return JSON.parse(end.stdout).error.problems;
  };

  it('answers with it, without a network, and records which file answered', async () => {
    const model = tinyOnnx(words);
    const sandbox = repository();
    expect(await sandbox.plumbline('validate')).toMatchObject({ code: 0, stderr: '' });
    expect(await sandbox.plumbline('run')).toMatchObject({ code: 0, stderr: '' });
    const trials = trialsOf(sandbox);
    expect(trials.size).toBe(3);
    for (const [id, trial] of trials) expect(trial, id).toMatchObject({ scores: { expectations: 1 } });
    expect(trials.get('hours')).toMatchObject({
      costUsd: 0,
      model: {
        asked: 'tiny.onnx',
        answered: `tiny.onnx@${shortDigest(digestOfBytes(model))}`,
        fingerprint: expect.stringContaining(`${digestOfBytes(model)} onnxruntime-node 1.30.0`),
      },
      // Of the question, with the two that begin and end every text; then of the answer.
      usage: { output: 11 },
    });
  });

  it('takes the vector of the whole text from a model that gives one', async () => {
    const sandbox = repository({ model: tinyOnnx(words, { rank: 2, output: 'sentence_embedding' }) });
    expect(await sandbox.plumbline('run')).toMatchObject({ code: 0, stderr: '' });
    expect(trialsOf(sandbox).get('fees')).toMatchObject({ outcome: 'answered' });
  });

  it('pools as it is told to: the first token of this model says nothing, so nothing is found', async () => {
    const sandbox = repository({ embeddings: { pooling: 'cls' } });
    expect(await sandbox.plumbline('run')).toMatchObject({ code: 0, stderr: '' });
    expect(trialsOf(sandbox).get('hours')).toMatchObject({ output: 'I do not know.' });
  });

  it('cuts a long text at `maxTokens`', async () => {
    const sandbox = repository({ embeddings: { maxTokens: 8 } });
    const long = `${'what '.repeat(400)}does the library open?`;
    const said = [{ type: 'equals', value: 'I do not know.' }];
    const asked = { id: 'long', vars: { question: long }, expect: said };
    sandbox.write({ 'evals/core.jsonl': `${JSON.stringify(asked)}\n` });
    expect(await sandbox.plumbline('run')).toMatchObject({ code: 0, stderr: '' });
    expect(trialsOf(sandbox).get('long')).toMatchObject({ output: 'I do not know.' });
  });

  it('is what `similarity` compares by, where the metric names its file', async () => {
    const sandbox = repository({ metrics: { near: { kind: 'similarity', embeddings: tinyEmbeddings() } } });
    expect(await sandbox.plumbline('run')).toMatchObject({ code: 0, stderr: '' });
    const near = { scores: { near: expect.closeTo(1, 6) } };
    expect(trialsOf(sandbox).get('hours')).toMatchObject(near);
  });

  it('is never loaded because a case says so: a case comes from the change', async () => {
    const sandbox = repository();
    const strange = { ...tinyEmbeddings(), file: 'models/strange.onnx' };
    const expectations = [
      { type: 'similarity', value: 'nine', embeddings: tinyEmbeddings() },
      { type: 'similarity', value: 'nine', embeddings: strange },
    ];
    const asked = { id: 'a', vars: { question: 'When does the library open?' }, expect: expectations };
    sandbox.write({ 'evals/core.jsonl': `${JSON.stringify(asked)}\n` });
    writeModel(sandbox, strange.file, tinyOnnx(words));
    await sandbox.plumbline('run');
    const [named, other] = detailsOf(trialsOf(sandbox).get('a'));
    expect(named).toMatchObject({ why: expect.stringMatching(/^its score is 0\.\d+/) });
    expect(other).toMatchObject({ why: expect.stringContaining('names no model like models/strange.onnx') });
  });

  it('refuses a model that reads something else than token ids', async () => {
    const model = tinyOnnx(words, { inputs: ['pixel_values'] });
    expect(await problemsOf({ model })).toMatchObject([
      { code: 'model-unusable', where: { file: 'models/tiny.onnx' }, found: 'pixel_values' },
    ]);
  });

  it('refuses a file that only begins like a model', async () => {
    const model = tinyOnnx(words).slice(0, 400);
    expect(await problemsOf({ model })).toMatchObject([
      { code: 'model-unusable', what: 'ONNX Runtime cannot load the model' },
    ]);
  });

  it('a model with fewer words than its tokenizer gives no answer, and the trial says why', async () => {
    const sandbox = repository({ model: tinyOnnx([]) });
    expect((await sandbox.plumbline('run')).code).toBe(3);
    expect(trialsOf(sandbox).get('hours')).toMatchObject({
      outcome: 'failed',
      class: 'infrastructure',
      error: { message: expect.stringContaining('models/tiny.onnx: the model cannot be run') },
    });
  });
});

describe('without the packages of ONNX Runtime', () => {
  it('validate and run say what to install, and at which version', async () => {
    const sandbox = repositoryWith({ environment: { PLUMBLINE_PACKAGES: '' } });
    for (const command of ['validate', 'run']) {
      const end = await sandbox.plumbline(command);
      expect(end.code).toBe(2);
      expect(end.stderr).toContain('[embedded-model-missing]');
      expect(end.stderr).toMatch(/npm install .*onnxruntime-node@1\.30\.0 @huggingface\/tokenizers@0\.2\.0/);
    }
  });

  it('a file that is not the one of the digest is refused before any package is looked for', async () => {
    const sandbox = repositoryWith();
    writeModel(sandbox, 'models/tiny.onnx', tinyOnnx(words, { seed: 'other' }));
    const end = await sandbox.plumbline('run');
    expect(end.code).toBe(2);
    expect(end.stderr).toContain('models/tiny.onnx: the content of a model file is not the one');
  });
});

function detailsOf(trial: unknown): readonly unknown[] {
  const { details } = z.object({ details: z.object({ expectations: z.array(z.unknown()) }) }).parse(trial);
  return details.expectations;
}
