import { expect, it, onTestFinished } from 'vitest';
import { ask, completion, fails, key } from '../../../fixtures/servers/ask-openai.ts';
import { done, piece, startStreamingModel } from '../../../fixtures/servers/streaming-model.ts';
import { createOpenAiModel } from './openai.ts';
import { requestIdOf } from './request-id.ts';

const said = (headers: Readonly<Record<string, string>>) => (name: string) => headers[name] ?? null;

it('is what the endpoint calls the request, Azure’s own first', () => {
  expect(requestIdOf(said({ 'x-request-id': 'req_1' }), [])).toBe('req_1');
  expect(requestIdOf(said({ 'x-request-id': 'req_1', 'apim-request-id': 'a-2' }), [])).toBe('a-2');
  expect(requestIdOf(said({ 'x-github-request-id': 'A1:B2' }), [])).toBe('A1:B2');
  expect(requestIdOf(said({}), [])).toBe(undefined);
});

it.each([
  ['a text that could be read as Markdown', '[x](http://e.example)'],
  ['a line', 'a\nb'],
  ['nothing', ''],
  ['too long a text', 'x'.repeat(200)],
  ['a secret', `id-${key}`],
])('is not %s', (_, id) => {
  expect(requestIdOf(said({ 'x-request-id': id }), [key])).toBe(undefined);
});

it('comes with an answer', async () => {
  const headers = { 'x-request-id': 'req_1' };
  const { outcome } = await ask({ status: 200, headers, body: completion });
  expect(outcome).toMatchObject({ kind: 'answered', requestId: 'req_1' });
});

it.each([400, 401, 404, 429, 500])('comes with an error, and is named in its words: %i', async (status) => {
  const { outcome } = await ask(fails(status, undefined, { 'apim-request-id': 'a-2' }));
  expect(outcome).toMatchObject({
    error: { requestId: 'a-2', message: `the endpoint answered ${status} (request a-2)` },
  });
});

it('comes with a reply that cannot be read', async () => {
  const { outcome } = await ask({ status: 200, headers: { 'x-request-id': 'req_1' }, body: {} });
  expect(outcome).toMatchObject({ kind: 'trouble', error: { code: 'malformed', requestId: 'req_1' } });
});

it('comes with a stream, whole or not', async () => {
  const headers = { 'x-request-id': 'req_1' };
  const answers = [
    [piece({ content: 'yes' }, 'stop'), done],
    [piece({ content: 'y' })],
    [{ piece: { error: { code: 500 } } }],
  ];
  const server = await startStreamingModel((_, index) => ({ headers, steps: answers[index] ?? [] }));
  onTestFinished(() => server.close());
  const model = createOpenAiModel({ baseUrl: server.url, apiKey: key, headers: {} });
  const request = { model: 'm', messages: [], parameters: {}, responseFormat: null, stream: true };
  const { signal } = new AbortController();
  expect(await model.send(request, signal)).toMatchObject({ kind: 'answered', requestId: 'req_1' });
  expect(await model.send(request, signal)).toMatchObject({
    error: { code: 'stream-cut', requestId: 'req_1' },
  });
  expect(await model.send(request, signal)).toMatchObject({
    error: {
      code: 'http-500',
      requestId: 'req_1',
      message: 'the endpoint answered 500 in the middle of its answer (request req_1)',
    },
  });
});
