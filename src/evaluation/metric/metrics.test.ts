import { describe, expect, it } from 'vitest';
import { caseOf } from '../../../fixtures/builders/cases.ts';
import { answer } from '../../../fixtures/builders/run-of-trials.ts';
import type { Case, Expectation } from '../dataset/dataset.ts';
import type { Answer } from '../target/target.ts';
import { expectationProblems } from './expectation-problems.ts';
import type { SuiteMetric } from './metric-config.ts';
import { createMetric } from './metrics.ts';

const written = (type: string, over: Partial<SuiteMetric> = {}): SuiteMetric => ({
  name: type,
  type,
  role: 'info',
  margin: null,
  floor: null,
  options: {},
  ...over,
});
const scoreOf = (type: string, of: Case, over: Partial<Answer> = {}) =>
  createMetric(written(type)).score({ ...answer, ...over }, of, new AbortController().signal);
const problems = (...expect: readonly Expectation[]) =>
  expectationProblems(caseOf('hours', { expect, where: { file: 'a.jsonl', line: 2 } }));

describe('expectations', () => {
  const expect2 = [
    { type: 'contains', value: 'y' },
    { type: 'not-contains', value: 'no' },
  ] as const;

  it('are one binary value: all of them are met, or not', () => {
    const of = caseOf('a', { expect: expect2 });
    expect(scoreOf('expectations', of, { output: 'yes' })).toMatchObject({ kind: 'scored', value: 1 });
    expect(scoreOf('expectations', of, { output: 'yes and no' })).toMatchObject({ kind: 'scored', value: 0 });
    expect(scoreOf('expectations', of, { output: '' })).toMatchObject({ kind: 'scored', value: 0 });
  });

  it('keep which of them failed and why', () => {
    expect(scoreOf('expectations', caseOf('a', { expect: expect2 }), { output: 'no' })).toMatchObject({
      detail: [
        { type: 'contains', pass: false, why: '"y" is not in it' },
        { type: 'not-contains', pass: false },
      ],
    });
  });

  it('abstain on a case that has none: nothing expected is neither right nor wrong', () => {
    expect(scoreOf('expectations', caseOf('a'))).toMatchObject({ kind: 'abstained' });
  });
});

describe('what a metric does not know is never 0', () => {
  const of = caseOf('a');
  it.each<[string, Partial<Answer>]>([
    ['cost', { costUsd: null }],
    ['tokens', { usage: null }],
    ['tokens', { usage: { input: 5, cached: null, output: null } }],
    ['tokens', { usage: { input: null, cached: null, output: 5 } }],
    ['latency', { fromCache: true, latencyMs: 2 }],
  ])('%s abstains for %j', (type, over) => {
    expect(scoreOf(type, of, over)).toMatchObject({ kind: 'abstained', why: expect.stringMatching(/\w/) });
  });

  it.each<[string, Partial<Answer>, number]>([
    ['cost', { costUsd: 0 }, 0],
    ['tokens', { usage: { input: 5, cached: 3, output: 7 } }, 12],
    ['latency', { latencyMs: 812.4 }, 812.4],
  ])('%s of %j is %d', (type, over, value) => {
    expect(scoreOf(type, of, over)).toEqual({ kind: 'scored', value });
  });
});

describe('the digest of a metric', () => {
  it('is that of its kind and definition: name, role, margin and floor never unpair values', () => {
    const plain = createMetric(written('expectations')).digest;
    const judged = written('expectations', { name: 'helpful', role: 'primary', margin: 0.05, floor: 0.9 });
    expect(createMetric(judged).digest).toBe(plain);
    expect(createMetric(written('cost')).digest).not.toBe(plain);
  });
});

describe('wrong expectations are found before anything is run', () => {
  const where = { file: 'a.jsonl', line: 2 };

  it.each<[Expectation]>([
    [{ type: 'contains' }],
    [{ type: 'contains', value: 9 }],
    [{ type: 'contains', value: '' }],
    [{ type: 'contains', value: 'a', ignorecase: true }],
    [{ type: 'contains-all', value: 'a' }],
    [{ type: 'contains-any', value: [] }],
    [{ type: 'regex', value: '(' }],
    [{ type: 'regex', value: '(a)\\1' }],
    [{ type: 'regex', value: 'a'.repeat(2001) }],
    [{ type: 'json', value: {} }],
    [{ type: 'json-schema', value: { type: 'objekt' } }],
    [{ type: 'json-schema', value: { requird: ['a'] } }],
    [{ type: 'json-schema', value: { maxLength: 'many' } }],
    [{ type: 'json-schema', value: { $defs: { unused: { type: 'objekt' } } } }],
    [{ type: 'json-schema', value: { $ref: 'https://example.com/schema.json' } }],
    [{ type: 'json-schema', value: { type: 'string', pattern: '(' } }],
    [{ type: 'max-words', value: 1.5 }],
    [{ type: 'max-words', value: -1 }],
    [{ type: 'not-regex', value: '(' }],
    [{ type: 'equals' }],
    [{ type: 'numeric' }],
    [{ type: 'levenshtein' }],
    [{ type: 'levenshtein', value: 'a', atLeast: 1.1 }],
    [{ type: 'json-path', path: 'a b' }],
    [{ type: 'json-path', path: '$..*..*..*' }],
    [{ type: 'json-path', path: '$[?$..a == $..b]' }],
    [{ type: 'language', value: 'qq' }],
    [{ type: 'language', value: 'English' }],
    [{ type: 'starts-with', value: '' }],
    [{ type: 'tool' }],
    [{ type: 'step', value: 'a', withinMs: 0 }],
  ])('%j', (expectation) => {
    expect(problems(expectation)).toMatchObject([
      { code: 'check-invalid', where, what: expect.stringContaining('"hours"'), accepted: expect.anything() },
    ]);
  });

  it('a name that is unknown comes with the nearest one', () => {
    expect(problems({ type: 'contians', value: 'a' })).toMatchObject([
      { code: 'check-unknown', where, what: 'there is no check contians', next: 'write contains' },
    ]);
    expect(problems({ type: 'toString' })).toMatchObject([{ code: 'check-unknown' }]);
    expect(problems({ type: '__proto__' })).toMatchObject([{ code: 'check-unknown' }]);
    expect(problems({ type: 'not-not-json' })).toMatchObject([{ code: 'check-unknown' }]);
  });

  it('a name that is reserved says that this version does not have it yet', () => {
    expect(problems({ type: 'custom' }, { type: 'not-custom' })).toMatchObject([
      { code: 'check-unknown', what: expect.stringContaining('not in this version') },
      { code: 'check-unknown', what: expect.stringContaining('not in this version') },
    ]);
  });

  it('each of several is named, the right ones not', () => {
    expect(problems({ type: 'json' }, { type: 'regex', value: '(' }, { type: 'nope' })).toHaveLength(2);
  });
});
