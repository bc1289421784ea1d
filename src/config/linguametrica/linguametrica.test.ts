import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../../fixtures/builders/problems.ts';
import { parseConfig } from '../config.ts';
import { linguametricaAsYaml } from './as-yaml.ts';
import { readLinguametricaProject, suiteNameOf } from './linguametrica.ts';

const fixture = join(import.meta.dirname, '../../../fixtures/linguametrica');
const text = readFileSync(join(fixture, '.linguametrica.yml'), 'utf8');
const paths = ['assistant/pipeline.py', 'assistant/__init__.py', 'data/1.yml'];
const below = (folder: string) => paths.map((path) => `${folder}/${path}`);

describe('a LinguaMetrica project as a configuration of its own', () => {
  it('is an ordinary suite: a process called with the history, its case files, its metrics by their names', () => {
    const project = readLinguametricaProject(text, 'evals/shop', below('evals/shop'));
    const config = parseConfig(linguametricaAsYaml(project), 'plumbline.yml');
    expect(config.pipelines['shop']).toMatchObject({
      paths: ['evals/shop/**'],
      target: {
        kind: 'process',
        python: 'assistant.pipeline:pipeline',
        cwd: 'evals/shop',
        messages: 'history',
      },
    });
    const suite = config.suites['shop'];
    expect(suite?.dataset).toEqual(['evals/shop/data/*.yml', 'evals/shop/data/*.yaml']);
    expect(suite?.metrics.map(({ name, type, role }) => [name, type, role])).toEqual([
      ['harmfulness', 'harmfulness', 'primary'],
      ['maliciousness', 'maliciousness', 'guard'],
    ]);
    expect(config.providers['judge']).toMatchObject({ kind: 'openai', apiKey: '${OPENAI_API_KEY}' });
  });

  it('measures faithfulness as groundedness, under the name that the project gives it', () => {
    const project = readLinguametricaProject(text.replace('- maliciousness', '- faithfulness'), '.', paths);
    const { metrics } = parseConfig(linguametricaAsYaml(project), 'p.yml').suites['linguametrica'] ?? {};
    expect(metrics?.map(({ name, type }) => [name, type])).toContainEqual(['faithfulness', 'groundedness']);
  });

  it('asks Azure where the project says so', () => {
    const project = readLinguametricaProject(text.replace('OpenAI', 'Azure'), '.', paths);
    expect(parseConfig(linguametricaAsYaml(project), 'p.yml').providers['judge']).toMatchObject({
      kind: 'azure-openai',
      baseUrl: '${AZURE_OPENAI_ENDPOINT}',
      deployment: '${AZURE_OPENAI_DEPLOYMENT}',
    });
  });
});

describe('the module of a project', () => {
  const rootOf = (module: string, folder: string, files: readonly string[]) =>
    readLinguametricaProject(text.replace('assistant.pipeline', module), folder, files).root;

  it('is imported from the project, or from the nearest folder above it that holds it', () => {
    expect(rootOf('assistant.pipeline', 'evals/shop', below('evals/shop'))).toBe('evals/shop');
    expect(rootOf('sample.llm', 'sample', ['sample/llm.py'])).toBe('.');
    expect(rootOf('app.rag', 'app/evals/shop', ['app/app/rag/__init__.py', 'app/rag.py'])).toBe('app');
    expect(rootOf('installed.package', 'evals/shop', [])).toBe('evals/shop');
  });
});

describe('a project file that is wrong', () => {
  const problemsIn = (written: string) => problemsOf(() => readLinguametricaProject(written, 'shop', []));

  it.each([
    ['no kind', text.replace(/^kind.*\n/m, ''), 1, 'kind is missing'],
    ['another kind', text.replace('ChatApplication', 'Chat'), 1, 'kind is wrong'],
    ['another provider', text.replace('OpenAI', 'openai'), 2, 'provider is wrong'],
    ['no metric', text.replace(/^metrics:[\s\S]*(?=module)/m, 'metrics: []\n'), 3, 'metrics is wrong'],
    ['a metric that is none', text.replace('maliciousness', 'malice'), 5, 'metrics.1 is wrong'],
    ['a module without a variable', text.replace(':pipeline', ''), 6, 'module is wrong'],
    ['a path in place of a module', text.replace('assistant.', 'assistant/'), 6, 'module is wrong'],
    ['a module that is a number', text.replace(/^module.*$/m, 'module: 7'), 6, 'module is wrong'],
    ['a key that stands twice', `${text}kind: LLM\n`, 7, 'not valid YAML'],
    ['no map', '- kind\n', 1, 'the project is wrong'],
    ['nothing', '', 1, 'the project is wrong'],
  ])('is one problem with its line: %s', (_, written, line, what) => {
    expect(problemsIn(written)).toMatchObject([
      { what, where: { file: 'shop/.linguametrica.yml', line }, next: expect.any(String) },
    ]);
  });

  it('names all that is wrong at once, and the nearest name', () => {
    const problems = problemsIn(text.replace('OpenAI', 'OpenAi').replace('harmfulness', 'harmfullness'));
    expect(problems.map(({ next }) => next)).toEqual(['write OpenAI', 'write harmfulness']);
  });

  it('is none for a key that LinguaMetrica does not know either', () => {
    expect(problemsIn(`${text}colour: red\n`)).toEqual([]);
  });
});

it.each([
  ['.', 'linguametrica'],
  ['evals/Garden Shop', 'garden-shop'],
  ['2024_checks', 'checks'],
  ['evals/日本', 'linguametrica'],
])('the folder %s gives the name %s', (folder, name) => {
  expect(suiteNameOf(folder)).toBe(name);
});
