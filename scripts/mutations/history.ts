import type { Mutation } from './mutations.ts';

/** What is kept of earlier runs, and what may go. */
export const historyMutations: readonly Mutation[] = [
  {
    name: 'a broken line of the ledger is passed over in silence',
    file: 'src/verdict/baseline/ledger-file.ts',
    find: "broken.push({ file, line: index + 1, why: why.replace(/\\s+/g, ' ').slice(0, 200) });",
    replace: '',
    tests: ['src/verdict/baseline/ledger-file.test.ts'],
  },
  {
    name: 'a ledger that cannot be read is one without runs',
    file: 'src/operations/read-ledger.ts',
    find: "if (head.kind !== 'found') return head;",
    replace: "if (head.kind !== 'found') return { kind: 'absent' };",
    tests: ['src/operations/read-ledger.test.ts'],
  },
  {
    name: 'two runs are compared by what the candidate happens to have',
    file: 'src/operations/compare-measured.ts',
    find: 'const judged = before.length === 0 ? after : before;',
    replace: 'const judged = after;',
    tests: ['src/operations/compare-measured.test.ts'],
  },
  {
    name: 'a record that cannot be read is nothing to compare with',
    file: 'src/operations/compare-measured.ts',
    find: 'baseline: plannedBaseline(baseline, newest),',
    replace: "baseline: baseline.kind === 'found' ? plannedBaseline(baseline, newest) : { kind: 'absent' },",
    tests: ['src/operations/compare-measured.test.ts'],
  },
  {
    name: 'values of two versions of a metric are held against each other',
    file: 'src/verdict/compare/diff-records.ts',
    find: "return before === after ? 'yes' : 'other-metric';",
    replace: "return 'yes';",
    tests: ['src/verdict/compare/diff-records.test.ts'],
  },
  {
    name: 'a case without a result is shown as one that is as before',
    file: 'src/verdict/report/page/collect.ts',
    find: "if (score.after === null) return 'missing';",
    replace: "if (score.after === null) return 'same';",
    tests: ['src/verdict/report/page/page.test.ts'],
  },
  {
    name: 'an answer can end the data of a page',
    file: 'src/evaluation/run/page/html.ts',
    find: '/[<>&\\u2028\\u2029]/g',
    replace: '/[&\\u2028\\u2029]/g',
    tests: ['src/verdict/report/page/page.test.ts'],
  },
  {
    name: 'pruning takes the record of the branch that is to stay',
    file: 'src/verdict/baseline/prune.ts',
    find: ' && branch !== own',
    replace: '',
    tests: ['src/verdict/baseline/prune.test.ts'],
  },
  {
    name: 'a dry run writes',
    file: 'src/operations/prune-data-branch.ts',
    find: 'if (dryRun || first.files.size === 0)',
    replace: 'if (first.files.size === 0)',
    tests: ['src/operations/prune-data-branch.test.ts'],
  },
  {
    name: 'an unknown value of the history is drawn as the lowest',
    file: 'src/verdict/report/sparkline.ts',
    find: "if (value === null) return '·';",
    replace: "if (value === null) return '▁';",
    tests: ['src/verdict/report/sparkline.test.ts'],
  },
];
