import { stringify } from 'yaml';
import { tinyOnnx } from '../../fixtures/models/onnx.ts';
import { tinyLlama } from '../../fixtures/models/tiny-llama.ts';
import { digestOfBytes } from '../../src/foundation/digest.ts';
import { createSandbox, type Sandbox } from '../cli/sandbox.ts';
import { tokenizer, words, writeModel } from './onnx-files.ts';

const questions = {
  nine: 'Is it nine or not?',
  twelve: 'Is it twelve or not?',
  hours: 'When does the library open?',
  neither: 'Who wrote Hamlet?',
};

const known = ['nine', 'twelve'];

export function writtenBy(): Uint8Array {
  return tinyLlama({ says: ['It', 'is', '*', '.'], known, otherwise: 'unknown' });
}

export function otherLlama(): Uint8Array {
  return tinyLlama({ says: ['That', 'is', '*', '.'], known, otherwise: 'unknown' });
}

export interface Written {
  /** What the prompt names. */
  readonly model?: string;
  /** Models beside `tiny`, by name. */
  readonly others?: Readonly<Record<string, Uint8Array>>;
  readonly prompt?: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
  /** Further keys of the prompt file. */
  readonly form?: Readonly<Record<string, unknown>>;
  readonly documents?: string;
  /** Further keys of the target. */
  readonly embeddings?: Readonly<Record<string, unknown>>;
  /** Cases that are asked, `nine` alone unless it says otherwise. */
  readonly asks?: readonly (keyof typeof questions)[];
  readonly extra?: readonly Readonly<Record<string, unknown>>[];
  readonly caseTimeout?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A repository whose embedded target has language models of its own; their files are not in git. */
export function repositoryWith(written: Written = {}): Sandbox {
  const { model, prompt = 'Question: {{question}}', parameters, form = {}, documents, extra = [] } = written;
  const models = { tiny: writtenBy(), ...written.others };
  const embeddingModel = tinyOnnx(words);
  const embeddings = {
    file: 'models/tiny.onnx',
    digest: digestOfBytes(embeddingModel),
    tokenizer: { file: tokenizer.file, digest: digestOfBytes(tokenizer.content) },
  };
  const target = {
    kind: 'embedded',
    file: 'prompts/answer.prompt.yml',
    ...(documents === undefined ? {} : { documents, embeddings }),
    models: Object.fromEntries(
      Object.entries(models).map(([name, bytes]) => [
        name,
        { file: `models/${name}.gguf`, digest: digestOfBytes(bytes) },
      ]),
    ),
    ...written.embeddings,
  };
  const asked = (written.asks ?? ['nine']).map((id) => ({ id, vars: { question: questions[id] } }));
  const cases = [...asked, ...extra];
  const sandbox = createSandbox(written.environment);
  sandbox.commit({
    '.gitignore': 'models/\n.plumbline/\n',
    '.github/plumbline.yml': stringify({
      version: 1,
      pipelines: { library: { paths: ['prompts/**', 'pages/**'], target } },
      suites: {
        core: {
          pipeline: 'library',
          dataset: 'evals/*.jsonl',
          metrics: { contains: { value: 'is' } },
          limits: { caseTimeout: written.caseTimeout ?? '60s' },
        },
      },
    }),
    'prompts/answer.prompt.yml': stringify({
      model: model ?? 'tiny',
      ...(parameters === undefined ? {} : { modelParameters: parameters }),
      ...form,
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: prompt },
      ],
    }),
    'pages/hours.md': 'The library opens at nine in the morning.\n',
    'pages/fees.md': 'A lost book costs a fee.\n',
    'evals/core.jsonl': cases.map((each) => `${JSON.stringify(each)}\n`).join(''),
  });
  for (const [name, bytes] of Object.entries(models)) writeModel(sandbox, `models/${name}.gguf`, bytes);
  writeModel(sandbox, 'models/tiny.onnx', embeddingModel);
  writeModel(sandbox, tokenizer.file, tokenizer.content);
  return sandbox;
}
