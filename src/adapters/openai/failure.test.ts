import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ask, completion, fails, key, replies, request } from '../../../fixtures/servers/ask-openai.ts';
import { type ScriptedAnswer, startScriptedServer } from '../../../fixtures/servers/scripted-server.ts';
import { FailureError } from '../../evaluation/target/target.ts';
import { createOpenAiModel } from './openai.ts';

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

it('hides every part of an address or a header that came from the environment, also as it is sent', async () => {
  const said = 'no route /v1/tok%2Fen for Bearer tok/en at host-7';
  const { outcome } = await ask(fails(400, { message: said }), {}, { secrets: ['tok/en', 'host-7'] });
  expect(JSON.stringify(outcome)).toContain('no route /v1/***');
  expect(JSON.stringify(outcome)).not.toMatch(/tok.?.?.?en|host-7/);
});
