import { expect, it } from 'vitest';
import { caseOf } from '../../../../fixtures/builders/cases.ts';
import { digestOf } from '../../../foundation/digest.ts';
import { summarise } from '../summary.ts';
import type { Trial } from '../trial-file.ts';
import { collectPage } from './collect.ts';
import { longestText } from './page-data.ts';

const head = { schema: 'trial/1', suite: 'docs', repeat: 1, caseDigest: digestOf(0) } as const;
const timing = { latencyMs: 10, attempts: 1, startedAt: '2026-01-01T00:00:00Z' };
const answered = (
  id: string,
  score: number | null,
  over: Partial<Extract<Trial, { outcome: 'answered' }>> = {},
): Trial => ({
  ...{ ...head, ...timing, case: id, outcome: 'answered', output: id, scores: { expectations: score } },
  ...{ model: null, usage: null, costUsd: null, firstTokenMs: null, finish: null, fromCache: false, ...over },
});
const collect = (trials: readonly Trial[]) =>
  collectPage({
    ...{ title: 'Evaluation', createdAt: '2026-01-01T00:00:00Z', trials },
    summary: summarise([{ name: 'docs', metrics: [{ name: 'expectations', kind: 'binary' }] }], trials, 1),
    caseOf: (_, id) => caseOf(id, { tags: { topic: id < 'c' ? 'hours' : 'prices' } }),
    slices: new Map([['docs', ['topic']]]),
  });

it('an answer without a score is neither passed nor failed', () => {
  const { rows } = collect([answered('a', 1), answered('b', 0), answered('c', null)]);
  expect(rows.map(({ outcome }) => outcome)).toEqual(['passed', 'failed', 'answered']);
});

it('slices hold the mean of what scored, and nothing of what was not run', () => {
  const notRun: Trial = { ...head, case: 'd', outcome: 'not-run', why: 'time' };
  const { slices } = collect([answered('a', 1), answered('b', 0), answered('c', null), notRun]);
  expect(slices).toEqual([
    { suite: 'docs', tag: 'topic', value: 'hours', trials: 2, means: { expectations: 0.5 } },
    { suite: 'docs', tag: 'topic', value: 'prices', trials: 1, means: { expectations: null } },
  ]);
});

it('a time from a cache is no latency', () => {
  expect(collect([answered('a', 1, { fromCache: true })]).rows[0]?.latencyMs).toBeNull();
});

it('a long text is cut and says so', () => {
  const [row] = collect([answered('a', 1, { output: 'x'.repeat(longestText + 1) })]).rows;
  expect(row?.output?.length).toBeLessThan(longestText + 100);
  expect(row?.output).toContain('results.jsonl');
});

it('notes name the checks that failed and the metrics that could not tell', () => {
  const details = {
    expectations: [
      { type: 'contains', pass: false, why: 'no' },
      { type: 'json', pass: true },
    ],
  };
  const [row] = collect([answered('a', 0, { details, abstained: { grounded: 'no judge' } })]).rows;
  expect(row?.notes).toEqual(['contains: no', 'grounded could not tell: no judge']);
});
