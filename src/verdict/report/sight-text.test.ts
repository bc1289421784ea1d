import { describe, expect, test } from 'vitest';
import type { SelfTest } from '../compare/against-itself.ts';
import type { SeenMetric } from '../compare/detectable.ts';
import { selfTestLines, sightLines } from './sight-text.ts';

const metric: SeenMetric = {
  kind: 'seen',
  name: 'right',
  value: 'binary',
  role: 'primary',
  margin: 0.05,
  cases: 150,
  runs: 1,
  noise: 'measured',
  sees: 0.0824,
  halved: { drop: 0.0412, casesMore: 1234 },
  atMargin: { found: 0.412, casesMore: 190, repeats: 3 },
  unchangedPasses: 0.62,
  withRuns: { runs: 3, sees: 0.071 },
};

describe('sightLines', () => {
  test('says what is seen, what is lacking, and what it would bring', () => {
    expect(sightLines(metric)).toEqual([
      'right (primary, margin 5 points):',
      '  sees a drop of 8.2 points in four of five changes that cause one',
      '  1,234 more cases (1,384 in all) would halve that, to 4.1 points',
      '  a drop of 5 points, its margin, is found in 41 of 100 changes; 190 more cases, or 3 repeats of each case, would make that four of five',
      '  a change that alters nothing passes in 62 of 100 changes; most of the others stay undecided',
      '  with 3 stored runs of the baseline, which cost a pull request nothing, it would see 7.1 points',
    ]);
  });

  test('scores have no points, and what is there is not asked for', () => {
    const score: SeenMetric = {
      ...metric,
      value: 'score',
      sees: 0.04,
      halved: { drop: 0.02, casesMore: 1 },
      atMargin: { found: 0.9996, casesMore: 0, repeats: null },
      unchangedPasses: 0.98,
      withRuns: null,
    };
    expect(sightLines(score).slice(1)).toEqual([
      '  sees a drop of .04 in four of five changes that cause one',
      '  1 more case (151 in all) would halve that, to .02',
      '  a drop of .05, its margin, is found in nearly all changes',
      '  a change that alters nothing passes in 98 of 100 changes',
    ]);
  });

  test('too few cases see nothing', () => {
    const lines = sightLines({ ...metric, cases: 2, sees: null, halved: null, withRuns: null });
    expect(lines[1]).toBe('  2 cases are too few to see any drop');
  });
});

describe('selfTestLines', () => {
  const tested: Extract<SelfTest, { kind: 'tested' }> = {
    kind: 'tested',
    runs: 3,
    cases: 200,
    splits: 2000,
    failed: { share: 0.041, lo: 0.033, hi: 0.0505 },
    passed: 0.87,
    undecided: 0.089,
    wholeRuns: { failed: 0, of: 3 },
  };
  const verdict = (failed: { share: number; lo: number; hi: number }) =>
    selfTestLines({ ...tested, failed }, 0.05);

  test('gives the rate with its interval, and holds it against what is allowed', () => {
    expect(selfTestLines(tested, 0.05)).toEqual([
      '3 stored runs of one version, 200 cases, dealt at random to both sides 2,000 times',
      'false alarms: 4.1 % (3.3 % to 5.1 %); at most 5.0 % is the aim: not told apart from it by so few',
      'passed 87.0 %, undecided 8.9 %',
      'each stored run as a whole against the others: 0 of 3 would have failed',
    ]);
    expect(verdict({ share: 0.02, lo: 0.01, hi: 0.03 })[1]).toMatch(/: held$/);
  });

  test('a rate that is too high is called so, with what may be behind it', () => {
    const lines = verdict({ share: 0.15, lo: 0.13, hi: 0.17 });
    expect(lines[1]).toMatch(/: missed$/);
    expect(lines.at(-1)).toContain('`cluster`');
  });

  test('what could not be tested says what to do', () => {
    expect(selfTestLines({ kind: 'too-few-runs', runs: 1 }, 0.05)[0]).toContain(
      'baseline record --event schedule',
    );
    expect(selfTestLines({ kind: 'nothing-gates' }, 0.05)).toHaveLength(1);
  });
});
