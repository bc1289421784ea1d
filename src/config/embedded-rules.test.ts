import { expect, it } from 'vitest';
import { smallConfig } from '../../fixtures/builders/config.ts';
import { problemsOf } from '../../fixtures/builders/problems.ts';
import { parseConfig } from './config.ts';

const digest = `sha256:${'a'.repeat(64)}`;
const withTarget = (keys: string) =>
  smallConfig.replace(
    '{ kind: replay, file: answers.jsonl }',
    `{ kind: embedded, file: a.prompt.yml, ${keys} }`,
  );
const onnx = `file: m.onnx, digest: '${digest}', tokenizer: { file: t.json, digest: '${digest}' }`;

it.each([
  'documents: docs/**',
  `models: { small: { file: m.gguf, digest: '${digest}' } }`,
  `documents: docs/**, models: { small: { file: m.gguf, digest: '${digest}', contextTokens: 512, threads: 2 } }`,
  `documents: docs/**, embeddings: { ${onnx}, pooling: cls, maxTokens: 64, threads: 2 }`,
])('an embedded target with %s is in order', (keys) => {
  expect(parseConfig(withTarget(keys), 'p.yml').pipelines['docs']?.target.kind).toBe('embedded');
});

it.each([
  ['top: 2', 'nothing to answer with', 'add `documents`'],
  ['models: {}', 'target.models', 'correct it'],
  ['models: { small: { file: m.gguf } }', 'target.models.small.digest', ''],
  ["models: { small: { file: m.gguf, digest: 'sha256:ab' } }", 'target.models.small.digest', 'correct it'],
  [`models: { small: { file: ../m.gguf, digest: '${digest}' } }`, 'target.models.small.file', 'correct it'],
  [`documents: docs/**, embeddings: { file: m.onnx, digest: '${digest}' }`, 'embeddings.tokenizer', ''],
  [`documents: docs/**, embeddings: { ${onnx}, poling: cls }`, 'poling', 'write pooling'],
])('an embedded target with %s is not: %s', (keys, what, next) => {
  const [problem, ...others] = problemsOf(() => parseConfig(withTarget(keys), 'p.yml'));
  expect(others).toEqual([]);
  expect(problem?.what).toContain(what);
  expect(problem?.next).toContain(next);
});
