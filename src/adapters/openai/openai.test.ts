import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type ScriptedAnswer, startScriptedServer } from '../../../fixtures/servers/scripted-server.ts';
import { FailureError, ModelIdentity, Usage } from '../../evaluation/target/target.ts';
import type { ChatRequest } from '../../ports/model.ts';
import { createOpenAiModel, type OpenAiEndpoint } from './openai.ts';

const key = 'sk-test-0123456789';
const request: ChatRequest = {
  model: 'gpt-x-mini',
  messages: [
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'When do you open?' },
  ],
  parameters: {},
  responseFormat: null,
};
const choice = (message: unknown, finish: unknown = 'stop') => ({ index: 0, message, finish_reason: finish });
const completion = {
  id: 'c',
  object: 'chat.completion',
  created: 1,
  model: 'gpt-x-mini-2026-08-01',
  system_fingerprint: 'fp_1',
  choices: [choice({ role: 'assistant', content: 'At 9:00.' })],
  usage: { prompt_tokens: 312, completion_tokens: 41, prompt_tokens_details: { cached_tokens: 200 } },
};
const replies = (body: unknown): ScriptedAnswer => ({ status: 200, body });
const fails = (status: number, error?: unknown, headers = {}): ScriptedAnswer => ({
  status,
  headers,
  body: error === undefined ? {} : { error },
});

/** What one request to a server with that answer ends as, and what the server was asked. */
async function ask(
  answer: ScriptedAnswer,
  over: Partial<ChatRequest> = {},
  to: Partial<OpenAiEndpoint> = {},
) {
  const server = await startScriptedServer([answer]);
  onTestFinished(() => server.close());
  const model = createOpenAiModel({ baseUrl: `${server.url}/v1`, apiKey: key, headers: {}, ...to });
  const outcome = await model.send({ ...request, ...over }, new AbortController().signal);
  return { outcome, sent: server.requests };
}

describe('an answer', () => {
  it('comes with the model that answered, its fingerprint, the tokens and why it ended', async () => {
    const { outcome } = await ask(replies(completion));
    expect(outcome).toEqual({
      kind: 'answered',
      output: 'At 9:00.',
      model: { asked: 'gpt-x-mini', answered: 'gpt-x-mini-2026-08-01', fingerprint: 'fp_1' },
      usage: { input: 312, cached: 200, output: 41 },
      finish: 'stop',
    });
  });

  it('leaves unknown what the endpoint does not say', async () => {
    const { outcome } = await ask(replies({ choices: [{ message: { content: 'yes' } }] }));
    expect(outcome).toEqual({
      kind: 'answered',
      output: 'yes',
      model: { asked: 'gpt-x-mini', answered: null, fingerprint: null },
      usage: { input: null, cached: null, output: null },
      finish: null,
    });
  });

  it('never carries a value that no trial may hold, whatever the endpoint says', async () => {
    const odd = {
      choices: [choice({ content: 'yes' }, 7)],
      model: 5,
      system_fingerprint: {},
      usage: { prompt_tokens: -1, completion_tokens: 1.5, prompt_tokens_details: 'x' },
    };
    const { outcome } = await ask(replies(odd));
    if (outcome.kind !== 'answered') throw new Error(outcome.kind);
    expect(ModelIdentity.safeParse(outcome.model).success).toBe(true);
    expect(Usage.safeParse(outcome.usage).success).toBe(true);
    expect(outcome.finish).toBe(null);
  });

  it.each([
    ['a refusal of the model', { content: null, refusal: 'I cannot.' }, 'I cannot.'],
    [
      'parts of text',
      {
        content: [
          { type: 'text', text: 'At ' },
          { type: 'text', text: '9.' },
        ],
      },
      'At 9.',
    ],
    ['nothing at all', { content: null }, ''],
  ])('may be %s', async (_, message, output) => {
    const { outcome } = await ask(replies({ ...completion, choices: [choice(message)] }));
    expect(outcome).toMatchObject({ kind: 'answered', output });
  });
});

describe('a request', () => {
  it('holds the messages, the model and the parameters of the candidate, and nothing of ours', async () => {
    const responseFormat = { type: 'json_object' };
    const { sent } = await ask(replies(completion), { parameters: { temperature: 0 }, responseFormat });
    expect(sent[0]?.path).toBe('/v1/chat/completions');
    expect(sent[0]?.body).toEqual({
      model: 'gpt-x-mini',
      messages: request.messages,
      temperature: 0,
      response_format: responseFormat,
      stream: false,
    });
  });

  it('spells parameters as the protocol does, also those that GitHub spells otherwise', async () => {
    const { sent } = await ask(replies(completion), { parameters: { maxTokens: 9, topP: 0.5, top_k: 3 } });
    expect(sent[0]?.body).toMatchObject({ max_tokens: 9, top_p: 0.5, top_k: 3 });
    expect(sent[0]?.body).not.toHaveProperty('maxTokens');
  });

  it('cannot be turned into another one by a parameter', async () => {
    const { sent } = await ask(replies(completion), {
      parameters: { model: 'other', messages: [], stream: true },
    });
    expect(sent[0]?.body).toMatchObject({ model: 'gpt-x-mini', messages: request.messages, stream: false });
  });

  it('carries the key and the headers of its provider', async () => {
    const { sent } = await ask(replies(completion), {}, { headers: { 'x-team': 'docs' } });
    expect(sent[0]?.headers).toMatchObject({ authorization: `Bearer ${key}`, 'x-team': 'docs' });
  });

  it('carries no key where none is given', async () => {
    const { sent } = await ask(replies(completion), {}, { apiKey: null });
    expect(sent[0]?.headers).not.toHaveProperty('authorization');
  });

  it('is sent once, however it fails: trying again is the gateway’s business', async () => {
    expect((await ask(fails(500))).sent).toHaveLength(1);
    expect((await ask(fails(429))).sent).toHaveLength(1);
  });
});

describe('a failure of the candidate', () => {
  it.each([
    [400, { code: 'context_length_exceeded', message: 'too long' }, 'context_length_exceeded'],
    [400, { code: 'content_filter', message: 'filtered' }, 'content_filter'],
    [400, undefined, 'http-400'],
    [413, undefined, 'http-413'],
    [422, { message: 'temperature must be at most 2' }, 'http-422'],
    [404, { code: 'model_not_found', message: 'no such model' }, 'model_not_found'],
    [404, { code: 404, message: 'The model `gpt-x-mini` does not exist.' }, 'http-404'],
    [404, 'model "gpt-x-mini" not found, try pulling it first', 'http-404'],
  ])('is %i %j', async (status, error, code) => {
    const { outcome } = await ask(fails(status, error));
    expect(outcome).toMatchObject({ kind: 'rejected', error: { code, status } });
  });

  it('says what the endpoint said, in one short line', async () => {
    const { outcome } = await ask(fails(400, { message: `max_tokens\nis ${'too '.repeat(500)}large` }));
    if (outcome.kind !== 'rejected') throw new Error(outcome.kind);
    expect(outcome.error.message).toMatch(/^the endpoint answered 400: max_tokens is too too /);
    expect(outcome.error.message.length).toBeLessThan(400);
  });
});

describe('trouble on the way', () => {
  it.each([[408], [409], [425], [429], [500], [502], [503], [529]])(
    'is %i, worth another try',
    async (status) => {
      const { outcome } = await ask(fails(status));
      expect(outcome).toMatchObject({
        kind: 'trouble',
        error: { code: `http-${status}`, status },
        retryAfterMs: null,
      });
    },
  );

  it.each([
    [401, undefined, 'auth'],
    [403, undefined, 'auth'],
    [402, undefined, 'http-402'],
    [404, undefined, 'http-404'],
    [405, undefined, 'http-405'],
    [429, { code: 'insufficient_quota', message: 'pay' }, 'insufficient_quota'],
  ])(
    'is %i %j, which another try does not mend and the candidate has not done',
    async (status, error, code) => {
      const { outcome } = await ask(fails(status, error));
      expect(outcome).toMatchObject({ kind: 'trouble', error: { code }, retryAfterMs: Infinity });
    },
  );

  it('says how long the server asks to wait', async () => {
    expect((await ask(fails(429, undefined, { 'retry-after': '7' }))).outcome).toMatchObject({
      retryAfterMs: 7000,
    });
    expect((await ask(fails(503, undefined, { 'retry-after-ms': '250' }))).outcome).toMatchObject({
      retryAfterMs: 250,
    });
  });

  it.each<[string, ScriptedAnswer]>([
    ['a connection that ends without an answer', 'hang-up'],
    ['no JSON', replies(Buffer.from('{"choices": [{"mess'))],
    ['a page', { status: 200, headers: { 'content-type': 'text/html' }, body: Buffer.from('<html>') }],
    ['no choices', replies({ ...completion, choices: [] })],
    ['an error with status 200', replies({ error: { message: 'overloaded' } })],
    ['a choice without a message', replies({ ...completion, choices: [{}] })],
    ['null', replies(Buffer.from('null'))],
  ])('is %s', async (_, answer) => {
    const { outcome } = await ask(answer);
    expect(outcome).toMatchObject({ kind: 'trouble', retryAfterMs: null });
  });

  it('is an endpoint that nobody listens at', async () => {
    const server = await startScriptedServer([]);
    await server.close();
    const model = createOpenAiModel({ baseUrl: server.url, apiKey: key, headers: {} });
    const outcome = await model.send(request, new AbortController().signal);
    expect(outcome).toMatchObject({ kind: 'trouble', error: { code: 'network' } });
  });

  it.each([
    ['before it began to answer', ''],
    ['in the middle of its answer', '{"choices": [{"mess'],
  ])('is a server that falls silent %s: the signal ends it', async (_, begun) => {
    const stop = new AbortController();
    const server = createServer((_incoming, outgoing) => {
      if (begun !== '') outgoing.writeHead(200, { 'content-type': 'application/json' }).write(begun);
      setImmediate(() => stop.abort());
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    // A server that listens on a port has an address of this kind.
    const { port } = server.address() as AddressInfo;
    const model = createOpenAiModel({ baseUrl: `http://127.0.0.1:${port}`, apiKey: key, headers: {} });
    expect(await model.send(request, stop.signal)).toMatchObject({ kind: 'trouble' });
  });
});

describe('a key', () => {
  it.each([
    [400, { message: `Bad key ${key} for team-secret` }],
    [400, { code: key, message: '' }],
    [401, { message: `Incorrect API key provided: ${key}` }],
    [404, { message: `no ${key} here` }],
    [500, { code: key, message: key, type: key }],
  ])('is in no error, though the endpoint repeats it: %i', async (status, error) => {
    const { outcome } = await ask(fails(status, error), {}, { headers: { 'x-other-key': 'team-secret' } });
    if (outcome.kind === 'answered') throw new Error(outcome.kind);
    expect(FailureError.safeParse(outcome.error).success).toBe(true);
    expect(JSON.stringify(outcome)).not.toContain(key);
    expect(JSON.stringify(outcome)).not.toContain('team-secret');
  });
});
