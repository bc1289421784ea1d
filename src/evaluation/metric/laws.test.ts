import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseOf } from '../../../fixtures/builders/cases.ts';
import type { Expectation } from '../dataset/dataset.ts';
import { answered } from '../target/target.ts';
import type { CheckResult } from './check.ts';
import { checks, makeCheck } from './checks.ts';
import { metricKinds } from './kinds.ts';
import { metricKeys } from './metric-config.ts';
import { createMetric } from './metrics.ts';
import { type EmbedTexts, type MetricServices, noServices } from './services.ts';

const { signal } = new AbortController();
/** Two numbers that only depend on the text. */
const embed: EmbedTexts = async (texts) => ({
  kind: 'embedded',
  vectors: texts.map((text) => [text.length + 1, text.codePointAt(0) ?? 1]),
});
const services: MetricServices = { ...noServices, embed };
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc
    .array(fc.constantFrom('the', 'cat', 'sat', 'on', 'mat'), { maxLength: 8 })
    .map((words) => words.join(' ')),
);
const graded = Object.entries(checks)
  .filter(([, check]) => check.graded)
  .map(([name]) => name);

async function result(expectation: Expectation, output: string): Promise<CheckResult> {
  return makeCheck(expectation, caseOf('a'), services)(answered({ output, latencyMs: 1 }), signal);
}

const scoreOf = async (type: string, output: string, value: string) =>
  (await result({ type, value }, output)).score;

describe.each(graded)('the score of %s', (type) => {
  const value = text.filter((each) => each !== '');

  it('lies in 0 … 1', () =>
    fc.assert(
      fc.asyncProperty(text, value, async (output, wanted) => {
        const score = (await scoreOf(type, output, wanted)) ?? -1;
        expect(score >= 0 && score <= 1).toBe(true);
      }),
    ));

  it('passes from `atLeast` on, and not below', () =>
    fc.assert(
      fc.asyncProperty(
        text,
        value,
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (output, wanted, atLeast) => {
          const { pass, score = -1 } = await result({ type, value: wanted, atLeast }, output);
          expect(pass).toBe(score >= atLeast);
        },
      ),
    ));

  it('is what the metric of that name gives, whatever passes', async () => {
    const metric = createMetric(
      { name: 'm', type, role: 'info', margin: null, floor: null, options: {} },
      { services, texts: new Map() },
    );
    const of = caseOf('a', { expected: 'the cat sat on the mat' });
    const score = await metric.score(answered({ output: 'a cat sat there', latencyMs: 1 }), of, signal);
    expect(metric.kind).toBe('score');
    expect(score).toEqual({
      kind: 'scored',
      value: await scoreOf(type, 'a cat sat there', 'the cat sat on the mat'),
    });
  });
});

it.each(['levenshtein', 'rouge-l', 'similarity'])('%s is the same both ways round', (type) => {
  const some = text.filter((each) => each.trim() !== '');
  return fc.assert(
    fc.asyncProperty(some, some, async (one, other) => {
      const [there = -1, back = -2] = [await scoreOf(type, one, other), await scoreOf(type, other, one)];
      expect(there).toBeCloseTo(back, 12);
    }),
  );
});

it.each(['levenshtein', 'rouge-l', 'bleu', 'similarity'])('%s of a text with itself is 1', (type) => {
  const some = text.filter((each) => /[\p{L}\p{N}]/u.test(each));
  return fc.assert(
    fc.asyncProperty(some, async (one) => {
      expect(await scoreOf(type, one, one)).toBeCloseTo(1, 12);
    }),
  );
});

it('reference values: Levenshtein, ROUGE-L and BLEU by hand', async () => {
  expect(await scoreOf('levenshtein', 'kitten', 'sitting')).toBeCloseTo(1 - 3 / 7, 12);
  // The longest common subsequence of 6 and 7 words has 5: P 5/6, R 5/7.
  expect(await scoreOf('rouge-l', 'the cat sat on a mat', 'The cat often sat on the mat.')).toBeCloseTo(
    10 / 13,
    12,
  );
  // Words 5/6, smoothed pairs 4/6, triples 3/5, fours 2/4; brevity e^(1 − 7/6).
  const precisions = ((5 / 6) * (3 + 1) * (2 + 1) * (1 + 1)) / ((5 + 1) * (4 + 1) * (3 + 1));
  const bleu = await scoreOf('bleu', 'the cat sat on a mat', 'well the cat sat on the mat');
  expect(bleu).toBeCloseTo(Math.exp(1 - 7 / 6) * precisions ** 0.25, 12);
});

it('not- of not-: what is known is turned round once, and back again', () => {
  const expectation = fc.constantFrom<Expectation>(
    { type: 'contains', value: 'cat' },
    { type: 'levenshtein', value: 'the cat' },
    { type: 'json' },
    { type: 'numeric', value: 3 },
    { type: 'no-tool' },
    { type: 'language', value: 'en' },
  );
  return fc.assert(
    fc.asyncProperty(expectation, text, async (check, output) => {
      const own = await result(check, output);
      const opposite = await result({ ...check, type: `not-${check.type}` }, output);
      expect(opposite.pass).toBe(own.pass === null ? null : !own.pass);
    }),
  );
});

describe('the table of kinds', () => {
  it('has every check as a metric of a whole suite', () => {
    expect(Object.keys(checks).filter((name) => !Object.hasOwn(metricKinds, name))).toEqual([]);
  });

  it.each(Object.entries(metricKinds))(
    '%s describes each option, and takes none that every metric has',
    (_, row) => {
      const keys = Object.keys(row.options.shape);
      expect(keys.filter((key) => row.options.shape[key]?.description === undefined)).toEqual([]);
      expect(keys.filter((key) => [...Object.keys(metricKeys), 'kind', 'weight'].includes(key))).toEqual([]);
      expect(row.what).toMatch(/^[A-Za-z].*\.$/);
    },
  );
});

describe('what cannot be told', () => {
  it('is neither met nor failed: expectations abstain, unless another one failed', async () => {
    const untold = { type: 'no-tool' };
    const metric = createMetric({
      name: 'e',
      type: 'expectations',
      role: 'info',
      margin: null,
      floor: null,
      options: {},
    });
    const score = (...expect: readonly Expectation[]) =>
      metric.score(answered({ output: 'yes', latencyMs: 1 }), caseOf('a', { expect }), signal);
    expect(await score(untold, { type: 'contains', value: 'yes' })).toMatchObject({
      kind: 'abstained',
      why: expect.stringContaining('no-tool'),
      detail: [{ type: 'no-tool', pass: null }, { pass: true }],
    });
    expect(await score(untold, { type: 'contains', value: 'no' })).toMatchObject({
      kind: 'scored',
      value: 0,
    });
    expect(await score({ ...untold, type: 'not-no-tool' })).toMatchObject({ kind: 'abstained' });
  });

  it('of a case without what a metric of the suite needs is an abstention, not a 0', async () => {
    const metric = createMetric({
      name: 'm',
      type: 'equals',
      role: 'info',
      margin: null,
      floor: null,
      options: {},
    });
    const { score } = metric;
    const answer = answered({ output: 'yes', latencyMs: 1 });
    expect(await score(answer, caseOf('a'), signal)).toMatchObject({ kind: 'abstained' });
    expect(await score(answer, caseOf('a', { expected: 'yes' }), signal)).toEqual({
      kind: 'scored',
      value: 1,
    });
    expect(await score(answer, caseOf('a', { expected: 'no' }), signal)).toMatchObject({
      value: 0,
      reason: expect.any(String),
    });
  });

  it('stops with the run: a metric that is interrupted gives no score at all', async () => {
    const stop = new AbortController();
    const embed: EmbedTexts = () => {
      stop.abort();
      return Promise.reject(new Error('interrupted'));
    };
    const check = makeCheck({ type: 'similarity', value: 'a' }, caseOf('a'), { ...noServices, embed });
    await expect(check(answered({ output: 'b', latencyMs: 1 }), stop.signal)).rejects.toThrow();
  });
});
