import type { Mutation } from './mutations.ts';

/** What keeps datasets whole, and pages of answers harmless. */
export const datasetMutations: readonly Mutation[] = [
  {
    name: 'a row of CSV with a cell too few is a case all the same',
    file: 'src/evaluation/dataset/csv-file.ts',
    find: 'if (record.length !== names.length) {',
    replace: 'if (record.length > names.length) {',
    tests: ['src/evaluation/dataset/csv-file.test.ts'],
  },
  {
    name: 'expect as a column of CSV becomes a variable',
    file: 'src/evaluation/dataset/csv-file.ts',
    find: 'notInCsv.includes(name)',
    replace: 'false',
    tests: ['src/evaluation/dataset/csv-file.test.ts'],
  },
  {
    name: 'a training entry is a test',
    file: 'src/evaluation/dataset/feedback-entry.ts',
    find: "if (split === 'train')",
    replace: "if (split === 'holdout')",
    tests: ['src/evaluation/dataset/feedback-entry.test.ts'],
  },
  {
    name: 'an answer ends the data of a page',
    file: 'src/evaluation/run/page/html.ts',
    find: '.replace(\n    /[<>&\\u2028\\u2029]/g',
    replace: '.replace(\n    /[&\\u2028\\u2029]/g',
    tests: ['src/evaluation/run/page/page.test.ts'],
  },
  {
    name: 'JUnit counts an answer without a score as passed',
    file: 'src/evaluation/run/junit.ts',
    find: 'if (expectations === undefined || expectations === 1)',
    replace: 'if (expectations !== 0)',
    tests: ['src/evaluation/run/junit.test.ts'],
  },
];
