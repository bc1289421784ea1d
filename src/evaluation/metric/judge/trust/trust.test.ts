import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digestOfBytes } from '../../../../foundation/digest.ts';
import { prettyJson } from '../../../../foundation/json.ts';
import type { Judgement } from './agreement.ts';
import { JudgeCheck, readCheck } from './check-file.ts';
import { readLabels } from './label-file.ts';
import { levelOf } from './level.ts';
import { ordersIn, positionConsistency, repeatability } from './steadiness.ts';
import { isJudge, scaleOf, standingOf } from './trust.ts';

const golden = readFileSync(
  join(import.meta.dirname, '../../../../../fixtures/formats/v1/judge-check.json'),
  'utf8',
);
const check = JudgeCheck.parse(JSON.parse(golden));
const output = digestOfBytes('an answer');
const line = (more: object = {}): string =>
  JSON.stringify({ case: 'c1', output, rater: 'ann', value: 1, ...more });
const read = (...lines: string[]) =>
  readLabels('evals/judge-labels/polite.jsonl', Buffer.from(lines.join('\n')), { most: 1 });

describe('labels', () => {
  it('are one line each, empty lines aside', () => {
    expect(read(line(), '', line({ rater: 'ben', value: 0 }))).toMatchObject({
      labels: [{ rater: 'ann' }, { rater: 'ben' }],
      problems: [],
    });
  });

  it('tell every wrong line with its number, and what it should be', () => {
    const { problems } = read(
      line(),
      'nonsense',
      line({ rater: 'b', note: 'x' }),
      line({ rater: 'c', output: 'abc' }),
      line({ rater: 'd', value: 2 }),
      line({ rater: 'e', value: 0.5 }),
    );
    expect(problems.map(({ where }) => where?.line)).toEqual([2, 3, 4, 5, 6]);
    expect(problems.map(({ found }) => found).slice(-2)).toEqual(['value: 2', 'value: 0.5']);
    expect(problems.every(({ code }) => code === 'label-invalid')).toBe(true);
  });

  it('of one rater and output stand once, even where they say the same', () => {
    const { problems } = read(line(), line({ rater: 'ben' }), line());
    expect(problems).toMatchObject([{ where: { line: 3 }, found: 'ann on case c1, as on line 1' }]);
  });
});

describe('what a check says of a judge', () => {
  const now = { metricDigest: check.metricDigest, labelsDigest: check.labelsDigest };
  const of = (value: number | null, outputs: number) =>
    standingOf({ ...check, outputs, agreement: { ...check.agreement, value } }, now);

  it('at .6 it may decide, below it may not', () => {
    expect(of(0.6, 50).kind).toBe('sound');
    expect(of(0.599_999, 50)).toEqual({ kind: 'below', value: 0.599_999 });
  });

  it('below 50 labelled outputs nothing is known, and neither where nothing varies', () => {
    expect(of(0.1, 49)).toEqual({ kind: 'unknown', why: 'too-few-labels' });
    expect(of(null, 50)).toEqual({ kind: 'unknown', why: 'no-variation' });
  });

  it('of another judge, or by other labels, is nothing at all, however good', () => {
    const other = digestOfBytes('other');
    expect(standingOf(check, { ...now, metricDigest: other })).toEqual({ kind: 'stale', why: 'other-judge' });
    expect(standingOf(check, { ...now, labelsDigest: other })).toEqual({
      kind: 'stale',
      why: 'other-labels',
    });
    expect(standingOf(check, { ...now, labelsDigest: null })).toEqual({ kind: 'stale', why: 'other-labels' });
  });

  it('the golden file of its first version opens, and is written back byte by byte', () => {
    expect(prettyJson(readCheck('x', golden))).toBe(golden);
    expect(readCheck('x', golden.replace('judge-check/1', 'judge-check/2'))).toMatchObject({
      code: 'file-format',
    });
    expect(readCheck('x', golden.slice(0, 80))).toMatchObject({ code: 'file-format' });
  });
});

it('judges are the kinds that ask a model for a verdict, each on its own scale', () => {
  const scale = (type: string, options = {}) =>
    isJudge({ type }) ? scaleOf({ type, options }).most : 'none';
  expect(scale('judge', { rubric: 'r.md', scale: 'binary' })).toBe(1);
  expect(scale('judge', { rubric: 'r.md', scale: '0..5' })).toBe(5);
  expect([scale('pairwise'), scale('coherence'), scale('harmfulness')]).toEqual([2, 4, 1]);
  expect(scale('groundedness')).toBeNull();
  expect([scale('similarity'), scale('latency'), scale('expectations')]).toEqual(['none', 'none', 'none']);
});

describe('steadiness', () => {
  it('repeats where all scores of an output are equal; one score alone says nothing', () => {
    expect(repeatability([[1, 1, 1], [1, 0, 1], [1], []])).toEqual({ share: 0.5, of: 2 });
    expect(repeatability([[1]])).toEqual({ share: null, of: 0 });
  });

  it('a place that wins twice is no answer that wins', () => {
    expect(
      positionConsistency([
        ['A', 'B'],
        ['B', 'A'],
        ['tie', 'tie'],
      ]).share,
    ).toBe(1);
    expect(
      positionConsistency([
        ['A', 'A'],
        ['B', 'B'],
        ['A', 'tie'],
        ['tie', 'B'],
      ]).share,
    ).toBe(0);
  });

  it('orders are read from the detail of a pairwise judge alone', () => {
    expect(ordersIn({ orders: ['A', 'tie'] })).toEqual(['A', 'tie']);
    expect([ordersIn(undefined), ordersIn({ failed: [] }), ordersIn({ orders: ['A'] })]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('the level that people would give', () => {
  /** A judge that passes all that people pass, and every fourth that they fail. */
  const labelled = (count: number): Judgement[] =>
    Array.from({ length: count }, (_, index) => {
      const value = index % 2;
      return {
        case: `c${index}`,
        judged: index % 8 === 0 ? 1 : value,
        people: [{ rater: 'ann', value }],
      };
    });
  const others = Array.from({ length: 400 }, (_, index) => ({
    case: `d${index}`,
    judged: index % 8 < 5 ? 1 : 0,
  }));

  it('takes the judge’s leniency out', () => {
    const level = levelOf(labelled(120), others);
    expect(level?.estimate).toBeCloseTo(0.5, 1);
    expect(level?.interval[1]).toBeLessThan(0.625);
    expect(level?.lambda).toBeGreaterThan(0.5);
  });

  it('is told from 100 labels on, and never of labels alone', () => {
    expect(levelOf(labelled(99), others)).toBeNull();
    expect(levelOf(labelled(100), others)).not.toBeNull();
    expect(levelOf(labelled(100), [])).toBeNull();
  });
});
