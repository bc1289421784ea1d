import { git, gitBytes, shaOf, tryGit } from '../git.ts';
import { fullName, type Repository } from '../state.ts';
import { changedFiles } from './changed-files.ts';
import { type Answer, type Call, notFound, ok, page, type Route } from './route.ts';

const repo = '/repos/{owner}/{repo}';
/** Above it GitHub's JSON has no content, and only the raw media type gives the bytes. */
const mostInJson = 1024 * 1024;

/** Files and commits, out of git. */
export const contentRoutes: readonly Route[] = [
  { method: 'GET', path: `${repo}/contents/{path}`, needs: ['contents', 'read'], answer: contentOf },
  {
    method: 'GET',
    path: `${repo}/commits/{ref}`,
    needs: ['contents', 'read'],
    answer: ({ repository, params }) => {
      const sha = resolveRef(repository, params['ref'] ?? '');
      if (sha === null) return notFound();
      const parent = tryGit(repository.dir, ['rev-parse', '--verify', '--quiet', `${sha}^`]);
      const files = parent.code === 0 ? changedFiles(repository.dir, parent.stdout.trim(), sha) : [];
      return ok({ ...commitOf(repository, sha), files });
    },
  },
  { method: 'GET', path: `${repo}/compare/{basehead}`, needs: ['contents', 'read'], answer: compare },
];

/** The commit of a branch, a tag, a full ref or an id, as GitHub takes them: none of git's other expressions. */
export function resolveRef({ dir }: Repository, ref: string): string | null {
  if (/[~^:?*[\\\s]|@\{|\.\./.test(ref)) return null;
  if (/^[0-9a-f]{7,40}$/.test(ref) || ref.startsWith('refs/')) return shaOf(dir, ref);
  return shaOf(dir, `refs/heads/${ref}`) ?? shaOf(dir, `refs/tags/${ref}`);
}

function contentOf({ repository, params, query, headers }: Call): Answer {
  const path = params['path'] ?? '';
  const sha = resolveRef(repository, query.get('ref') ?? 'main');
  if (sha === null) return notFound();
  const object = `${sha}:${path}`;
  const kind = tryGit(repository.dir, ['cat-file', '-t', object]);
  if (kind.code !== 0) return notFound();
  if (kind.stdout.trim() === 'tree') return ok(entriesOf(repository, object, path));
  const bytes = gitBytes(repository.dir, ['cat-file', 'blob', object]);
  if (bytes === null) return notFound();
  if (/application\/vnd\.github(?:\.v3)?\.raw/.test(String(headers['accept'] ?? '')))
    return ok(bytes, 200, { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' });
  const whole = bytes.length <= mostInJson;
  return ok({
    ...entryOf(path, 'file', git(repository.dir, ['rev-parse', object]), bytes.length),
    encoding: whole ? 'base64' : 'none',
    content: whole ? bytes.toString('base64').replace(/.{60}/g, '$&\n') : '',
  });
}

function entriesOf({ dir }: Repository, tree: string, folder: string): object[] {
  const lines = git(dir, ['ls-tree', '-z', '-l', tree])
    .split('\0')
    .filter((line) => line !== '');
  return lines.map((line) => {
    const [meta = '', name = ''] = line.split('\t');
    const [, type, sha = '', size] = meta.split(/ +/);
    return entryOf(`${folder}/${name}`, type === 'tree' ? 'dir' : 'file', sha, Number(size) || 0);
  });
}

function entryOf(path: string, type: 'file' | 'dir', sha: string, size: number) {
  const url = `https://example.test/contents/${encodeURIComponent(path)}`;
  const addresses = { url, html_url: url, git_url: url, download_url: type === 'file' ? url : null };
  const _links = { self: url, git: url, html: url };
  return { type, path, name: path.split('/').at(-1), sha, size, ...addresses, _links };
}

function compare({ repository, params, query, ...call }: Call): Answer {
  const { dir } = repository;
  const [base = '', head = ''] = (params['basehead'] ?? '').split('...');
  const from = resolveRef(repository, base);
  const to = resolveRef(repository, head);
  if (from === null || to === null) return notFound();
  const common = tryGit(dir, ['merge-base', from, to]).stdout.trim();
  if (common === '') return notFound();
  const count = (range: string) => Number(git(dir, ['rev-list', '--count', range]));
  const ahead = count(`${from}..${to}`);
  const behind = count(`${to}..${from}`);
  const commits = git(dir, ['rev-list', '--reverse', `${from}..${to}`])
    .split('\n')
    .filter((sha) => sha !== '');
  return page({ ...call, query }, commits, (list) => ({
    status: ahead === 0 ? (behind === 0 ? 'identical' : 'behind') : behind === 0 ? 'ahead' : 'diverged',
    ahead_by: ahead,
    behind_by: behind,
    total_commits: ahead,
    base_commit: commitOf(repository, from),
    merge_base_commit: commitOf(repository, common),
    commits: list.map((sha) => commitOf(repository, sha)),
    files: changedFiles(dir, common, to),
  }));
}

function commitOf(repository: Repository, sha: string): object {
  const format = ['%T', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%B'].join('%x00');
  const [tree, parents = '', an, ae, authored, cn, ce, committed, message = ''] = git(repository.dir, [
    'log',
    '-1',
    `--format=${format}`,
    sha,
  ]).split('\0');
  const url = (of: string): string => `https://example.test/${fullName(repository)}/commits/${of}`;
  return {
    sha,
    url: url(sha),
    html_url: url(sha),
    commit: {
      message: message.trimEnd(),
      author: { name: an, email: ae, date: authored },
      committer: { name: cn, email: ce, date: committed },
      tree: { sha: tree, url: url(tree ?? '') },
    },
    // Who of GitHub's users it was, nobody knows here.
    author: null,
    committer: null,
    parents: parents
      .split(' ')
      .filter((parent) => parent !== '')
      .map((parent) => ({ sha: parent, url: url(parent), html_url: url(parent) })),
  };
}
