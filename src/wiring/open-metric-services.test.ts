import { describe, expect, it, onTestFinished } from 'vitest';
import { caseOf } from '../../fixtures/builders/cases.ts';
import { type ScriptedAnswer, startScriptedServer } from '../../fixtures/servers/scripted-server.ts';
import { systemClock } from '../adapters/clock/clock.ts';
import { expandProvider } from '../config/config.ts';
import { makeCheck } from '../evaluation/metric/checks.ts';
import { createMetric } from '../evaluation/metric/metrics.ts';
import { noServices } from '../evaluation/metric/services.ts';
import { Provider } from '../evaluation/target/provider-config.ts';
import { answered } from '../evaluation/target/target.ts';
import { UserError } from '../foundation/error.ts';
import { createModelGateway } from './model-gateway.ts';
import { createOpenMetricServices } from './open-metric-services.ts';

/** Waits between two tries take no time. */
const impatient = { ...systemClock, sleep: () => Promise.resolve() };
const { signal } = new AbortController();
const model = 'text-embedding-3-small';
const check = { type: 'similarity', value: 'At nine.', provider: 'main', model };
const answer = answered({ output: 'At 9:00.', latencyMs: 1 });

const embeds = (...vectors: readonly (readonly number[])[]): ScriptedAnswer => ({
  status: 200,
  body: {
    object: 'list',
    data: vectors.map((embedding, index) => ({ object: 'embedding', index, embedding })),
    model,
    usage: { prompt_tokens: 1000, total_tokens: 1000 },
  },
});

/** Metrics may ask a provider at a real server. */
async function open(
  script: readonly ScriptedAnswer[],
  environment: Record<string, string> = { KEY: 'sk-e' },
) {
  const server = await startScriptedServer(script);
  onTestFinished(() => server.close());
  const prices = { [model]: { input: 20, output: 0 } };
  const written = { kind: 'openai', baseUrl: `${server.url}/v1`, apiKey: '${KEY}', prices };
  const gateway = createModelGateway({ clock: impatient, concurrency: 2 });
  const services = createOpenMetricServices({ gateway, root: '.' })({
    provider: (name) => {
      if (name === 'main') return expandProvider(Provider.parse(written), environment);
      throw new UserError({ code: 'config-invalid', what: `there is no provider ${name}`, next: 'x' });
    },
    service: () => {
      throw new Error('no service');
    },
    models: [],
    environment: {},
  });
  return { server, services };
}

describe('similarity by the embeddings of a provider', () => {
  it('sends both texts in one request, and tells what that cost', async () => {
    const { server, services } = await open([embeds([3, 4], [4, 3])]);
    const result = await makeCheck(check, caseOf('a'), services)(answer, signal);
    expect(result).toMatchObject({ pass: true, usage: { input: 1000, cached: null, output: 0 } });
    expect(result.score).toBeCloseTo(0.96, 12);
    expect(result.costUsd).toBeCloseTo(0.02, 12);
    expect(server.requests).toMatchObject([
      {
        path: '/v1/embeddings',
        headers: { authorization: 'Bearer sk-e' },
        body: { model, input: ['At 9:00.', 'At nine.'] },
      },
    ]);
  });

  it('is a metric of a suite, too', async () => {
    const { services } = await open([embeds([1, 0], [0, 1])]);
    const { type, ...options } = check;
    const suite = { name: 'near', type, role: 'info', margin: null, floor: null, options } as const;
    const metric = createMetric(suite, { services, texts: new Map() });
    expect(await metric.score(answer, caseOf('a'), signal)).toMatchObject({
      kind: 'scored',
      value: 0,
      costUsd: 0.02,
    });
  });

  it('is asked again after trouble', async () => {
    const tooMany = { status: 429, headers: { 'retry-after-ms': '1' } };
    const { server, services } = await open([tooMany, { status: 500 }, embeds([1], [1])]);
    expect(await makeCheck(check, caseOf('a'), services)(answer, signal)).toMatchObject({ pass: true });
    expect(server.requests).toHaveLength(3);
  });

  it.each<[string, readonly ScriptedAnswer[], RegExp]>([
    ['the endpoint refuses', [{ status: 400, body: { error: { message: 'too long' } } }], /400: too long/],
    ['the endpoint is down', [{ status: 500 }], /500/],
    ['there is one vector too few', [embeds([1])], /vector/],
    ['a vector has no direction', [embeds([0, 0], [1, 0])], /no direction/],
  ])('is unknown, never 0, where %s', async (_, script, why) => {
    const { services } = await open(script);
    const result = await makeCheck(check, caseOf('a'), services)(answer, signal);
    expect(result).toMatchObject({ pass: null, why: expect.stringMatching(why) });
  });

  it('is unknown where the key is not set, and where a case names a provider that is not there', async () => {
    const { server, services } = await open([embeds([1], [1])], {});
    expect(await makeCheck(check, caseOf('a'), services)(answer, signal)).toMatchObject({
      pass: null,
      why: expect.stringContaining('KEY'),
    });
    const other = makeCheck({ ...check, provider: 'other' }, caseOf('a'), services);
    expect(await other(answer, signal)).toMatchObject({ pass: null, why: 'there is no provider other' });
    expect(server.requests).toEqual([]);
  });

  it('stops with the run', async () => {
    const { services } = await open([embeds([1], [1])]);
    await expect(makeCheck(check, caseOf('a'), services)(answer, AbortSignal.abort())).rejects.toThrow();
  });

  it.each(['provider', 'model'] as const)('needs both, not %s alone', (key) => {
    const { services } = { services: { ask: null, embed: null, custom: null } };
    const alone = { type: 'similarity', value: 'a', [key]: 'x' };
    expect(() => makeCheck(alone, caseOf('a'), services)).toThrow(`${key}: stands alone`);
  });
});

describe('similarity by a model of the user, by path', () => {
  const digest = `sha256:${'a'.repeat(64)}`;
  const embeddings = { file: 'models/a.onnx', digest, tokenizer: { file: 'models/t.json', digest } };

  it('loads no file that only a case names, since a case may come from the change', async () => {
    const { services } = await open([]);
    const brought = { type: 'similarity', value: 'At nine.', embeddings };
    const result = await makeCheck(brought, caseOf('a'), services)(answer, signal);
    expect(result).toMatchObject({ why: 'the configuration names no model like models/a.onnx of the case' });
  });

  it('stands for a provider, never beside one', () => {
    expect(() => makeCheck({ ...check, embeddings }, caseOf('a'), noServices)).toThrow(
      /stands beside provider/,
    );
  });
});
