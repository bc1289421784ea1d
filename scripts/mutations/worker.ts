import type { Mutation } from './mutations.ts';

const host = ['src/adapters/process/worker.test.ts'];
const mapped = ['src/evaluation/target/worker-answer.test.ts'];

/** Protections of pipelines that run in a process of their own. */
export const workerMutations: readonly Mutation[] = [
  {
    name: 'all cases in flight fail when a process dies',
    file: 'src/adapters/process/supervisor.ts',
    find: 'if (only !== undefined && others.length > 0) {',
    replace:
      "for (const each of others) each.settle({ kind: 'died', why: end.why, stderr: '', outside: false }, 1, 0);\n    if (only === null) {",
    tests: host,
  },
  {
    name: 'a process that always dies is started for ever',
    file: 'src/adapters/process/supervisor.ts',
    find: 'if (this.#deaths < deathLimit) return;',
    replace: 'if (this.#deaths >= 0) return;',
    tests: host,
  },
  {
    name: 'a kill from outside is the fault of the candidate',
    file: 'src/adapters/process/child.ts',
    find: "const outside = signal === 'SIGKILL' || signal === 'SIGTERM';",
    replace: 'const outside = false;',
    tests: host,
  },
  {
    name: 'a line has no limit',
    file: 'src/adapters/process/lines.ts',
    find: 'if (size > limit) {',
    replace: 'if (size < 0) {',
    tests: ['src/adapters/process/lines.test.ts'],
  },
  {
    name: 'an error may show a key',
    file: 'src/adapters/process/worker.ts',
    find: "shown.replaceAll(secret, '***')",
    replace: 'shown',
    tests: host,
  },
  {
    name: 'an answer to a case that nobody asked is passed over',
    file: 'src/adapters/process/supervisor.ts',
    find: 'if (id >= this.#nextId)',
    replace: 'if (id < 0)',
    tests: host,
  },
  {
    name: 'code may run that is not the one that was planned',
    file: 'src/wiring/same-files.ts',
    find: 'bytes === null || digestOfBytes(bytes) !== digest',
    replace: 'bytes === null',
    tests: ['src/wiring/same-files.test.ts'],
  },
  {
    name: 'a module may change without being part of its pipeline',
    file: 'src/operations/pipeline-content.ts',
    find: 'return [...paths, ...processFiles(target)];',
    replace: 'return paths;',
    tests: ['src/operations/read-target.test.ts'],
  },
  {
    name: 'a process says itself how long it took',
    file: 'src/evaluation/target/worker-answer.ts',
    find: 'Math.min(told.ms, latencyMs)',
    replace: 'told.ms',
    tests: mapped,
  },
];
