import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as a from '../../../fixtures/builders/verdict.ts';
import { digestOf } from '../../foundation/digest.ts';
import { compareSuite, type SuiteComparison } from './compare.ts';
import type { MetricResult } from './compare-runs.ts';

const alpha = { alpha: 0.05 };

function compare(
  of = a.suite(),
  before: (index: number) => number | null,
  now: (index: number) => number | null,
) {
  return compareSuite(of, a.baseline(of, a.trials(of, before)), a.trials(of, now), alpha);
}

function first(comparison: SuiteComparison): MetricResult {
  const [metric] = comparison.metrics;
  if (metric === undefined) throw new Error('no metric');
  return metric;
}

describe('compareSuite', () => {
  it('finds a drop of 16 worse and 4 better of 200 regressed', () => {
    const { was, now } = a.flipping(16, 4);
    const result = compare(a.suite(), was, now);
    expect(first(result)).toMatchObject({
      n: 200,
      missing: 0,
      unpaired: 0,
      verdict: 'regressed',
      base: 0.98,
      candidate: 0.92,
    });
    expect(first(result).estimate).toBeCloseTo(-0.06, 12);
    expect(result.flips).toMatchObject({ worse: 16, better: 4, expectedByChance: null });
    expect(result.coverage).toMatchObject({ planned: 200, paired: 200, missing: 0, notRun: 0 });
  });

  it('judges a case that the pull request removes: deleting 12 of the 16 failing cases changes nothing', () => {
    const { was, now } = a.flipping(16, 4);
    const honest = compare(a.suite(), was, now);
    const removed = Array.from({ length: 12 }, (_, index) => a.caseId(index));
    expect(compare(a.suite({ removed }), was, now).metrics).toEqual(honest.metrics);
    expect(
      first(
        compare(
          a.suite({ cases: a.cases(200).slice(12) }),
          (i) => was(i + 12),
          (i) => now(i + 12),
        ),
      ).verdict,
    ).toBe('no-material-change');
  });

  it('reports an added case in absolute terms, and judges nothing by it', () => {
    const { was, now } = a.flipping(16, 4);
    const honest = compare(a.suite(), was, now);
    const added = Array.from({ length: 300 }, (_, index) => a.plannedCase(`new-${index}`, { from: 'head' }));
    const base = a.suite();
    const of = a.suite({ cases: [...base.cases, ...added], added: added.map(({ id }) => id) });
    const trials = a.trials(of, (index) => (index < 200 ? now(index) : 1));
    const result = compareSuite(of, a.baseline(base, a.trials(base, was)), trials, alpha);
    expect(result.metrics).toEqual(honest.metrics);
    expect(result.added).toMatchObject([{ metric: 'expectations', n: 300, mean: 1 }]);
    expect(result.coverage).toMatchObject({ planned: 200, added: 300 });
  });

  it('pairs a case only where its digest is that of the baseline', () => {
    const of = a.suite({ cases: a.cases(10) });
    const found = a.baseline(
      of,
      a.trials(of, () => 1),
    );
    const edited = a.suite({
      cases: of.cases.map((each, i) => (i < 3 ? { ...each, digest: digestOf(`other ${i}`) } : each)),
    });
    const result = compareSuite(
      edited,
      found,
      a.trials(edited, () => 1),
      alpha,
    );
    expect(first(result)).toMatchObject({ n: 7, unpaired: 3, missing: 0 });
    expect(result.coverage).toMatchObject({ planned: 10, paired: 7 });
  });

  it('pairs a metric only where its digest is that of the baseline', () => {
    const of = a.suite({ cases: a.cases(10) });
    const found = a.baseline(
      of,
      a.trials(of, () => 1),
    );
    const other = a.suite({ cases: of.cases, metrics: [a.metric({ digest: digestOf('other') })] });
    expect(
      first(
        compareSuite(
          other,
          found,
          a.trials(other, () => 1),
          alpha,
        ),
      ),
    ).toMatchObject({
      n: 0,
      unpaired: 10,
      estimate: null,
      interval: null,
      verdict: null,
    });
  });

  it('takes a trial of another version of its case for no trial', () => {
    const of = a.suite({ cases: a.cases(10) });
    const stale = a.trials(of, () => 1).map((trial) => ({ ...trial, caseDigest: digestOf('old') }));
    const result = compareSuite(
      of,
      a.baseline(
        of,
        a.trials(of, () => 1),
      ),
      stale,
      alpha,
    );
    expect(first(result)).toMatchObject({ n: 10, missing: 10 });
    expect(result.coverage).toMatchObject({ missing: 10, notRun: 10 });
  });

  it('applies the direction of a metric once: more of what is bad is worse', () => {
    const { was, now } = a.flipping(30, 0);
    const lower = a.suite({ metrics: [a.metric({ name: 'toxic', direction: 'lower-is-better' })] });
    const result = first(
      compare(
        lower,
        (i) => 1 - was(i),
        (i) => 1 - now(i),
      ),
    );
    expect(result.verdict).toBe('regressed');
    expect(result.estimate).toBeCloseTo(-0.15, 12);
    expect(result.base).toBe(0);
    expect(result.candidate).toBeCloseTo(0.15, 12);
  });

  it('counts the fault of the candidate as the worst answer, and trouble on the way as missing', () => {
    const of = a.suite({ cases: a.cases(10) });
    const found = a.baseline(
      of,
      a.trials(of, () => 1),
    );
    const trials = a
      .trials(of, () => 1)
      .map((trial, index) => {
        if (index === 0) return a.failedTrial(trial, 'candidate', { expectations: 0 });
        return index === 1 ? a.failedTrial(trial, 'infrastructure', { expectations: null }) : trial;
      });
    const result = first(compareSuite(of, found, trials, alpha));
    expect(result).toMatchObject({ n: 10, missing: 1, unscored: 1 });
    expect(result.estimate).toBeCloseTo(-1 / 9, 12);
  });

  it('counts an abstention as missing, never as 0', () => {
    const of = a.suite({ cases: a.cases(10) });
    expect(
      first(
        compare(
          of,
          () => 1,
          (index) => (index === 0 ? null : 1),
        ),
      ),
    ).toMatchObject({ missing: 1, estimate: 0 });
  });

  it('negates the estimate and mirrors the interval when the arms are swapped', () => {
    const of = a.suite({ cases: a.cases(40) });
    const values = fc.array(fc.constantFrom(0, 1), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(values, values, (before, now) => {
        const there = first(
          compare(
            of,
            (i) => before[i] ?? 0,
            (i) => now[i] ?? 0,
          ),
        );
        const back = first(
          compare(
            of,
            (i) => now[i] ?? 0,
            (i) => before[i] ?? 0,
          ),
        );
        expect(there.estimate ?? 0).toBeCloseTo(-(back.estimate ?? 0), 12);
        expect(there.interval?.[0]).toBeCloseTo(-(back.interval?.[1] ?? 0), 12);
        expect(there.interval?.[1]).toBeCloseTo(-(back.interval?.[0] ?? 0), 12);
        expect(there.pWorse).toBeCloseTo(1 - (back.pWorse ?? 0), 9);
      }),
      { numRuns: 50 },
    );
  });

  it('does not depend on the order of cases and trials', () => {
    const of = a.suite({ cases: a.cases(60) });
    const found = a.baseline(
      of,
      a.trials(of, (i) => (i % 7 === 0 ? 0 : 1)),
    );
    const trials = a.trials(of, (i) => (i % 5 === 0 ? 0 : 1));
    const turned = { ...of, cases: of.cases.toReversed() };
    expect(compareSuite(turned, found, trials.toReversed(), alpha)).toEqual(
      compareSuite(of, found, trials, alpha),
    );
  });

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
    const result = compare(
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

  it('compares durations, costs and counts by means and ratio, and never judges them', () => {
    const cost = a.metric({
      name: 'cost',
      kind: 'cost',
      direction: 'lower-is-better',
      role: 'info',
      margin: null,
    });
    const of = a.suite({ cases: a.cases(4), metrics: [cost] });
    const result = first(
      compare(
        of,
        () => 0.002,
        (i) => (i === 0 ? null : 0.001),
      ),
    );
    expect(result).toMatchObject({
      n: 4,
      missing: 1,
      base: 0.002,
      candidate: 0.001,
      ratio: 0.5,
      verdict: null,
      estimate: null,
    });
  });

  it('says what would decide, and the drop that the suite can see, where it is inconclusive', () => {
    const { was, now } = a.flipping(14, 10);
    const result = first(compare(a.suite(), was, now));
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
        compare(
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
    const alone = first(compare(a.suite(), was, now));
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
