import { describe, expect, it } from 'vitest';
import { config, configPath, planOf, promptPath, world } from '../../fixtures/builders/repository.ts';

const more = `  other:
    pipeline: docs
    dataset: evals/*.jsonl
    metrics: { expectations: { role: primary } }
`;

describe('what touches a suite', () => {
  it('is also where its target is and what it asks', async () => {
    const changed = config()
      .replace('llm.example.com', 'llm.example.org')
      .replace('[docs/**]', '[docs/**, faq/**]');
    const plan = await planOf(await world({ change: { [configPath]: changed } }));
    expect(plan.suites[0]?.touchedBy).toEqual(['pipelines.docs.paths', 'providers.main.baseUrl']);
    expect(plan.policyChanges.map(({ path }) => path)).toEqual([
      'pipelines.docs.paths',
      'providers.main.baseUrl',
    ]);
  });

  it('is also the pipeline.yml beside a prompt of one text, though `paths` does not name it', async () => {
    const target = config().replace(promptPath, 'prompts/ask.txt');
    const settings = 'prompts/pipeline.yml';
    const base = { [configPath]: target, 'prompts/ask.txt': '{{question}}', [settings]: 'model: m\n' };
    const changed = await planOf(await world({ base, change: { [settings]: 'model: n\n' } }));
    expect(changed.suites[0]?.touchedBy).toEqual([settings]);
    expect(changed.suites[0]?.candidateDigest).not.toBe(changed.suites[0]?.baseDigest);
    const other = await planOf(await world({ base, change: { 'README.md': 'x' } }));
    expect(other.suites).toEqual([]);
  });

  it('is the first configuration of a repository, for all that it measures', async () => {
    const first = { base: { [configPath]: null }, change: { [configPath]: config({ more }) } };
    const plan = await planOf(await world(first));
    expect(plan.suites.map(({ name, touchedBy }) => [name, touchedBy])).toEqual([
      ['docs', [configPath]],
      ['other', [configPath]],
    ]);
  });

  it('may not be left out of the one check of a pull request', async () => {
    const two = {
      base: { [configPath]: config({ more }) },
      change: { [promptPath]: 'model: m\nmessages: [{ role: user, content: "{{question}}" }]\n' },
    };
    await expect(planOf(await world(two), { suites: ['docs'] })).rejects.toThrow(
      /leaves out a suite[\s\S]*other/,
    );
    expect((await planOf(await world(two))).suites).toHaveLength(2);
    const local = await world({ ...two, subject: { pr: null } });
    expect((await planOf(local, { suites: ['docs'] })).suites).toHaveLength(1);
  });
});

describe('who publishes', () => {
  it('is never the App by rules that only the head has', async () => {
    const first = await world({
      base: { [configPath]: null },
      change: { [configPath]: `publisher: app\n${config()}` },
    });
    expect(await planOf(first)).toMatchObject({ policyFrom: 'head', policy: { publisher: 'action' } });
  });

  it('is not the App where the configuration is not where the App looks', async () => {
    const elsewhere = 'service/plumbline.yml';
    const moved = await world({
      base: { [elsewhere]: `publisher: app\n${config()}` },
      change: { [promptPath]: 'model: m\nmessages: []\n' },
    });
    await expect(planOf(moved, { configPath: elsewhere })).rejects.toThrow(/the App publishes only/);
  });
});
