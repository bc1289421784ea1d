import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { git } from '../git.ts';
import { type LocalGitHub, startGitHub } from '../github.ts';
import { commit, createAsking } from './asking.ts';

let github: LocalGitHub;
let asking: ReturnType<typeof createAsking>;
beforeAll(async () => {
  github = await startGitHub();
  asking = createAsking(github);
});
afterAll(() => github.close());

describe('a file', () => {
  it('is read at a branch, a tag, a commit and the refs of a pull request, and at no expression of git', async () => {
    const { repository, main, head } = asking.withPull();
    git(repository.dir, ['tag', 'v1', main]);
    const at = async (ref: string) => {
      const { data, status } = await asking.ask(repository, `GET /contents/a?ref=${encodeURIComponent(ref)}`);
      if (status !== 200) return status;
      const { content } = z.object({ content: z.string() }).parse(data);
      return Buffer.from(content, 'base64').toString();
    };
    expect(
      await Promise.all(['main', 'topic', 'v1', main, head, 'refs/pull/1/merge', 'topic~1', 'none'].map(at)),
    ).toEqual(['one\n', 'two\n', 'one\n', 'one\n', 'two\n', 'two\n', 404, 404]);
  });

  it('comes byte by byte with the raw media type, and above 1 MB only so', async () => {
    const large = `${'x'.repeat(1_100_000)}é`;
    const { repository } = asking.repositoryWith({ large });
    const json = await asking.ask(repository, 'GET /contents/large');
    expect(json.data).toMatchObject({ encoding: 'none', content: '', size: 1_100_002 });
    const raw = await asking.ask(repository, 'GET /contents/large', undefined, {
      accept: 'application/vnd.github.raw+json',
    });
    expect(raw.data).toBe(large);
  });

  it('that is a folder is a list', async () => {
    const { repository } = asking.repositoryWith({ 'prompts/a.md': '1', 'prompts/b/c.md': '2' });
    const { data } = await asking.ask(repository, 'GET /contents/prompts');
    expect(data).toMatchObject([
      { type: 'file', path: 'prompts/a.md' },
      { type: 'dir', path: 'prompts/b' },
    ]);
  });
});

describe('two commits', () => {
  it.each([
    ['main...topic', 'ahead', 1, 0],
    ['topic...main', 'behind', 0, 1],
    ['main...main', 'identical', 0, 0],
    ['topic...other', 'diverged', 1, 1],
  ])('%s: %s', async (range, status, ahead, behind) => {
    const { repository, main } = asking.withPull();
    commit(repository, 'other', { a: 'other\n' }, main);
    const { data } = await asking.ask(repository, `GET /compare/${range}`);
    expect(data).toMatchObject({
      status,
      ahead_by: ahead,
      behind_by: behind,
      merge_base_commit: { sha: main },
    });
  });
});
