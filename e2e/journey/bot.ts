import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import type { LocalGitHub } from '../github/github.ts';
import { plumblineAppId, type Repository, type WorkflowRunState } from '../github/state.ts';

const Health = z.object({ working: z.number() });
const root = join(import.meta.dirname, '..', '..');
const secret = 'a-webhook-secret-of-this-test';

/** The built bot as a process of its own, and the webhooks that it gets. */
export interface RunningBot {
  /** Delivers the end of a workflow run and waits until the bot has dealt with it. */
  runCompleted(repository: Repository, run: WorkflowRunState, times?: number): Promise<readonly number[]>;
  log(): string;
  close(): Promise<void>;
}

export async function startBot(github: LocalGitHub): Promise<RunningBot> {
  const app = github.state.apps.find(({ id }) => id === plumblineAppId);
  const port = await freePort();
  const child = spawn(process.execPath, [join(root, 'dist', 'bot.js')], {
    env: {
      PATH: process.env['PATH'],
      APP_ID: String(plumblineAppId),
      PRIVATE_KEY: app?.privateKey,
      WEBHOOK_SECRET: secret,
      HOST: '127.0.0.1',
      PORT: String(port),
      GITHUB_API_URL: github.apiUrl,
      GITHUB_SERVER_URL: 'http://github.localhost',
      NODE_OPTIONS: `--import ${join(root, 'e2e', 'loopback-only.ts')}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part: Buffer) => {
      log += part.toString();
    });
  }
  const url = `http://127.0.0.1:${port}`;
  await ready(`${url}/healthz`, child, () => log);
  return {
    runCompleted: async (repository, run, times = 1) => {
      const delivery = github.workflowRunCompleted(repository, run, secret);
      const send = () => github.send({ url: `${url}/api/github/webhooks`, secret }, delivery);
      const statuses = await Promise.all(Array.from({ length: times }, send));
      await idle(`${url}/healthz`);
      return statuses;
    },
    log: () => log,
    close: () =>
      new Promise((closed) => {
        child.on('close', () => closed());
        child.kill('SIGTERM');
      }),
  };
}

async function ready(url: string, child: ChildProcess, log: () => string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (child.exitCode !== null) throw new Error(`the bot ended with ${child.exitCode}: ${log()}`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok === true) return;
    await new Promise((wait) => setTimeout(wait, 50));
  }
  throw new Error(`the bot does not answer: ${log()}`);
}

/** The bot says how many deliveries it is still working on. */
async function idle(url: string): Promise<void> {
  for (let attempt = 0; attempt < 1200; attempt++) {
    const { working } = Health.parse(await (await fetch(url)).json());
    if (working === 0) return;
    await new Promise((wait) => setTimeout(wait, 50));
  }
  throw new Error('the bot is still working after a minute');
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}
