import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { tinyOnnx } from '../../fixtures/models/onnx.ts';
import { tinyLlama } from '../../fixtures/models/tiny-llama.ts';
import { EmbeddedTarget } from '../../src/evaluation/target/target-config.ts';
import { digestOfBytes } from '../../src/foundation/digest.ts';
import { createSandbox } from '../cli/sandbox.ts';
import { describeWith } from '../programs.ts';
import { filesOfPage, fragmentsOfPage } from '../systems/page.ts';
import { trialsOf } from '../systems/suite.ts';
import { tokenizer, words, writeModel } from './onnx-files.ts';
import { packagesOf } from './packages.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/targets.md'), 'utf8');

describe('docs/targets.md, embedded', () => {
  it('runs as it stands there', async () => {
    const sandbox = createSandbox();
    sandbox.commit(filesOfPage('targets.md', '## embedded'));
    expect(await sandbox.plumbline('run')).toMatchObject({ code: 0, stderr: '' });
    const trials = trialsOf(sandbox);
    expect(trials.size).toBe(2);
    for (const [id, trial] of trials) expect(trial, id).toMatchObject({ scores: { expectations: 1 } });
  });

  it('has a row for every key of the target', () => {
    const section = page.slice(page.indexOf('\n## embedded\n'), page.indexOf('\n### A model of your own\n'));
    for (const key of Object.keys(EmbeddedTarget.shape).filter((name) => name !== 'kind'))
      expect(section, key).toContain(`| \`${key}\``);
  });
});

describeWith(['local-models'], 'docs/targets.md, a model of your own', (programs) => {
  it('runs as it stands there, with the digests of the files at hand', async () => {
    const [target = '', prompt = ''] = fragmentsOfPage('targets.md', 'yaml').filter((text) =>
      /embeddings:|^model: small/m.test(text),
    );
    const contents = {
      'models/sentences.onnx': tinyOnnx(words),
      'models/tokenizer.json': tokenizer.content,
      'models/small.gguf': tinyLlama({ says: ['It', 'is', '*', '.'], known: ['nine'], otherwise: 'unknown' }),
    };
    const written = Object.entries(contents).reduce(
      (text, [file, bytes]) =>
        text.replace(
          new RegExp(`(file: ${file}\\s+digest: )sha256:[0-9a-f]{64}`),
          `$1${digestOfBytes(bytes)}`,
        ),
      target,
    );
    const { '.github/plumbline.yml': config = '', ...files } = filesOfPage('targets.md', '## embedded');
    const sandbox = createSandbox(packagesOf(programs['local-models']));
    const rules = parse(config);
    rules.pipelines.library.target = parse(written).target;
    sandbox.commit({
      ...files,
      '.gitignore': 'models/\n',
      '.github/plumbline.yml': stringify(rules),
      'prompts/answer.prompt.yml': prompt,
    });
    for (const [file, bytes] of Object.entries(contents)) writeModel(sandbox, file, bytes);
    expect(await sandbox.plumbline('run')).toMatchObject({ code: 0, stderr: '' });
    expect(trialsOf(sandbox).get('hours')).toMatchObject({
      output: 'It is nine.',
      scores: { expectations: 1 },
    });
  });
});
