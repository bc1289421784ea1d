import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { dataBranchContract } from '../../ports/data-branch.contract.ts';
import type { DataBranch } from '../../ports/data-branch.ts';
import { createGitDataBranch } from './data-branch.ts';

const root = mkdtempSync(join(tmpdir(), 'plumbline-branch-'));
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const folder = () => mkdtempSync(join(root, 'd-'));
const git = (dir: string, ...args: string[]) =>
  execFileSync('git', args, { cwd: dir, encoding: 'utf8', stdio: 'pipe' }).trim();

function bare(): string {
  const dir = folder();
  git(root, 'init', '-q', '--bare', dir);
  return dir;
}

function branchOf(remoteUrl: string, token: string | null = null, branch = 'plumbline-data'): DataBranch {
  const author = { name: 'plumbline', email: 'plumbline@example.com' };
  return createGitDataBranch({ remoteUrl, branch, dir: folder(), token, author, now: () => new Date(0) });
}

dataBranchContract('of a git repository', async () => {
  const remote = bare();
  return {
    open: () => branchOf(remote),
    breakStore: async () => rmSync(remote, { recursive: true, force: true }),
  };
});

describe('createGitDataBranch', () => {
  it('gives the same commit for the same files, parent and time, in whatever order the files come', async () => {
    const files = [['b/c', '1'] as const, ['a', '2'] as const, ['b.d', '3'] as const];
    const one = await branchOf(bare()).commit(new Map(files), null, 'x');
    const other = await branchOf(bare()).commit(new Map(files.toReversed()), null, 'x');
    expect(one).toEqual(other);
  });

  it('fetches the one commit that is read, no history, and builds on it all the same', async () => {
    const remote = bare();
    let parent: string | null = null;
    for (const text of ['1', '2', '3']) {
      const outcome = await branchOf(remote).commit(new Map([['a', text]]), parent, text);
      parent = outcome.kind === 'done' ? outcome.commit : parent;
    }
    const dir = folder();
    const author = { name: 'x', email: 'x@example.com' };
    const served = `file://${remote}`;
    const branch = createGitDataBranch({
      remoteUrl: served,
      branch: 'plumbline-data',
      dir,
      token: null,
      author,
    });
    expect((await branch.read(parent ?? '', ['a'])).get('a')).toBe('3');
    expect(git(dir, 'rev-list', '--all', '--count', parent ?? '')).toBe('1');
    expect(await branch.commit(new Map([['b', '1']]), parent, '4')).toMatchObject({ kind: 'done' });
    expect(git(remote, 'log', '--format=%s', 'plumbline-data').split('\n')).toEqual(['4', '3', '2', '1']);
  });

  it('begins an orphan branch that shares nothing with the code, and leaves every other branch alone', async () => {
    const remote = bare();
    const code = git(remote, 'commit-tree', '-m', 'code', git(remote, 'mktree'));
    git(remote, 'update-ref', 'refs/heads/main', code);
    const branch = branchOf(remote);
    await branch.commit(new Map([['a', '1']]), null, 'x');
    expect(git(remote, 'rev-list', '--count', 'plumbline-data')).toBe('1');
    expect(git(remote, 'rev-parse', 'main')).toBe(code);
  });

  it('does not take a branch for it whose name only ends the same', async () => {
    const remote = bare();
    const code = git(remote, 'commit-tree', '-m', 'code', git(remote, 'mktree'));
    git(remote, 'update-ref', 'refs/heads/refs/heads/plumbline-data', code);
    expect(await branchOf(remote).head()).toEqual({ kind: 'absent' });
  });

  it('says moved, and brings nothing back, when the branch was taken back or deleted behind the writer', async () => {
    const remote = bare();
    const first = await branchOf(remote).commit(new Map([['a', '1']]), null, '1');
    const parent = first.kind === 'done' ? first.commit : '';
    const writer = branchOf(remote);
    const second = await writer.commit(new Map([['a', '2']]), parent, '2');
    const tip = second.kind === 'done' ? second.commit : '';
    git(remote, 'update-ref', 'refs/heads/plumbline-data', parent);
    expect(await writer.commit(new Map([['a', '3']]), tip, '3')).toEqual({ kind: 'moved' });
    git(remote, 'update-ref', '-d', 'refs/heads/plumbline-data');
    expect(await writer.commit(new Map([['a', '3']]), tip, '3')).toEqual({ kind: 'moved' });
    expect(await writer.head()).toEqual({ kind: 'absent' });
  });

  it('says what stood in the way, not moved, when a rule of the repository refuses the push', async () => {
    const remote = bare();
    const hook = join(remote, 'hooks', 'pre-receive');
    writeFileSync(hook, '#!/bin/sh\necho "only on Mondays" >&2\nexit 1\n');
    chmodSync(hook, 0o755);
    await expect(branchOf(remote).commit(new Map([['a', '1']]), null, 'x')).rejects.toThrow(
      /only on Mondays/,
    );
  });

  it('refuses a branch name that could not be a branch', async () => {
    await expect(branchOf(bare(), null, '../x').head()).rejects.toMatchObject({
      problems: [{ code: 'config-invalid' }],
    });
  });

  it.each(['../x', 'a/../b', '/etc/x', '.git/config', 'a//b', '', 'a\nb'])(
    'never writes to the path %j',
    async (path) => {
      await expect(branchOf(bare()).commit(new Map([[path, 'x']]), null, 'x')).rejects.toThrow(/path/);
    },
  );
});

/** Speaks so much of git's protocol that an empty repository can be looked at; a push is forbidden. */
async function serve(): Promise<{ url: string; authorizations: (string | undefined)[] }> {
  const authorizations: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    authorizations.push(request.headers.authorization);
    if (request.url?.includes('git-receive-pack') === true) {
      response.writeHead(403).end('Permission to owner/name.git denied to somebody.');
      return;
    }
    response.writeHead(200, { 'content-type': 'application/x-git-upload-pack-advertisement' });
    const nothing = `${'0'.repeat(40)} capabilities^{}\0agent=test\n`;
    const length = (nothing.length + 4).toString(16).padStart(4, '0');
    response.end(`001e# service=git-upload-pack\n0000${length}${nothing}0000`);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an AddressInfo.
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/owner/name.git`, authorizations };
}

describe('the token', () => {
  const token = ['ghs', 'secret'].join('_');
  const basic = `basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;

  it('goes to the remote as a header, and stays out of every file', async () => {
    const { url, authorizations } = await serve();
    const dir = folder();
    const author = { name: 'x', email: 'x@example.com' };
    const branch = createGitDataBranch({ remoteUrl: url, branch: 'plumbline-data', dir, token, author });
    expect(await branch.head()).toEqual({ kind: 'absent' });
    expect(authorizations).toEqual([basic]);
    const found = execFileSync(
      'sh',
      ['-c', 'grep -rlF -e "$1" -e "$2" . || true', 'sh', token, basic.slice(6)],
      {
        cwd: dir,
        encoding: 'utf8',
      },
    );
    expect(found).toBe('');
  });

  it('that may not write is told which permission to grant where, without showing the token', async () => {
    const { url } = await serve();
    const commit = branchOf(url, token).commit(new Map([['a', '1']]), null, 'x');
    await expect(commit).rejects.toMatchObject({
      problems: [{ code: 'github-permission', next: expect.stringContaining('contents: write') }],
    });
    await expect(commit).rejects.not.toThrow(token);
  });

  it('is not made up where there is none', async () => {
    const { url, authorizations } = await serve();
    expect(await branchOf(url).head()).toEqual({ kind: 'absent' });
    expect(authorizations).toEqual([undefined]);
  });
});
