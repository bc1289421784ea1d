import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { git, gitOverNetwork, shaOf } from './git.ts';
import { type LocalGitHub, startGitHub } from './github.ts';
import { fullName, type Repository } from './state.ts';

let github: LocalGitHub;
let made = 0;
beforeAll(async () => {
  github = await startGitHub();
});
afterAll(() => github.close());

/** A work tree whose pushes go to a repository with a token. */
function workTree(repository: Repository, token: string) {
  made += 1;
  const dir = join(github.state.folder, `tree-${made}`);
  mkdirSync(dir);
  git(dir, ['init', '-q', '-b', 'main']);
  const url = `${github.gitUrl.replace('//', `//x-access-token:${token}@`)}/${fullName(repository)}.git`;
  return {
    dir,
    url,
    commit(file: string, content: string): string {
      writeFileSync(join(dir, file), content);
      git(dir, ['add', '-A']);
      git(dir, ['commit', '-q', '-m', `${file}: ${content}`]);
      return git(dir, ['rev-parse', 'HEAD']);
    },
    checkOut: (branch: string, from: string) => git(dir, ['checkout', '-q', '-B', branch, from]),
    push: (ref: string, ...flags: string[]) => gitOverNetwork(dir, ['push', '-q', ...flags, url, ref]),
    fetch: (...what: string[]) =>
      gitOverNetwork(dir, ['fetch', '-q', ...what.slice(0, -1), url, ...what.slice(-1)]),
  };
}

function repositoryOf(options: { private?: boolean; fork?: boolean } = {}, owner = 'octocat'): Repository {
  made += 1;
  return github.createRepository(`${owner}/prompts-${made}`, options);
}

const writer = (repository: Repository) => github.token(repository, { contents: 'write' });

async function withMain(options: { private?: boolean } = {}) {
  const repository = repositoryOf(options);
  const tree = workTree(repository, writer(repository));
  const main = tree.commit('a', 'one\n');
  await tree.push('main');
  return { repository, tree, main };
}

describe('a token', () => {
  it.each(['read', 'none'] as const)('with contents: %s cannot push', async (level) => {
    const { repository, main } = await withMain();
    const token = github.token(repository, level === 'none' ? {} : { contents: level });
    const tree = workTree(repository, token);
    tree.commit('a', 'two\n');
    await expect(tree.push('HEAD:refs/heads/other')).rejects.toThrow(/403/);
    expect(shaOf(repository.dir, 'refs/heads/main')).toBe(main);
    expect(shaOf(repository.dir, 'refs/heads/other')).toBeNull();
  });

  it('of another repository cannot push, nor see a private one', async () => {
    const { repository } = await withMain({ private: true });
    const other = workTree(repository, writer(repositoryOf()));
    other.commit('a', 'two\n');
    await expect(other.push('HEAD:refs/heads/other')).rejects.toThrow(/not found/);
    await expect(other.fetch('main')).rejects.toThrow(/not found/);
  });

  it('that nobody knows reads what is public and nothing private', async () => {
    const open = await withMain();
    await workTree(open.repository, 'unknown').fetch('main');
    const closed = await withMain({ private: true });
    await expect(workTree(closed.repository, 'unknown').fetch('main')).rejects.toThrow();
  });

  it('of a person pushes where that person may write', async () => {
    const { repository } = await withMain();
    for (const [login, role] of [
      ['reader', 'read'],
      ['writer', 'write'],
    ] as const)
      repository.collaborators.set(login, role);
    for (const login of ['stranger', 'reader']) {
      const tree = workTree(repository, github.userToken(login));
      tree.commit('a', login);
      await expect(tree.push(`HEAD:refs/heads/${login}`)).rejects.toThrow(/403/);
    }
    const tree = workTree(repository, github.userToken('writer'));
    const sha = tree.commit('a', 'mine');
    await tree.push('HEAD:refs/heads/writer');
    expect(shaOf(repository.dir, 'refs/heads/writer')).toBe(sha);
  });
});

describe('a push', () => {
  it('that would lose commits is refused, and one that is forced is remembered', async () => {
    const { repository, tree, main } = await withMain();
    const behind = tree.commit('a', 'two\n');
    await tree.push('main');
    tree.checkOut('other', main);
    tree.commit('a', 'three\n');
    await expect(tree.push('HEAD:refs/heads/main')).rejects.toThrow(/rejected|fetch first|non-fast-forward/);
    expect(shaOf(repository.dir, 'refs/heads/main')).toBe(behind);
    expect(github.state.forcedPushes).toEqual([]);
    await tree.push('HEAD:refs/heads/main', '--force');
    expect(github.state.forcedPushes).toEqual([expect.stringContaining(`refs/heads/main ${behind}`)]);
    await tree.push('HEAD:refs/heads/other');
    await tree.push(':refs/heads/other');
    expect(github.state.forcedPushes.at(-1)).toMatch(/refs\/heads\/other \w{40} deleted$/);
    github.state.forcedPushes.length = 0;
  });

  it('never reaches the refs of pull requests', async () => {
    const { repository, tree } = await withMain();
    await expect(tree.push('HEAD:refs/pull/1/head')).rejects.toThrow(/hidden ref|rejected/);
    expect(shaOf(repository.dir, 'refs/pull/1/head')).toBeNull();
  });
});

it('any commit can be fetched by its id, as shallow as one likes', async () => {
  const { repository, tree } = await withMain();
  const second = tree.commit('a', 'two\n');
  tree.commit('a', 'three\n');
  await tree.push('main');
  const reader = workTree(repository, github.token(repository, { contents: 'read' }));
  await reader.fetch('--depth', '1', second);
  expect(git(reader.dir, ['rev-list', 'FETCH_HEAD'])).toBe(second);
});

describe('the refs of a pull request', () => {
  it('are its head and its merge, whose parents are base and head', async () => {
    const { repository, tree, main } = await withMain();
    tree.checkOut('topic', main);
    const head = tree.commit('b', 'new\n');
    await tree.push('topic');
    tree.checkOut('main', main);
    const base = tree.commit('c', 'later\n');
    await tree.push('main');
    const pull = github.openPull(repository, { head: 'topic' });
    const reader = workTree(repository, github.token(repository, { contents: 'read' }));
    await reader.fetch(`refs/pull/${pull.number}/merge`);
    expect(git(reader.dir, ['log', '-1', '--format=%P', 'FETCH_HEAD'])).toBe(`${base} ${head}`);
    expect(git(reader.dir, ['ls-tree', '--name-only', 'FETCH_HEAD'])).toBe('a\nb\nc');
    expect(shaOf(repository.dir, `refs/pull/${pull.number}/head`)).toBe(head);
    expect(pull.mergeSha).toBe(git(reader.dir, ['rev-parse', 'FETCH_HEAD']));
  });

  it('move with a push to the head or the base, and only then', async () => {
    const { repository, tree, main } = await withMain();
    tree.checkOut('topic', main);
    tree.commit('b', 'one\n');
    await tree.push('topic');
    const pull = github.openPull(repository, { head: 'topic' });
    const first = pull.mergeSha;
    await tree.push('HEAD:refs/heads/unrelated');
    expect(pull.mergeSha).toBe(first);
    const second = tree.commit('b', 'two\n');
    await tree.push('topic');
    expect(pull.headSha).toBe(second);
    expect(pull.mergeSha).not.toBe(first);
    const afterHead = pull.mergeSha;
    tree.checkOut('main', main);
    const base = tree.commit('c', 'later\n');
    await tree.push('main');
    expect(pull.mergeSha).not.toBe(afterHead);
    expect(git(repository.dir, ['rev-parse', `refs/pull/${pull.number}/merge^1`])).toBe(base);
  });

  it('move with a push to the fork that it comes from', async () => {
    const { repository, tree, main } = await withMain();
    const fork = repositoryOf({ fork: true }, 'stranger');
    const there = workTree(fork, writer(fork));
    await gitOverNetwork(there.dir, ['fetch', '-q', tree.url, 'main']);
    there.checkOut('topic', 'FETCH_HEAD');
    there.commit('b', 'one\n');
    await there.push('topic');
    const pull = github.openPull(repository, { head: 'topic', from: fork });
    const second = there.commit('b', 'two\n');
    await there.push('topic');
    expect(pull.headSha).toBe(second);
    expect(git(repository.dir, ['rev-parse', `refs/pull/${pull.number}/merge^1`])).toBe(main);
    expect(git(repository.dir, ['rev-parse', `refs/pull/${pull.number}/merge^2`])).toBe(second);
  });

  it('have no merge while there is a conflict', async () => {
    const { repository, tree, main } = await withMain();
    tree.checkOut('topic', main);
    tree.commit('a', 'mine\n');
    await tree.push('topic');
    const pull = github.openPull(repository, { head: 'topic' });
    expect(pull.mergeSha).not.toBeNull();
    tree.checkOut('main', main);
    tree.commit('a', 'theirs\n');
    await tree.push('main');
    expect(pull.mergeSha).toBeNull();
    expect(shaOf(repository.dir, `refs/pull/${pull.number}/merge`)).toBeNull();
  });

  it('a merged one is closed, and main has both', async () => {
    const { repository, tree, main } = await withMain();
    tree.checkOut('topic', main);
    tree.commit('b', 'one\n');
    await tree.push('topic');
    const pull = github.openPull(repository, { head: 'topic' });
    expect(github.mergePull(repository, pull)).toBe(shaOf(repository.dir, 'refs/heads/main'));
    expect(pull).toMatchObject({ state: 'closed', merged: true });
    expect(() => github.mergePull(repository, pull)).toThrow(/cannot be merged/);
  });

  it('a second one for the same branch is refused', async () => {
    const { repository, tree, main } = await withMain();
    tree.checkOut('topic', main);
    tree.commit('b', 'one\n');
    await tree.push('topic');
    github.openPull(repository, { head: 'topic' });
    expect(() => github.openPull(repository, { head: 'topic' })).toThrow(/already exists for octocat:topic/);
  });
});
