import { describe, expect, it } from 'vitest';
import * as a from '../../fixtures/builders/verdict.ts';
import type { Trial } from '../evaluation/run/trial-file.ts';
import { parseLedger } from '../verdict/baseline/ledger-file.ts';
import { modelsOf, runLine } from './data-branch-files.ts';

const suite = a.suite({ cases: a.cases(4) });
const plan = a.plan([suite]);
const trials = a.trials(suite, (index) => (index === 0 ? 0 : 1));
const lineOf = (all: readonly Trial[]) => runLine({ runId: '100', now: a.now }, plan, all);
const answeredBy = (answered: string | null, fingerprint: string | null) => (trial: Trial) =>
  ({ ...trial, model: { asked: 'gpt-x-mini', answered, fingerprint } }) as Trial;

describe('the line of a run', () => {
  it('is one that the ledger can be read by', () => {
    const line = lineOf(trials);
    expect(parseLedger('runs/2026-11.jsonl', `${JSON.stringify(line)}\n`)).toEqual({
      runs: [line],
      broken: [],
    });
  });

  it('says what ran, where, and what it came to', () => {
    expect(lineOf(trials)).toEqual({
      runId: '100',
      at: a.now,
      kind: 'record',
      sha: plan.subject.head.sha,
      pr: 7,
      suites: [
        {
          name: suite.name,
          models: ['gpt-x-mini-2026-08-01'],
          fingerprints: ['fp_1'],
          metrics: { expectations: 0.75 },
          costUsd: 0.0008,
        },
      ],
      decision: null,
    });
  });

  it('counts what has no value as unknown, never as 0', () => {
    const [first, ...rest] = trials;
    if (first === undefined) throw new Error('no trial');
    const lost = a.failedTrial(first, 'infrastructure', { expectations: null });
    expect(lineOf([lost, ...rest])).toMatchObject({ suites: [{ metrics: { expectations: 1 } }] });
    expect(lineOf([lost])).toMatchObject({ suites: [{ metrics: { expectations: null } }] });
  });

  it('counts a failure by the candidate as the 0 that it is', () => {
    const [first, ...rest] = trials.toReversed();
    if (first === undefined) throw new Error('no trial');
    const failed = a.failedTrial(first, 'candidate', { expectations: 0 });
    expect(lineOf([failed, ...rest])).toMatchObject({ suites: [{ metrics: { expectations: 0.5 } }] });
  });

  it('knows no cost where the price of any answer is unknown', () => {
    const unknown = trials.map((trial, index) => (index === 2 ? { ...trial, costUsd: null } : trial));
    expect(lineOf(unknown as Trial[])).toMatchObject({ suites: [{ costUsd: null }] });
  });
});

describe('the models of a run', () => {
  it('are those that answered, once each and sorted', () => {
    const two = trials.map((trial, index) =>
      answeredBy(index % 2 === 0 ? 'b' : 'a', `fp_${index % 2}`)(trial),
    );
    expect(modelsOf(two)).toEqual({ models: ['a', 'b'], fingerprints: ['fp_0', 'fp_1'] });
  });

  it('have the name they were asked by where they do not say their own', () => {
    expect(modelsOf(trials.map(answeredBy(null, null)))).toEqual({
      models: ['gpt-x-mini'],
      fingerprints: [],
    });
  });

  it('are none where nothing answered', () => {
    const failed = trials.map((trial) => a.failedTrial(trial, 'infrastructure'));
    expect(modelsOf(failed)).toEqual({ models: [], fingerprints: [] });
  });
});
