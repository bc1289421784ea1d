import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as a from '../../../fixtures/builders/verdict.ts';
import type { PlannedSuite } from '../../evaluation/plan/plan-file.ts';
import type { Trial } from '../../evaluation/run/trial-file.ts';
import { compareSuite, decidedAt } from './compare.ts';

const gate = { alpha: 0.05, maxMissing: 0.05 };
const looks = [40, 80, 120, 160, 200].map((cases, index) => ({ k: index + 1, cases, alpha: 0.05 }));
const suite = (over: Partial<PlannedSuite> = {}) => a.suite({ cases: a.cases(200), looks, ...over });
const baseline = (of: PlannedSuite, value: (index: number) => number = () => 1) =>
  a.baseline(of, a.trials(of, value));
const notRun = ({ suite: name, case: id, repeat, caseDigest }: Trial): Trial => ({
  schema: 'trial/1',
  suite: name,
  case: id,
  repeat,
  caseDigest,
  outcome: 'not-run',
  why: 'decided-at-look',
});

describe('a suite that is looked at while it runs', () => {
  it('is regressed at the first look where the drop is clear, by the cases of that look alone', () => {
    const of = suite();
    const every3rd = a.trials(of, (index) => (index % 3 === 0 ? 0 : 1));
    const seen = compareSuite(of, baseline(of), every3rd, gate);
    expect(seen.stoppedAt).toBe(1);
    expect(seen.coverage).toMatchObject({ dataset: 200, planned: 200, judged: 40, paired: 40 });
    expect(seen.metrics).toMatchObject([{ verdict: 'regressed', n: 40, judged: 40 }]);
    const healed = every3rd.map((trial, index) =>
      index < 40 || trial.outcome !== 'answered' ? trial : { ...trial, scores: { expectations: 1 } },
    );
    expect(compareSuite(of, baseline(of), healed, gate).metrics).toEqual(seen.metrics);
  });

  it('passes early when nothing changed, and the cases that were not run are not missing', () => {
    const of = suite();
    const all = a.trials(of, () => 1);
    const seen = compareSuite(of, baseline(of), all, gate);
    expect(seen).toMatchObject({ stoppedAt: 2, metrics: [{ verdict: 'no-material-change' }] });
    const cut = all.map((trial, index) => (index < 80 ? trial : notRun(trial)));
    const again = compareSuite(of, baseline(of), cut, gate);
    expect(again.metrics).toEqual(seen.metrics);
    expect(again.coverage).toMatchObject({ judged: 80, missing: 0, notRun: 120 });
  });

  it('does not pass early while a floor is in danger, nor with more missing than the limit', () => {
    const floored = suite({ metrics: [a.metric({ floor: 0.97 })] });
    const level = (index: number) => (index % 20 === 0 ? 0 : 1);
    const held = compareSuite(floored, baseline(floored, level), a.trials(floored, level), gate);
    expect(held.stoppedAt).toBeNull();

    const of = suite();
    const lossy = a
      .trials(of, () => 1)
      .map((trial, index) => (index % 12 === 0 ? a.failedTrial(trial, 'infrastructure') : trial));
    expect(compareSuite(of, baseline(of), lossy, { ...gate, maxMissing: 1 }).stoppedAt).toBeNull();
    expect(compareSuite(of, baseline(of), lossy, gate).stoppedAt).toBeNull();
  });

  it('fails early on a floor that is broken', () => {
    const floored = suite({ metrics: [a.metric({ floor: 0.9 })] });
    const half = (index: number) => index % 2;
    expect(compareSuite(floored, baseline(floored, half), a.trials(floored, half), gate)).toMatchObject({
      stoppedAt: 1,
      metrics: [{ floorResult: { state: 'broken' } }],
    });
  });

  it('keeps at the last look what was shown once, and asks the primaries only', () => {
    const guard = a.metric({ name: 'grounded', role: 'guard', margin: 0.1 });
    const of = suite({ metrics: [a.metric(), guard] });
    const noisy = (index: number) => ({ expectations: 1, grounded: index % 2 });
    const before = (index: number) => ({ expectations: 1, grounded: 1 - (index % 2) });
    const seen = compareSuite(of, a.baseline(of, a.trials(of, before)), a.trials(of, noisy), gate);
    expect(seen.stoppedAt).toBeNull();
    expect(seen.metrics).toMatchObject([{ verdict: 'no-material-change' }, { verdict: 'inconclusive' }]);
  });
});

describe('what a shard sees', () => {
  it('is decided at the same look as the whole, as soon as the results of that look are there, in any order', () => {
    const of = suite();
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 }),
        fc.integer({ min: 0, max: 200 }),
        fc.infiniteStream(fc.nat()),
        (kind, extra, keys) => {
          const value = (index: number) =>
            kind === 0 ? 1 : kind === 1 ? Number(index % 3 !== 0) : Number(index % 9 !== 0);
          const all = a.trials(of, value);
          const whole = compareSuite(of, baseline(of), all, gate);
          const needed = whole.coverage.judged;
          const shown = all.filter((_, index) => index < needed + extra);
          const order = new Map(shown.map((trial) => [trial, keys.next().value ?? 0]));
          const shuffled = shown.toSorted((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
          const at = decidedAt(of, baseline(of), shuffled, gate);
          expect(at?.look ?? null).toBe(whole.stoppedAt);
          const early = shuffled.filter((trial) => trial !== all[needed - 1]);
          if (whole.stoppedAt !== null) expect(decidedAt(of, baseline(of), early, gate)).toBeNull();
        },
      ),
      { numRuns: 20 },
    );
  });
});
