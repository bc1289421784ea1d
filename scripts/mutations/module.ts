import type { Mutation } from './mutations.ts';

const module = ['src/adapters/process/module.test.ts'];
const misbehaving = ['src/adapters/process/module-misbehaving.test.ts'];
const metrics = ['e2e/systems/custom-metrics.test.ts'];

/** Protections of modules, and of metrics of the user's own. */
export const moduleMutations: readonly Mutation[] = [
  {
    name: 'a module is told what is expected of it',
    file: 'src/adapters/process/module.ts',
    find: 'return { id, vars, messages: conversation };',
    replace: "return { id, vars, messages: conversation, expected: 'secret truth' };",
    tests: module,
  },
  {
    name: 'what a module prints is an answer',
    file: 'src/adapters/process/child.ts',
    find: 'return { input: own, output: own, prints: [stdout, stderr] };',
    replace:
      "{ stdout.on('data', (bytes) => own.unshift(bytes)); return { input: own, output: own, prints: [stderr] }; }",
    tests: misbehaving,
  },
  {
    name: 'an error that nobody waits for ends all cases',
    file: 'src/worker/serve.ts',
    find: "process.on('unhandledRejection', blame);",
    replace: "process.on('unhandledRejection', () => exit(1));",
    tests: misbehaving,
  },
  {
    name: 'a case may end the process',
    file: 'src/worker/serve.ts',
    find: 'if (current.getStore() === undefined) exit(Number(code ?? 0));',
    replace: 'exit(Number(code ?? 0));',
    tests: misbehaving,
  },
  {
    name: 'an error shows the folders of the machine',
    file: 'src/worker/problem.ts',
    find: ".replaceAll(root, '')",
    replace: '',
    tests: misbehaving,
  },
  {
    name: 'what an answer tells wrongly is passed over',
    file: 'src/worker/answer.ts',
    find: 'if (Array.isArray(value)) return value;',
    replace: 'return Array.isArray(value) ? value : [];',
    tests: module,
  },
  {
    name: 'a metric is read from the change',
    file: 'src/operations/run-shard.ts',
    find: '        config,\n        rules,\n        request.environment,',
    replace: '        config,\n        candidate,\n        request.environment,',
    tests: metrics,
  },
  {
    name: 'a metric finds the files of the change beside it',
    file: 'src/adapters/process/metric.ts',
    find: 'cwd: folder.path,',
    replace: 'cwd: process.cwd(),',
    tests: metrics,
  },
  {
    name: 'a reply that cannot be read is a score',
    file: 'src/evaluation/metric/custom/reply.ts',
    find: 'return abstained(`the metric did not',
    replace:
      "if (found !== '') return { kind: 'scored', value: 0 };\n    return abstained(`the metric did not",
    tests: ['src/evaluation/metric/custom/reply.test.ts'],
  },
  {
    name: 'the first pull request runs its metric beside a write token',
    file: 'src/operations/run-shard.ts',
    find: 'refuseHeadMetrics(wanted, config, plan.configPath);',
    replace: '',
    tests: ['src/operations/run-shard.test.ts'],
  },
];
