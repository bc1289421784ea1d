import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../../fixtures/builders/problems.ts';
import { parseConfig, parsePolicy, policyChanges, projectFoldersOf } from '../config.ts';

const project = `kind: LLM
module: assistant.pipeline:pipeline
metrics: [harmfulness, maliciousness]
`;
const sources = {
  files: new Map([['evals/shop', project]]),
  paths: ['evals/shop/.linguametrica.yml', 'evals/shop/assistant/pipeline.py', 'evals/shop/data/1.yml'],
};
const plain = `version: 1
suites:
  shop:
    linguametrica: evals/shop
`;
const parse = (text: string, from = sources) => parseConfig(text, 'p.yml', from);
const withKeys = (keys: string) => plain.replace('linguametrica: evals/shop', `linguametrica: { ${keys} }`);
const problemsIn = (text: string, from = sources) => problemsOf(() => parse(text, from));

describe('a suite that is a LinguaMetrica project', () => {
  it('needs no more than its folder: pipeline, cases, metrics and judge are those of the project', () => {
    const config = parse(plain);
    expect(config.pipelines['shop']).toEqual({
      name: 'shop',
      paths: ['evals/shop/**'],
      target: {
        kind: 'process',
        python: 'assistant.pipeline:pipeline',
        interpreter: 'python3',
        cwd: 'evals/shop',
        messages: 'history',
        arguments: 'together',
        environment: [
          'OPENAI_API_BASE',
          'OPENAI_BASE_URL',
          'OPENAI_MODEL',
          'AZURE_OPENAI_ENDPOINT',
          'AZURE_OPENAI_DEPLOYMENT',
          'AZURE_OPENAI_MODEL',
          'AZURE_OPENAI_API_VERSION',
        ],
      },
    });
    expect(config.suites['shop']).toMatchObject({
      pipeline: 'shop',
      dataset: ['evals/shop/data/*.yml', 'evals/shop/data/*.yaml'],
      format: 'linguametrica',
      rolesDefaulted: false,
      metrics: [
        { name: 'harmfulness', role: 'primary', margin: 0.05, options: { provider: 'linguametrica-openai' } },
        { name: 'maliciousness', role: 'guard', margin: 0.1, options: { model: 'gpt-4o-mini' } },
      ],
    });
  });

  it('gives its code no key unless the configuration names it', () => {
    const environmentOf = (text: string) => {
      const target = parse(text).pipelines['shop']?.target;
      return target?.kind === 'process' ? target.environment : [];
    };
    expect(environmentOf(plain).filter((name) => name.includes('KEY'))).toEqual([]);
    expect(environmentOf(withKeys('folder: evals/shop, environment: [OPENAI_API_KEY]'))).toEqual([
      'OPENAI_API_KEY',
    ]);
  });

  it('may say who judges, which Python runs it and from where its module is imported', () => {
    const keys =
      'folder: evals/shop, root: ., interpreter: .venv/bin/python, judge: { provider: main, model: m, reply: json-schema }';
    const config = parse(`${withKeys(keys)}providers:\n  main: { kind: ollama }\n`);
    expect(Object.keys(config.providers)).toEqual(['main']);
    expect(config.suites['shop']?.metrics.map(({ options }) => options)).toEqual(
      ['harmfulness', 'maliciousness'].map(() => ({
        provider: 'main',
        model: 'm',
        parameters: { temperature: 0 },
        reply: 'json-schema',
      })),
    );
    const { target, paths } = config.pipelines['shop'] ?? {};
    expect(target).toMatchObject({ interpreter: '.venv/bin/python' });
    expect(target).not.toHaveProperty('cwd');
    expect(paths).toContain('assistant/**');
  });

  it('may leave the judge to the project, and say which model', () => {
    const config = parse(withKeys('folder: evals/shop, judge: { model: gpt-4o }'));
    expect(Object.keys(config.providers)).toEqual(['linguametrica-openai']);
    expect(config.suites['shop']?.metrics[0]?.options).toMatchObject({
      provider: 'linguametrica-openai',
      model: 'gpt-4o',
      reply: 'text',
    });
  });

  it('takes what is said of single metrics, and further metrics, slices, repeats and limits', () => {
    const more = `    metrics: { maliciousness: { role: primary, floor: 0.2 }, latency: }
    slices: [topic]
    repeats: 2
    limits: { caseTimeout: 5s, runTimeout: 1m }
`;
    expect(parse(plain + more).suites['shop']).toMatchObject({
      metrics: [
        { name: 'harmfulness', role: 'primary' },
        { name: 'maliciousness', role: 'primary', floor: 0.2, options: { model: 'gpt-4o-mini' } },
        { name: 'latency', role: 'info' },
      ],
      slices: [{ tag: 'topic' }],
      repeats: 2,
      limits: { caseTimeoutMs: 5000 },
    });
  });

  it('stands beside ordinary suites', () => {
    const other = `  docs: { pipeline: docs, dataset: evals/*.jsonl, metrics: { expectations: } }
pipelines:
  docs: { paths: docs/**, target: { kind: replay, file: answers.jsonl } }
`;
    const { suites, pipelines } = parse(plain + other);
    expect(Object.keys(suites).sort()).toEqual(['docs', 'shop']);
    expect(Object.keys(pipelines).sort()).toEqual(['docs', 'shop']);
    expect(suites['docs']?.format).toBe('cases');
  });

  it('changes with its project, though the configuration stays: module, metrics and judge', () => {
    const changes = (text: string) =>
      policyChanges(parse(plain), parse(plain, { ...sources, files: new Map([['evals/shop', text]]) })).map(
        ({ path }) => path,
      );
    expect(changes(project.replace('LLM', 'KeyValue'))).toEqual([]);
    expect(changes(project.replace(':pipeline', ':other'))).toEqual(['pipelines.shop.target.python']);
    expect(changes(project.replace(', maliciousness', ''))).toEqual(['suites.shop.metrics.maliciousness']);
    expect(changes(`${project}provider: Azure\n`)).toContain('providers.linguametrica-azure');
  });

  it('is found by its folder, however that is written', () => {
    expect(projectFoldersOf(plain, 'p.yml')).toEqual(['evals/shop']);
    expect(projectFoldersOf(withKeys('folder: ./evals/shop/'), 'p.yml')).toEqual(['evals/shop']);
    expect(parse(withKeys('folder: ./evals/shop/'))).toEqual(parse(plain));
  });

  it('is no matter where only the rules of publishing are read', () => {
    expect(parsePolicy(`${plain}publisher: app\n`, 'p.yml')).toMatchObject({ publisher: 'app' });
  });
});

describe('a suite whose LinguaMetrica project is wrong', () => {
  it.each([
    ['a folder that has none', plain.replace('shop\n', 'garden\n'), 'p.yml', 4, 'no LinguaMetrica project'],
    ['a folder outside', plain.replace('evals/shop', '../shop'), 'p.yml', 4, 'linguametrica is wrong'],
    ['a pattern', plain.replace('evals/shop', 'evals/*'), 'p.yml', 4, 'linguametrica is wrong'],
    ['a key that is none', withKeys('folder: evals/shop, colour: red'), 'p.yml', 4, 'linguametrica'],
    ['a judge without a model', withKeys('folder: evals/shop, judge: { provider: main }'), 'p.yml', 4, ''],
    [
      'a judge that is not there',
      withKeys('folder: evals/shop, judge: { provider: main, model: m }'),
      'p.yml',
      4,
      'there is no provider main',
    ],
    ['a pipeline beside it', `${plain}    pipeline: docs\n`, 'p.yml', 5, 'says its pipeline twice'],
    ['a dataset beside it', `${plain}    dataset: a.jsonl\n`, 'p.yml', 5, 'says its dataset twice'],
    ['metrics that are none', `${plain}    metrics: [cost]\n`, 'p.yml', 5, 'metrics is wrong'],
    ['a metric that is none', `${plain}    metrics: { vibes: }\n`, 'p.yml', 5, 'no kind of metric vibes'],
    [
      'a pipeline of the same name',
      `${plain}pipelines:\n  shop: { paths: a, target: { kind: replay, file: a } }\n`,
      'p.yml',
      4,
      'would be called as another one is',
    ],
    ['a name that is none', plain.replace('  shop:', '  Shop:'), 'p.yml', 3, 'suites.Shop has a wrong name'],
  ])('is told with its line, and nothing of what the project stands for: %s', (_, text, file, line, what) => {
    const problems = problemsIn(text);
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems)
      expect(problem).toMatchObject({ where: { file, line }, what: expect.stringContaining(what) });
    expect(new Set(problems.map((problem) => problem.what)).size).toBe(problems.length);
  });

  it('is told at the line of the project file, together with what else is wrong', () => {
    const broken = { ...sources, files: new Map([['evals/shop', project.replace('LLM', 'Chat')]]) };
    expect(problemsIn(`${plain}    repeats: 0\n`, broken)).toMatchObject([
      { what: 'kind is wrong', where: { file: 'evals/shop/.linguametrica.yml', line: 1 } },
      { what: 'suites.shop.repeats is wrong', where: { file: 'p.yml', line: 5 } },
    ]);
  });
});
