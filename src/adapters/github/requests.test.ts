import { afterEach, describe, expect, it } from 'vitest';
import {
  type ScriptedAnswer,
  type ScriptedRequest,
  type ScriptedServer,
  startScriptedServer,
} from '../../../fixtures/servers/scripted-server.ts';
import { octokitFor } from './octokit.ts';
import { createRequests } from './requests.ts';

const servers: ScriptedServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const start = Date.parse('2026-01-01T00:00:00Z');

/** Requests to a server that answers by a script, with a clock that only moves when it is slept on. */
async function against(
  script: readonly ScriptedAnswer[] | ((request: ScriptedRequest, index: number) => ScriptedAnswer),
  options: { readonly writeGapMs?: number } = {},
) {
  const server = await startScriptedServer(script);
  servers.push(server);
  const waits: number[] = [];
  let now = start;
  const clock = {
    now: () => new Date(now),
    sleep: async (ms: number) => {
      waits.push(ms);
      now += ms;
    },
  };
  const octokit = octokitFor({ token: 't', apiUrl: server.url });
  const requests = createRequests({ octokit, clock, random: () => 1, writeGapMs: 0, ...options });
  return { requests, waits, sent: server.requests };
}

const ok = { status: 200, body: { ok: true } };
const limited = (headers: Readonly<Record<string, string>>, status = 403): ScriptedAnswer => ({
  status,
  headers,
  body: { message: 'You have exceeded a secondary rate limit.' },
});

describe('a look-up', () => {
  it('names the version of the API and carries the token', async () => {
    const { requests, sent } = await against([ok]);
    await requests.read('GET /user');
    expect(sent[0]?.headers).toMatchObject({
      'x-github-api-version': '2022-11-28',
      authorization: 'token t',
    });
  });

  it.each([[500], [502], [503]])('is repeated after %d, ever more patiently', async (status) => {
    const { requests, waits } = await against([{ status }, { status }, { status }, ok]);
    expect((await requests.read('GET /user')).data).toEqual({ ok: true });
    expect(waits).toEqual([1000, 2000, 4000]);
  });

  it('is repeated after a connection that broke', async () => {
    const { requests } = await against(['hang-up', ok]);
    expect((await requests.read('GET /user')).data).toEqual({ ok: true });
  });

  it('gives up after five tries, saying what GitHub said', async () => {
    const { requests, sent } = await against([{ status: 502, body: { message: 'Bad Gateway' } }]);
    await expect(requests.read('GET /user')).rejects.toMatchObject({
      problems: [{ code: 'github-failed', found: expect.stringContaining('502') }],
    });
    expect(sent).toHaveLength(5);
  });

  it('does not read 404 as an empty answer', async () => {
    const { requests, sent } = await against([{ status: 404 }]);
    await expect(requests.read('GET /user')).rejects.toMatchObject({ problems: [{ code: 'github-failed' }] });
    expect(await requests.find('GET /user')).toBeNull();
    expect(sent).toHaveLength(2);
  });

  it('does not read trouble as absence, where absence is an answer', async () => {
    for (const status of [401, 403, 422, 500])
      await expect((await against([{ status }])).requests.find('GET /user')).rejects.toThrow(/github-/);
  });
});

describe('a limit', () => {
  it.each([[403], [429]])('of status %d with retry-after is waited for exactly so long', async (status) => {
    const { requests, waits } = await against([limited({ 'retry-after': '7' }, status), ok]);
    await requests.read('GET /user');
    expect(waits).toEqual([7000]);
  });

  it('with a time of reset is waited for until then', async () => {
    const reset = String(start / 1000 + 90);
    const { requests, waits } = await against([
      limited({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }),
      ok,
    ]);
    await requests.read('GET /user');
    expect(waits).toEqual([91_000]);
  });

  it('without any time is waited for a minute', async () => {
    const { requests, waits } = await against([limited({}), ok]);
    await requests.read('GET /user');
    expect(waits).toEqual([60_000]);
  });

  it('also holds back a change that must not be made twice, for nothing was done', async () => {
    const { requests, sent } = await against([limited({ 'retry-after': '1' }), ok]);
    await requests.create('POST /x', {}, () => Promise.reject(new Error('nobody looks')));
    expect(sent).toHaveLength(2);
  });

  it('that lasts an hour is not waited for', async () => {
    const { requests, waits } = await against([limited({ 'retry-after': '3600' })]);
    await expect(requests.read('GET /user')).rejects.toThrow(/rate limit/);
    expect(waits).toEqual([]);
  });
});

describe('a permission that is missing', () => {
  it('is named in the words of GitHub, with where to grant it', async () => {
    const body = { message: 'Resource not accessible by integration' };
    const headers = { 'x-accepted-github-permissions': 'pull_requests=write; issues=write' };
    const { requests, sent } = await against([{ status: 403, headers, body }]);
    await expect(requests.write('POST /repos/a/b/check-runs', {})).rejects.toMatchObject({
      problems: [
        {
          code: 'github-permission',
          accepted: 'pull-requests: write',
          next: expect.stringContaining('permissions:'),
        },
      ],
    });
    expect(sent).toHaveLength(1);
  });

  it.each([
    ['POST /repos/{owner}/{repo}/check-runs', 'checks: write'],
    ['POST /repos/{owner}/{repo}/issues/1/comments', 'pull-requests: write'],
    ['GET /repos/{owner}/{repo}/actions/runs/1', 'actions: read'],
    ['GET /repos/{owner}/{repo}/contents/x', 'contents: read'],
  ])('of %s is known without them', async (route, accepted) => {
    const { requests } = await against([{ status: 403, body: { message: 'no' } }]);
    const asked = requests.read(route, { owner: 'a', repo: 'b' });
    await expect(asked).rejects.toMatchObject({ problems: [{ code: 'github-permission', accepted }] });
  });

  it('and a token that is not valid are told apart', async () => {
    const { requests } = await against([{ status: 401, body: { message: 'Bad credentials' } }]);
    await expect(requests.read('GET /user')).rejects.toThrow(/wrong, expired or revoked/);
  });
});

describe('a change', () => {
  it('waits until the one before is a second ago, also of another client', async () => {
    const { requests, waits } = await against([ok], { writeGapMs: 1000 });
    await Promise.all([
      requests.write('PATCH /a', {}),
      requests.write('PATCH /b', {}),
      requests.remove('DELETE /c', {}),
    ]);
    expect(waits.slice(-2)).toEqual([1000, 1000]);
  });

  it('is over, repeats included, before the next begins', async () => {
    const { requests, sent } = await against((_, index) => (index < 2 ? { status: 502 } : ok));
    await Promise.all(['/a', '/b', '/c'].map((path) => requests.write(`PATCH ${path}`, {})));
    expect(sent.map(({ path }) => path)).toEqual(['/a', '/a', '/a', '/b', '/c']);
  });

  it('that failed does not stop the next', async () => {
    const { requests } = await against([{ status: 422 }, ok]);
    const first = requests.write('PATCH /a', {});
    const second = requests.write('PATCH /b', {});
    await expect(first).rejects.toThrow(/422/);
    expect((await second).status).toBe(200);
  });

  it('that must not be made twice is looked for after an answer that was lost, and not repeated when it was made', async () => {
    let made = 0;
    const { requests } = await against(() => {
      made += 1;
      return 'hang-up';
    });
    await requests.create('POST /x', {}, async () => made > 0);
    expect(made).toBe(1);
  });

  it('is repeated when it was not made', async () => {
    const { requests, sent } = await against([{ status: 502 }, { status: 500 }, { status: 201 }]);
    await requests.create('POST /x', { body: 'b' }, async () => false);
    expect(sent.map(({ body }) => body)).toEqual([{ body: 'b' }, { body: 'b' }, { body: 'b' }]);
  });

  it('of something that is gone already is done', async () => {
    const { requests } = await against([{ status: 404 }]);
    await requests.remove('DELETE /x', {});
    await expect(requests.write('PATCH /x', {})).rejects.toThrow(/finds nothing/);
  });
});

describe('a list', () => {
  it('is read to its last page, whatever address the links name', async () => {
    const { requests, sent } = await against((request) => {
      const page = Number(new URL(request.path, 'http://x').searchParams.get('page') ?? '1');
      const next = `<https://elsewhere.example/list?per_page=100&page=${page + 1}&filter=all>; rel="next"`;
      const link = `<https://elsewhere.example/list?page=1>; rel="first", ${next}`;
      return { status: 200, body: [page], ...(page < 3 ? { headers: { link } } : {}) };
    });
    expect(await requests.readAll('GET /list', { filter: 'all' })).toEqual([[1], [2], [3]]);
    expect(sent.map(({ path }) => path)).toEqual([
      '/list?per_page=100&filter=all',
      '/list?per_page=100&filter=all&page=2',
      '/list?per_page=100&filter=all&page=3',
    ]);
  });

  it('of which one page fails is no shorter list', async () => {
    const link = '<https://x.example/list?page=2>; rel="next"';
    const { requests } = await against((request) =>
      request.path.includes('page=2') ? { status: 500 } : { status: 200, body: [1], headers: { link } },
    );
    await expect(requests.readAll('GET /list')).rejects.toThrow(/github-failed/);
  });
});
