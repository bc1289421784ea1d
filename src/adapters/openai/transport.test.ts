import { createServer, type Server } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { createTransport } from './transport.ts';

async function serve(answer: Parameters<typeof createServer>[1]): Promise<{ url: string; server: Server }> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return { server, url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/v1` };
}

const { signal } = new AbortController();
const sent = (url: string, headers: string[] = []) => {
  const { origin, pathname: path } = new URL(url);
  return { origin, path, headers, body: '{}' };
};

it('keeps its connections, and gives status, headers and text', async () => {
  const sockets = new Set();
  const { url } = await serve((request, response) => {
    sockets.add(request.socket);
    response.writeHead(201, { 'x-one': '1', 'set-cookie': ['a', 'b'] }).end('{"a":"é"}');
  });
  const transport = createTransport({});
  for (let count = 0; count < 10; count++) {
    const reply = await transport(sent(url), signal);
    expect([reply.status, reply.header('x-one'), reply.text]).toEqual([201, '1', '{"a":"é"}']);
    expect(reply.headers().getSetCookie()).toEqual(['a', 'b']);
  }
  // One rests for a moment after each reply, in case the server closes it after all.
  expect(sockets.size).toBeLessThanOrEqual(2);
});

it('does not follow a redirect: a key must not travel to another host', async () => {
  const asked: (string | undefined)[] = [];
  const { url } = await serve((request, response) => {
    asked.push(request.url);
    response.writeHead(307, { location: '/elsewhere' }).end();
  });
  const reply = await createTransport({})(sent(url, ['authorization', 'Bearer k']), signal);
  expect(reply.status).toBe(307);
  expect(asked).toEqual(['/v1']);
});

it('gives a request up when its signal says so, before and after it was sent', async () => {
  const { url } = await serve(() => {});
  const transport = createTransport({});
  await expect(transport(sent(url), AbortSignal.abort())).rejects.toThrow('given up');
  const abort = new AbortController();
  const reply = transport(sent(url), abort.signal);
  abort.abort();
  await expect(reply).rejects.toThrow('given up');
});

it('a request that is given up while it is read ends its connection', async () => {
  const closed = Promise.withResolvers<void>();
  const { url } = await serve((request, response) => {
    request.socket.once('close', () => closed.resolve());
    response.writeHead(200).write('a part');
    started();
  });
  let started = (): void => {};
  const asked = new Promise<void>((resolve) => {
    started = resolve;
  });
  const abort = new AbortController();
  const reply = createTransport({})(sent(url), abort.signal);
  await asked;
  abort.abort();
  await expect(reply).rejects.toThrow('given up');
  await closed.promise;
});

it('a reply that is cut short is an error, never a shorter text', async () => {
  let asked = 0;
  const { url } = await serve((_, response) => {
    asked += 1;
    response.writeHead(200, { 'content-length': '100' });
    response.write('{"a":', () => response.destroy());
  });
  await expect(createTransport({})(sent(url), signal)).rejects.toThrow('cut short');
  expect(asked).toBe(1);
});

it('a kept connection that the server has closed costs no answer', async () => {
  let asked = 0;
  const { url } = await serve((request, response) => {
    asked += 1;
    // Closed under the next request, which then was never read.
    response.end('ok', () => setImmediate(() => request.socket.resetAndDestroy()));
  });
  const transport = createTransport({});
  for (let count = 0; count < 5; count++) {
    expect((await transport(sent(url), signal)).text).toBe('ok');
  }
  expect(asked).toBe(5);
});

it('a kept connection that is closed under a request costs no answer; a new one that is closed is an error', async () => {
  const served = new Set();
  let dropped = 0;
  const { url } = await serve((request, response) => {
    if (served.has(request.socket) && dropped === 0) {
      dropped += 1;
      request.socket.destroy();
      return;
    }
    served.add(request.socket);
    response.end('ok');
  });
  const transport = createTransport({});
  for (let count = 0; count < 10; count++) expect((await transport(sent(url), signal)).text).toBe('ok');
  expect(dropped).toBe(1);

  let asked = 0;
  const rude = await serve((request) => {
    asked += 1;
    request.socket.destroy();
  });
  await expect(createTransport({})(sent(rude.url), signal)).rejects.toThrow();
  expect(asked).toBe(1);
});

it('goes through the proxy of the environment, except to hosts that need none', async () => {
  const { url } = await serve((_, response) => {
    response.end('direct');
  });
  const proxied: (string | undefined)[] = [];
  const proxy = await serve((request, response) => {
    proxied.push(request.url);
    response.end('by proxy');
  });
  const HTTP_PROXY = new URL(proxy.url).origin;
  expect((await createTransport({ HTTP_PROXY })(sent(url), signal)).text).toBe('by proxy');
  expect(proxied).toEqual([url]);
  const around = createTransport({ HTTP_PROXY, NO_PROXY: '127.0.0.1' });
  expect((await around(sent(url), signal)).text).toBe('direct');
});
