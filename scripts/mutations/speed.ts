import type { Mutation } from './mutations.ts';

/** Faults in what makes a run fast: places instead of trials, kept connections, requests that are given up. */
export const speedMutations: readonly Mutation[] = [
  {
    name: 'the last answer of a case counts, a second draw',
    file: 'src/adapters/files/journal-file.ts',
    find: 'else if (!last.own) lines',
    replace: 'else lines',
    tests: ['src/adapters/files/journal-file.test.ts'],
  },
  {
    name: 'a resumed journal counts its places from 0',
    file: 'src/adapters/files/journal-file.ts',
    find: 'let size = resume ? end : 0;',
    replace: 'let size = 0;',
    tests: ['src/adapters/files/journal-file.test.ts'],
  },
  {
    name: 'a kept connection that was closed costs an answer',
    file: 'src/adapters/openai/transport.ts',
    find: 'if (signal.aborted || !closedWhileKept(thrown, kept)) throw thrown;',
    replace: 'if (signal.aborted || !kept || kept) throw thrown;',
    tests: ['src/adapters/openai/transport.test.ts'],
  },
  {
    name: 'a key goes to the proxy although the host needs none',
    file: 'src/adapters/openai/transport.ts',
    find: "noProxy: proxy('no_proxy'),",
    replace: "noProxy: '',",
    tests: ['src/adapters/openai/transport.test.ts'],
  },
  {
    name: 'a trial that left is given up with the others',
    file: 'src/operations/under-way.ts',
    find: 'places[place] = null;',
    replace: '',
    tests: ['src/operations/under-way.test.ts'],
  },
];
