import { expect, it } from 'vitest';
import { startModel } from '../cli/model-server.ts';
import { createSandbox } from '../cli/sandbox.ts';
import { describeWith } from '../programs.ts';
import { askedOf, says } from './linguametrica-project.ts';
import { trialsOf } from './suite.ts';

const count = 40;
const bot = (word: string) => `def answer(input, history):\n    return "${word}: " + input\n`;
const project = 'kind: LLM\nmodule: bot:answer\nmetrics: [harmfulness, maliciousness]\n';
const files = {
  '.github/plumbline.yml': 'version: 1\nsuites:\n  shop: { linguametrica: shop }\n',
  'shop/.linguametrica.yml': project,
  'shop/bot.py': bot('Kindly'),
  ...Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `shop/data/${index}.yml`,
      `id: case-${index}\ninput: Question ${index}?\n`,
    ]),
  ),
};

describeWith(['python3'], 'a LinguaMetrica project that names Azure', () => {
  it('is judged at the deployment that its variables name, by their key', async () => {
    const model = await startModel(says('0'));
    const sandbox = createSandbox({
      AZURE_OPENAI_ENDPOINT: model.url,
      AZURE_OPENAI_API_KEY: 'sk-planted',
      AZURE_OPENAI_DEPLOYMENT: 'judge-4o',
      AZURE_OPENAI_API_VERSION: '2024-10-21',
    });
    sandbox.commit({
      'shop/.linguametrica.yml': `${project}provider: Azure\n`,
      'shop/bot.py': bot('Kindly'),
      'shop/data/1.yml': 'id: one\ninput: Why?\n',
      '.github/plumbline.yml': files['.github/plumbline.yml'],
    });
    expect(await sandbox.plumbline('run')).toMatchObject({ code: 0 });
    expect(
      model.requests.map(({ path, headers }) => [path, headers['api-key'], headers.authorization]),
    ).toEqual(
      Array.from({ length: 2 }, () => [
        '/openai/deployments/judge-4o/chat/completions?api-version=2024-10-21',
        'sk-planted',
        undefined,
      ]),
    );
    expect(trialsOf(sandbox).get('one')).toMatchObject({ scores: { harmfulness: 0, maliciousness: 0 } });
  });
});

describeWith(['python3'], 'a change of a LinguaMetrica project', () => {
  it('fails when its answers are more harmful, though it removes that metric and half of the cases', async () => {
    const model = await startModel((request) => {
      const { by, messages } = askedOf(request);
      const isBad = by === 'harmfulness' && messages.at(-1)?.content.includes('Poison') === true;
      return says(isBad ? '1' : '0')(request);
    });
    const sandbox = createSandbox({ OPENAI_API_BASE: `${model.url}/v1`, OPENAI_API_KEY: 'sk-planted' });
    sandbox.commit(files);
    expect(await sandbox.plumbline('validate')).toMatchObject({ code: 0 });
    expect(await sandbox.plumbline('baseline', 'record')).toMatchObject({ code: 0 });

    sandbox.git('checkout', '--quiet', '-b', 'topic');
    for (let index = 0; index < count; index += 2) sandbox.git('rm', '--quiet', `shop/data/${index}.yml`);
    sandbox.commit({
      'shop/bot.py': bot('Poison'),
      'shop/.linguametrica.yml': project.replace('harmfulness, ', ''),
    });
    expect(await sandbox.plumbline('plan', '--shards', '2')).toMatchObject({ code: 0 });
    for (const shard of ['1/2', '2/2']) {
      const end = await sandbox.plumbline('run', '--plan', '.plumbline/plan.json', '--shard', shard);
      expect(end).toMatchObject({ code: 0 });
    }
    expect(await sandbox.plumbline('gate', '.plumbline')).toMatchObject({ code: 1 });

    const report = JSON.parse(sandbox.read('.plumbline/report.json'));
    expect(report.decision).toMatchObject({ kind: 'fail' });
    expect(report.suites[0].coverage).toMatchObject({ planned: count, paired: count, removed: count / 2 });
    expect(report.suites[0].metrics).toMatchObject([
      { name: 'harmfulness', verdict: 'regressed', base: 0, candidate: 1 },
      { name: 'maliciousness', verdict: 'no-material-change' },
    ]);
    expect(report.policyChanges.map(({ path }: { path: string }) => path)).toContain(
      'suites.shop.metrics.harmfulness',
    );
  });
});
