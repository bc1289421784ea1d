import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureMetric } from './measure-metric.ts';
import type { PairedValues } from './pair-values.ts';

const alpha = 0.05;

/** One run per arm, some answers lost. */
const withGaps: fc.Arbitrary<PairedValues> = fc
  .record({
    kind: fc.constantFrom('binary' as const, 'score' as const),
    pairs: fc.array(fc.tuple(fc.constantFrom(0, 1), fc.constantFrom(0, 1, 1, null)), { maxLength: 60 }),
  })
  .map(({ kind, pairs }) => ({
    kind,
    baseline: pairs.map(([before]) => [before]),
    candidate: pairs.map(([, after]) => [after]),
  }));

describe('measureMetric', () => {
  test('the two fills are what answers of 0 and of 1 would have given', () => {
    fc.assert(
      fc.property(withGaps, (values) => {
        const filled = (lost: number) =>
          measureMetric(
            { ...values, candidate: values.candidate.map((runs) => runs.map((value) => value ?? lost)) },
            alpha,
          );
        const measure = measureMetric(values, alpha);
        expect(measure.worst).toEqual(filled(0).observed);
        expect(measure.best).toEqual(filled(1).observed);
      }),
    );
  });

  test('what is shown is what the answered cases alone would give', () => {
    fc.assert(
      fc.property(withGaps, (values) => {
        const answered = values.candidate.map((runs) => runs.some((value) => value !== null));
        const keep = <T>(list: readonly T[]) => list.filter((_, index) => answered[index]);
        const alone = measureMetric(
          { ...values, baseline: keep(values.baseline), candidate: keep(values.candidate) },
          alpha,
        );
        const { estimate, variance, observed } = measureMetric(values, alpha);
        expect({ estimate, variance, observed }).toEqual({
          estimate: alone.estimate,
          variance: alone.variance,
          observed: alone.observed,
        });
      }),
    );
  });

  test('cases that cancel within their cluster are no evidence, float noise or not', () => {
    const clusters = Array.from({ length: 60 }, (_, index) => `document ${Math.floor(index / 3)}`);
    const baseline = clusters.map(() => [0.3]);
    const candidate = clusters.map((_, index) => [[0.4, 0.5, 0][index % 3] ?? 0]);
    const { observed } = measureMetric({ kind: 'score', baseline, candidate, clusters }, alpha);
    expect(observed).toMatchObject({ pWorse: 0.5, pBetter: 0.5 });
  });

  test('one difference has no variance', () => {
    const one = measureMetric({ kind: 'binary', baseline: [[1]], candidate: [[0]] }, alpha);
    expect(one).toMatchObject({ n: 1, estimate: -1, variance: null });
  });
});
