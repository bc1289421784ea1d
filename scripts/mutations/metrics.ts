import type { Mutation } from './mutations.ts';

/** Protections of what is measured: nothing unknown is taken for an answer, no output takes a run hostage, values pair only alike. */
export const metricMutations: readonly Mutation[] = [
  {
    name: 'a check that could not be told is met once it is turned round',
    file: 'src/evaluation/metric/checks.ts',
    find: '  if (result.pass === null) return result;\n',
    replace: '',
    tests: ['src/evaluation/metric/checks.test.ts'],
  },
  {
    name: 'expectations are met although one of them could not be told',
    file: 'src/evaluation/metric/kinds/expectations.ts',
    find: '({ pass }) => pass === null)',
    replace: '() => false)',
    tests: ['src/evaluation/metric/laws.test.ts'],
  },
  {
    name: 'a metric with other options pairs with the old values',
    file: 'src/evaluation/metric/metrics.ts',
    find: 'Object.keys(options).length === 0 ? {} : { options }',
    replace: 'Object.keys(options).length === 0 ? {} : {}',
    tests: ['src/config/metrics.test.ts'],
  },
  {
    name: 'a case without what a metric needs is wrong',
    file: 'src/evaluation/metric/check-metric.ts',
    find: 'return abstained(messageOf(thrown));',
    replace: 'return scored(0);',
    tests: ['src/evaluation/metric/laws.test.ts'],
  },
  {
    name: 'a candidate that fails has the best value of what is better low',
    file: 'src/operations/ended-trial.ts',
    find: "direction === 'higher-is-better' ? 0 : 1",
    replace: "direction === 'higher-is-better' ? 0 : 0",
    tests: ['src/operations/run-trials.test.ts'],
  },
  {
    name: 'a metric may give more than there is',
    file: 'src/operations/score-answer.ts',
    find: "(kind !== 'score' || value <= 1)",
    replace: 'true',
    tests: ['src/operations/run-trials.test.ts'],
  },
  {
    name: 'an output of any length is examined',
    file: 'src/evaluation/metric/checks/too-long.ts',
    find: 'text.length <= most',
    replace: 'most > 0',
    tests: ['src/evaluation/metric/hostile-output.test.ts'],
  },
  {
    name: 'patterns of a JSONPath run on an engine that can hang',
    file: 'src/evaluation/metric/checks/json-path.ts',
    find: '  made.functionRegister.set(name, {',
    replace: '  new Map().set(name, {',
    tests: ['src/evaluation/metric/hostile-output.test.ts'],
  },
  {
    name: 'retrieval of a target that does not tell it is 0',
    file: 'src/evaluation/metric/kinds/ranking.ts',
    find: "return abstained('the target does not tell what it retrieved');",
    replace: 'return scored(0);',
    tests: ['src/evaluation/metric/kinds/ranking.test.ts'],
  },
  {
    name: 'a number that can be read in two ways is read in one',
    file: 'src/evaluation/metric/checks/numeric.ts',
    find: 'if (other !== undefined)\n',
    replace: 'if (other === first)\n',
    tests: ['src/evaluation/metric/checks.test.ts'],
  },
];
