import type { Mutation } from './mutations.ts';

/** Protections of what a person measured, and of who reads an error at night. */
export const inputMutations: readonly Mutation[] = [
  {
    name: 'a line that a full disk cut short stays in the journal',
    file: 'src/adapters/files/journal-file.ts',
    find: '        ftruncateSync(file, size);\n        throw thrown;',
    replace: '        throw thrown;',
    tests: ['e2e/cli/bad-output.test.ts'],
  },
  {
    name: 'two runs may write into one folder',
    file: 'src/adapters/files/folder-lock.ts',
    find: 'if (holder !== null) throw inUse(path, holder);',
    replace: '',
    tests: ['src/adapters/files/folder-lock.test.ts'],
  },
  {
    name: 'a target that nobody answers at is asked for every case',
    file: 'src/evaluation/target/never-answered.ts',
    find: 'silences >= patience',
    replace: 'silences < 0',
    tests: ['src/evaluation/target/never-answered.test.ts'],
  },
  {
    name: 'a binary file is read as text',
    file: 'src/foundation/file-text.ts',
    find: 'if (nul !== -1)',
    replace: 'if (nul < -1)',
    tests: ['src/foundation/file-text.test.ts'],
  },
];
