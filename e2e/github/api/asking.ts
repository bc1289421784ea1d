import { git } from '../git.ts';
import type { LocalGitHub } from '../github.ts';
import { fullName, type Level, type Repository } from '../state.ts';

/** What the requests of these tests need; a token for all of it is taken where none is given. */
export const allRights: Readonly<Record<string, Level>> = {
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

interface With {
  readonly token?: string;
  readonly accept?: string;
}

export type Files = Readonly<Record<string, string | Buffer>>;

/** Repositories and pull requests to ask a local GitHub about, and requests about them. */
export function createAsking(github: LocalGitHub) {
  let made = 0;

  /** `GET /contents/a` and the like, below the repository's own address. */
  const ask = async (
    repository: Repository,
    route: string,
    body?: object,
    more: With = {},
  ): Promise<Answered> => {
    const [method = 'GET', path = ''] = route.split(' ');
    const token = more.token ?? github.token(repository, allRights);
    const answer = await fetch(`${github.apiUrl}/repos/${fullName(repository)}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(more.accept === undefined ? {} : { accept: more.accept }),
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
  };

  const repositoryWith = (files: Files = { a: 'one\n' }, options: { private?: boolean } = {}) => {
    made += 1;
    const repository = github.createRepository(`octocat/prompts-${made}`, options);
    return { repository, main: commit(repository, 'main', files) };
  };

  const withPull = (before: Files = { a: 'one\n' }, after: Files = { a: 'two\n' }) => {
    const { repository, main } = repositoryWith(before);
    const head = commit(repository, 'topic', after, main);
    return { repository, main, head, pull: github.openPull(repository, { head: 'topic' }) };
  };

  return { ask, repositoryWith, withPull };
}

/** Commits exactly these files on a branch, by one process however many they are. */
export function commit(repository: Repository, branch: string, files: Files, parent?: string): string {
  const data = (content: string | Buffer): Buffer[] => {
    const bytes = Buffer.from(content);
    return [Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')];
  };
  const from = parent === undefined ? '' : `from ${parent}\n`;
  const ref = `refs/heads/${branch}`;
  const script = [
    Buffer.from(`commit ${ref}\ncommitter octocat <octocat@example.test> now\n`),
    ...data(`on ${branch}`),
    Buffer.from(`${from}deleteall\n`),
    ...Object.entries(files).flatMap(([path, content]) => [
      Buffer.from(`M 100644 inline ${JSON.stringify(path)}\n`),
      ...data(content),
    ]),
  ];
  git(repository.dir, ['fast-import', '--quiet', '--force', '--date-format=now'], Buffer.concat(script));
  return git(repository.dir, ['rev-parse', ref]);
}
