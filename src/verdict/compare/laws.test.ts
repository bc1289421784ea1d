import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../gate/gate.ts';
import { type CaseScores, compareRuns, type MetricResult, type MetricRule } from './compare-runs.ts';

const alpha = 0.05;

interface Run {
  readonly metrics: readonly MetricRule[];
  readonly before: readonly CaseScores[];
  readonly after: readonly CaseScores[];
}

const rules: fc.Arbitrary<MetricRule[]> = fc
  .array(
    fc.record({
      kind: fc.constantFrom('binary' as const, 'score' as const),
      direction: fc.constantFrom('higher-is-better' as const, 'lower-is-better' as const),
      role: fc.constantFrom('primary' as const, 'guard' as const, 'info' as const),
      margin: fc.constantFrom(0.05, 0.1, 0.3),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((drawn) =>
    drawn.map((rule, index) => ({
      ...rule,
      name: `metric ${index}`,
      margin: rule.role === 'info' ? null : rule.margin,
      floor: null,
    })),
  );

/** Two arms with something in both everywhere: up to 90 cases of which some changed, the same way in all metrics or each its own. */
const complete: fc.Arbitrary<Run> = fc
  .tuple(rules, fc.integer({ min: 2, max: 90 }), fc.constantFrom(1, 1, 2), fc.boolean())
  .chain(([metrics, size, runs, clustered]) =>
    fc
      .record({
        steady: fc.array(fc.constantFrom(0, 1, 1, 1), { minLength: size, maxLength: size }),
        changed: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(2), fc.constantFrom(0, 0.5, 1)), {
          maxLength: 30,
        }),
      })
      .map(({ steady, changed }) => {
        const arm = (isAfter: boolean): CaseScores[] =>
          steady.map((value, index) => ({
            case: `case ${index}`,
            cluster: clustered && index % 3 === 0 ? `cluster ${index % 12}` : null,
            scores: Object.fromEntries(
              metrics.map(({ name, kind }, metric) => {
                const change = changed.find(([at, of]) => at === index && of >= metric);
                const other =
                  change === undefined ? value : kind === 'binary' ? Math.round(change[2]) : change[2];
                const values = isAfter
                  ? Array.from({ length: runs }, (_, run) => (run === 0 ? other : value))
                  : [value];
                return [name, values];
              }),
            ),
          }));
        return { metrics, before: arm(false), after: arm(true) };
      }),
  );

const compare = ({ metrics, before, after }: Run): MetricResult[] =>
  compareRuns(before, after, { metrics, alpha });

function passes(results: readonly MetricResult[]): boolean {
  return decide(results, { maxMissing: 1 }).kind === 'pass';
}

const negated = (value: number | null | undefined): number => -(value ?? Number.NaN);

describe('the laws of a comparison', () => {
  test('the same input gives the same bytes, in whatever order cases arrive', () => {
    const shuffled = complete.chain((run) => {
      const any = <T>(list: readonly T[]) =>
        fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
      return fc.tuple(fc.constant(run), any(run.before), any(run.after));
    });
    fc.assert(
      fc.property(shuffled, ([run, before, after]) => {
        expect(JSON.stringify(compare({ ...run, before, after }))).toBe(JSON.stringify(compare(run)));
      }),
    );
  });

  test('the order of the metrics decides nothing', () => {
    fc.assert(
      fc.property(complete, (run) => {
        const turned = compare({ ...run, metrics: run.metrics.toReversed() }).reverse();
        compare(run).forEach((result, index) => {
          expect(turned[index]?.verdict).toBe(result.verdict);
          expect(turned[index]?.pWorseAdjusted ?? 0).toBeCloseTo(result.pWorseAdjusted ?? 0, 12);
        });
      }),
    );
  });

  test('swapping the arms negates estimate and interval, and exchanges worse and better', () => {
    fc.assert(
      fc.property(complete, (run) => {
        const back = compare({ ...run, before: run.after, after: run.before });
        compare(run).forEach((there, index) => {
          const here = back[index];
          expect(here?.estimate).toBeCloseTo(negated(there.estimate), 10);
          expect(here?.interval?.[0]).toBeCloseTo(negated(there.interval?.[1]), 10);
          expect(here?.interval?.[1]).toBeCloseTo(negated(there.interval?.[0]), 10);
          expect(here?.pWorse).toBeCloseTo(1 - (there.pWorse ?? 0), 10);
          if (there.pBetterAdjusted === null) expect(here?.pWorseAdjusted).toBeNull();
          else expect(here?.pWorseAdjusted).toBeCloseTo(there.pBetterAdjusted, 10);
          const [, hi = 1] = there.interval ?? [];
          const reaches = there.margin !== null && hi >= there.margin - 1e-9;
          if (there.verdict === 'improved') expect(here?.verdict).toBe('regressed');
          // An interval that also reaches the margin on the good side is too wide for "improved" the other way round.
          if (there.verdict === 'regressed' && !reaches) expect(here?.verdict).toBe('improved');
        });
      }),
      { numRuns: 300 },
    );
  });

  test('a lost answer never makes a suite pass that did not, whether its value or the whole case is lost', () => {
    fc.assert(
      fc.property(complete, fc.nat(89), fc.boolean(), (run, lost, whole) => {
        const at = lost % run.after.length;
        const empty = (each: CaseScores): CaseScores => ({
          ...each,
          scores: Object.fromEntries(Object.keys(each.scores).map((name) => [name, [null]])),
        });
        const after = whole
          ? run.after.toSpliced(at, 1)
          : run.after.map((each, index) => (index === at ? empty(each) : each));
        if (passes(compare({ ...run, after }))) expect(passes(compare(run))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('one more case that was right and has no answer now never makes a suite pass that did not', () => {
    fc.assert(
      fc.property(complete, (run) => {
        const best = run.metrics.map(({ name, direction }) => [
          name,
          [direction === 'higher-is-better' ? 1 : 0],
        ]);
        const more: CaseScores = { case: 'one more', scores: Object.fromEntries(best) };
        const after = compare({ ...run, before: [...run.before, more] });
        if (passes(after)) expect(passes(compare(run))).toBe(true);
        for (const { n, missing } of after) expect([n, missing]).toEqual([run.before.length + 1, 1]);
      }),
      { numRuns: 1000 },
    );
  });
});
