import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { saysYes, startModel } from '../cli/model-server.ts';
import { createSandbox } from '../cli/sandbox.ts';
import { describeWith } from '../programs.ts';
import { trialsOf } from './suite.ts';

const project = join(import.meta.dirname, '../../fixtures/linguametrica');
const read = (path: string) => readFileSync(join(project, path), 'utf8');
const Case = z.object({ id: z.string(), input: z.string(), history: z.array(z.unknown()).optional() });
const Asked = z.object({ messages: z.array(z.object({ role: z.string(), content: z.string() })) });

const system = { role: 'system', content: 'You answer questions about a garden shop, briefly.' };

describeWith(['langchain'], 'the pipeline of a LinguaMetrica project', ({ langchain }) => {
  it('is called as LinguaMetrica calls it: input and history as messages, nothing else, its code unchanged', async () => {
    const model = await startModel(saysYes);
    const sandbox = createSandbox({ OPENAI_BASE_URL: `${model.url}/v1`, OPENAI_API_KEY: 'sk-planted' });
    const files = readdirSync(join(project, 'data')).map((file) => Case.parse(parse(read(`data/${file}`))));
    // The project lies in a folder of the repository, which is the root of its modules.
    sandbox.commit({
      '.github/plumbline.yml': stringify({
        version: 1,
        pipelines: {
          shop: {
            paths: ['shop/**'],
            target: {
              kind: 'process',
              python: /^module: (.*)$/m.exec(read('.linguametrica.yml'))?.[1],
              interpreter: langchain,
              cwd: 'shop',
              messages: 'history',
              environment: ['OPENAI_BASE_URL', 'OPENAI_API_KEY'],
            },
          },
        },
        suites: {
          core: {
            pipeline: 'shop',
            dataset: 'evals/*.jsonl',
            metrics: { expectations: { role: 'primary' } },
          },
        },
      }),
      'evals/cases.jsonl': files
        .map(({ id, input, history }) => {
          const messages = history === undefined ? {} : { messages: history };
          return `${JSON.stringify({ id, vars: { input }, ...messages, expect: [{ type: 'equals', value: 'yes' }] })}\n`;
        })
        .join(''),
      'shop/assistant/__init__.py': read('assistant/__init__.py'),
      'shop/assistant/pipeline.py': read('assistant/pipeline.py'),
    });
    expect(await sandbox.plumbline('run')).toMatchObject({ code: 0 });

    const trials = trialsOf(sandbox);
    expect([...trials.keys()].sort()).toEqual(['opening-hours', 'roses', 'slug-bait']);
    for (const trial of trials.values())
      expect(trial).toMatchObject({ outcome: 'answered', output: 'yes', usage: { input: 9, output: 1 } });
    const asked = model.requests.map(({ body }) => Asked.parse(body).messages);
    expect(asked).toHaveLength(3);
    expect(asked).toContainEqual([
      system,
      { role: 'user', content: 'Hello' },
      { role: 'assistant', content: 'Hello, what would you like to know?' },
      { role: 'user', content: 'When do you open on Sunday?' },
    ]);
    expect(asked).toContainEqual([
      system,
      { role: 'user', content: 'Which poison do you sell against slugs?' },
    ]);
  });
});
