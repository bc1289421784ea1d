import type { Mutation } from './mutations.ts';

/** The watch over the provider: what may raise an alarm, and what may hide one. */
export const driftMutations: readonly Mutation[] = [
  {
    name: 'evidence of earlier runs is forgotten',
    file: 'src/verdict/drift/drift.ts',
    find: 'eCusum([before[direction], evidence[direction]]',
    replace: 'eCusum([0, evidence[direction]]',
    tests: ['src/verdict/drift/drift.test.ts'],
  },
  {
    name: 'every metric more makes a false alarm more likely',
    file: 'src/verdict/drift/drift.ts',
    find: 'runsToFalseAlarm * watched.length',
    replace: 'runsToFalseAlarm',
    tests: ['src/verdict/drift/drift.test.ts'],
  },
  {
    name: 'a run full of holes counts',
    file: 'src/verdict/drift/drift.ts',
    find: 'missing > maxMissing * pairs.length',
    replace: 'missing > pairs.length',
    tests: ['src/verdict/drift/drift.test.ts'],
  },
  {
    name: 'the error of the record itself passes for drift',
    file: 'src/verdict/drift/bet.ts',
    find: 'Math.max(leastTolerance, 2 * error)',
    replace: 'leastTolerance',
    tests: ['src/verdict/drift/drift.test.ts'],
  },
  {
    name: 'evidence against the last record counts against the fresh one',
    file: 'src/verdict/drift/state.ts',
    find: ' && before.anchor.firstRun === anchor.firstRun',
    replace: '',
    tests: ['src/verdict/drift/drift.test.ts'],
  },
  {
    name: 'a fresh record is mixed with the one that drifted',
    file: 'src/operations/record-baseline.ts',
    find: ' && stillHolds(previous, plan)',
    replace: '',
    tests: ['src/operations/record-baseline-anew.test.ts'],
  },
  {
    name: 'an alarm leaves the record unmarked',
    file: 'src/operations/record-drift.ts',
    find: 'stale: markOf(watched.alarm)',
    replace: 'stale: null',
    tests: ['src/operations/record-drift.test.ts'],
  },
  {
    name: 'a run counts again with every re-run of its job',
    file: 'src/operations/record-drift.ts',
    find: 'if (known !== undefined) return',
    replace: 'if (known !== undefined && plan === null) return',
    tests: ['src/operations/record-drift.test.ts'],
  },
  {
    name: 'a run counts against another record than the planned one',
    file: 'src/operations/record-drift.ts',
    find: 'stored.digest !== planned.baseline.digest',
    replace: 'false',
    tests: ['src/operations/record-drift.test.ts'],
  },
  {
    name: 'a report is silent about the drift of its baseline',
    file: 'src/verdict/report/suite-section.ts',
    find: '...driftWarnings(suite, showing),',
    replace: '',
    tests: ['src/verdict/report/comment.test.ts'],
  },
];
