import { describe, expect, it } from 'vitest';
import { key } from '../../../fixtures/servers/ask-openai.ts';
import { serve, words } from '../../../fixtures/servers/ask-streaming.ts';
import { done, piece, type StreamStep } from '../../../fixtures/servers/streaming-model.ts';

describe('a stream that breaks off is trouble, never a short answer', () => {
  const begun = words.slice(0, 3);

  it.each<[string, readonly StreamStep[], string]>([
    ['by its connection', [...begun, 'break'], 'stream-cut'],
    ['by its connection, after why it ended', [...words, 'break'], 'stream-cut'],
    ['quietly', begun, 'stream-cut'],
    ['with nothing but the mark of its end', [...begun, done], 'stream-cut'],
    ['before its first piece', [], 'stream-cut'],
    ['in the middle of a piece', [...begun, { raw: 'data: {"choices": [{"del' }], 'malformed'],
    ['as a piece that is no JSON', [...begun, { raw: 'data: {"choices"\n\n' }, ...words], 'malformed'],
    ['as a piece of something else', [...begun, { piece: [1] }, ...words], 'malformed'],
    ['with `error` as why it ended', [...begun, piece({}, 'error'), done], 'stream-broken'],
    ['with an error that says nothing', [...begun, { piece: { error: {} } }], 'stream-broken'],
  ])('%s', async (_, steps, code) => {
    const { ask } = await serve(steps);
    expect(await ask()).toMatchObject({ kind: 'trouble', error: { code }, retryAfterMs: null });
  });

  it.each<[unknown, object]>([
    [
      { message: 'slow down', code: 'rate_limit_exceeded' },
      { kind: 'trouble', error: { code: 'rate_limit_exceeded', status: 429 } },
    ],
    [
      { message: 'too many', code: 429 },
      { kind: 'trouble', error: { code: 'http-429', status: 429 } },
    ],
    [
      { message: 'oops', type: 'server_error' },
      { kind: 'trouble', error: { code: 'http-500', status: 500 } },
    ],
    [
      { message: 'pay', code: 'insufficient_quota' },
      { kind: 'trouble', error: { code: 'insufficient_quota' }, retryAfterMs: Infinity },
    ],
    [
      { message: 'too long', code: 'context_length_exceeded', type: 'invalid_request_error' },
      { kind: 'rejected', error: { code: 'context_length_exceeded', status: 400 } },
    ],
    [{ message: 'bad', object: 'error', type: 'BadRequestError', code: 400 }, { kind: 'rejected' }],
  ])('with an error that says %j', async (error, outcome) => {
    const { ask } = await serve([...begun, { piece: { error } }]);
    expect(await ask()).toMatchObject(outcome);
  });

  it('says that it happened in the middle, and never the key that the endpoint repeats', async () => {
    const { ask } = await serve([...begun, { piece: { error: { code: 400, message: `bad ${key}` } } }]);
    const outcome = await ask();
    expect(outcome).toMatchObject({
      error: { message: 'the endpoint answered 400 in the middle of its answer: bad ***' },
    });
  });

  it('when it is given up', async () => {
    const stop = new AbortController();
    const { ask } = await serve([...begun, { until: new Promise(() => {}) }]);
    const outcome = await ask({ signal: stop.signal, onFirst: () => stop.abort() });
    expect(outcome).toMatchObject({ kind: 'trouble', error: { code: 'aborted' } });
    expect(await ask({ signal: AbortSignal.abort() })).toMatchObject({ error: { code: 'aborted' } });
  });
});

describe('a stream that does not begin', () => {
  it.each([
    [429, { 'retry-after': '7' }, { kind: 'trouble', error: { code: 'http-429' }, retryAfterMs: 7000 }],
    [500, {}, { kind: 'trouble', error: { code: 'http-500' }, retryAfterMs: null }],
    [400, {}, { kind: 'rejected', error: { code: 'http-400' } }],
    [401, {}, { kind: 'trouble', error: { code: 'auth' }, retryAfterMs: Infinity }],
  ])('is %i, as without a stream, and is asked once', async (status, headers, outcome) => {
    const { ask, server } = await serve({
      status,
      headers: { 'content-type': 'application/json', ...headers },
      steps: [{ raw: JSON.stringify({ error: { message: 'no' } }) }],
    });
    expect(await ask()).toMatchObject(outcome);
    expect(server.requests).toHaveLength(1);
  });

  it('has nobody who listens', async () => {
    const { ask, server } = await serve([]);
    await server.close();
    expect(await ask()).toMatchObject({ kind: 'trouble', error: { code: 'network' } });
  });
});

describe('the limits that an endpoint tells', () => {
  it('are heard with a stream, too', async () => {
    const headers = { 'x-ratelimit-remaining-requests': '3', 'x-ratelimit-reset-requests': '2s' };
    const { ask } = await serve({ headers, steps: [...words, done] }, { headers, steps: ['break'] });
    const quota = { requestsLeft: 3, requestsResetMs: 2000, tokensLeft: null, tokensResetMs: null };
    expect(await ask()).toMatchObject({ kind: 'answered', quota });
    expect(await ask()).toMatchObject({ kind: 'trouble', quota });
  });
});
