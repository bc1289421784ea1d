import { describe, expect, test } from 'vitest';
import type { CaseScores, MetricRule } from './compare-runs.ts';
import { detectable, type SeenMetric, type SightPolicy } from './detectable.ts';

const rule: MetricRule = {
  name: 'right',
  kind: 'binary',
  direction: 'higher-is-better',
  role: 'primary',
  margin: 0.05,
  floor: null,
};
const policy: SightPolicy = { alpha: 0.05, metrics: [rule], repeats: 1, baselineRuns: 3 };

/** One case of ten answers wrong, and of those with two runs one of five now and then. */
const storedCases = (
  n: number,
  runs: number,
  cluster: (index: number) => string | null = () => null,
): CaseScores[] =>
  Array.from({ length: n }, (_, index) => ({
    case: `c${index}`,
    cluster: cluster(index),
    scores: {
      right: Array.from({ length: runs }, (_, run) =>
        index % 10 === 0 || (index % 5 === 1 && run === 1) ? 0 : 1,
      ),
    },
  }));

function seen(cases: readonly CaseScores[], changed: Partial<SightPolicy> = {}): SeenMetric {
  const [first] = detectable(cases, { ...policy, ...changed });
  if (first?.kind !== 'seen') throw new Error('there are values');
  return first;
}

describe('detectable', () => {
  test('more cases and more stored runs see smaller drops', () => {
    const here = seen(storedCases(200, 2));
    expect(seen(storedCases(400, 2)).sees).toBeLessThan(here.sees ?? 0);
    expect(here.withRuns?.sees).toBeLessThan(here.sees ?? 0);
  });

  test('with the cases that halving asks for, half of the drop is seen', () => {
    const here = seen(storedCases(200, 2));
    const then = seen(storedCases(200 + (here.halved?.casesMore ?? 0), 2));
    expect(Math.abs((then.sees ?? 0) - (here.halved?.drop ?? 0))).toBeLessThan(5e-4);
  });

  test('with the cases that the margin asks for, a drop of that size is found four times of five', () => {
    const here = seen(storedCases(120, 2));
    expect(here.atMargin.found).toBeLessThan(0.8);
    expect(here.atMargin.casesMore).toBeGreaterThan(0);
    expect(seen(storedCases(120 + here.atMargin.casesMore, 2)).atMargin.found).toBeGreaterThanOrEqual(0.795);
  });

  test('one stored run is taken at its worst, and nobody is told to repeat', () => {
    const once = seen(storedCases(120, 1));
    expect(once.noise).toBe('at-most');
    expect(once.atMargin.repeats).toBeNull();
    expect(once.sees).toBeGreaterThan(seen(storedCases(120, 2)).sees ?? 1);
  });

  test('cases that break together see less', () => {
    const together = seen(storedCases(200, 2, (index) => `document ${index % 10}`));
    expect(together.sees).toBeGreaterThan(seen(storedCases(200, 2)).sees ?? 1);
  });

  test('a guard beside it leaves a primary less of the error, and sees less itself', () => {
    const [primary, guard] = detectable(storedCases(200, 2), {
      ...policy,
      metrics: [rule, { ...rule, role: 'guard' }],
    });
    if (primary?.kind !== 'seen' || guard?.kind !== 'seen') throw new Error('there are values');
    expect(primary.sees).toBeGreaterThan(seen(storedCases(200, 2)).sees ?? 1);
    expect(guard.sees).toBeGreaterThan(primary.sees ?? 1);
  });

  test('a full record promises no further runs', () => {
    expect(seen(storedCases(200, 3)).withRuns).toBeNull();
  });

  test('neither info nor durations are looked at, and a metric without values says so', () => {
    const metrics: MetricRule[] = [
      { ...rule, name: 'shown', role: 'info', margin: null },
      { ...rule, name: 'latency', kind: 'duration', margin: 0.2 },
      { ...rule, name: 'judged' },
    ];
    expect(detectable(storedCases(50, 2), { ...policy, metrics })).toEqual([
      { kind: 'no-values', name: 'judged', value: 'binary', role: 'primary', margin: 0.05 },
    ]);
  });

  test('two cases see nothing', () => {
    expect(seen(storedCases(2, 2))).toMatchObject({ sees: null, halved: null });
  });

  test('the order of the cases does not matter', () => {
    const cases = storedCases(137, 2);
    expect(seen([...cases].reverse())).toEqual(seen(cases));
  });
});
