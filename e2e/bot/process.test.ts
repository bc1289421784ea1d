import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { webhookPath } from '../../bot/serve.ts';
import { type LocalGitHub, startGitHub } from '../github/github.ts';
import { deliver } from '../github/webhooks.ts';
import {
  checksOf,
  commentsOf,
  createPrompts,
  propose,
  reportOf,
  runOf,
  secret,
  settingsOf,
} from './world.ts';

const root = join(import.meta.dirname, '..', '..');

/** The built server, with this environment and no other. */
function start(env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [join(root, 'dist', 'bot.js')], {
    env: {
      PATH: process.env['PATH'] ?? '',
      NODE_OPTIONS: `--import ${join(root, 'e2e', 'loopback-only.ts')}`,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  const heard = Promise.withResolvers<string>();
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      log += part.toString();
      const [, url] = /"url":"([^"]+)"/.exec(log) ?? [];
      if (url !== undefined) heard.resolve(url);
    });
  child.on('close', () => heard.reject(new Error(`it ended: ${log}`)));
  heard.promise.catch(() => undefined);
  return { child, url: heard.promise, log: () => log };
}

async function endOf(child: ChildProcess): Promise<unknown> {
  if (child.exitCode !== null) return child.exitCode;
  const [code] = await once(child, 'close');
  return code;
}

describe('the built server', () => {
  let github: LocalGitHub;
  const children: ChildProcess[] = [];
  beforeAll(async () => {
    github = await startGitHub();
  });
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await github.close();
  });

  it('publishes a run that it is told of, and on SIGTERM ends what it has taken', async () => {
    const { appId, privateKey, apiUrl } = settingsOf(github);
    const server = start({
      APP_ID: String(appId),
      PRIVATE_KEY: Buffer.from(privateKey).toString('base64'),
      WEBHOOK_SECRET: secret,
      HOST: '127.0.0.1',
      PORT: '0',
      GITHUB_API_URL: apiUrl,
      NODE_ENV: 'production',
    });
    children.push(server.child);
    const url = await server.url;
    const repository = await createPrompts(github, 'app');
    const pull = await propose(github, repository);
    const run = await runOf(github, repository, pull, { report: reportOf(repository, pull, 'fail') });
    const delivery = github.workflowRunCompleted(repository, run, secret);
    expect(await deliver(`${url}${webhookPath}`, delivery)).toBe(202);
    server.child.kill('SIGTERM');
    expect(await endOf(server.child), server.log()).toBe(0);
    expect(checksOf(repository, pull).map(({ conclusion }) => conclusion)).toEqual(['failure']);
    expect(commentsOf(repository, pull)).toHaveLength(1);
    expect(github.violations()).toEqual([]);
  });

  it('does not start with an environment that is wrong, and says all of it', async () => {
    const server = start({ WEBHOOK_SECRET: 'development', LOG_LEVEL: 'trace', NODE_ENV: 'production' });
    children.push(server.child);
    expect(await endOf(server.child)).toBe(2);
    for (const name of ['APP_ID', 'PRIVATE_KEY', 'WEBHOOK_SECRET', 'LOG_LEVEL'])
      expect(server.log()).toContain(name);
    expect(server.log()).toContain('[environment-invalid]');
  });
});
