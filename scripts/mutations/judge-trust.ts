import type { Mutation } from './mutations.ts';

const trust = ['src/evaluation/metric/judge/trust/trust.test.ts'];
const agreement = ['src/evaluation/metric/judge/trust/agreement.test.ts'];
const check = ['e2e/cli/judge-check.test.ts'];

/** What keeps a judge that is wrong too often from deciding. */
export const judgeTrustMutations: readonly Mutation[] = [
  {
    name: 'raters who agree carry a judge that guesses',
    file: 'src/evaluation/metric/judge/trust/agreement.ts',
    find: 'people.map(({ value }) => [value, judged] as const)',
    replace: 'people.map(({ value }) => [value, people[0]?.value ?? judged] as const)',
    tests: agreement,
  },
  {
    name: 'full agreement is certain',
    file: 'src/evaluation/metric/judge/trust/agreement.ts',
    find: 'if (se > 0) return',
    replace: 'if (se >= 0) return',
    tests: agreement,
  },
  {
    name: 'the jackknife takes the spread of the left-out values for that of the statistic',
    file: 'src/stats/jackknife.ts',
    find: '((count - 1) / count) *',
    replace: '(1 / (count - 1)) *',
    tests: ['src/stats/jackknife.test.ts'],
  },
  {
    name: 'a check of another judge counts',
    file: 'src/evaluation/metric/judge/trust/trust.ts',
    find: "if (check.metricDigest !== now.metricDigest) return { kind: 'stale', why: 'other-judge' };",
    replace: '',
    tests: trust,
  },
  {
    name: 'a check by other labels counts',
    file: 'src/evaluation/metric/judge/trust/trust.ts',
    find: "if (check.labelsDigest !== now.labelsDigest) return { kind: 'stale', why: 'other-labels' };",
    replace: '',
    tests: trust,
  },
  {
    name: 'a place that wins twice counts as an answer that wins',
    file: 'src/evaluation/metric/judge/trust/steadiness.ts',
    find: "second !== 'tie' && first !== second",
    replace: "second !== 'tie'",
    tests: trust,
  },
  {
    name: 'a rater labels an output twice',
    file: 'src/evaluation/metric/judge/trust/label-file.ts',
    find: 'if (before !== undefined) problems.push',
    replace: 'if (before === -1) problems.push',
    tests: trust,
  },
  {
    name: 'scores of a run of another rubric speak for the judge of today',
    file: 'src/operations/check-judge.ts',
    find: 'if (ask === null && !isOfThisJudge)',
    replace: 'if (ask !== null && !isOfThisJudge)',
    tests: check,
  },
  {
    name: 'a plan lets a judge decide that is below the bar',
    file: 'src/operations/read-judge-checks.ts',
    find: '  throwIfAny(problems);\n',
    replace: '',
    tests: check,
  },
  {
    name: 'the comment repeats what an unverified plan says of a judge',
    file: 'src/verdict/report/sentences.ts',
    find: 'verified && doubted.length === 1',
    replace: 'doubted.length === 1',
    tests: ['src/verdict/report/judge-warnings.test.ts'],
  },
];
