import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { type PromptFile, parsePromptFile } from '../evaluation/target/prompt-file.ts';
import type { Json } from '../foundation/json.ts';
import { readEvaluators } from './prompt-evaluators.ts';

const promptWith = (
  evaluators: readonly { readonly [name: string]: Json }[],
  testData: PromptFile['testData'] = [],
): PromptFile =>
  parsePromptFile(
    stringify({ messages: [{ role: 'user', content: 'x' }], testData, evaluators }),
    'a.prompt.yml',
  );

const checksOf = (string: Json, row: { readonly [key: string]: Json } = {}) =>
  readEvaluators(promptWith([{ name: 'n', string }]), 'f', 'p').checksOf(row);

test.each([
  [{ equals: 'Yes' }, { type: 'equals', value: 'Yes' }],
  [{ contains: 'yes' }, { type: 'contains', value: 'yes', ignoreCase: true }],
  [{ startsWith: 'Summary -' }, { type: 'starts-with', value: 'Summary -', ignoreCase: true }],
  [{ endsWith: '(end).' }, { type: 'regex', value: '\\(end\\)\\.\\s*$', ignoreCase: true }],
])('an evaluator of text %j is the check %j', (string, check) => {
  expect(checksOf(string)).toEqual([check]);
});

test('an evaluator that names a variable is filled from the row of the test data', () => {
  expect(checksOf({ contains: 'is {{ expected }}' }, { expected: 7 })).toEqual([
    { type: 'contains', value: 'is 7', ignoreCase: true },
  ]);
});

test('an evaluator that one row cannot fill is left out for all, and named', () => {
  const prompt = promptWith(
    [{ name: 'n', string: { contains: '{{answer}}' } }],
    [{ answer: 'a' }, { other: 'b' }],
  );
  const { checksOf: made, leftOut } = readEvaluators(prompt, 'f', 'p');
  expect(made({ answer: 'a' })).toEqual([]);
  expect(leftOut).toMatchObject([{ what: 'the evaluator n', why: expect.stringContaining('variable') }]);
});

test.each([
  [{ uses: 'github/coherence' }, 'coherence'],
  [{ uses: 'github/relevance' }, 'answer-relevance'],
  [{ uses: 'github/fluency' }, null],
  [{ llm: { modelId: 'm', prompt: 'p' } }, null],
  [{ string: { matches: 'x' } }, null],
  [{}, null],
])('an evaluator that is none of text, %j, is named with what could stand for it', (evaluator, metric) => {
  const { leftOut } = readEvaluators(promptWith([{ name: 'n', ...evaluator }]), 'f', 'p');
  expect(leftOut).toEqual([
    {
      what: 'the evaluator n',
      from: 'f',
      why: expect.any(String),
      instead: expect.any(String),
      metric: metric === null ? null : { pipeline: 'p', name: metric },
    },
  ]);
});
