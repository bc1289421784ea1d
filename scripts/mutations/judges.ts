import type { Mutation } from './mutations.ts';

/** What keeps a judge from giving a score that nobody gave. */
export const judgeMutations: readonly Mutation[] = [
  {
    name: 'a judge may score out of range',
    file: 'src/evaluation/metric/judge/shapes.ts',
    find: '!Number.isInteger(score) || score < 0 || score > most',
    replace: 'score < 0',
    tests: ['src/evaluation/metric/judge/replies.test.ts'],
  },
  {
    name: 'a judge reads the rubric of the change',
    file: 'src/operations/run-shard.ts',
    find: "plan.policyFrom === 'base' ? base : candidate",
    replace: 'candidate',
    tests: ['e2e/cli/judge.test.ts'],
  },
  {
    name: 'a rubric touches no suite',
    file: 'src/operations/what-touches.ts',
    find: ', ...metricFiles(suite)]',
    replace: ']',
    tests: ['e2e/cli/judge.test.ts'],
  },
];
