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
];
