import type { Mutation } from './mutations.ts';

const proposal = ['src/onboarding/onboarding.test.ts'];
const init = ['e2e/onboarding/init.test.ts'];
const python = ['src/onboarding/python-app.test.ts'];

/** Protections of `plumbline init`, and of what a repository meets on its first day. */
export const onboardingMutations: readonly Mutation[] = [
  {
    name: 'a file that is there is written over',
    file: 'src/adapters/files/new-files.ts',
    find: "{ flag: 'wx' }",
    replace: "{ flag: 'w' }",
    tests: init,
  },
  {
    name: 'a dry run writes',
    file: 'src/operations/initialise-repository.ts',
    find: 'if (dryRun) return',
    replace: 'if (dryRun && path === "") return',
    tests: init,
  },
  {
    name: 'too few cases are held to five points',
    file: 'src/onboarding/dataset-document.ts',
    find: 'cases * margin >= 3 - 1e-9',
    replace: 'cases * margin >= 0',
    tests: proposal,
  },
  {
    name: 'an evaluator that a row cannot fill is dropped without a word',
    file: 'src/onboarding/prompt-evaluators.ts',
    find: 'prompt.testData.every((row) => found(row) !== null)',
    replace: 'true',
    tests: ['src/onboarding/prompt-evaluators.test.ts'],
  },
  {
    name: 'a pipeline is given a variable of the job',
    file: 'src/onboarding/python-app.ts',
    find: 'settings.filter(({ name }) => mayBeGiven(name))',
    replace: 'settings',
    tests: python,
  },
  {
    name: 'what a step fills is asked of every case',
    file: 'src/onboarding/python-input.ts',
    find: '.filter((name) => !filled.has(name))',
    replace: '',
    tests: python,
  },
  {
    name: 'the first configuration measures nothing',
    file: 'src/operations/what-touches.ts',
    find: 'firstConfig === null ? []',
    replace: 'firstConfig !== "" ? []',
    tests: ['src/operations/what-touches.test.ts'],
  },
  {
    name: 'an unknown cause is believed',
    file: 'src/verdict/report/causes.ts',
    find: 'Object.hasOwn(causes, code)',
    replace: 'code in causes',
    tests: ['src/verdict/report/causes.test.ts'],
  },
];
