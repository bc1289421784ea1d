import { describe, expect, it } from 'vitest';
import { createManualClock } from '../adapters/memory/clock.ts';
import { type Digest, digestOf } from '../foundation/digest.ts';
import type { ChatModel, ChatRequest, EmbeddingModel, Endpoint } from '../ports/model.ts';
import { createCachedGateway } from './cached-gateway.ts';
import { createGateway } from './gateway.ts';
import { inTrial, type TrialPart } from './trial-scope.ts';

const request: ChatRequest = {
  model: 'm',
  messages: [{ role: 'user', content: 'hello' }],
  parameters: { temperature: 1 },
  responseFormat: null,
};
const endpoint: Endpoint = {
  ...{ id: 'e', kind: 'openai', baseUrl: 'https://llm.example.com' },
  ...{ requestsPerMinute: null, tokensPerMinute: null, prices: {} },
  identity: { headers: { 'x-team': 'a' } },
};
const trial = { suite: 's', case: 'c', repeat: 1 };
const limits = { timeoutMs: 1000, signal: new AbortController().signal };
const facts = {
  model: { asked: 'm', answered: 'm', fingerprint: null },
  usage: { input: 1, cached: null, output: 1 },
};

interface Given {
  readonly candidate?: string;
  readonly endpoint?: Endpoint;
  readonly trial?: typeof trial;
  readonly part?: TrialPart;
  readonly request?: Partial<ChatRequest>;
}

function open() {
  const kept = new Map<Digest, string>();
  let [draws, damaged] = [0, 0];
  const gateway = createGateway({ clock: createManualClock(), random: () => 0, concurrency: 10 });
  const cache = {
    store: {
      read: async (key: Digest) => kept.get(key) ?? null,
      write: async (key: Digest, text: string) => {
        kept.set(key, text);
      },
    },
    onDamaged: () => {
      damaged += 1;
    },
  };
  const of = (candidate: string) =>
    createCachedGateway(
      gateway,
      { suite: 's', candidateDigest: digestOf(candidate), budget: null, cache: true },
      cache,
    );
  const modelAt = (to: Endpoint | undefined): ChatModel => ({
    ...(to === undefined ? {} : { endpoint: to }),
    send: async () => ({ kind: 'answered', output: `draw ${++draws}`, finish: 'stop', ...facts }),
  });
  const ask = async (given: Given = {}): Promise<string> => {
    const work = () =>
      of(given.candidate ?? 'x').send(
        modelAt(given.endpoint ?? endpoint),
        { ...request, ...given.request },
        limits,
      );
    const outcome = await inTrial(given.trial ?? trial, given.part ?? 'answer', work);
    return outcome.kind === 'answered' ? outcome.output : outcome.kind;
  };
  return { kept, of, modelAt, ask, damaged: () => damaged };
}

describe('answers from the cache', () => {
  it('are those that this very trial got before', async () => {
    const { ask } = open();
    const first = await ask();
    expect(await ask()).toBe(first);
  });

  it.each<[string, Given]>([
    ['of another candidate', { candidate: 'y' }],
    ['of another suite', { trial: { ...trial, suite: 't' } }],
    ['of another case', { trial: { ...trial, case: 'd' } }],
    ['of another repeat', { trial: { ...trial, repeat: 2 } }],
    ['of a judge', { part: 'scores' }],
    ['to another model', { request: { model: 'n' } }],
    ['to other messages', { request: { messages: [{ role: 'user', content: 'hello!' }] } }],
    ['under other parameters', { request: { parameters: { temperature: 1, seed: 7 } } }],
    ['in another format', { request: { responseFormat: { type: 'json_object' } } }],
    ['with tools', { request: { tools: [{ type: 'function' }] } }],
    ['at another address', { endpoint: { ...endpoint, baseUrl: 'https://other.example.com' } }],
    ['at another kind of endpoint', { endpoint: { ...endpoint, kind: 'vllm' } }],
    ['under other headers', { endpoint: { ...endpoint, identity: { headers: { 'x-team': 'b' } } } }],
  ])('are never those %s', async (_, given) => {
    const { ask } = open();
    const first = await ask();
    const other = await ask(given);
    expect(other).not.toBe(first);
    expect(await ask(given)).toBe(other);
    expect(await ask()).toBe(first);
  });

  it('are the same with another key: who pays does not change the model', async () => {
    const { ask } = open();
    expect(await ask({ endpoint: { ...endpoint, id: 'other key' } })).toBe(await ask());
  });

  it('equal calls of one trial are draws of their own, each with its own answer', async () => {
    const { of, modelAt } = open();
    const twice = () =>
      inTrial(trial, 'scores', async () => {
        const outputs = [];
        for (let call = 0; call < 2; call++) {
          const outcome = await of('x').send(modelAt(endpoint), request, limits);
          outputs.push(outcome.kind === 'answered' ? outcome.output : null);
        }
        return outputs;
      });
    const first = await twice();
    expect(new Set(first).size).toBe(2);
    expect(await twice()).toEqual(first);
  });

  it('say that nothing was asked, and tell the trial what was saved', async () => {
    const { of, modelAt } = open();
    const once = () =>
      inTrial(trial, 'answer', async (scope) => {
        const outcome = await of('x').send(modelAt(endpoint), request, limits);
        return { outcome, saved: scope.saved };
      });
    expect((await once()).saved).toEqual({ answers: 0, costUsd: 0 });
    const { outcome, saved } = await once();
    expect(outcome).toMatchObject({ fromCache: true, attempts: 0, latencyMs: 0, firstTokenMs: null });
    expect(saved).toEqual({ answers: 1, costUsd: null });
  });

  it('are kept of embeddings too', async () => {
    const { of } = open();
    let asked = 0;
    const model: EmbeddingModel = {
      endpoint,
      embed: async (_, texts) => {
        asked += 1;
        return { kind: 'answered', vectors: texts.map(() => [asked, 0.5]), ...facts };
      },
    };
    const embed = (texts: readonly string[]) =>
      inTrial(trial, 'scores', () => of('x').embed(model, { model: 'm', texts }, limits));
    const first = await embed(['a']);
    expect(await embed(['a'])).toMatchObject({ fromCache: true, vectors: [[1, 0.5]] });
    expect(first).toMatchObject({ vectors: [[1, 0.5]] });
    expect(await embed(['b'])).toMatchObject({ vectors: [[2, 0.5]] });
  });

  it('are not kept outside of a trial, nor of an endpoint that nobody can name', async () => {
    const { kept, of, modelAt } = open();
    await of('x').send(modelAt(endpoint), request, limits);
    await inTrial(trial, 'answer', () => of('x').send(modelAt(undefined), request, limits));
    expect(kept.size).toBe(0);
  });

  it('are not kept where they show a secret', async () => {
    const { kept, ask } = open();
    await ask({ endpoint: { ...endpoint, showsSecret: (text) => text.includes('draw') } });
    expect(kept.size).toBe(0);
  });

  it('are not believed when they were changed, or written by another version', async () => {
    const { kept, ask, damaged } = open();
    const first = await ask();
    const [[key, text] = [digestOf(null), '']] = kept;
    const changes = [
      text.replace('draw', 'lie'),
      text.replace('response/1', 'response/2'),
      text.slice(0, -20),
      '',
      '{}',
      'null',
    ];
    for (const changed of changes) {
      kept.set(key, changed);
      expect(await ask()).not.toBe(first);
    }
    expect(damaged()).toBe(changes.length);
  });
});
