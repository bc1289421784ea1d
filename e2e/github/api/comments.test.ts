import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type LocalGitHub, startGitHub } from '../github.ts';
import { allRights, createAsking } from './asking.ts';

let github: LocalGitHub;
let asking: ReturnType<typeof createAsking>;
beforeAll(async () => {
  github = await startGitHub();
  asking = createAsking(github);
});
afterAll(() => github.close());

describe('a comment', () => {
  it('says which App wrote it, or which person', async () => {
    const { repository } = asking.withPull();
    const tokens = [
      github.token(repository, allRights),
      github.token(repository, allRights, 'plumbline'),
      github.userToken('mallory'),
    ];
    for (const token of tokens)
      await asking.ask(repository, 'POST /issues/1/comments', { body: 'x' }, { token });
    const { data } = await asking.ask(repository, 'GET /issues/1/comments');
    expect(data).toMatchObject([
      { user: { login: 'github-actions[bot]', type: 'Bot' }, performed_via_github_app: { id: 15_368 } },
      { user: { login: 'plumbline[bot]' }, performed_via_github_app: { id: 4242, slug: 'plumbline' } },
      { user: { login: 'mallory', type: 'User' }, performed_via_github_app: null },
    ]);
  });

  it('has at most 65536 characters and at least one', async () => {
    const { repository } = asking.withPull();
    const statuses = ['', 'x'.repeat(65_536), 'x'.repeat(65_537)].map(
      async (body) => (await asking.ask(repository, 'POST /issues/1/comments', { body })).status,
    );
    expect(await Promise.all(statuses)).toEqual([422, 201, 422]);
  });

  it('is changed and deleted by whom it belongs to, by a maintainer and by an App, not by a stranger', async () => {
    const { repository } = asking.withPull();
    const [mine, theirs] = [github.userToken('mallory'), github.userToken('stranger')];
    const { data } = await asking.ask(
      repository,
      'POST /issues/1/comments',
      { body: 'first' },
      { token: mine },
    );
    const { id } = z.object({ id: z.number() }).parse(data);
    const change = async (body: string, token: string) =>
      (await asking.ask(repository, `PATCH /issues/comments/${id}`, { body }, { token })).status;
    expect(await change('stolen', theirs)).toBe(403);
    expect(
      (await asking.ask(repository, `DELETE /issues/comments/${id}`, undefined, { token: theirs })).status,
    ).toBe(403);
    expect(repository.comments.map(({ body }) => body)).toEqual(['first']);
    expect(await change('second', mine)).toBe(200);
    expect(await change('third', github.userToken('octocat'))).toBe(200);
    expect((await asking.ask(repository, `DELETE /issues/comments/${id}`)).status).toBe(204);
    expect(repository.comments).toEqual([]);
  });

  it('is on its page, the oldest first', async () => {
    const { repository } = asking.withPull();
    for (let index = 0; index < 32; index += 1)
      await asking.ask(repository, 'POST /issues/1/comments', { body: `${index}` });
    const { data } = await asking.ask(repository, 'GET /issues/1/comments?page=2');
    expect(data).toMatchObject([{ body: '30' }, { body: '31' }]);
  });
});
