import { describe, expect, it } from 'vitest';
import * as a from '../../../fixtures/builders/verdict.ts';
import { compareSuite, type SuiteComparison } from './compare.ts';
import type { MetricResult } from './compare-runs.ts';

const alpha = a.gate;

function first(comparison: SuiteComparison): MetricResult {
  const [metric] = comparison.metrics;
  if (metric === undefined) throw new Error('no metric');
  return metric;
}

describe('compareSuite: what it shows', () => {
  it('tells how many flips to expect by chance only where the baseline has two runs', () => {
    const of = a.suite({ cases: a.cases(40) });
    const runs = [a.trials(of, () => 1), a.trials(of, (i) => (i < 4 ? 0 : 1))];
    const trials = a.trials(of, () => 1);
    expect(compareSuite(of, a.baseline(of, ...runs), trials, alpha).flips?.expectedByChance).toBeCloseTo(
      4,
      12,
    );
    expect(
      compareSuite(of, a.baseline(of, ...runs.slice(0, 1)), trials, alpha).flips?.expectedByChance,
    ).toBeNull();
  });

  it('lists flips worst first and slices worst first', () => {
    const cases = a
      .cases(40)
      .map((each, index) => ({ ...each, slices: { topic: index % 2 === 0 ? 'even' : 'odd' } }));
    const of = a.suite({ cases, slices: ['topic'] });
    const result = a.compared(
      of,
      (i) => (i === 39 ? 0 : 1),
      (i) => (i === 2 || i === 4 ? 0 : 1),
    );
    expect(result.flips?.cases.map((flip) => [flip.case, flip.change])).toEqual([
      ['case-002', -1],
      ['case-004', -1],
      ['case-039', 1],
    ]);
    expect(result.slices.map(({ value, n }) => [value, n])).toEqual([
      ['even', 20],
      ['odd', 20],
    ]);
  });

  it('shows the flips of the guard that regressed rather than those of a primary that did not', () => {
    const of = a.suite({ metrics: [a.metric(), a.metric({ name: 'json', role: 'guard', margin: 0.1 })] });
    const found = a.baseline(
      of,
      a.trials(of, () => ({ expectations: 1, json: 1 })),
    );
    const trials = a.trials(of, (i) => ({ expectations: 1, json: i < 60 ? 0 : 1 }));
    expect(compareSuite(of, found, trials, alpha).flips).toMatchObject({ metric: 'json', worse: 60 });
  });

  it('says what would decide, and the drop that the suite can see, where it is inconclusive', () => {
    const { was, now } = a.flipping(14, 10);
    const result = first(a.compared(a.suite(), was, now));
    expect(result.verdict).toBe('inconclusive');
    expect(result.needs?.casesMore).toBeGreaterThan(0);
    expect(result.needs?.repeats).toBeNull();
    expect(result.detectable).toBeGreaterThan(0.04);
    expect(result.detectable).toBeLessThan(0.08);
  });

  it('promises to see no less than 3/n, however quiet the cases are', () => {
    const of = a.suite({ cases: a.cases(30) });
    expect(
      first(
        a.compared(
          of,
          () => 1,
          () => 1,
        ),
      ).detectable,
    ).toBeCloseTo(0.1, 12);
  });

  it('has every case unpaired where there is no baseline, and still says what the candidate does', () => {
    const of = a.suite({ cases: a.cases(10) });
    const result = first(
      compareSuite(
        of,
        null,
        a.trials(of, (i) => (i < 4 ? 0 : 1)),
        alpha,
      ),
    );
    expect(result).toMatchObject({ n: 0, unpaired: 10, base: null, candidate: 0.6, verdict: null });
  });

  it('adjusts for every gating metric: one that would be worse alone may be undecided among five', () => {
    const { was, now } = a.flipping(10, 3);
    const alone = first(a.compared(a.suite(), was, now));
    const guards = ['g1', 'g2', 'g3', 'g4'].map((name) => a.metric({ name, role: 'guard', margin: 0.1 }));
    const of = a.suite({ metrics: [a.metric({ role: 'guard' }), ...guards] });
    const row = (value: number) => ({ expectations: value, g1: 1, g2: 1, g3: 1, g4: 1 });
    const found = a.baseline(
      of,
      a.trials(of, (i) => row(was(i))),
    );
    const among = first(
      compareSuite(
        of,
        found,
        a.trials(of, (i) => row(now(i))),
        alpha,
      ),
    );
    expect(alone.verdict).toBe('regressed');
    expect(among.pWorse).toBe(alone.pWorse);
    expect(among.pWorseAdjusted).toBeGreaterThan(0.05);
    expect(among.verdict).toBe('inconclusive');
  });
});
