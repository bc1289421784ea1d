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

it('keeps its connections, and reads status, headers, text and JSON as fetch does', async () => {
  const sockets = new Set();
  const { url } = await serve((request, response) => {
    sockets.add(request.socket);
    response.writeHead(201, { 'x-one': '1', 'x-request-id': 'a' }).end('{"a":"é"}');
  });
  const transport = createTransport({});
  for (let count = 0; count < 3; count++) {
    const reply = await transport(url, { method: 'POST', body: '{}' });
    expect([reply.ok, reply.status, reply.headers.get('X-One')]).toEqual([true, 201, '1']);
    expect(await reply.json()).toEqual({ a: 'é' });
  }
  expect(sockets.size).toBe(1);
});

it('does not follow a redirect: a key must not travel to another host', async () => {
  const asked: (string | undefined)[] = [];
  const { url } = await serve((request, response) => {
    asked.push(request.url);
    response.writeHead(307, { location: '/elsewhere' }).end();
  });
  const reply = await createTransport({})(url, {
    method: 'POST',
    body: '{}',
    headers: { authorization: 'Bearer k' },
  });
  expect(reply.status).toBe(307);
  expect(asked).toEqual(['/v1']);
});

it('gives a request up when its signal says so, before and after it was sent', async () => {
  const { url } = await serve(() => {});
  const transport = createTransport({});
  await expect(transport(url, { signal: AbortSignal.abort() })).rejects.toThrow('given up');
  const abort = new AbortController();
  const reply = transport(url, { method: 'POST', body: '{}', signal: abort.signal });
  abort.abort();
  await expect(reply).rejects.toThrow('given up');
});

it('a reply that is cut short is an error, never a shorter text', async () => {
  const { url } = await serve((_, response) => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('{"a":', () => response.destroy());
  });
  const reply = await createTransport({})(url, { method: 'POST', body: '{}' });
  await expect(reply.text()).rejects.toThrow();
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
    expect(await (await transport(url, { method: 'POST', body: '{}' })).text()).toBe('ok');
  }
  expect(asked).toBe(5);
});

it('a body streams piece by piece', async () => {
  let second: () => void = () => {};
  const { url } = await serve((_, response) => {
    response.writeHead(200).write('one');
    second = () => response.end('two');
  });
  const reply = await createTransport({})(url, { method: 'POST', body: '{}' });
  const reader = reply.body?.getReader();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('one');
  second();
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('two');
});
