import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareMetric } from './compare-metric.ts';
import type { PairedValues } from './pair-values.ts';

const alpha = 0.05;
const anyDelta = fc.constantFrom(0.02, 0.05, 0.1, 0.2, 0.3);

const scale = { binary: fc.constantFrom(0, 1, 1, 1), score: fc.constantFrom(0, 0.25, 0.5, 0.75, 1) };

/** Two arms with something in both everywhere: 1 … 120 cases of which few changed, 1 … 3 runs each, with or without clusters. */
const complete: fc.Arbitrary<PairedValues> = fc
  .record({
    kind: fc.constantFrom('binary' as const, 'score' as const),
    before: fc.constantFrom(1, 1, 3),
    after: fc.constantFrom(1, 1, 2),
    clustered: fc.constantFrom(false, false, true),
    size: fc.integer({ min: 1, max: 120 }),
  })
  .chain(({ kind, before, after, clustered, size }) => {
    const exactly = { minLength: size, maxLength: size };
    const noise = fc.array(fc.array(scale[kind], { minLength: 3, maxLength: 3 }), { maxLength: 12 });
    const steady = fc.array(scale[kind], exactly);
    const clusters = fc.array(fc.constantFrom('a', 'b', null, null, null, null), exactly);
    return fc.record({ steady, noise, clusters }).map((drawn) => {
      const arm = (runs: number, noisy: readonly (readonly number[])[]) =>
        drawn.steady.map((value, index) =>
          Array.from({ length: runs }, (_, run) => noisy[index]?.[run] ?? value),
        );
      const arms = { kind, baseline: arm(before, []), candidate: arm(after, drawn.noise) };
      return clustered ? { ...arms, clusters: drawn.clusters } : arms;
    });
  });

const compare = (values: PairedValues, delta = 0.05) => compareMetric(values, delta, alpha);
const passes = (verdict: string) => verdict === 'improved' || verdict === 'no-material-change';

/** The same cases in the order of `order`. */
function reordered(values: PairedValues, order: readonly number[]): PairedValues {
  const pick = <T>(list: readonly T[]): T[] => order.flatMap((index) => list.slice(index, index + 1));
  const { kind, baseline, candidate, clusters } = values;
  const arms = { kind, baseline: pick(baseline), candidate: pick(candidate) };
  return clusters === undefined ? arms : { ...arms, clusters: pick(clusters) };
}

/** The same cases, the answer of one lost. */
function withoutAnswer(values: PairedValues, lost: number): PairedValues {
  return { ...values, candidate: values.candidate.map((runs, index) => (index === lost ? [null] : runs)) };
}

describe('compareMetric', () => {
  test('swapping the arms turns estimate and interval round and exchanges the p-values', () => {
    fc.assert(
      fc.property(complete, (values) => {
        const there = compare(values);
        const back = compare({ ...values, baseline: values.candidate, candidate: values.baseline });
        expect(back.estimate).toBeCloseTo(-(there.estimate ?? Number.NaN), 10);
        expect(back.lo).toBeCloseTo(-there.hi, 10);
        expect(back.hi).toBeCloseTo(-there.lo, 10);
        expect(back.pWorse).toBeCloseTo(there.pBetter, 10);
        expect(back.pBetter).toBeCloseTo(there.pWorse, 10);
      }),
    );
  });

  test('the order of the cases never matters', () => {
    const withOrder = complete.chain((values) => {
      const indices = values.baseline.map((_, index) => index);
      return fc.tuple(
        fc.constant(values),
        fc.shuffledSubarray(indices, { minLength: indices.length, maxLength: indices.length }),
        fc.array(fc.nat(119), { maxLength: 4 }),
      );
    });
    fc.assert(
      fc.property(withOrder, ([values, order, lost]) => {
        const gappy = lost.reduce(withoutAnswer, values);
        const one = compare(gappy);
        const other = compare(reordered(gappy, order));
        expect(other.verdict).toBe(one.verdict);
        expect(other.lo).toBeCloseTo(one.lo, 10);
        expect(other.hi).toBeCloseTo(one.hi, 10);
        expect(other.pWorse).toBeCloseTo(one.pWorse, 10);
      }),
    );
  });

  test('a lost answer never turns what did not pass into a pass', () => {
    fc.assert(
      fc.property(complete, fc.nat(119), anyDelta, (values, lost, delta) => {
        const before = compare(values, delta).verdict;
        const after = compare(withoutAnswer(values, lost), delta).verdict;
        if (passes(after)) expect(passes(before)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('one more case that passed before and has no answer now never turns what did not pass into a pass', () => {
    fc.assert(
      fc.property(complete, anyDelta, (values, delta) => {
        const { kind, baseline, candidate, clusters } = values;
        const more: PairedValues = {
          kind,
          baseline: [...baseline, baseline[0]?.map(() => 1) ?? [1]],
          candidate: [...candidate, [null]],
          ...(clusters && { clusters: [...clusters, null] }),
        };
        if (passes(compare(more, delta).verdict)) expect(passes(compare(values, delta).verdict)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('regressed needs the evidence also when every lost answer would have been right', () => {
    const baseline = Array.from({ length: 100 }, () => [1]);
    const candidate = baseline.map((_, index) => [index < 10 ? 0 : 1]);
    expect(compare({ kind: 'binary', baseline, candidate }).verdict).toBe('regressed');
    const lost = baseline.map((_, index) => [index < 10 ? null : 1]);
    expect(compare({ kind: 'binary', baseline, candidate: lost })).toMatchObject({
      missing: 10,
      estimate: 0,
      verdictWorst: 'regressed',
      verdictBest: 'no-material-change',
      verdict: 'inconclusive',
    });
  });

  test('a case without a baseline value is left out and counted', () => {
    const baseline = [...Array.from({ length: 100 }, () => [1]), [null], []];
    const candidate = [...Array.from({ length: 100 }, () => [1]), [0], [0]];
    expect(compare({ kind: 'binary', baseline, candidate })).toMatchObject({
      n: 100,
      unpaired: 2,
      estimate: 0,
    });
  });

  test('nothing paired and nothing answered are unknown, never a pass', () => {
    const nothing = compare({ kind: 'binary', baseline: [[null]], candidate: [[1]] });
    expect(nothing).toMatchObject({
      n: 0,
      unpaired: 1,
      estimate: null,
      lo: -1,
      hi: 1,
      verdict: 'inconclusive',
    });
    const baseline = Array.from({ length: 200 }, () => [1]);
    const silent = compare({ kind: 'binary', baseline, candidate: baseline.map(() => []) });
    expect(silent).toMatchObject({ n: 200, missing: 200, estimate: null, verdict: 'inconclusive' });
  });

  test('means that differ only by float noise are no difference', () => {
    const baseline = Array.from({ length: 20 }, () => [0.1, 0.2, 0.3]);
    const candidate = Array.from({ length: 20 }, () => [0.2]);
    expect(compare({ kind: 'score', baseline, candidate })).toMatchObject({
      estimate: 0,
      pWorse: 0.5,
      pBetter: 0.5,
    });
  });

  test('twenty failures of one document are one piece of evidence', () => {
    const baseline = Array.from({ length: 100 }, () => [1]);
    const candidate = baseline.map((_, index) => [index < 20 ? 0 : 1]);
    const clusters = baseline.map((_, index) => `document ${Math.floor(index / 20)}`);
    expect(compare({ kind: 'binary', baseline, candidate }).verdict).toBe('regressed');
    expect(compare({ kind: 'binary', baseline, candidate, clusters })).toMatchObject({
      pWorse: 0.25,
      verdict: 'inconclusive',
    });
  });

  test('arms of different lengths are refused', () => {
    expect(() => compare({ kind: 'binary', baseline: [[1], [1]], candidate: [[1]] })).toThrow(RangeError);
  });
});
