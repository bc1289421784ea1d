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
    name: 'a rubric that the change replaces is not named',
    file: 'src/operations/plan-evaluation.ts',
    find: 'return from === to ? [] : [{ path, from, to }];',
    replace: 'return [];',
    tests: ['src/operations/plan-evaluation.test.ts'],
  },
  {
    name: 'another deployment counts as the same model',
    file: 'src/evaluation/target/provider-config.ts',
    find: "if (provider.kind !== 'azure-openai') return { kind, baseUrl };",
    replace: 'if (kind) return { kind, baseUrl };',
    tests: ['src/evaluation/target/provider-config.test.ts'],
  },
  {
    name: 'a failure quotes what was asked although no texts are kept',
    file: 'src/operations/ended-trial.ts',
    find: 'return keepOutput || attempts === 0',
    replace: 'return keepOutput || attempts >= 0',
    tests: ['src/operations/run-shard-texts.test.ts'],
  },
  {
    name: 'a metric quotes the answer although no texts are kept',
    file: 'src/operations/score-answer.ts',
    find: 'keepTexts ? score.why : withheld',
    replace: 'score.why',
    tests: ['src/operations/run-shard-texts.test.ts'],
  },
  {
    name: 'a rubric touches no suite',
    file: 'src/operations/what-touches.ts',
    find: ', ...metricFiles(suite)]',
    replace: ']',
    tests: ['e2e/cli/judge.test.ts'],
  },
];
