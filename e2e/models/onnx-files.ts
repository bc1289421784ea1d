import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { tinyOnnx, tokenizerJson } from '../../fixtures/models/onnx.ts';
import { digestOfBytes } from '../../src/foundation/digest.ts';
import { createSandbox, type Sandbox } from '../cli/sandbox.ts';

export const words =
  'when does the library open opens at nine in morning lost book costs twelve euros what cost how much is it'.split(
    ' ',
  );

export const tokenizer = { file: 'models/tokenizer.json', content: Buffer.from(tokenizerJson(words)) };

export interface Written {
  /** Content of `models/tiny.onnx`. */
  readonly model?: Uint8Array;
  readonly embeddings?: Readonly<Record<string, unknown>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly settings?: string;
  readonly metrics?: Readonly<Record<string, unknown>>;
}

/** What a configuration says of that model. */
export function tinyEmbeddings(model: Uint8Array = tinyOnnx(words)) {
  return {
    file: 'models/tiny.onnx',
    digest: digestOfBytes(model),
    tokenizer: { file: tokenizer.file, digest: digestOfBytes(tokenizer.content) },
  };
}

/** A repository whose embedded target finds its sentences with a model of its own; the model's files are not in git. */
export function repositoryWith(written: Written = {}): Sandbox {
  const { model = tinyOnnx(words), embeddings = {}, environment = {}, metrics = {} } = written;
  const target = {
    kind: 'embedded',
    file: 'prompts/answer.prompt.yml',
    documents: 'pages/*.md',
    embeddings: { ...tinyEmbeddings(model), ...embeddings },
  };
  const sandbox = createSandbox(environment);
  sandbox.commit({
    '.gitignore': 'models/\n.plumbline/\n',
    '.github/plumbline.yml': stringify({
      version: 1,
      pipelines: { library: { paths: ['prompts/**', 'pages/**'], target } },
      suites: {
        core: {
          pipeline: 'library',
          dataset: 'evals/*.jsonl',
          metrics: { expectations: { role: 'primary', margin: 0.05 }, ...metrics },
        },
      },
    }),
    'prompts/answer.prompt.yml': `messages:
  - role: system
    content: Answer in one sentence. If the documents do not say, answer "I do not know."
  - { role: user, content: "{{question}}" }
`,
    'pages/hours.md': 'The library opens at nine in the morning.\n',
    'pages/fees.md': 'A lost book costs twelve euros.\n',
    'evals/core.jsonl': [
      caseOf('hours', 'When does the library open?', 'The library opens at nine in the morning.'),
      caseOf('fees', 'How much is a lost book?', 'A lost book costs twelve euros.'),
      caseOf('unknown', 'Who wrote Hamlet?', 'I do not know.'),
    ].join(''),
  });
  writeModel(sandbox, 'models/tiny.onnx', model);
  writeModel(sandbox, tokenizer.file, tokenizer.content);
  return sandbox;
}

export function writeModel(sandbox: Sandbox, path: string, content: Uint8Array): void {
  mkdirSync(dirname(join(sandbox.dir, path)), { recursive: true });
  writeFileSync(join(sandbox.dir, path), content);
}

function caseOf(id: string, question: string, expected: string): string {
  return `${JSON.stringify({ id, vars: { question }, expected, expect: [{ type: 'equals', value: expected }] })}\n`;
}
