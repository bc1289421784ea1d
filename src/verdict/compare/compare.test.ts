import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as a from '../../../fixtures/builders/verdict.ts';
import { digestOf } from '../../foundation/digest.ts';
import { compareSuite, type SuiteComparison } from './compare.ts';
import type { MetricResult } from './compare-runs.ts';

const alpha = a.gate;

function first(comparison: SuiteComparison): MetricResult {
  const [metric] = comparison.metrics;
  if (metric === undefined) throw new Error('no metric');
  return metric;
}

describe('compareSuite', () => {
  it('finds a drop of 16 worse and 4 better of 200 regressed', () => {
    const { was, now } = a.flipping(16, 4);
    const result = a.compared(a.suite(), was, now);
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
    const honest = a.compared(a.suite(), was, now);
    const removed = Array.from({ length: 12 }, (_, index) => a.caseId(index));
    expect(a.compared(a.suite({ removed }), was, now).metrics).toEqual(honest.metrics);
    expect(
      first(
        a.compared(
          a.suite({ cases: a.cases(200).slice(12) }),
          (i) => was(i + 12),
          (i) => now(i + 12),
        ),
      ).verdict,
    ).toBe('no-material-change');
  });

  it('reports an added case in absolute terms, and judges nothing by it', () => {
    const { was, now } = a.flipping(16, 4);
    const honest = a.compared(a.suite(), was, now);
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
      a.compared(
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
        a.compared(
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
          a.compared(
            of,
            (i) => before[i] ?? 0,
            (i) => now[i] ?? 0,
          ),
        );
        const back = first(
          a.compared(
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
});
