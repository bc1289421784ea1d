import type { Mutation } from './mutations.ts';

const files = ['src/adapters/model-files/model-files.test.ts'];

/** Protections of models by path. */
export const modelMutations: readonly Mutation[] = [
  {
    name: 'a model file of any content is taken for the one that the rules name',
    file: 'src/adapters/model-files/model-files.ts',
    find: 'if (actual === digest) return path;',
    replace: 'if (actual !== null) return path;',
    tests: files,
  },
  {
    name: 'a large-file pointer is taken for the model',
    file: 'src/adapters/model-files/model-files.ts',
    find: 'if (found !== format)',
    replace: "if (found !== format && found !== 'large-file-pointer')",
    tests: files,
  },
  {
    name: 'a pull request chooses a model that the rules do not have',
    file: 'src/operations/read-embedded.ts',
    find: 'const near = named === null ? null : nearestName(named, names);',
    replace:
      'const near = names[0] ?? null; if (near !== null && models[near] !== undefined) return { name: near, model: models[near] };',
    tests: ['src/operations/read-target.test.ts'],
  },
  {
    name: 'the first pull request has its own model loaded beside a write token',
    file: 'src/operations/run-shard.ts',
    find: 'refuseHeadModels(wanted, config, plan.configPath);',
    replace: '',
    tests: ['src/operations/run-shard.test.ts'],
  },
  {
    name: 'a case brings a model file of its own',
    file: 'src/wiring/open-metric-services.ts',
    find: 'if (!named.has(digestOf(by.embeddings)))',
    replace: 'if (named.size < 0)',
    tests: ['src/wiring/open-metric-services.test.ts'],
  },
];
