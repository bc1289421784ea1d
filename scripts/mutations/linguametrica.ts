import type { Mutation } from './mutations.ts';

const suite = ['src/operations/linguametrica-suite.test.ts'];
const cases = ['src/evaluation/dataset/linguametrica-case.test.ts'];
const config = ['src/config/linguametrica'];

/** What keeps a LinguaMetrica project what it is there, and judged by its base. */
export const linguametricaMutations: readonly Mutation[] = [
  {
    name: 'the pipeline of a LinguaMetrica project gets the context that it is judged by',
    file: 'src/evaluation/dataset/linguametrica-case.ts',
    find: 'vars: { input },',
    replace: "vars: { input, context: context ?? '' },",
    tests: cases,
  },
  {
    name: 'a history may hold a system message',
    file: 'src/evaluation/dataset/linguametrica-case.ts',
    find: "z.enum(['user', 'assistant'])",
    replace: "z.enum(['user', 'assistant', 'system'])",
    tests: cases,
  },
  {
    name: 'a wrong case is told at its first line',
    file: 'src/evaluation/dataset/linguametrica-case.ts',
    find: 'lineOf(String(issues[0]?.path[0])) ?? where.line',
    replace: 'where.line',
    tests: cases,
  },
  {
    name: 'an empty case file is passed over',
    file: 'src/operations/read-dataset.ts',
    find: "format === 'cases' ? []",
    replace: "format !== 'csv' ? []",
    tests: suite,
  },
  {
    name: 'the code of a project gets the key though nobody named it',
    file: 'src/config/linguametrica/judge.ts',
    find: 'export const linguametricaAddresses = [\n',
    replace: "export const linguametricaAddresses = [\n  'OPENAI_API_KEY',\n",
    tests: config,
  },
  {
    name: 'a change brings the metrics that its project is judged by',
    file: 'src/operations/read-config.ts',
    find: 'config: await parseConfigOf(base, ours, path)',
    replace: 'config: await parseConfigOf(candidate, ours, path)',
    tests: suite,
  },
  {
    name: 'another project behind the same configuration changes nothing',
    file: 'src/operations/read-config.ts',
    find: 'theirs === ours && projectFoldersOf(ours, path).length === 0',
    replace: 'theirs === ours',
    tests: suite,
  },
  {
    name: 'faithfulness is another measure than groundedness',
    file: 'src/config/linguametrica/linguametrica.ts',
    find: "faithfulness: 'groundedness'",
    replace: "faithfulness: 'answer-relevance'",
    tests: config,
  },
  {
    name: 'a module is looked for in its own project alone',
    file: 'src/config/linguametrica/project-file.ts',
    find: '[folder, ...foldersAbove(folder)]',
    replace: '[folder]',
    tests: config,
  },
  {
    name: 'a pipeline said beside a project is passed over',
    file: 'src/config/linguametrica/expand.ts',
    find: 'Object.hasOwn(suite, key)',
    replace: 'key === name',
    tests: config,
  },
  {
    name: 'a missing key of the judge that a project names stops the run',
    file: 'src/operations/read-metrics.ts',
    find: 'provider !== undefined && !isLinguametricaJudge(name)',
    replace: 'provider !== undefined',
    tests: suite,
  },
  {
    name: 'any reply that holds a 1 is a verdict',
    file: 'src/evaluation/metric/judge/critiques.ts',
    find: '/^\\s*([01])\\s*$/',
    replace: '/([01])/',
    tests: ['src/evaluation/metric/judge/kinds.test.ts'],
  },
  {
    name: 'the name of a deployment is hidden like a key',
    file: 'src/config/secrets.ts',
    find: "fill(provider.deployment ?? '', false)",
    replace: "fill(provider.deployment ?? '')",
    tests: ['src/evaluation/target/provider-config.test.ts'],
  },
];
