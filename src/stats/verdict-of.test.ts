import { describe, expect, test } from 'vitest';
import type { MetricVerdict } from './stats.ts';
import { verdictOf, verdictOfBoth } from './verdict-of.ts';

const judged = (lo: number, hi: number, pWorse: number) =>
  verdictOf({ lo, hi }, { pWorse, pBetter: 1 - pWorse }, 0.05, 0.05);

describe('verdictOf', () => {
  test('the limit itself is not above it', () => {
    expect(judged(-0.05, 0.02, 0.4)).toBe('inconclusive');
    expect(judged(-0.0499, 0.02, 0.4)).toBe('no-material-change');
  });

  test('surely worse but within the margin is no material change', () => {
    expect(judged(-0.045, -0.004, 0.001)).toBe('no-material-change');
  });

  test('surely better is improved only when it may reach the margin', () => {
    expect(judged(0.01, 0.05, 0.99)).toBe('improved');
    expect(judged(0.01, 0.04, 0.99)).toBe('no-material-change');
  });
});

describe('verdictOfBoth', () => {
  const all: readonly MetricVerdict[] = ['regressed', 'inconclusive', 'no-material-change', 'improved'];

  test('is regressed only where both are, and a pass only where both are', () => {
    for (const [i, worst] of all.entries())
      for (const [j, best] of all.entries()) {
        const both = verdictOfBoth(worst, best);
        expect(both === 'regressed').toBe(i === 0 && j === 0);
        expect(all.indexOf(both) >= 2).toBe(i >= 2 && j >= 2);
        expect(verdictOfBoth(best, worst)).toBe(both);
      }
  });
});
