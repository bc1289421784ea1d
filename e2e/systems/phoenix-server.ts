import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { createServer as createSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntilReady } from '../../src/adapters/http/ready.ts';

/** A real Phoenix that wants keys, behind an address that stays the same when it is killed and started again. */
export interface PhoenixServer {
  readonly url: string;
  /** A key as a job has one. */
  readonly key: string;
  /** Asks with that key; gives the reply's JSON. */
  get(path: string): Promise<unknown>;
  /** Kills it with SIGKILL just before it would see the request number `after` from now. */
  killAfter(requests: number): void;
  start(): Promise<void>;
  close(): Promise<void>;
}

const adminSecret = `admin${randomBytes(24).toString('hex')}`;
const readyMs = 120_000;

export async function startPhoenix(python: string): Promise<PhoenixServer> {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-phoenix-'));
  const secret = `secret${randomBytes(24).toString('hex')}`;
  let backend: { readonly process: ChildProcess; readonly port: number } | null = null;
  let left = Number.POSITIVE_INFINITY;

  const start = async (): Promise<void> => {
    left = Number.POSITIVE_INFINITY;
    const port = await freePort();
    const child = spawn(python, ['-m', 'phoenix.server.main', 'serve'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        HOME: folder,
        PHOENIX_WORKING_DIR: folder,
        PHOENIX_HOST: '127.0.0.1',
        PHOENIX_PORT: String(port),
        PHOENIX_GRPC_PORT: String(await freePort()),
        PHOENIX_TELEMETRY_ENABLED: 'false',
        PHOENIX_ALLOW_EXTERNAL_RESOURCES: 'false',
        // Both are on by default.
        PHOENIX_DISABLE_AGENT_ASSISTANT: 'true',
        PHOENIX_AGENTS_DISABLE_BASH: 'true',
        PHOENIX_ENABLE_AUTH: 'true',
        PHOENIX_SECRET: secret,
        PHOENIX_ADMIN_SECRET: adminSecret,
        PHOENIX_DEFAULT_ADMIN_INITIAL_PASSWORD: secret,
      },
    });
    let said = '';
    child.stderr.on('data', (data) => {
      said = (said + data).slice(-2000);
    });
    const gone = new AbortController();
    child.once('exit', () => gone.abort());
    const url = `http://127.0.0.1:${port}/readyz`;
    const ready = await waitUntilReady(
      { url, headers: {}, wanted: 'success', timeoutMs: readyMs },
      gone.signal,
    );
    if (!ready) {
      child.kill('SIGKILL');
      throw new Error(`Phoenix is not ready: ${said}`);
    }
    backend = { process: child, port };
  };
  await start();

  const proxy = createServer(async (incoming, outgoing) => {
    left -= 1;
    if (left <= 0 && backend !== null) {
      const dying = backend;
      backend = null;
      await kill(dying.process);
    }
    if (backend === null) {
      incoming.socket.destroy();
      return;
    }
    const { method, url: path, headers } = incoming;
    const asked = request({ host: '127.0.0.1', port: backend.port, method, path, headers }, (reply) => {
      outgoing.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(outgoing);
    });
    asked.on('error', () => outgoing.destroy());
    incoming.pipe(asked);
  });
  const url = await listen(proxy);
  const key = await createKey(url);
  return {
    url,
    key,
    get: async (path) => {
      const reply = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${key}` } });
      if (!reply.ok) throw new Error(`${reply.status} at ${path}`);
      return reply.json();
    },
    killAfter: (requests) => {
      left = requests;
    },
    start,
    close: async () => {
      if (backend !== null) await kill(backend.process);
      proxy.closeAllConnections();
      await new Promise((done) => proxy.close(done));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** As an administrator makes one for CI. */
async function createKey(url: string): Promise<string> {
  const reply = await fetch(`${url}/v1/system/api_keys`, {
    method: 'POST',
    headers: { authorization: `Bearer ${adminSecret}`, 'content-type': 'application/json' },
    body: JSON.stringify({ data: { name: `ci-${randomBytes(4).toString('hex')}` } }),
  });
  const text = await reply.text();
  const key: unknown = JSON.parse(text)?.data?.key;
  if (typeof key !== 'string') throw new Error(`no key: ${reply.status} ${text.slice(0, 200)}`);
  return key;
}

async function kill(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
}

/** An address where nobody listens. */
export async function nobody(): Promise<string> {
  return `http://127.0.0.1:${await freePort()}`;
}

async function freePort(): Promise<number> {
  const socket = createSocket();
  await new Promise<void>((done) => socket.listen(0, '127.0.0.1', done));
  const address = socket.address();
  await new Promise((done) => socket.close(done));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
