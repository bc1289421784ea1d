import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../foundation/random.ts';
import { compareWithItself, type SelfTest, type SelfTestPolicy } from './against-itself.ts';
import type { CaseScores, MetricRule } from './compare-runs.ts';

const rule: MetricRule = {
  name: 'right',
  kind: 'binary',
  direction: 'higher-is-better',
  role: 'primary',
  margin: 0.05,
  floor: null,
};
const policy: SelfTestPolicy = { alpha: 0.05, metrics: [rule], repeats: 1, splits: 400, seed: 'r_1' };

/** Runs of cases that pass with a chance of their own, drawn anew in each run. */
function noisy(cases: number, runs: number): CaseScores[] {
  const random = seededRandom('noisy');
  return Array.from({ length: cases }, (_, index) => {
    const chance = random();
    return {
      case: `c${index}`,
      scores: { right: Array.from({ length: runs }, () => (random() < chance ? 1 : 0)) },
    };
  });
}

function tested(test: SelfTest): Extract<SelfTest, { kind: 'tested' }> {
  if (test.kind !== 'tested') throw new Error(`not tested: ${test.kind}`);
  return test;
}

describe('compareWithItself', () => {
  test('runs of one version raise an alarm about as often as they may', () => {
    const { failed, passed, undecided } = tested(
      compareWithItself(noisy(200, 3), { ...policy, splits: 2000 }),
    );
    expect(failed.share).toBeGreaterThan(0.005);
    expect(failed.lo).toBeLessThanOrEqual(0.05);
    expect(failed.lo).toBeLessThan(failed.share);
    expect(failed.hi).toBeGreaterThan(failed.share);
    expect(failed.share + passed + undecided).toBeCloseTo(1, 12);
  });

  test('a run that was another version shows as a whole run that fails', () => {
    const spoilt = noisy(200, 1).map((each) => ({ ...each, scores: { right: [1, 1, 0] } }));
    expect(tested(compareWithItself(spoilt, policy)).wholeRuns).toEqual({ failed: 1, of: 3 });
  });

  test('the seed decides, and the order of the cases does not decide a whole run', () => {
    const cases = noisy(60, 3);
    expect(compareWithItself(cases, policy)).toEqual(compareWithItself(cases, policy));
    const { wholeRuns } = tested(compareWithItself([...cases].reverse(), policy));
    expect(wholeRuns).toEqual(tested(compareWithItself(cases, policy)).wholeRuns);
  });

  test('answers that never vary raise no alarm', () => {
    const still = noisy(100, 1).map((each) => ({ ...each, scores: { right: [1, 1, 1] } }));
    expect(tested(compareWithItself(still, policy))).toMatchObject({
      failed: { share: 0, lo: 0 },
      passed: 1,
    });
  });

  test('cases of one cluster are dealt alike, so that what they share is not evened out', () => {
    const metrics = [{ ...rule, margin: 0.2 }];
    const shared = Array.from(
      { length: 200 },
      (_, index): CaseScores => ({
        case: `c${index}`,
        cluster: `document ${index % 10}`,
        scores: { right: [1, 0] },
      }),
    );
    const alone = shared.map((each) => ({ ...each, cluster: null }));
    expect(tested(compareWithItself(shared, { ...policy, metrics })).passed).toBeLessThan(0.35);
    expect(tested(compareWithItself(alone, { ...policy, metrics })).passed).toBeGreaterThan(0.8);
  });

  test('only cases with two runs are dealt; a prefix of the dataset is enough', () => {
    const part = noisy(100, 3).map((each, index) =>
      index < 40 ? each : { ...each, scores: { right: [1, null, null] } },
    );
    expect(tested(compareWithItself(part, policy))).toMatchObject({ cases: 40, runs: 3 });
  });

  test('one run, or no metric that decides, is said and not measured', () => {
    expect(compareWithItself(noisy(50, 1), policy)).toEqual({ kind: 'too-few-runs', runs: 1 });
    expect(compareWithItself([], policy)).toEqual({ kind: 'too-few-runs', runs: 0 });
    const info = { ...rule, role: 'info' as const, margin: null };
    expect(compareWithItself(noisy(50, 2), { ...policy, metrics: [info] })).toEqual({
      kind: 'nothing-gates',
    });
  });
});
