import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { git } from '../git.ts';
import { type LocalGitHub, startGitHub } from '../github.ts';
import { fullName } from '../state.ts';
import { commit, createAsking } from './asking.ts';

let github: LocalGitHub;
let asking: ReturnType<typeof createAsking>;
beforeAll(async () => {
  github = await startGitHub();
  asking = createAsking(github);
});
afterAll(() => github.close());

const lines = Array.from({ length: 20 }, (_, index) => `line ${index}\n`).join('');

describe('the files of a pull request', () => {
  it('say what happened to each, a renamed one by both its names', async () => {
    const { repository } = asking.withPull(
      { kept: '1', changed: 'a\nb\n', gone: 'x\n', 'old name': lines, [':é"\t']: '1\n' },
      { kept: '1', changed: 'a\nc\nd\n', 'new name': lines, [':é"\t']: '2\n', added: 'x\ny\nz' },
    );
    const { data } = await asking.ask(repository, 'GET /pulls/1/files');
    const files = z.array(z.record(z.string(), z.unknown())).parse(data);
    expect(
      files.map(({ filename, status, previous_filename, additions, deletions }) => [
        filename,
        status,
        previous_filename,
        additions,
        deletions,
      ]),
    ).toEqual([
      [':é"\t', 'modified', undefined, 1, 1],
      ['added', 'added', undefined, 3, 0],
      ['changed', 'modified', undefined, 2, 1],
      ['gone', 'removed', undefined, 0, 1],
      ['new name', 'renamed', 'old name', 0, 0],
    ]);
  });

  it('are those of its own commits, whatever happens on main', async () => {
    const { repository, main } = asking.withPull();
    commit(repository, 'main', { a: 'one\n', later: '1' }, main);
    const { data } = await asking.ask(repository, 'GET /pulls/1/files');
    expect(data).toMatchObject([{ filename: 'a' }]);
  });

  it('come in pages, led to by Link', async () => {
    const many = Object.fromEntries(Array.from({ length: 45 }, (_, index) => [`file-${index}`, '1']));
    const { repository } = asking.withPull({}, many);
    const first = await asking.ask(repository, 'GET /pulls/1/files');
    expect(first.data).toHaveLength(30);
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    expect(next).toContain(`${github.apiUrl}/repos/${fullName(repository)}/pulls/1/files?page=2`);
    const second = await asking.ask(repository, 'GET /pulls/1/files?page=2');
    expect(second.data).toHaveLength(15);
    expect(second.headers.get('link')).toMatch(/rel="prev".*rel="first"/);
    expect(second.headers.get('link')).not.toContain('rel="next"');
  });
});

it('pull requests are found by owner and branch, and by state', async () => {
  const { repository, main, pull } = asking.withPull();
  const fork = github.createRepository('stranger/prompts', { fork: true });
  git(fork.dir, ['fetch', '-q', repository.dir, 'refs/heads/main:refs/heads/main']);
  commit(fork, 'topic', { a: 'three\n' }, main);
  const theirs = github.openPull(repository, { head: 'topic', from: fork });
  const numbers = async (query: string) => {
    const { data } = await asking.ask(repository, `GET /pulls?${query}`);
    return z
      .array(z.object({ number: z.number() }))
      .parse(data)
      .map(({ number }) => number);
  };
  expect(await numbers('state=open')).toEqual([theirs.number, pull.number]);
  expect(await numbers('head=octocat:topic')).toEqual([pull.number]);
  expect(await numbers('head=stranger:topic')).toEqual([theirs.number]);
  github.mergePull(repository, pull);
  expect(await numbers('head=octocat:topic')).toEqual([]);
  expect(await numbers('state=closed')).toEqual([pull.number]);
  const { data } = await asking.ask(repository, `GET /pulls/${theirs.number}`);
  expect(data).toMatchObject({
    merged: false,
    head: { repo: { id: fork.id, fork: true, full_name: fullName(fork) } },
    base: { repo: { id: repository.id, fork: false } },
  });
});
