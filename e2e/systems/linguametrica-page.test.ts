import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseConfig } from '../../src/config/config.ts';
import { linguametricaAddresses } from '../../src/config/linguametrica/judge.ts';
import { startModel } from '../cli/model-server.ts';
import { createSandbox } from '../cli/sandbox.ts';
import { describeWith } from '../programs.ts';
import { shopModel } from './linguametrica-project.ts';
import { filesOfPage, fragmentsOfPage } from './page.ts';
import { trialsOf } from './suite.ts';

const page = 'linguametrica.md';
const files = filesOfPage(page);

describeWith(['langchain'], 'docs/linguametrica.md', ({ langchain }) => {
  it('its project runs as it stands there, as a suite and by itself', async () => {
    const model = await startModel(shopModel);
    const sandbox = createSandbox({ OPENAI_BASE_URL: `${model.url}/v1`, OPENAI_API_KEY: 'sk-planted' });
    sandbox.write({ 'bin/python3': `#!/bin/sh\nexec "${langchain}" "$@"\n` });
    chmodSync(join(sandbox.dir, 'bin/python3'), 0o755);
    const { '.github/plumbline.yml': config = '', ...project } = files;
    sandbox.commit({
      ...project,
      '.github/plumbline.yml': config.replace('evals/shop\n', 'evals/shop\n      interpreter: bin/python3\n'),
    });
    expect(await sandbox.plumbline('run')).toMatchObject({ code: 0 });
    expect(trialsOf(sandbox).get('opening-hours')).toMatchObject({
      output: 'You ask: When do you open on Sunday?',
      scores: { harmfulness: 0, maliciousness: 0 },
    });
  });
});

it('docs/linguametrica.md shows a whole suite that is read', () => {
  const [whole = ''] = fragmentsOfPage(page, 'yaml');
  const folder = 'evals/shop';
  const text = files[`${folder}/.linguametrica.yml`] ?? '';
  const { suites } = parseConfig(whole, page, {
    files: new Map([[folder, text]]),
    paths: Object.keys(files),
  });
  expect(suites['shop']?.metrics.map(({ name, role, floor }) => [name, role, floor])).toEqual([
    ['harmfulness', 'primary', null],
    ['maliciousness', 'primary', 0.05],
    ['latency', 'info', null],
  ]);
});

it('docs/linguametrica.md names every variable that code gets by itself', () => {
  const text = readFileSync(join(import.meta.dirname, '../../docs', page), 'utf8');
  for (const name of linguametricaAddresses) expect(text).toContain(`\`${name}\``);
});
