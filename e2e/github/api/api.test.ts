import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type LocalGitHub, startGitHub } from '../github.ts';
import { allRights, createAsking } from './asking.ts';

let github: LocalGitHub;
let asking: ReturnType<typeof createAsking>;
beforeAll(async () => {
  github = await startGitHub();
  asking = createAsking(github);
});
afterAll(() => github.close());

describe('the rights of a token', () => {
  it.each([
    ['GET /contents/a', 'contents=read'],
    ['GET /actions/runs', 'actions=read'],
    ['GET /pulls', 'pull_requests=read'],
    ['GET /issues/1/comments', 'pull_requests=read; issues=read'],
  ])('%s needs %s', async (route, accepted) => {
    const { repository } = asking.withPull();
    const refused = await asking.ask(repository, route, undefined, { token: github.token(repository, {}) });
    expect(refused).toMatchObject({
      status: 403,
      data: { message: 'Resource not accessible by integration' },
    });
    expect(refused.headers.get('x-accepted-github-permissions')).toBe(accepted);
    expect((await asking.ask(repository, route)).status).toBe(200);
  });

  it('to read are none to write', async () => {
    const { repository, head } = asking.withPull();
    const token = github.token(repository, { checks: 'read', pull_requests: 'read' });
    const writes = [
      asking.ask(repository, 'POST /check-runs', { name: 'x', head_sha: head }, { token }),
      asking.ask(repository, 'POST /issues/1/comments', { body: 'x' }, { token }),
    ];
    expect((await Promise.all(writes)).map(({ status }) => status)).toEqual([403, 403]);
    expect([repository.checks, repository.comments]).toEqual([[], []]);
  });

  it('end at its repository', async () => {
    const { repository } = asking.withPull();
    const token = github.token(asking.repositoryWith().repository, allRights);
    expect((await asking.ask(repository, 'GET /pulls/1', undefined, { token })).status).toBe(403);
  });

  it('are none where nobody knows it', async () => {
    const { repository } = asking.withPull();
    const answer = await asking.ask(repository, 'GET /pulls/1', undefined, { token: 'unknown' });
    expect(answer).toMatchObject({ status: 401, data: { message: 'Bad credentials' } });
  });

  it('of a stranger do not show that a private repository is there', async () => {
    const { repository } = asking.repositoryWith({ a: '1' }, { private: true });
    const token = github.userToken('stranger');
    expect((await asking.ask(repository, 'GET /contents/a', undefined, { token })).status).toBe(404);
  });
});

it('a collaborator has the role given, a stranger reads what is public and nothing else', async () => {
  const roles = async (options: { private?: boolean }) => {
    const { repository } = asking.repositoryWith({ a: '1' }, options);
    repository.collaborators.set('maintainer', 'maintain');
    const of = async (login: string) =>
      (await asking.ask(repository, `GET /collaborators/${login}/permission`)).data;
    return Promise.all(['octocat', 'maintainer', 'stranger'].map(of));
  };
  const known = [{ permission: 'admin' }, { permission: 'write', role_name: 'maintain' }];
  expect(await roles({})).toMatchObject([...known, { permission: 'read' }]);
  expect(await roles({ private: true })).toMatchObject([...known, { permission: 'none' }]);
});

describe('what GitHub would not take', () => {
  afterEach(() => {
    github.takeRequests();
  });

  it.each([
    ['POST /issues/1/comments', { text: 'x' }, 422],
    ['POST /check-runs', { name: 'x', head_sha: 'y', conclusion: 'great' }, 422],
    ['GET /pulls/seven', undefined, 422],
    ['DELETE /pulls/1', undefined, 404],
    ['GET /stargazers', undefined, 404],
  ])('%s %o is refused and remembered', async (route, body, status) => {
    const { repository } = asking.withPull();
    expect((await asking.ask(repository, route, body)).status).toBe(status);
    expect(github.violations()).not.toEqual([]);
  });

  it('lets no suite end well', async () => {
    const other = await startGitHub();
    await fetch(`${other.apiUrl}/repos/octocat/none/stargazers`);
    await expect(other.close()).rejects.toThrow(/GET \/repos\/octocat\/none\/stargazers/);
  });
});
