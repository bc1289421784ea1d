import { describe, expect, it } from 'vitest';
import { judgeSays } from '../../fixtures/builders/judges.ts';
import { configPath, planOf, world } from '../../fixtures/builders/repository.ts';
import { run, runOf } from '../../fixtures/builders/run-of-shard.ts';
import { createMemoryCommits } from '../adapters/memory/commits.ts';
import { parseConfig } from '../config/config.ts';
import { noServices } from '../evaluation/metric/services.ts';
import type { OpenMetricServices } from '../ports/metric-services.ts';
import { readMetrics, requireKeysOfJudges } from './read-metrics.ts';
import { openTree } from './read-tree.ts';

const project = 'kind: LLM\nmodule: bot:answer\nmetrics: [harmfulness, maliciousness]\n';
const casesOf = (...ids: readonly string[]) =>
  Object.fromEntries(ids.map((id) => [`shop/data/${id}.yml`, `id: ${id}\ninput: ${id}?\noutput: yes\n`]));
const base = {
  [configPath]: 'version: 1\nsuites:\n  shop: { linguametrica: shop }\n',
  'shop/.linguametrica.yml': project,
  'shop/bot.py': 'def answer(input, history):\n    return input\n',
  ...casesOf('a', 'b'),
};
const code = { 'shop/bot.py': 'def answer(input, history):\n    return "No."\n' };

describe('a LinguaMetrica project as a suite, of a change', () => {
  it('is planned by its cases and metrics, lower being better, and touched by its code', async () => {
    const plan = await planOf(await world({ base, change: code }));
    expect(plan.suites).toMatchObject([
      {
        name: 'shop',
        pipeline: 'shop',
        touchedBy: ['shop/bot.py'],
        cases: [{ id: 'a' }, { id: 'b' }],
        metrics: [
          { name: 'harmfulness', role: 'primary', kind: 'binary', direction: 'lower-is-better' },
          { name: 'maliciousness', role: 'guard', kind: 'binary', direction: 'lower-is-better' },
        ],
      },
    ]);
  });

  it('is not touched by what is none of it', async () => {
    const plan = await planOf(await world({ base, change: { 'README.md': 'x' } }));
    expect(plan.untouched).toMatchObject([{ suite: 'shop' }]);
  });

  it('is judged by the metrics and cases of the base, whatever the change makes of its project', async () => {
    const change = {
      ...code,
      'shop/.linguametrica.yml': project.replace('harmfulness, ', ''),
      'shop/data/a.yml': 'id: a\ninput: Something easier?\n',
      'shop/data/b.yml': null,
    };
    const here = await world({ base, change });
    const plan = await planOf(here);
    const { asked, specs } = await run(here, { plan, services: judgeSays('0') });
    expect(asked.map(({ case: { vars } }) => vars)).toEqual([{ input: 'a?' }, { input: 'b?' }]);
    expect(plan.suites[0]?.metrics.map(({ name }) => name)).toEqual(['harmfulness', 'maliciousness']);
    expect(plan.policyChanges.map(({ path }) => path)).toContain('suites.shop.metrics.harmfulness');
    expect(specs).toMatchObject([{ kind: 'process', runs: { python: 'bot:answer' }, cwd: 'shop' }]);
  });

  it('is touched by another module of its project, and runs that of the base', async () => {
    const change = { 'shop/.linguametrica.yml': project.replace('bot:', 'other:'), 'shop/other.py': '' };
    const here = await world({ base, change });
    const plan = await planOf(here);
    expect(plan.suites[0]?.touchedBy).toContain('pipelines.shop.target.python');
    const { specs } = await run(here, { plan });
    expect(specs).toMatchObject([{ runs: { python: 'bot:answer' } }]);
  });

  it('is named as broken where the change breaks its project file, and still judged', async () => {
    const plan = await planOf(
      await world({ base, change: { ...code, 'shop/.linguametrica.yml': 'kind: [' } }),
    );
    expect(plan.suites).toHaveLength(1);
    expect(plan.policyChanges).toMatchObject([
      { path: 'configuration', to: expect.stringContaining('YAML') },
    ]);
  });

  it('comes from the head on the first pull request', async () => {
    const none = Object.fromEntries(Object.keys(base).map((path) => [path, null]));
    const { asked, trials } = await runOf({ base: none, change: base }, { services: judgeSays('1') });
    expect(asked).toHaveLength(2);
    expect(trials).toMatchObject([
      { scores: { harmfulness: 1, maliciousness: 1 } },
      { scores: { harmfulness: 1, maliciousness: 1 } },
    ]);
  });

  it('is not run beside a token that may write', async () => {
    await expect(runOf({ base, change: code }, { headCode: 'refused' })).rejects.toMatchObject({
      problems: [{ code: 'event-refused', what: expect.stringContaining('pipeline shop runs the code') }],
    });
  });

  it('has another candidate and another dataset, each by its own files', async () => {
    const digestsOf = async (change: Parameters<typeof world>[0]) => {
      const { suites } = await planOf(await world(change));
      return [suites[0]?.candidateDigest, suites[0]?.datasetDigest];
    };
    const [candidate, dataset] = await digestsOf({ base, change: code });
    const other = { 'shop/bot.py': 'def answer(input, history):\n    return "Yes."\n' };
    const [otherCandidate, sameDataset] = await digestsOf({ base, change: other });
    expect(otherCandidate).not.toBe(candidate);
    expect(sameDataset).toBe(dataset);
    const [, more] = await digestsOf({ base: { ...base, ...casesOf('c') }, change: code });
    expect(more).not.toBe(dataset);
  });
});

describe('the judge that a LinguaMetrica project names', () => {
  const suiteOf = (judge = '') => {
    const text = base[configPath].replace('linguametrica: shop', `linguametrica: { folder: shop${judge} }`);
    const more = `${text}providers:\n  main: { kind: openai, baseUrl: http://127.0.0.1, apiKey: "\${KEY}" }\n`;
    const config = parseConfig(more, configPath, { files: new Map([['shop', project]]), paths: [] });
    const { shop } = config.suites;
    if (shop === undefined) throw new Error('no suite');
    return { config, shop };
  };

  it('need not have its key, while one that the configuration names has to', () => {
    const own = suiteOf();
    expect(() => requireKeysOfJudges(own.shop, own.config, {})).not.toThrow();
    const named = suiteOf(', judge: { provider: main, model: m }');
    expect(() => requireKeysOfJudges(named.shop, named.config, {})).toThrow(/KEY/);
  });

  it('is asked at OpenAI where no address is set, and at the address that is', async () => {
    const { config, shop } = suiteOf();
    const judgeAt = async (environment: Record<string, string>) => {
      const opened: Parameters<OpenMetricServices>[0][] = [];
      const commits = createMemoryCommits();
      const tree = await openTree(commits, commits.plant({}));
      await readMetrics(shop, config, tree, environment, (spec) => {
        opened.push(spec);
        return noServices;
      });
      return opened[0]?.provider('linguametrica-openai');
    };
    const key = { OPENAI_API_KEY: 'sk-planted' };
    expect(await judgeAt(key)).toMatchObject({ baseUrl: 'https://api.openai.com/v1', apiKey: 'sk-planted' });
    expect(await judgeAt({ ...key, OPENAI_API_BASE: 'http://127.0.0.1:9' })).toMatchObject({
      baseUrl: 'http://127.0.0.1:9',
    });
    await expect(judgeAt({})).rejects.toThrow(/OPENAI_API_KEY/);
  });
});

describe('a wrong file of a LinguaMetrica project is one error with its place', () => {
  it.each([
    ['an empty case', { 'shop/data/c.yml': '' }, 'shop/data/c.yml', 1],
    ['a case of comments', { 'shop/data/c.yaml': '# later\n' }, 'shop/data/c.yaml', 1],
    ['an id twice', { 'shop/data/c.yml': 'id: a\ninput: c?\n' }, 'shop/data/c.yml', 1],
    ['a case without input', { 'shop/data/c.yml': 'id: c\n' }, 'shop/data/c.yml', 1],
    ['a wrong type', { 'shop/data/c.yml': 'id: c\ninput: 7\n' }, 'shop/data/c.yml', 2],
    [
      'a project without metrics',
      { 'shop/.linguametrica.yml': 'kind: LLM\nmodule: a:b\nmetrics: []\n' },
      'shop/.linguametrica.yml',
      3,
    ],
    ['a project file that is not there', { 'shop/.linguametrica.yml': null }, configPath, 3],
  ])('%s', async (_, wrong, file, line) => {
    const here = await world({ base: { ...base, ...wrong }, change: code });
    await expect(planOf(here)).rejects.toMatchObject({ problems: [{ where: { file, line } }] });
  });

  it('a folder without cases', async () => {
    const none = { 'shop/data/a.yml': null, 'shop/data/b.yml': null, 'shop/data/README.md': 'Cases.\n' };
    const here = await world({ base: { ...base, ...none }, change: code });
    await expect(planOf(here)).rejects.toMatchObject({ problems: [{ code: 'dataset-empty' }] });
  });
});
