import { describe, expect, it } from 'vitest';
import { key, request } from '../../../fixtures/servers/ask-openai.ts';
import { serve, words } from '../../../fixtures/servers/ask-streaming.ts';
import { done, piece, type StreamStep, usagePiece } from '../../../fixtures/servers/streaming-model.ts';
import { createOpenAiModel } from './openai.ts';

describe('a streamed answer', () => {
  it('is all its pieces together, with its tokens, its model and why it ended', async () => {
    const { ask, server } = await serve([...words, usagePiece, done]);
    expect(await ask()).toEqual({
      kind: 'answered',
      output: 'At 9:00.',
      toolCalls: [],
      model: { asked: 'gpt-x-mini', answered: 'gpt-x-mini-2026-08-01', fingerprint: 'fp_1' },
      usage: { input: 312, cached: 200, output: 41 },
      finish: 'stop',
    });
    expect(server.requests[0]?.body).toMatchObject({ stream: true, stream_options: { include_usage: true } });
    expect(server.requests[0]?.headers).toMatchObject({ authorization: `Bearer ${key}` });
  });

  it('tells of its first piece when that comes, and not of the empty one before it', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    let seen = 0;
    const first = (): void => {
      seen += 1;
      resolve();
    };
    // The server says nothing more until the first piece was seen: it is, before the answer is whole.
    const [head, one, ...rest] = words;
    const steps = [head, one, { until: promise }, ...rest].filter((step) => step !== undefined);
    const { ask } = await serve([...steps, done]);
    expect(await ask({ onFirst: first })).toMatchObject({ output: 'At 9:00.' });
    expect(seen).toBe(1);
  });

  it('may come cut anywhere, also inside of a letter', async () => {
    const bytes = Buffer.from(`data: ${JSON.stringify({ choices: [{ delta: { content: 'né' } }] })}\n\n`);
    const at = bytes.indexOf(0xc3) + 1;
    const steps = [{ raw: bytes.subarray(0, at) }, { raw: bytes.subarray(at) }, piece({}, 'stop'), done];
    const { ask } = await serve(steps);
    expect(await ask()).toMatchObject({ kind: 'answered', output: 'né' });
  });

  it('ends with its mark, though the connection stays open', async () => {
    const { ask } = await serve([...words, done, { until: new Promise(() => {}) }]);
    expect(await ask()).toMatchObject({ kind: 'answered', output: 'At 9:00.' });
  });

  it('asks for tools in pieces', async () => {
    const call = (index: number, more: object) => piece({ tool_calls: [{ index, ...more }] });
    const { ask } = await serve([
      call(0, { id: 'a', type: 'function', function: { name: 'find', arguments: '' } }),
      call(0, { function: { arguments: '{"city": "De' } }),
      call(1, { id: 'b', type: 'function', function: { name: 'now', arguments: '' } }),
      call(0, { function: { arguments: 'lft"}' } }),
      piece({}, 'tool_calls'),
      done,
    ]);
    expect(await ask()).toMatchObject({
      output: '',
      finish: 'tool_calls',
      toolCalls: [
        { name: 'find', arguments: { city: 'Delft' } },
        { name: 'now', arguments: {} },
      ],
    });
  });

  it('asks for tools of an endpoint that does not number them', async () => {
    const call = (id: string | null, name: string | null, given: string) =>
      piece({ tool_calls: [{ id, function: { name, arguments: given } }] });
    const { ask } = await serve([
      call('a', 'find', '{"n":'),
      call(null, null, '1}'),
      call('b', 'find', '{"n":2}'),
      piece({}, 'tool_calls'),
    ]);
    expect(await ask()).toMatchObject({
      toolCalls: [
        { name: 'find', arguments: { n: 1 } },
        { name: 'find', arguments: { n: 2 } },
      ],
    });
  });

  it('may be a refusal', async () => {
    const { ask } = await serve([piece({ refusal: 'I ' }), piece({ refusal: 'cannot.' }), piece({}, 'stop')]);
    expect(await ask()).toMatchObject({ kind: 'answered', output: 'I cannot.' });
  });

  it('is the first of several', async () => {
    const second: StreamStep = {
      piece: { choices: [{ index: 1, delta: { content: 'No.' }, finish_reason: 'stop' }] },
    };
    const { ask } = await serve([second, ...words, second, done]);
    expect(await ask()).toMatchObject({ output: 'At 9:00.' });
  });

  it('is taken whole from an endpoint that does not stream', async () => {
    const whole = { choices: [{ message: { content: 'At once.' }, finish_reason: 'stop' }] };
    const { ask } = await serve({
      headers: { 'content-type': 'application/json' },
      steps: [{ raw: JSON.stringify(whole) }],
    });
    let first = 0;
    expect(
      await ask({
        onFirst: () => {
          first += 1;
        },
      }),
    ).toMatchObject({ kind: 'answered', output: 'At once.' });
    expect(first).toBe(0);
  });

  it('leaves its connection to the next one', async () => {
    const { ask, server } = await serve([...words, usagePiece, done]);
    for (let count = 0; count < 5; count++) await ask();
    // One rests for a moment after each reply.
    expect(server.connections()).toBeLessThanOrEqual(2);
  });
});

describe('what a stream is asked for', () => {
  it('is where the address says, with the query that it has, and without a key where there is none', async () => {
    const { server } = await serve([...words, done]);
    const to = { baseUrl: `${server.url}/?version=1`, apiKey: null, headers: { 'x-team': 'docs' } };
    const model = createOpenAiModel({ ...to, query: { 'api-version': '2' } });
    await model.send({ ...request, stream: true }, new AbortController().signal);
    expect(server.requests[0]?.path).toBe('/v1/chat/completions?version=1&api-version=2');
    expect(server.requests[0]?.headers).toMatchObject({ 'x-team': 'docs' });
    expect(server.requests[0]?.headers).not.toHaveProperty('authorization');
  });

  it('keeps the options of the prompt, also the wish not to be asked', async () => {
    const { ask, server } = await serve([...words, done]);
    await ask({ over: { parameters: { streamOptions: { includeObfuscation: false } } } });
    await ask({ over: { parameters: { stream_options: null } } });
    expect(server.requests[0]?.body).toMatchObject({
      stream_options: { include_usage: true, includeObfuscation: false },
    });
    expect(server.requests[1]?.body).not.toHaveProperty('stream_options');
  });
});
