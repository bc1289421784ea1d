import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as a from '../../fixtures/builders/verdict.ts';
import { parseConfig } from '../config/config.ts';
import type { Trial } from '../evaluation/run/trial-file.ts';
import { digestOf } from '../foundation/digest.ts';
import { compareMeasured, recordOfRun } from './compare-measured.ts';

const config = parseConfig(
  `version: 1
pipelines: { answers: { paths: [answers/**], target: { kind: replay, file: answers.jsonl } } }
suites: { docs-core: { pipeline: answers, dataset: evals/*.jsonl, metrics: { expectations: { role: primary, margin: 0.05 } } } }
`,
  'plumbline.yml',
);
const suite = Object.values(config.suites)[0];
if (suite === undefined) throw new Error('no suite');
const planned = a.suite({ cases: a.cases(200) });
const { metrics } = planned;
const priceTable = { name: 'a-list', day: '2026-11-24' };
const results = (failing: number) => a.trials(planned, (index) => (index < failing ? 0 : 1));

function compare(before: readonly Trial[], after: readonly Trial[]) {
  if (suite === undefined) throw new Error('no suite');
  const baseline = recordOfRun({ suite, metrics }, before, priceTable);
  const sides = [{ suite, metrics, cases: [], baseline, candidate: after }];
  return compareMeasured(sides, config, { now: a.now, version: '0', priceTable });
}
const metricOf = (report: ReturnType<typeof compare>) => report.suites[0]?.metrics[0];

it('a run is not worse than itself, and says of which folder nothing is known', () => {
  const report = compare(results(20), results(20));
  expect(report).toMatchObject({
    decision: { kind: 'pass' },
    suites: [{ coverage: { paired: 200, missing: 0 } }],
  });
});

it('exchanging the sides turns the difference round', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), (one, other) => {
      const there = metricOf(compare(results(one), results(other)));
      const back = metricOf(compare(results(other), results(one)));
      expect(there?.estimate).toBeCloseTo(-(back?.estimate ?? Number.NaN), 12);
    }),
    { numRuns: 20 },
  );
});

it('a case that was changed since is no partner of its older self', () => {
  const changed = results(0).map((trial, index) =>
    index < 30 ? { ...trial, caseDigest: digestOf(['changed', index]) } : trial,
  );
  expect(compare(results(0), changed)).toMatchObject({
    decision: { kind: 'unmeasured' },
    suites: [{ coverage: { changed: 30, missing: 30 } }],
  });
});

it('a case of the baseline without a result is missing, and one of the candidate alone does not decide', () => {
  expect(compare(results(0), results(0).slice(40))).toMatchObject({ decision: { kind: 'unmeasured' } });
  expect(compare(results(0).slice(40), results(40))).toMatchObject({
    decision: { kind: 'pass' },
    suites: [{ coverage: { judged: 160, added: 40 } }],
  });
});

it('nothing to compare with is undecided, and a record that cannot be read is never that', () => {
  if (suite === undefined) throw new Error('no suite');
  expect(compare([], results(0))).toMatchObject({ decision: { kind: 'undecided' } });
  const baseline = { kind: 'unreadable', why: 'cut' } as const;
  const sides = [{ suite, metrics, cases: [], baseline, candidate: results(0) }];
  const report = compareMeasured(sides, config, { now: a.now, version: '0', priceTable });
  expect(report.decision.kind).toBe('unmeasured');
});
