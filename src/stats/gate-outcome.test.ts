import { describe, expect, test } from 'vitest';
import { gateOutcome } from './gate-outcome.ts';
import type { MetricVerdict, Role } from './stats.ts';

const metric = (role: Role, verdict: MetricVerdict) => ({ role, verdict });
const kindOf = (metrics: Parameters<typeof gateOutcome>[0], missing = 0) =>
  gateOutcome(metrics, missing, 0.05).kind;

describe('gateOutcome', () => {
  test('a regression outranks missing values, missing values a pass', () => {
    const passing = metric('primary', 'improved');
    expect(kindOf([passing, metric('guard', 'regressed')], 0.5)).toBe('regressed');
    expect(kindOf([passing], 0.051)).toBe('too-much-missing');
    expect(kindOf([passing], 0.05)).toBe('shown');
  });

  test('an undecided guard does not block, an undecided primary does', () => {
    expect(kindOf([metric('primary', 'no-material-change'), metric('guard', 'inconclusive')])).toBe('shown');
    expect(kindOf([metric('primary', 'inconclusive'), metric('guard', 'improved')])).toBe('undecided');
    expect(kindOf([metric('primary', 'improved'), metric('primary', 'inconclusive')])).toBe('undecided');
  });

  test('without primaries every guard must be shown', () => {
    expect(kindOf([metric('guard', 'improved'), metric('guard', 'inconclusive')])).toBe('undecided');
    expect(kindOf([metric('guard', 'improved'), metric('guard', 'no-material-change')])).toBe('shown');
  });

  test('nothing that gates is no pass, whatever info says', () => {
    expect(kindOf([])).toBe('nothing-gates');
    expect(kindOf([metric('info', 'improved')])).toBe('nothing-gates');
    expect(kindOf([metric('info', 'regressed')])).toBe('nothing-gates');
  });
});
