import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as a from '../../../fixtures/builders/verdict.ts';
import { tInterval } from '../../stats/t-interval.ts';
import { wilson } from '../../stats/wilson.ts';
import { summarise } from './summary.ts';
import { Summary } from './summary-file.ts';
import type { Trial } from './trial-file.ts';

const metrics = [
  { name: 'expectations', kind: 'binary' },
  { name: 'closeness', kind: 'score' },
  { name: 'latency', kind: 'duration' },
] as const;
const suite = a.suite({ cases: a.cases(40) });
const trials = (each: Parameters<typeof a.trials>[1]) => a.trials(suite, each);
const of = (all: readonly Trial[]) => {
  const summary = Summary.parse(summarise([{ name: suite.name, metrics }], all, 1234));
  const [only] = summary.suites;
  if (only === undefined) throw new Error('a suite makes a summary');
  return only;
};
const notRun = ({ schema, suite: name, case: id, repeat, caseDigest }: Trial): Trial => {
  return { schema, suite: name, case: id, repeat, caseDigest, outcome: 'not-run', why: 'time' };
};

describe('a summary', () => {
  it('counts every planned trial in exactly one place', () => {
    const end = fc.constantFrom('answered', 'candidate', 'infrastructure', 'not-run');
    fc.assert(
      fc.property(fc.array(end, { minLength: 40, maxLength: 40 }), (ends) => {
        const all = trials(() => 1).map((trial, i) => {
          const one = ends[i];
          if (one === 'not-run') return notRun(trial);
          return one === 'candidate' || one === 'infrastructure' ? a.failedTrial(trial, one) : trial;
        });
        const count = (which: string) => ends.filter((one) => one === which).length;
        const { planned, answered, failedCandidate, infrastructure, notRun: left } = of(all);
        expect({ answered, failedCandidate, infrastructure, left }).toEqual({
          answered: count('answered'),
          failedCandidate: count('candidate'),
          infrastructure: count('infrastructure'),
          left: count('not-run'),
        });
        expect(planned).toBe(answered + failedCandidate + infrastructure + left);
      }),
    );
  });

  it('gives a binary metric its share with Wilson’s interval', () => {
    const { lo, hi } = wilson(30, 40, 0.9);
    expect(of(trials((index) => (index < 30 ? 1 : 0))).metrics['expectations']).toEqual({
      kind: 'binary',
      mean: 0.75,
      interval: [lo, hi],
      scored: 40,
      abstained: 0,
    });
  });

  it('gives a score its mean with the interval of t', () => {
    const values = Array.from({ length: 40 }, (_, index) => index / 40);
    const { lo, hi } = tInterval(values, 0.9);
    const { closeness } = of(trials((index) => ({ closeness: index / 40 }))).metrics;
    expect(closeness).toMatchObject({ interval: [lo, hi], scored: 40 });
    expect(closeness?.mean).toBeCloseTo(19.5 / 40, 12);
  });

  it('counts the candidate’s failures as 0 and trouble on the way not at all', () => {
    const all = trials(() => 1).map((trial, index) => {
      if (index < 10) return a.failedTrial(trial, 'candidate', { expectations: 0 });
      return index < 20 ? a.failedTrial(trial, 'infrastructure', { expectations: null }) : trial;
    });
    expect(of(all).metrics['expectations']).toMatchObject({ mean: 20 / 30, scored: 30, abstained: 0 });
  });

  it('counts answers that could not be scored apart from those that scored 0', () => {
    const { expectations } = of(trials((index) => (index < 4 ? null : index < 8 ? 0 : 1))).metrics;
    expect(expectations).toMatchObject({ mean: 32 / 36, scored: 36, abstained: 4 });
  });

  it('knows nothing of a metric that nothing scored, and does not say 0', () => {
    expect(of(trials(() => null)).metrics['expectations']).toMatchObject({
      mean: null,
      interval: null,
      scored: 0,
    });
    expect(of([]).metrics['expectations']).toMatchObject({ mean: null, interval: null, scored: 0 });
  });

  it('knows no sum of which it does not know every part', () => {
    const usage = { input: 3, cached: 0, output: 2 };
    expect(of(trials(() => ({ outcome: 'answered', scores: {}, usage }))).usage).toEqual({
      input: 120,
      cached: 0,
      output: 80,
    });
    expect(
      of(trials((index) => ({ outcome: 'answered', scores: {}, costUsd: index ? 1 : null }))).costUsd,
    ).toBe(null);
    expect(of(trials(() => 1)).costUsd).toBeCloseTo(0.008, 12);
    expect(of([]).costUsd).toBe(null);
  });

  it('gives the time that half and 95 % of the new answers did not exceed', () => {
    const timed = trials((index) => ({ outcome: 'answered', scores: {}, latencyMs: index + 1 }));
    expect(of(timed).latencyMs).toEqual({ p50: 20, p95: 38 });
    const cached = trials(() => ({ outcome: 'answered', scores: {}, fromCache: true }));
    expect(of(cached).latencyMs).toEqual({ p50: null, p95: null });
  });

  it('names each model that answered once', () => {
    expect(of(trials(() => 1)).models).toEqual(['gpt-x-mini-2026-08-01']);
  });

  it('does not mix suites', () => {
    const other = a.suite({ name: 'other', cases: a.cases(3) });
    const all = [...trials(() => 1), ...a.trials(other, () => 0)];
    const summary = summarise(
      [
        { name: 'other', metrics },
        { name: suite.name, metrics },
      ],
      all,
      1,
    );
    expect(summary.suites.map(({ planned, metrics: m }) => [planned, m['expectations']?.mean])).toEqual([
      [3, 0],
      [40, 1],
    ]);
  });
});
