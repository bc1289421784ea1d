import { expect, it } from 'vitest';
import { smallConfig } from '../../fixtures/builders/config.ts';
import { problemsOf } from '../../fixtures/builders/problems.ts';
import { parseConfig } from './config.ts';

const withTarget = (keys: string) =>
  smallConfig.replace('{ kind: replay, file: answers.jsonl }', `{ kind: process, ${keys} }`);

it.each([
  ['python: "app.rag:answer"'],
  ['command: [node, tools/worker.mjs]'],
  ['python: "a:b.c", interpreter: .venv/bin/python, cwd: service, messages: history, concurrency: 2'],
  ['python: "a:b", input: question, environment: [OPENAI_API_KEY]'],
])('a process target with %s is in order', (keys) => {
  expect(parseConfig(withTarget(keys), 'p.yml').pipelines['docs']?.target.kind).toBe('process');
});

it.each([
  ['', 'does not say what it runs', 'add python or command'],
  ['python: "a:b", command: [x]', 'says twice', 'remove one of them'],
  ['python: "a:b", input: q, messages: m', 'cannot get the conversation too', 'remove `input`'],
  ['python: app/rag.py', 'target.python', 'correct it'],
  ['command: []', 'target.command', 'correct it'],
  ['python: "a:b", cwd: ../elsewhere', 'target.cwd', 'correct it'],
  ['python: "a:b", environment: [GITHUB_TOKEN]', 'target.environment', 'correct it'],
  ['python: "a:b", environment: [MODEL_KEY]', 'target.environment', 'correct it'],
  ['python: "a:b", concurency: 3', 'concurency', 'write concurrency'],
])('a process target with "%s" is not: %s', (keys, what, next) => {
  const [problem, ...others] = problemsOf(() => parseConfig(withTarget(keys), 'p.yml'));
  expect(others).toEqual([]);
  expect(problem?.what).toContain(what);
  expect(problem?.next).toContain(next);
  expect(problem?.where?.line).toBe(5);
});
