import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openRepository } from './repository.ts';

function repository() {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'plumbline-repository-')));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], {
      cwd: dir,
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  git('init', '--quiet', '--initial-branch=main');
  const commit = (message: string) => {
    git('commit', '--quiet', '--allow-empty', '--message', message);
    return git('rev-parse', 'HEAD');
  };
  return { dir, git, commit };
}

it('finds the root from a folder below it, and says where there is none', async () => {
  const { dir } = repository();
  mkdirSync(join(dir, 'a/b'), { recursive: true });
  expect((await openRepository(join(dir, 'a/b'))).root).toBe(dir);
  rmSync(join(dir, '.git'), { recursive: true });
  await expect(openRepository(dir)).rejects.toThrow('in no git repository');
});

it('names the branch of a revision without its remote, and none for an id or an expression', async () => {
  const { dir, git, commit } = repository();
  const first = commit('one');
  commit('two');
  git('update-ref', 'refs/remotes/origin/release/1.x', 'HEAD');
  git('tag', 'v1');
  const { branchNamed } = await openRepository(dir);
  expect(await branchNamed('main')).toBe('main');
  expect(await branchNamed('origin/release/1.x')).toBe('release/1.x');
  for (const revision of [first, 'HEAD~1', 'v1', 'nobody']) expect(await branchNamed(revision)).toBe(null);
});

it('takes for the default branch what origin says, then main, then master', async () => {
  const { dir, git, commit } = repository();
  commit('one');
  const { defaultBranch } = await openRepository(dir);
  expect(await defaultBranch()).toBe('main');
  git('update-ref', 'refs/remotes/origin/trunk', 'HEAD');
  git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk');
  expect(await defaultBranch()).toBe('trunk');
  git('symbolic-ref', '--delete', 'refs/remotes/origin/HEAD');
  git('branch', '--move', 'master');
  expect(await defaultBranch()).toBe('master');
  git('branch', '--move', 'other');
  expect(await defaultBranch()).toBe(null);
});

it('reads a remote by its name, a path from where the person stands, and leaves addresses as they are', async () => {
  const { dir, git } = repository();
  git('remote', 'add', 'near', '../near.git');
  git('remote', 'add', 'far', 'https://example.com/far.git');
  const { addressOf } = await openRepository(dir);
  expect(await addressOf('near', '/elsewhere')).toBe(join(dir, '../near.git'));
  expect(await addressOf('far', '/elsewhere')).toBe('https://example.com/far.git');
  expect(await addressOf('./x.git', '/elsewhere')).toBe('/elsewhere/x.git');
  for (const address of ['file:///x.git', 'git@example.com:a/b.git', 'ssh://git@example.com/a.git'])
    expect(await addressOf(address, '/elsewhere')).toBe(address);
});

it('knows ancestors and never takes an unknown commit for "no"', async () => {
  const { dir, commit } = repository();
  const first = commit('one');
  const second = commit('two');
  const { isAncestor } = await openRepository(dir);
  expect(await isAncestor(first, second)).toBe(true);
  expect(await isAncestor(second, second)).toBe(true);
  expect(await isAncestor(second, first)).toBe(false);
  await expect(isAncestor('1234567890123456789012345678901234567890', first)).rejects.toThrow('git-failed');
});

it('sees edits and new files that no commit has', async () => {
  const { dir, commit } = repository();
  commit('one');
  const { hasUncommittedChanges, currentBranch } = await openRepository(dir);
  expect(await hasUncommittedChanges()).toBe(false);
  writeFileSync(join(dir, 'new'), '');
  expect(await hasUncommittedChanges()).toBe(true);
  expect(await currentBranch()).toBe('main');
});
