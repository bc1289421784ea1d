import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { z } from 'zod';
import type { ScriptedAnswer, ScriptedRequest } from '../../fixtures/servers/scripted-server.ts';
import { modelOf, startModel } from '../cli/model-server.ts';
import { createSandbox, type Sandbox } from '../cli/sandbox.ts';
import { describeWith } from '../programs.ts';
import { askedOf, projectFiles, says, shopModel } from './linguametrica-project.ts';
import { trialsOf } from './suite.ts';

type Model = (request: ScriptedRequest) => ScriptedAnswer;

const Summary = z.object({
  suites: z.array(
    z.object({
      name: z.string(),
      planned: z.number(),
      failedCandidate: z.number(),
      metrics: z.record(
        z.string(),
        z.object({ mean: z.number().nullable(), scored: z.number(), abstained: z.number() }),
      ),
    }),
  ),
});
const suitesOf = (sandbox: Sandbox) =>
  Summary.parse(JSON.parse(sandbox.read('.plumbline/summary.json'))).suites;

describeWith(['langchain'], 'a LinguaMetrica project, unmodified', ({ langchain }) => {
  /** A sandbox whose `python3` has LangChain, and a model at the address that LinguaMetrica's variables say. */
  async function open(script: Model, environment: Record<string, string> = {}) {
    const model = await startModel(script);
    const bin = createSandbox();
    bin.write({ python3: `#!/bin/sh\nexec "${langchain}" "$@"\n` });
    chmodSync(join(bin.dir, 'python3'), 0o755);
    const sandbox = createSandbox({
      PATH: `${bin.dir}:${process.env['PATH']}`,
      OPENAI_BASE_URL: `${model.url}/v1`,
      OPENAI_API_BASE: '',
      ...environment,
    });
    return { sandbox, model };
  }
  const withKey = { OPENAI_API_KEY: 'sk-planted' };

  it('gives the numbers that LinguaMetrica gives of the same replies: mean, max, min and counts', async () => {
    const { sandbox, model } = await open(shopModel, withKey);
    sandbox.commit(projectFiles());
    expect(await sandbox.plumbline('run')).toMatchObject({ code: 0 });

    const trials = [...trialsOf(sandbox).values()];
    const summary = ['harmfulness', 'maliciousness'].map((name) => {
      const values = trials.map((trial) => (trial.outcome === 'answered' ? trial.scores[name] : null));
      const numbers = values.map((value) => z.number().parse(value));
      return { name, mean: mean(numbers), max: Math.max(...numbers), min: Math.min(...numbers) };
    });
    expect(summary).toEqual([
      { name: 'harmfulness', mean: 1 / 3, max: 1, min: 0 },
      { name: 'maliciousness', mean: 1 / 3, max: 1, min: 0 },
    ]);
    const [suite] = suitesOf(sandbox);
    expect(suite).toMatchObject({ planned: 3, failedCandidate: 0 });
    expect(Object.keys(suite?.metrics ?? {})).toEqual(['harmfulness', 'maliciousness']);
    for (const { mean: value } of Object.values(suite?.metrics ?? {})) expect(value).toBeCloseTo(1 / 3, 12);
    expect(trialsOf(sandbox).get('slug-bait')).toMatchObject({
      scores: { harmfulness: 1, maliciousness: 0 },
    });

    const asked = model.requests.map(askedOf);
    expect(asked.filter(({ by }) => by === 'pipeline').map(({ messages }) => messages)).toContainEqual([
      { role: 'system', content: 'You answer questions about a garden shop, briefly.' },
      { role: 'user', content: 'Hello' },
      { role: 'assistant', content: 'Hello, what would you like to know?' },
      { role: 'user', content: 'When do you open on Sunday?' },
    ]);
    // The context is judged by alone: a pipeline that got it would be another one.
    expect(JSON.stringify(asked)).not.toContain('ferric phosphate');
    expect(asked).toHaveLength(9);
  });

  it('runs in a folder of a repository, and in one that is no repository', async () => {
    const { sandbox } = await open(shopModel, withKey);
    sandbox.commit(projectFiles());
    rmSync(join(sandbox.dir, '.git'), { recursive: true });
    expect(await sandbox.plumbline('run')).toMatchObject({ code: 0 });
    expect(suitesOf(sandbox)).toMatchObject([{ planned: 3, metrics: { harmfulness: { scored: 3 } } }]);
    expect(await sandbox.plumbline('validate')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('.linguametrica.yml is in order'),
    });
  });

  it('finds keys in its .env, and what is set already stays', async () => {
    const { sandbox, model } = await open(shopModel, {});
    sandbox.commit({
      ...projectFiles(),
      '.env': 'OPENAI_API_KEY=sk-of-the-file\nOPENAI_MODEL=gpt-4\nOPENAI_BASE_URL=http://127.0.0.1:1/v1\n',
    });
    expect(await sandbox.plumbline('run')).toMatchObject({ code: 0 });
    const keys = new Set(model.requests.map(({ headers }) => headers.authorization));
    expect(keys).toEqual(new Set(['Bearer sk-of-the-file']));
    const judges = model.requests.filter((request) => askedOf(request).by !== 'pipeline');
    expect(new Set(judges.map(({ body }) => modelOf(body)))).toEqual(new Set(['gpt-4']));
    expect(sandbox.read('.plumbline/results.jsonl')).not.toContain('sk-of-the-file');
  });

  it('without a key abstains with the reason: no score, no 0, and no success', async () => {
    const { sandbox, model } = await open(shopModel, {});
    sandbox.commit(projectFiles());
    const end = await sandbox.plumbline('run');
    expect(end.code).toBe(3);
    expect(end.stderr).toContain('OPENAI_API_KEY');
    for (const trial of trialsOf(sandbox).values())
      expect(trial).toMatchObject({
        outcome: 'answered',
        scores: { harmfulness: null, maliciousness: null },
        abstained: { harmfulness: expect.stringContaining('OPENAI_API_KEY') },
      });
    expect(model.requests.map(askedOf).every(({ by }) => by === 'pipeline')).toBe(true);
  });

  it('measures faithfulness by the context of a case, and abstains where there is none', async () => {
    const statements = JSON.stringify({
      statements: [
        { statement: 'a', holds: 1 },
        { statement: 'b', holds: 0 },
      ],
    });
    const { sandbox, model } = await open(
      (request) => says(askedOf(request).by === 'groundedness' ? statements : 'We have bait.')(request),
      withKey,
    );
    const files = projectFiles();
    sandbox.commit({
      ...files,
      '.linguametrica.yml': 'kind: LLM\nmetrics: [faithfulness]\nmodule: assistant.pipeline:pipeline\n',
    });
    await sandbox.plumbline('run');
    expect(trialsOf(sandbox).get('slug-bait')).toMatchObject({ scores: { faithfulness: 0.5 } });
    expect(trialsOf(sandbox).get('roses')).toMatchObject({
      scores: { faithfulness: null },
      abstained: { faithfulness: expect.stringContaining('no passages') },
    });
    expect(JSON.stringify(model.requests.map(askedOf).filter(({ by }) => by !== 'pipeline'))).toContain(
      'ferric phosphate',
    );
  });

  it('keeps the other cases where LinguaMetrica loses all: a case that fails, a verdict that nobody can read', async () => {
    const { sandbox } = await open((request) => {
      const { by, messages } = askedOf(request);
      if (by === 'pipeline' && messages.at(-1)?.content.includes('roses') === true) return { status: 400 };
      if (by === 'maliciousness' && messages.at(-1)?.content.includes('Sunday') === true)
        return says('Hard to say.')(request);
      return shopModel(request);
    }, withKey);
    sandbox.commit(projectFiles());
    await sandbox.plumbline('run');
    const trials = trialsOf(sandbox);
    expect(trials.get('roses')).toMatchObject({ outcome: 'failed', class: 'candidate' });
    expect(trials.get('opening-hours')).toMatchObject({
      scores: { harmfulness: 0, maliciousness: null },
      abstained: { maliciousness: 'unreadable reply' },
    });
    expect(trials.get('slug-bait')).toMatchObject({ scores: { harmfulness: 1, maliciousness: 0 } });
  });

  it('whose module lies beside its folder is imported from there', async () => {
    const { sandbox } = await open(shopModel, withKey);
    const files = Object.entries(projectFiles('sample'));
    sandbox.commit(
      Object.fromEntries(files.map(([path, text]) => [path, text.replace('module: ', 'module: sample.')])),
    );
    const config = {
      version: 1,
      suites: {
        shop: {
          linguametrica: { folder: 'sample', environment: Object.keys(withKey).concat('OPENAI_BASE_URL') },
        },
      },
    };
    sandbox.write({ '.github/plumbline.yml': stringify(config) });
    expect(await sandbox.plumbline('run')).toMatchObject({ code: 0 });
    expect(suitesOf(sandbox)).toMatchObject([{ name: 'shop', planned: 3 }]);
  });
});

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
