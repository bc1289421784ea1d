import { describe, expect, it, onTestFinished } from 'vitest';
import { completion, replies } from '../../fixtures/servers/ask-openai.ts';
import { type ScriptedAnswer, startScriptedServer } from '../../fixtures/servers/scripted-server.ts';
import { systemClock } from '../adapters/clock/clock.ts';
import { expandProvider } from '../config/config.ts';
import { Provider } from '../evaluation/target/provider-config.ts';
import { createModelGateway } from './model-gateway.ts';
import { openModels } from './open-models.ts';

/** Waits between two tries take no time. */
const impatient = { ...systemClock, sleep: () => Promise.resolve() };
const limits = { timeoutMs: 10_000, signal: new AbortController().signal };

const provider = (baseUrl: string, environment: Record<string, string>) => () =>
  expandProvider(Provider.parse({ kind: 'openai', baseUrl, apiKey: '${JUDGE_KEY}' }), environment);

async function open(script: readonly ScriptedAnswer[]) {
  const server = await startScriptedServer(script);
  onTestFinished(() => server.close());
  const gateway = createModelGateway({ clock: impatient, concurrency: 2 });
  return { server, models: openModels(provider(`${server.url}/v1`, { JUDGE_KEY: 'sk-judge' }), gateway) };
}

const vectors = (...embeddings: unknown[]): ScriptedAnswer =>
  replies({
    data: embeddings.map((embedding, index) => ({ index, embedding, object: 'embedding' })),
    model: 'e-1',
    usage: { prompt_tokens: 7, total_tokens: 7 },
  });

describe('a provider asked by its name', () => {
  it('answers with its usage, tried again after trouble', async () => {
    const { models, server } = await open([
      { status: 503, headers: { 'retry-after-ms': '1' } },
      replies(completion),
    ]);
    const request = { model: 'm', messages: [], parameters: {}, responseFormat: null };
    expect(await models.ask('judge', request, limits)).toMatchObject({
      kind: 'answered',
      output: 'At 9:00.',
      attempts: 2,
      usage: { input: 312, cached: 200, output: 41 },
    });
    expect(server.requests[0]?.headers['authorization']).toBe('Bearer sk-judge');
  });

  it('embeds texts, in their order whatever the order of the reply', async () => {
    const swapped = replies({
      data: [
        { index: 1, embedding: [0, 1] },
        { index: 0, embedding: [1, 0] },
      ],
      model: 'e-1',
    });
    const { models, server } = await open([swapped]);
    expect(await models.embed('judge', 'e', ['a', 'b'], limits)).toMatchObject({
      kind: 'answered',
      vectors: [
        [1, 0],
        [0, 1],
      ],
      model: { asked: 'e', answered: 'e-1' },
    });
    expect(server.requests[0]).toMatchObject({
      path: '/v1/embeddings',
      body: { model: 'e', input: ['a', 'b'] },
    });
  });

  it.each([
    ['one vector too few', vectors([1])],
    ['vectors of unequal length', vectors([1], [1, 2])],
    ['an empty vector', vectors([], [])],
    ['a text for a vector', vectors('x', [1])],
    ['something else', replies({ hello: true })],
  ])('takes %s for no answer', async (_, reply) => {
    // Asked again as any trouble is, so as often as the gateway does.
    const { models } = await open([reply, reply, reply, reply]);
    expect(await models.embed('judge', 'e', ['a', 'b'], limits)).toMatchObject({
      kind: 'trouble',
      error: { code: 'malformed' },
    });
  });

  it('names the variable of a key that is not set', async () => {
    const gateway = createModelGateway({ clock: systemClock, concurrency: 2 });
    const call = openModels(provider('http://127.0.0.1:9', {}), gateway).embed('judge', 'e', [], limits);
    await expect(call).rejects.toThrow(/JUDGE_KEY/);
  });
});
