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

describe('a check run', () => {
  it('is refused for a commit that is not there, for too much text and for too many annotations', async () => {
    const { repository, head } = asking.withPull();
    const post = async (over: object) => {
      const check = { name: 'plumbline', head_sha: head, ...over };
      return (await asking.ask(repository, 'POST /check-runs', check)).status;
    };
    const output = { title: 't', summary: 's' };
    const annotation = { path: 'a', start_line: 1, end_line: 1, annotation_level: 'notice', message: 'm' };
    const annotations = (count: number) => ({
      output: { ...output, annotations: Array(count).fill(annotation) },
    });
    expect(await post({ head_sha: '0'.repeat(40) })).toBe(422);
    for (const key of ['summary', 'text']) {
      expect(await post({ output: { ...output, [key]: 'x'.repeat(65_536) } })).toBe(422);
      expect(await post({ output: { ...output, [key]: 'x'.repeat(65_535) } })).toBe(201);
    }
    expect(await post(annotations(51))).toBe(422);
    expect(await post(annotations(50))).toBe(201);
    expect(repository.checks).toHaveLength(3);
    const planted = github.takeRequests().filter(({ violations }) => violations.length > 0);
    // The limits of text and annotations stand in the description, that of the commit does not.
    expect(planted.map(({ operationId, status }) => [operationId, status])).toEqual([
      ['checks/create', 422],
      ['checks/create', 422],
      ['checks/create', 422],
    ]);
  });

  it('belongs to the App that made it', async () => {
    const { repository, head } = asking.withPull();
    const made = await asking.ask(repository, 'POST /check-runs', { name: 'plumbline', head_sha: head });
    expect(made.data).toMatchObject({ app: { id: 15_368, slug: 'github-actions' }, status: 'queued' });
    const { id } = z.object({ id: z.number() }).parse(made.data);
    const done = { conclusion: 'success' };
    const theirs = { token: github.token(repository, allRights, 'plumbline') };
    expect((await asking.ask(repository, `PATCH /check-runs/${id}`, done, theirs)).status).toBe(403);
    const byPerson = { token: github.userToken('octocat') };
    expect(
      (await asking.ask(repository, 'POST /check-runs', { name: 'x', head_sha: head }, byPerson)).status,
    ).toBe(403);
    const mine = await asking.ask(repository, `PATCH /check-runs/${id}`, done);
    expect(mine.data).toMatchObject({ status: 'completed', conclusion: 'success' });
  });

  it('is listed with those of its name, of each App the newest unless all are asked for', async () => {
    const { repository, head } = asking.withPull();
    for (const name of ['plumbline', 'plumbline', 'other'])
      await asking.ask(repository, 'POST /check-runs', { name, head_sha: head });
    const theirs = { token: github.token(repository, allRights, 'plumbline') };
    await asking.ask(repository, 'POST /check-runs', { name: 'plumbline', head_sha: head }, theirs);
    const count = async (query: string, ref = head) =>
      z
        .object({ total_count: z.number() })
        .parse((await asking.ask(repository, `GET /commits/${ref}/check-runs?${query}`)).data).total_count;
    expect(await count('check_name=plumbline')).toBe(2);
    expect(await count('check_name=plumbline&filter=all')).toBe(3);
    expect(await count('check_name=plumbline&filter=all&app_id=15368')).toBe(2);
    expect(await count('filter=all', 'topic')).toBe(4);
    expect(await count('filter=all', 'main')).toBe(0);
  });
});
