import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { git } from './git.ts';
import { type LocalGitHub, startGitHub } from './github.ts';
import { fullName, type Level, type Repository } from './state.ts';

let github: LocalGitHub;
let made = 0;
beforeAll(async () => {
  github = await startGitHub();
});
afterAll(() => github.close());

const all: Readonly<Record<string, Level>> = {
  contents: 'read',
  actions: 'read',
  checks: 'write',
  pull_requests: 'write',
};

interface Answered {
  readonly status: number;
  readonly data: unknown;
  readonly headers: Headers;
}

interface Asking {
  readonly token?: string;
  readonly accept?: string;
}

/** Asks about a repository, with a token for all that is asked here unless another is given. */
async function ask(
  repository: Repository,
  route: string,
  body?: object,
  asking: Asking = {},
): Promise<Answered> {
  const [method = 'GET', path = ''] = route.split(' ');
  const token = asking.token ?? github.token(repository, all);
  const answer = await fetch(`${github.apiUrl}/repos/${fullName(repository)}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(asking.accept === undefined ? {} : { accept: asking.accept }),
    },
    body: body === undefined ? null : JSON.stringify(body),
    redirect: 'manual',
  });
  const text = await answer.text();
  const isJson = answer.headers.get('content-type')?.startsWith('application/json') === true;
  return {
    status: answer.status,
    headers: answer.headers,
    data: isJson && text !== '' ? JSON.parse(text) : text,
  };
}

type Files = Readonly<Record<string, string | Buffer>>;

/** Commits exactly these files on a branch. */
function commit(repository: Repository, branch: string, files: Files, parent?: string): string {
  const { dir } = repository;
  git(dir, ['read-tree', '--empty']);
  for (const [path, content] of Object.entries(files)) {
    const blob = git(dir, ['hash-object', '-w', '--stdin'], content);
    git(dir, ['update-index', '--add', '--cacheinfo', `100644,${blob},${path}`]);
  }
  const from = parent === undefined ? [] : ['-p', parent];
  const sha = git(dir, ['commit-tree', git(dir, ['write-tree']), '-m', `on ${branch}`, ...from]);
  git(dir, ['update-ref', `refs/heads/${branch}`, sha]);
  return sha;
}

const lines = Array.from({ length: 20 }, (_, index) => `line ${index}\n`).join('');

function repositoryWith(files: Files = { a: 'one\n' }, options: { private?: boolean } = {}) {
  made += 1;
  const repository = github.createRepository(`octocat/prompts-${made}`, options);
  return { repository, main: commit(repository, 'main', files) };
}

function withPull(before: Files = { a: 'one\n' }, after: Files = { a: 'two\n' }) {
  const { repository, main } = repositoryWith(before);
  const head = commit(repository, 'topic', after, main);
  return { repository, main, head, pull: github.openPull(repository, { head: 'topic' }) };
}

describe('the rights of a token', () => {
  it.each([
    ['GET /contents/a', 'contents=read'],
    ['GET /actions/runs', 'actions=read'],
    ['GET /pulls', 'pull_requests=read'],
    ['GET /issues/1/comments', 'pull_requests=read; issues=read'],
  ])('%s needs %s', async (route, accepted) => {
    const { repository } = withPull();
    const refused = await ask(repository, route, undefined, { token: github.token(repository, {}) });
    expect(refused).toMatchObject({
      status: 403,
      data: { message: 'Resource not accessible by integration' },
    });
    expect(refused.headers.get('x-accepted-github-permissions')).toBe(accepted);
    expect((await ask(repository, route)).status).toBe(200);
  });

  it('to read are none to write', async () => {
    const { repository, head } = withPull();
    const token = github.token(repository, { checks: 'read', pull_requests: 'read' });
    const writes = [
      ask(repository, 'POST /check-runs', { name: 'x', head_sha: head }, { token }),
      ask(repository, 'POST /issues/1/comments', { body: 'x' }, { token }),
    ];
    expect((await Promise.all(writes)).map(({ status }) => status)).toEqual([403, 403]);
    expect([repository.checks, repository.comments]).toEqual([[], []]);
  });

  it('end at its repository', async () => {
    const { repository } = withPull();
    const token = github.token(repositoryWith().repository, all);
    expect((await ask(repository, 'GET /pulls/1', undefined, { token })).status).toBe(403);
  });

  it('are none where nobody knows it', async () => {
    const { repository } = withPull();
    const answer = await ask(repository, 'GET /pulls/1', undefined, { token: 'unknown' });
    expect(answer).toMatchObject({ status: 401, data: { message: 'Bad credentials' } });
  });

  it('of a stranger do not show that a private repository is there', async () => {
    const { repository } = repositoryWith({ a: '1' }, { private: true });
    const token = github.userToken('stranger');
    expect((await ask(repository, 'GET /contents/a', undefined, { token })).status).toBe(404);
  });
});

describe('a file', () => {
  it('is read at a branch, a tag, a commit and the refs of a pull request, and at no expression of git', async () => {
    const { repository, main, head } = withPull();
    git(repository.dir, ['tag', 'v1', main]);
    const at = async (ref: string) => {
      const { data, status } = await ask(repository, `GET /contents/a?ref=${encodeURIComponent(ref)}`);
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
    const { repository } = repositoryWith({ large });
    const json = await ask(repository, 'GET /contents/large');
    expect(json.data).toMatchObject({ encoding: 'none', content: '', size: 1_100_002 });
    const raw = await ask(repository, 'GET /contents/large', undefined, {
      accept: 'application/vnd.github.raw+json',
    });
    expect(raw.data).toBe(large);
  });

  it('that is a folder is a list', async () => {
    const { repository } = repositoryWith({ 'prompts/a.md': '1', 'prompts/b/c.md': '2' });
    const { data } = await ask(repository, 'GET /contents/prompts');
    expect(data).toMatchObject([
      { type: 'file', path: 'prompts/a.md' },
      { type: 'dir', path: 'prompts/b' },
    ]);
  });
});

describe('the files of a pull request', () => {
  it('say what happened to each, a renamed one by both its names', async () => {
    const { repository } = withPull(
      { kept: '1', changed: 'a\nb\n', gone: 'x\n', 'old name': lines, [':é"\t']: '1\n' },
      { kept: '1', changed: 'a\nc\nd\n', 'new name': lines, [':é"\t']: '2\n', added: 'x\ny\nz' },
    );
    const { data } = await ask(repository, 'GET /pulls/1/files');
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
    const { repository, main } = withPull();
    commit(repository, 'main', { a: 'one\n', later: '1' }, main);
    const { data } = await ask(repository, 'GET /pulls/1/files');
    expect(data).toMatchObject([{ filename: 'a' }]);
  });

  it('come in pages, led to by Link', async () => {
    const many = Object.fromEntries(Array.from({ length: 45 }, (_, index) => [`file-${index}`, '1']));
    const { repository } = withPull({}, many);
    const first = await ask(repository, 'GET /pulls/1/files');
    expect(first.data).toHaveLength(30);
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    expect(next).toContain(`${github.apiUrl}/repos/${fullName(repository)}/pulls/1/files?page=2`);
    const second = await ask(repository, 'GET /pulls/1/files?page=2');
    expect(second.data).toHaveLength(15);
    expect(second.headers.get('link')).toMatch(/rel="prev".*rel="first"/);
    expect(second.headers.get('link')).not.toContain('rel="next"');
  });
});

it('pull requests are found by owner and branch, and by state', async () => {
  const { repository, main, pull } = withPull();
  const fork = github.createRepository(`stranger/prompts-${made}`, { fork: true });
  git(fork.dir, ['fetch', '-q', repository.dir, 'refs/heads/main:refs/heads/main']);
  commit(fork, 'topic', { a: 'three\n' }, main);
  const theirs = github.openPull(repository, { head: 'topic', from: fork });
  const numbers = async (query: string) => {
    const { data } = await ask(repository, `GET /pulls?${query}`);
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
  const { data } = await ask(repository, `GET /pulls/${theirs.number}`);
  expect(data).toMatchObject({
    merged: false,
    head: { repo: { id: fork.id, fork: true, full_name: fullName(fork) } },
    base: { repo: { id: repository.id, fork: false } },
  });
});

describe('two commits', () => {
  it.each([
    ['main...topic', 'ahead', 1, 0],
    ['topic...main', 'behind', 0, 1],
    ['main...main', 'identical', 0, 0],
    ['topic...other', 'diverged', 1, 1],
  ])('%s: %s', async (range, status, ahead, behind) => {
    const { repository, main } = withPull();
    commit(repository, 'other', { a: 'other\n' }, main);
    const { data } = await ask(repository, `GET /compare/${range}`);
    expect(data).toMatchObject({
      status,
      ahead_by: ahead,
      behind_by: behind,
      merge_base_commit: { sha: main },
    });
  });
});

describe('a check run', () => {
  it('is refused for a commit that is not there, for too much text and for too many annotations', async () => {
    const { repository, head } = withPull();
    const post = async (over: object) => {
      const check = { name: 'plumbline', head_sha: head, ...over };
      return (await ask(repository, 'POST /check-runs', check)).status;
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
    const { repository, head } = withPull();
    const made = await ask(repository, 'POST /check-runs', { name: 'plumbline', head_sha: head });
    expect(made.data).toMatchObject({ app: { id: 15_368, slug: 'github-actions' }, status: 'queued' });
    const { id } = z.object({ id: z.number() }).parse(made.data);
    const done = { conclusion: 'success' };
    const theirs = { token: github.token(repository, all, 'plumbline') };
    expect((await ask(repository, `PATCH /check-runs/${id}`, done, theirs)).status).toBe(403);
    const byPerson = { token: github.userToken('octocat') };
    expect((await ask(repository, 'POST /check-runs', { name: 'x', head_sha: head }, byPerson)).status).toBe(
      403,
    );
    const mine = await ask(repository, `PATCH /check-runs/${id}`, done);
    expect(mine.data).toMatchObject({ status: 'completed', conclusion: 'success' });
  });

  it('is listed with those of its name, of each App the newest unless all are asked for', async () => {
    const { repository, head } = withPull();
    for (const name of ['plumbline', 'plumbline', 'other'])
      await ask(repository, 'POST /check-runs', { name, head_sha: head });
    const theirs = { token: github.token(repository, all, 'plumbline') };
    await ask(repository, 'POST /check-runs', { name: 'plumbline', head_sha: head }, theirs);
    const count = async (query: string, ref = head) =>
      z
        .object({ total_count: z.number() })
        .parse((await ask(repository, `GET /commits/${ref}/check-runs?${query}`)).data).total_count;
    expect(await count('check_name=plumbline')).toBe(2);
    expect(await count('check_name=plumbline&filter=all')).toBe(3);
    expect(await count('check_name=plumbline&filter=all&app_id=15368')).toBe(2);
    expect(await count('filter=all', 'topic')).toBe(4);
    expect(await count('filter=all', 'main')).toBe(0);
  });
});

describe('a comment', () => {
  it('says which App wrote it, or which person', async () => {
    const { repository } = withPull();
    const tokens = [
      github.token(repository, all),
      github.token(repository, all, 'plumbline'),
      github.userToken('mallory'),
    ];
    for (const token of tokens) await ask(repository, 'POST /issues/1/comments', { body: 'x' }, { token });
    const { data } = await ask(repository, 'GET /issues/1/comments');
    expect(data).toMatchObject([
      { user: { login: 'github-actions[bot]', type: 'Bot' }, performed_via_github_app: { id: 15_368 } },
      { user: { login: 'plumbline[bot]' }, performed_via_github_app: { id: 4242, slug: 'plumbline' } },
      { user: { login: 'mallory', type: 'User' }, performed_via_github_app: null },
    ]);
  });

  it('has at most 65536 characters and at least one', async () => {
    const { repository } = withPull();
    const statuses = ['', 'x'.repeat(65_536), 'x'.repeat(65_537)].map(
      async (body) => (await ask(repository, 'POST /issues/1/comments', { body })).status,
    );
    expect(await Promise.all(statuses)).toEqual([422, 201, 422]);
  });

  it('is changed and deleted by whom it belongs to, by a maintainer and by an App, not by a stranger', async () => {
    const { repository } = withPull();
    const [mine, theirs] = [github.userToken('mallory'), github.userToken('stranger')];
    const { data } = await ask(repository, 'POST /issues/1/comments', { body: 'first' }, { token: mine });
    const { id } = z.object({ id: z.number() }).parse(data);
    const change = async (body: string, token: string) =>
      (await ask(repository, `PATCH /issues/comments/${id}`, { body }, { token })).status;
    expect(await change('stolen', theirs)).toBe(403);
    expect(
      (await ask(repository, `DELETE /issues/comments/${id}`, undefined, { token: theirs })).status,
    ).toBe(403);
    expect(repository.comments.map(({ body }) => body)).toEqual(['first']);
    expect(await change('second', mine)).toBe(200);
    expect(await change('third', github.userToken('octocat'))).toBe(200);
    expect((await ask(repository, `DELETE /issues/comments/${id}`)).status).toBe(204);
    expect(repository.comments).toEqual([]);
  });

  it('is on its page, the oldest first', async () => {
    const { repository } = withPull();
    for (let index = 0; index < 32; index += 1)
      await ask(repository, 'POST /issues/1/comments', { body: `${index}` });
    const { data } = await ask(repository, 'GET /issues/1/comments?page=2');
    expect(data).toMatchObject([{ body: '30' }, { body: '31' }]);
  });
});

it('a collaborator has the role given, a stranger reads what is public and nothing else', async () => {
  const roles = async (options: { private?: boolean }) => {
    const { repository } = repositoryWith({ a: '1' }, options);
    repository.collaborators.set('maintainer', 'maintain');
    const of = async (login: string) =>
      (await ask(repository, `GET /collaborators/${login}/permission`)).data;
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
    const { repository } = withPull();
    expect((await ask(repository, route, body)).status).toBe(status);
    expect(github.violations()).not.toEqual([]);
  });

  it('lets no suite end well', async () => {
    const other = await startGitHub();
    await fetch(`${other.apiUrl}/repos/octocat/none/stargazers`);
    await expect(other.close()).rejects.toThrow(/GET \/repos\/octocat\/none\/stargazers/);
  });
});
