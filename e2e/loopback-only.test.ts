import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Listening, listen } from './github/http.ts';

/** What a child under the guard prints: the answer, or the message of its failure. */
function runGuarded(script: string): Promise<{ code: number | null; said: string }> {
  const guard = join(import.meta.dirname, 'loopback-only.ts');
  const child = spawn(process.execPath, ['--input-type=module', '-e', prelude + script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: `--import ${guard}` },
  });
  let said = '';
  child.stdout.on('data', (part: Buffer) => {
    said += part.toString();
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said: said.trim() })));
}

const prelude = `
import dgram from 'node:dgram';
import dns, { lookup } from 'node:dns';
import { resolve4 } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import tls from 'node:tls';
const good = (text) => { console.log(text); process.exit(0); };
const bad = (error) => { console.log(error.cause?.message ?? error.message); process.exit(3); };
process.on('uncaughtException', bad);
const connected = (socket) => socket.on('error', bad).on('connect', () => good('connected'));
const got = (request) => request.on('error', bad).on('response', () => good('answered'));
`;

// An address for documentation and a name that cannot be: neither leads anywhere, should the guard fail.
const ways = [
  ['fetch of an address', 'fetch("http://192.0.2.1/").then(good, bad)', '192.0.2.1'],
  ['fetch of a name', 'fetch("https://guard.invalid/").then(good, bad)', 'guard.invalid'],
  ['http', 'got(http.get("http://192.0.2.1/path"))', '192.0.2.1'],
  ['http without an agent', 'got(http.get("http://192.0.2.1/path", { agent: false }))', '192.0.2.1'],
  ['https', 'got(https.get("https://guard.invalid/path"))', 'guard.invalid'],
  ['net by port and host', 'connected(net.connect(80, "192.0.2.1"))', '192.0.2.1'],
  ['net by options', 'connected(net.connect({ port: 80, host: "192.0.2.1" }))', '192.0.2.1'],
  ['a socket of its own', 'connected(new net.Socket().connect(80, "192.0.2.1"))', '192.0.2.1'],
  ['tls', 'connected(tls.connect({ port: 443, host: "guard.invalid" }))', 'guard.invalid'],
  ['a look-up', 'lookup("guard.invalid", (e) => e ? bad(e) : good("found"))', 'guard.invalid'],
  ['dns.resolve', 'dns.resolve("guard.invalid", (e) => e ? bad(e) : good("found"))', 'guard.invalid'],
  ['a promise of a name', 'resolve4("guard.invalid").then(good, bad)', 'guard.invalid'],
  ['a resolver', 'new dns.promises.Resolver().resolve4("guard.invalid").then(good, bad)', 'guard.invalid'],
  ['a packet', 'dgram.createSocket("udp4").send("x", 53, "192.0.2.1", () => good("sent"))', '192.0.2.1'],
] as const;

describe('under the guard', () => {
  it.each(ways)('%s is refused, with the host', async (_, script, host) => {
    expect(await runGuarded(script)).toEqual({
      code: 3,
      said: `no network in tests: ${host} is not this machine`,
    });
  });
});

describe('this machine', () => {
  let server: Listening;
  beforeAll(async () => {
    server = await listen(createServer((_, response) => response.end('here')));
  });
  afterAll(() => server.close());

  it.each([
    ['fetch', () => `fetch(${JSON.stringify(server.url)}).then((r) => r.text()).then(good, bad)`, 'here'],
    [
      'its name',
      () => `fetch("http://localhost:${server.port}").then((r) => r.text()).then(good, bad)`,
      'here',
    ],
    ['net without a host', () => `connected(net.connect(${server.port}))`, 'connected'],
    ['a look-up', () => 'lookup("localhost", (e) => e ? bad(e) : good("found"))', 'found'],
    ['a packet', () => 'dgram.createSocket("udp4").send("x", 9, "127.0.0.1", () => good("sent"))', 'sent'],
  ])('is let through by %s', async (_, script, said) => {
    expect(await runGuarded(script())).toEqual({ code: 0, said });
  });
});
