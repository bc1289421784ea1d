import { describe, expect, it, onTestFinished } from 'vitest';
import { askOf, openHttp } from '../../fixtures/builders/http-target.ts';
import { isAlive } from '../../fixtures/servers/is-alive.ts';
import { UserError } from '../foundation/error.ts';

/** What is run in place of the code of a change. */
const program = [process.execPath, '-e'];

const server = `
const http = require('node:http');
const { spawn } = require('node:child_process');
const worker = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
http.createServer((request, reply) => {
  if (request.url === '/die') process.exit(3);
  reply.end(JSON.stringify({ answer: JSON.stringify({ pids: [process.pid, worker.pid], environment: process.env }) }));
}).listen(Number(process.argv[1]), '127.0.0.1');
`;
const started = {
  url: 'http://127.0.0.1:{port}/answer',
  start: { command: [...program, server, '{port}'], cwd: '.', variables: { AT: 'home-1' }, files: new Map() },
  headers: {},
};

describe('a service that is started for the run', () => {
  it('serves, knows no key, and ends with everything it started', async () => {
    const target = await openHttp(started);
    const reply = await askOf(target);
    const { pids, environment } = JSON.parse(reply.kind === 'answered' ? reply.output : '{}');
    expect(Object.keys(environment).sort()).toEqual(['AT', 'PATH', 'PORT']);
    expect(environment).toMatchObject({ AT: 'home-1', PATH: process.env['PATH'] });
    await target.close?.();
    await target.close?.();
    for (const pid of pids) expect(isAlive(pid)).toBe(false);
  });

  it('that dies while it is asked fails what is asked then, at once, with its last words', async () => {
    const dies = `console.error('no disk \\u001b[31m');${server}`;
    const target = await openHttp({
      ...started,
      url: 'http://127.0.0.1:{port}/die',
      start: { ...started.start, command: [...program, dies, '{port}'] },
    });
    onTestFinished(() => target.close?.());
    const reply = await askOf(target);
    expect(reply).toMatchObject({
      class: 'infrastructure',
      error: { code: 'service-ended', message: 'the service has ended: no disk [31m | it ended with code 3' },
    });
  });

  it.each([
    ['cannot be started', ['no-such-program'], 'it could not be started (ENOENT)'],
    [
      'ends at once',
      [...program, "console.log('bad \\u001b[1m config'); process.exit(4)"],
      'bad [1m config\nit ended with code 4',
    ],
  ])('that %s is one clear error', async (_, command, found) => {
    const opening = openHttp({ ...started, start: { ...started.start, command } });
    await expect(opening).rejects.toMatchObject({ problems: [{ code: 'service-not-ready', found }] });
  });

  it('that accepts and stays silent is not ready, then is', async () => {
    const slow = `
      const at = Date.now();
      require('node:http').createServer((request, reply) => {
        if (request.url === '/readyz' && Date.now() - at < 1500) return;
        reply.end(JSON.stringify({ answer: String(Date.now() - at) }));
      }).listen(Number(process.argv[1]), '127.0.0.1');`;
    const start = { ...started.start, command: [...program, slow, '{port}'] };
    const target = await openHttp({ ...started, start, ready: '/readyz' });
    onTestFinished(() => target.close?.());
    const reply = await askOf(target);
    expect(Number(reply.kind === 'answered' ? reply.output : 0)).toBeGreaterThanOrEqual(1500);
  });

  it('that is never ready is given up and ended', async () => {
    const silent = `console.log('pid ' + process.pid); require('node:net').createServer(() => {}).listen(Number(process.argv[1]), '127.0.0.1')`;
    const start = { ...started.start, command: [...program, silent, '{port}'] };
    const thrown = await openHttp({ ...started, start, ready: '/readyz', readyTimeoutMs: 1200 }).catch(
      (error) => error,
    );
    expect(thrown).toBeInstanceOf(UserError);
    expect(thrown.message).toContain('no success at /readyz within 1200 ms');
    expect(isAlive(Number(/pid (\d+)/.exec(thrown.message)?.[1]))).toBe(false);
  });
});
