import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { caseOf } from '../../fixtures/builders/cases.ts';
import { askOf, type HttpSpec, openHttp } from '../../fixtures/builders/http-target.ts';

/** A real server whose answers are written by hand, a 1-based number with each request; gives its address. */
async function serve(
  answer: (reply: ServerResponse, nth: number, request: IncomingMessage, body: string) => void,
) {
  let nth = 0;
  const server = createServer(async (request, reply) => {
    let body = '';
    for await (const part of request) body += part;
    nth += 1;
    answer(reply, nth, request, body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/answer`, asked: () => nth };
}

const fine = '{"answer":"Because."}';

async function askedOnce(
  answer: Parameters<typeof serve>[0],
  of: Partial<HttpSpec> = {},
  timeoutMs?: number,
) {
  const { url, asked } = await serve(answer);
  const target = await openHttp({ url, ...of });
  onTestFinished(() => target.close?.());
  return { reply: await askOf(target, 'Why?', timeoutMs), asked };
}

describe('a service that answers', () => {
  it('gets the case, the headers of the rules and a trace of its own, which the answer names', async () => {
    const seen: { traceparent?: unknown; authorization?: unknown; body?: string; type?: unknown } = {};
    const { reply } = await askedOnce((response, _, { headers }, body) => {
      const { traceparent, authorization, 'content-type': type } = headers;
      Object.assign(seen, { traceparent, authorization, body, type });
      response.end(fine);
    });
    expect(reply).toMatchObject({ kind: 'answered', output: 'Because.', attempts: 1, firstTokenMs: null });
    const traceId = reply.kind === 'answered' ? reply.traceId : '';
    expect(seen).toEqual({
      traceparent: expect.stringMatching(new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`)),
      authorization: 'Bearer sk-1234',
      body: '{"question":"Why?"}',
      type: 'application/json',
    });
    expect(traceId).toMatch(/^[0-9a-f]{32}$/);
  });

  it('is asked over connections that are kept', async () => {
    const sockets = new Set<unknown>();
    const { url } = await serve((response, _, { socket }) => {
      sockets.add(socket);
      response.end(fine);
    });
    const target = await openHttp({ url });
    for (let i = 0; i < 20; i++) await askOf(target);
    await target.close?.();
    expect(sockets.size).toBe(1);
  });
});

describe('what a status means', () => {
  it.each([
    [
      400,
      '{"error":"1 validation error","detail":[{"type":"missing","loc":["question"],"msg":"Field required"}]}',
      'the service answered 400: 1 validation error; question: Field required',
    ],
    [
      400,
      '[{"error":"planted sk-1234\\n::set-output::"}]',
      'the service answered 400: planted *** ::set-output::',
    ],
    [422, '{"detail":"bad"}', 'the service answered 422: bad'],
  ])('%i is the fault of the candidate, at once', async (status, body, message) => {
    const { reply, asked } = await askedOnce((response) => response.writeHead(status).end(body));
    expect(reply).toMatchObject({
      kind: 'failed',
      class: 'candidate',
      attempts: 1,
      error: { message, status },
    });
    expect(asked()).toBe(1);
  });

  it.each([500, 504])('%i is the fault of the candidate when a second attempt agrees', async (status) => {
    const { reply } = await askedOnce((response) => response.writeHead(status).end('{"error":"boom"}'));
    expect(reply).toMatchObject({
      class: 'candidate',
      attempts: 2,
      error: { code: `http-${status}`, message: `the service answered ${status}: boom` },
    });
    const mended = await askedOnce((response, nth) =>
      nth === 1 ? response.writeHead(status).end() : response.end(fine),
    );
    expect(mended.reply).toMatchObject({ kind: 'answered', attempts: 2 });
  });

  it.each([429, 502, 503])('%i is tried again, and never the fault of the candidate', async (status) => {
    const { reply } = await askedOnce((response, nth) =>
      nth < 3 ? response.writeHead(status).end() : response.end(fine),
    );
    expect(reply).toMatchObject({ kind: 'answered', attempts: 3 });
    const refused = await askedOnce((response) => response.writeHead(status, { 'retry-after': '999' }).end());
    expect(refused.reply).toMatchObject({ class: 'infrastructure', attempts: 1, error: { status } });
  });

  it.each([401, 403, 404, 405])(
    '%i is neither the fault of the candidate nor tried again',
    async (status) => {
      const { reply, asked } = await askedOnce((response) => response.writeHead(status).end('sk-1234'));
      expect(reply).toMatchObject({ class: 'infrastructure', attempts: 1 });
      expect(JSON.stringify(reply)).not.toContain('sk-1234');
      expect(asked()).toBe(1);
    },
  );

  it('a redirection is not followed: the headers are for the address of the rules', async () => {
    const other = await serve((response) => response.end(fine));
    const { reply } = await askedOnce((response) => response.writeHead(307, { location: other.url }).end());
    expect(reply).toMatchObject({ class: 'infrastructure', error: { code: 'http-redirect' } });
    expect(other.asked()).toBe(0);
  });
});

describe('trouble on the way', () => {
  it('nobody at the address is trouble, without the address', async () => {
    const { url } = await serve(() => {});
    const gone = url.replace(/:\d+/, ':1');
    const target = await openHttp({ url: gone });
    const signal = AbortSignal.timeout(1500);
    const reply = await target.answer({
      case: caseOf('c', { vars: { question: '' } }),
      repeat: 1,
      timeoutMs: 500,
      signal,
    });
    expect(reply).toMatchObject({ class: 'infrastructure', error: { code: 'network' } });
    expect(JSON.stringify(reply)).not.toContain('127.0.0.1');
  });

  it('a reply that breaks off twice is the fault of the candidate', async () => {
    const { reply } = await askedOnce((response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"answer":', () => response.destroy());
    });
    expect(reply).toMatchObject({ class: 'candidate', attempts: 2, error: { code: 'reply-cut' } });
  });

  it('silence is asked once more, and is then trouble', async () => {
    const { reply } = await askedOnce(() => {}, {}, 200);
    expect(reply).toMatchObject({ class: 'infrastructure', attempts: 2, error: { code: 'timeout' } });
  });

  it('a reply without end is given up, not kept', async () => {
    const { reply } = await askedOnce((response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(1 << 20, 'a')));
      };
      response.on('drain', more);
      more();
    });
    expect(reply).toMatchObject({ class: 'candidate', error: { code: 'reply-too-large' } });
  });

  it('a full service is asked by fewer at a time, and loses no case', async () => {
    let under = 0;
    const { url } = await serve((response) => {
      if (under >= 2) {
        response.writeHead(429).end();
        return;
      }
      under += 1;
      setTimeout(() => {
        under -= 1;
        response.end(fine);
      }, 20);
    });
    const target = await openHttp({ url });
    const replies = await Promise.all(Array.from({ length: 60 }, () => askOf(target)));
    await target.close?.();
    expect(replies.filter(({ kind }) => kind !== 'answered')).toEqual([]);
  });
});

describe('a stream', () => {
  const readAs = { stream: 'sse', end: '[DONE]', extract: { answer: 'delta' } } as const;

  it('has a time to first token, and is over at its end marker', async () => {
    const { reply } = await askedOnce(
      (response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        // Never ended: the marker says that it is over.
        response.write('data: {"delta":"a"}\n\ndata: [DONE]\n\n');
      },
      { readAs },
    );
    expect(reply).toMatchObject({ kind: 'answered', output: 'a', firstTokenMs: expect.any(Number) });
  });

  it('that ends without its marker is a failed answer', async () => {
    const { reply } = await askedOnce((response) => response.end('data: {"delta":"a"}\n\n'), { readAs });
    expect(reply).toMatchObject({ kind: 'failed', class: 'candidate', error: { code: 'stream-cut' } });
  });

  it('has a time limit of its own, longer than that of its first word', async () => {
    const slowly = (response: ServerResponse): void => {
      response.write('data: {"delta":"a"}\n\n');
      setTimeout(() => response.end('data: {"delta":"b"}\n\ndata: [DONE]\n\n'), 500);
    };
    const patient = await askedOnce(slowly, { readAs, streamTimeoutMs: 10_000 }, 250);
    expect(patient.reply).toMatchObject({ kind: 'answered', output: 'ab' });
    const strict = await askedOnce(slowly, { readAs, streamTimeoutMs: 300 }, 250);
    expect(strict.reply).toMatchObject({ class: 'infrastructure', error: { code: 'stream-timeout' } });
  });
});

describe('a body that the case cannot fill', () => {
  it('is the fault of the rules, or of the settings that the candidate brings', async () => {
    const { url, asked } = await serve((response) => response.end(fine));
    const body = { q: '{{other}}' };
    expect(await askOf(await openHttp({ url, body }))).toMatchObject({
      class: 'infrastructure',
      attempts: 0,
    });
    expect(await askOf(await openHttp({ url, body, settings: {} }))).toMatchObject({ class: 'candidate' });
    expect(await askOf(await openHttp({ url, body, settings: { other: 1 } }))).toMatchObject({
      kind: 'answered',
    });
    expect(asked()).toBe(1);
  });
});
