import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { repositoryWith, scoresOf, tone } from './custom-metric.ts';

describe('a metric by a service', () => {
  async function serve(replies: (request: unknown, times: number) => { status: number; body: string }) {
    const requests: { authorization: string | undefined; body: unknown }[] = [];
    const server = createServer((request, response) => {
      void json(request).then((body) => {
        requests.push({ authorization: request.headers.authorization, body });
        const reply = replies(body, requests.length);
        response.writeHead(reply.status, { 'retry-after': '0' }).end(reply.body);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    // A server that listens on TCP has an address of this shape.
    const { port } = server.address() as AddressInfo;
    const metric = tone.replace(':8800', `:${port}`);
    const run = (environment: Record<string, string> = { TONE_KEY: 'sk-planted' }) =>
      scoresOf(repositoryWith(metric, {}, environment));
    return { requests, run };
  }

  it('gets each answer by POST, with its key', async () => {
    const { requests, run } = await serve(() => ({ status: 200, body: '{"score":0.75,"why":"nearly"}' }));
    expect(await run()).toMatchObject({
      code: 0,
      how: { scores: { tone: 0.75 } },
      where: { scores: { tone: 0.75 } },
    });
    expect(requests).toHaveLength(3);
    for (const { authorization } of requests) expect(authorization).toBe('Bearer sk-planted');
    expect(requests.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({ output: 'Left.', case: expect.objectContaining({ id: 'where' }) }),
    );
  });

  it('that is busy is asked again, three times at most', async () => {
    const { requests, run } = await serve((_, times) => ({
      status: times === 1 ? 429 : 200,
      body: '{"pass":true}',
    }));
    expect(await run()).toMatchObject({ how: { scores: { tone: 1 } }, where: { scores: { tone: 1 } } });
    expect(requests).toHaveLength(4);
    const down = await serve(() => ({ status: 503, body: '' }));
    const { how } = await down.run();
    expect(how).toMatchObject({ scores: { tone: null }, abstained: { tone: 'the service answered 503' } });
    expect(down.requests).toHaveLength(9);
  });

  it.each([
    [500, 'boom', 'the service answered 500'],
    [200, 'no json', 'the reply is not JSON'],
    [200, '{"score":"1.0"}', 'one of score, pass and abstain'],
    [200, '{"score":1,"pass":true}', 'one of score, pass and abstain'],
  ])('whose reply is %i %s gives no score, and says why', async (status, body, why) => {
    const { run } = await serve(() => ({ status, body }));
    const { how } = await run();
    expect(how).toMatchObject({ scores: { tone: null }, abstained: { tone: expect.stringContaining(why) } });
  });

  it('whose key is not set is not asked', async () => {
    const { requests, run } = await serve(() => ({ status: 200, body: '1' }));
    const { how } = await run({});
    expect(how).toMatchObject({ abstained: { tone: expect.stringContaining('TONE_KEY') } });
    expect(requests).toEqual([]);
  });
});
