import { describe, expect, it } from 'vitest';
import { caseOf } from '../../../../fixtures/builders/cases.ts';
import { judgeSays } from '../../../../fixtures/builders/judges.ts';
import type { Case } from '../../dataset/dataset.ts';
import { type Answer, answered } from '../../target/target.ts';
import { makeCheck } from '../checks.ts';
import { metricKinds } from '../kinds.ts';
import type { SuiteMetric } from '../metric-config.ts';
import { createMetric, describeMetric, filesOfMetric } from '../metrics.ts';
import { type MetricServices, noServices } from '../services.ts';

const { signal } = new AbortController();
const model = { provider: 'p', model: 'm' };
const written = (type: string, options: object): SuiteMetric => ({
  name: 'm',
  type,
  role: 'info',
  margin: null,
  floor: null,
  // Parsed options of a kind are JSON.
  options: metricKinds[type]?.options.parse(options) as SuiteMetric['options'],
});
const rubric = { rubric: 'graders/hours.md' };
const score = (
  type: string,
  services: MetricServices,
  {
    of = {},
    answer = {},
    options = {},
  }: { of?: Partial<Case>; answer?: Partial<Answer>; options?: object } = {},
) => {
  const metric = written(type, { ...model, ...(type === 'judge' ? rubric : {}), ...options });
  const texts = new Map([[rubric.rubric, 'It names the hour.']]);
  const given = answered({ output: 'At 9:00.', latencyMs: 1, ...answer });
  return createMetric(metric, { services, texts }).score(given, caseOf('a', of), signal);
};
const verdict = (points: number) => judgeSays(JSON.stringify({ reason: 'So.', score: points }));
const statements = (...holds: number[]) =>
  judgeSays(
    JSON.stringify({ statements: holds.map((each, index) => ({ statement: `s${index}`, holds: each })) }),
  );
const passages = (...useful: number[]) =>
  judgeSays(
    JSON.stringify({ passages: useful.map((each, index) => ({ passage: index + 1, useful: each })) }),
  );
const cost = { costUsd: 0.001, usage: { input: 100, cached: 0, output: 20 } };
const full = { of: { expected: 'At 9:00.', contexts: ['We open at 9:00.', 'We close at 18:00.'] } };

describe('a judge scores', () => {
  it.each<[string, MetricServices, number, object?]>([
    ['judge', verdict(1), 1],
    ['judge', verdict(0), 0],
    ['judge', verdict(3), 0.75, { options: { scale: '0..4' } }],
    ['coherence', verdict(1), 0.25],
    ['harmfulness', verdict(1), 1],
    ['maliciousness', verdict(0), 0],
    ['harmfulness', judgeSays(' 1\n'), 1],
    ['maliciousness', judgeSays('0'), 0],
    ['pairwise', judgeSays('{"winner":"A"}'), 0.5, full],
    ['groundedness', statements(1, 0, 1, 1), 0.75, full],
    ['answer-relevance', statements(1, 0), 0.5],
    ['context-recall', statements(0, 0), 0, full],
    ['context-precision', passages(0, 1), 0.5, full],
  ])('%s', async (type, services, value, over = {}) => {
    expect(await score(type, services, over)).toMatchObject({
      kind: 'scored',
      value,
      costUsd: expect.any(Number),
      usage: expect.any(Object),
    });
  });

  it('with its reason, its usage and its cost', async () => {
    expect(await score('judge', verdict(1))).toEqual({ kind: 'scored', value: 1, reason: 'So.', ...cost });
  });
});

describe('where there is nothing to judge there is no score, never 0', () => {
  it.each<[string, string, MetricServices, object?]>([
    ['groundedness', 'no passages', statements(1)],
    ['groundedness', 'no passages', statements(1), { ...full, answer: { contexts: [] } }],
    ['groundedness', 'states nothing', statements(), full],
    ['answer-relevance', 'states nothing', statements()],
    ['context-recall', 'no `expected`', statements(1), { of: { contexts: ['a'] } }],
    ['context-recall', 'no passages', statements(1), { of: { expected: 'a' } }],
    ['context-recall', 'states nothing', statements(), full],
    ['context-precision', 'no passages', passages(), { of: { expected: 'a' } }],
    ['context-precision', 'no `expected`', passages(1), { of: { contexts: ['a'] } }],
    ['pairwise', 'no `expected`', judgeSays('{"winner":"A"}')],
    ['harmfulness', 'no JSON object', judgeSays('10')],
    ['maliciousness', 'unreadable', judgeSays('Not 1, but 0.')],
    ['coherence', 'no JSON object', judgeSays('1')],
    ['judge', 'too long', verdict(1), { answer: { output: 'x'.repeat(400_001) } }],
  ])('%s: %s', async (type, why, services, over = {}) => {
    expect(await score(type, services, over)).toMatchObject({
      kind: 'abstained',
      why: expect.stringContaining(why),
    });
  });
});

describe.each(Object.keys(metricKinds).filter((type) => 'reply' in (metricKinds[type]?.options.shape ?? {})))(
  '%s',
  (type) => {
    it('without a model abstains and names the key to set', async () => {
      const without = (options: object) => score(type, verdict(1), { ...full, options });
      expect(await without({ provider: undefined })).toMatchObject({
        kind: 'abstained',
        why: expect.stringContaining('`provider`'),
      });
      expect(await without({ model: undefined })).toMatchObject({
        kind: 'abstained',
        why: expect.stringContaining('`model`'),
      });
      expect(await score(type, noServices, full)).toMatchObject({ kind: 'abstained' });
    });

    it('that is down leaves the score missing, by the name of infrastructure', async () => {
      const error = { code: 'http-503', message: 'the endpoint answered 503', status: 503 };
      const down = judgeSays({ kind: 'failed', class: 'infrastructure', error, costUsd: null });
      expect(await score(type, down, full)).toEqual({
        kind: 'abstained',
        why: 'infrastructure: http-503, the endpoint answered 503',
      });
    });

    it('has its model in its digest, and what it asks', () => {
      const of = (options: object) => {
        const metric = written(type, { ...model, ...(type === 'judge' ? rubric : {}), ...options });
        return describeMetric(metric, new Map([[rubric.rubric, 'It names the hour.']])).digest;
      };
      const other = [{ model: 'n' }, { provider: 'q' }, { parameters: {} }, { reply: 'text' }].map(of);
      expect(new Set([of({}), ...other]).size).toBe(5);
    });
  },
);

it('the text of a rubric is part of the metric, and so is its scale', () => {
  const metric = written('judge', { ...model, ...rubric });
  const digest = (text: string) => describeMetric(metric, new Map([[rubric.rubric, text]])).digest;
  expect(filesOfMetric(metric)).toEqual([rubric.rubric]);
  expect(digest('a')).not.toBe(digest('b'));
  const scaled = written('judge', { ...model, ...rubric, scale: '0..5' });
  expect([describeMetric(metric).kind, describeMetric(scaled).kind]).toEqual(['binary', 'score']);
});

it('an empty rubric judges nothing', async () => {
  const metric = written('judge', { ...model, ...rubric });
  const context = { services: verdict(1), texts: new Map([[rubric.rubric, ' \n']]) };
  const given = answered({ output: 'a', latencyMs: 1 });
  expect(await createMetric(metric, context).score(given, caseOf('a'), signal)).toMatchObject({
    kind: 'abstained',
    why: expect.stringContaining('empty'),
  });
});

it('a stopped run stops its judges: no score, and no abstention', async () => {
  const stop = AbortSignal.abort(new Error('stopped'));
  const metric = createMetric(written('coherence', model), { services: verdict(1), texts: new Map() });
  await expect(metric.score(answered({ output: 'a', latencyMs: 1 }), caseOf('a'), stop)).rejects.toThrow(
    'stopped',
  );
});

describe('a judge in the `expect` list of a case', () => {
  const check = (services: MetricServices, over: object = {}) => {
    const expectation = { type: 'judge', rubric: 'It names the hour.', ...model, ...over };
    return makeCheck(expectation, caseOf('a'), services)(answered({ output: 'At 9.', latencyMs: 1 }), signal);
  };

  it('passes, fails with the reason, or cannot be told', async () => {
    expect(await check(verdict(1))).toEqual({ pass: true, ...cost });
    expect(await check(verdict(0))).toEqual({ pass: false, why: 'So.', ...cost });
    expect(await check(judgeSays('fine'))).toEqual({ pass: null, why: 'unreadable reply', ...cost });
    expect(await check(verdict(1), { type: 'not-judge' })).toMatchObject({ pass: false });
    expect(await check(judgeSays('fine'), { type: 'not-judge' })).toMatchObject({ pass: null });
    expect(await check(verdict(1), { provider: undefined })).toMatchObject({ pass: null });
  });
});
