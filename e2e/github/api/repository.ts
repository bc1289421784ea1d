import { git, shaOf, tryGit } from '../git.ts';
import { fullName, type Repository } from '../state.ts';
import { type Call, notFound, ok, page, type Route } from './route.ts';

const time = '2026-01-01T00:00:00Z';

/** A person or bot as the API shows it, with every address that GitHub's answers carry. */
export function userOf(login: string): object {
  const url = `https://example.test/users/${encodeURIComponent(login)}`;
  const addresses = [
    'followers',
    'following',
    'gists',
    'starred',
    'subscriptions',
    'organizations',
    'repos',
    'events',
    'received_events',
  ];
  return {
    login,
    id: [...login].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 1_000_003, 7),
    node_id: login,
    avatar_url: `${url}.png`,
    gravatar_id: '',
    url,
    html_url: url,
    ...Object.fromEntries(addresses.map((name) => [`${name}_url`, `${url}/${name}`])),
    type: login.endsWith('[bot]') ? 'Bot' : 'User',
    site_admin: false,
  };
}

export function repositoryOf(repository: Repository): object {
  return {
    id: 1,
    name: repository.name,
    full_name: fullName(repository),
    private: repository.private,
    owner: userOf(repository.owner),
    default_branch: 'main',
    fork: false,
  };
}

const repo = '/repos/{owner}/{repo}';

export const repositoryRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: repo,
    needs: ['metadata', 'read'],
    answer: ({ repository }) => ok(repositoryOf(repository)),
  },
  {
    method: 'GET',
    path: `${repo}/contents/{path}`,
    needs: ['contents', 'read'],
    answer: ({ repository, params, query }) => {
      const ref = query.get('ref') ?? 'main';
      const sha = shaOf(repository.dir, ref) ?? shaOf(repository.dir, `refs/heads/${ref}`);
      const path = params['path'] ?? '';
      if (sha === null) return notFound();
      const { code, stdout } = tryGit(repository.dir, ['cat-file', 'blob', `${sha}:${path}`]);
      if (code !== 0) return notFound();
      const bytes = Buffer.from(stdout, 'utf8');
      const blob = git(repository.dir, ['rev-parse', `${sha}:${path}`]);
      return ok({
        type: 'file',
        encoding: 'base64',
        size: bytes.length,
        name: path.split('/').at(-1),
        path,
        sha: blob,
        content: bytes.toString('base64'),
      });
    },
  },
  {
    method: 'GET',
    path: `${repo}/commits/{ref}`,
    needs: ['contents', 'read'],
    answer: ({ repository, params }) => {
      const ref = params['ref'] ?? '';
      const sha = shaOf(repository.dir, ref) ?? shaOf(repository.dir, `refs/heads/${ref}`);
      if (sha === null) return notFound();
      return ok({
        sha,
        commit: {
          message: git(repository.dir, ['log', '-1', '--format=%B', sha]),
          author: null,
          committer: { date: time },
        },
        parents: [],
        files: [],
      });
    },
  },
  {
    method: 'GET',
    path: `${repo}/compare/{basehead}`,
    needs: ['contents', 'read'],
    answer: ({ repository, params }) => {
      const [base = '', head = ''] = (params['basehead'] ?? '').split('...');
      const from = shaOf(repository.dir, base);
      const to = shaOf(repository.dir, head);
      if (from === null || to === null) return notFound();
      const count = (range: string) => Number(git(repository.dir, ['rev-list', '--count', range]));
      const ahead = count(`${from}..${to}`);
      const behind = count(`${to}..${from}`);
      const status =
        ahead === 0 ? (behind === 0 ? 'identical' : 'behind') : behind === 0 ? 'ahead' : 'diverged';
      return ok({ status, ahead_by: ahead, behind_by: behind, total_commits: ahead, commits: [] });
    },
  },
  {
    method: 'GET',
    path: `${repo}/collaborators/{username}/permission`,
    needs: ['metadata', 'read'],
    answer: ({ repository, params }) => {
      const role =
        repository.collaborators.get(params['username'] ?? '') ?? (repository.private ? 'none' : 'read');
      const legacy = role === 'maintain' ? 'write' : role === 'triage' ? 'read' : role;
      return ok({ permission: legacy, role_name: role, user: userOf(params['username'] ?? '') });
    },
  },
  {
    method: 'GET',
    path: `${repo}/pulls/{pull_number}`,
    needs: ['pull_requests', 'read'],
    answer: (call) => {
      const pull = call.repository.pulls.get(Number(call.params['pull_number']));
      return pull === undefined ? notFound() : ok(pullOf(call.repository, pull));
    },
  },
  {
    method: 'GET',
    path: `${repo}/pulls`,
    needs: ['pull_requests', 'read'],
    answer: (call) =>
      page(
        call,
        matchingPulls(call).map((pull) => pullOf(call.repository, pull)),
      ),
  },
  {
    method: 'GET',
    path: `${repo}/pulls/{pull_number}/files`,
    needs: ['pull_requests', 'read'],
    answer: (call) => {
      const pull = call.repository.pulls.get(Number(call.params['pull_number']));
      if (pull === undefined) return notFound();
      const { dir } = call.repository;
      const lines = git(dir, [
        'diff',
        '--name-status',
        '--no-renames',
        `refs/heads/${pull.base.ref}...${pull.headSha}`,
      ])
        .split('\n')
        .filter((line) => line !== '');
      const names = { A: 'added', M: 'modified', D: 'removed' } as const;
      return page(
        call,
        lines.map((line) => {
          const [letter = 'M', filename = ''] = line.split('\t');
          return {
            filename,
            status: names[letter as keyof typeof names] ?? 'changed',
            additions: 0,
            deletions: 0,
            changes: 0,
            sha: null,
          };
        }),
      );
    },
  },
];

function matchingPulls({ repository, query }: Call) {
  const state = query.get('state') ?? 'open';
  const head = query.get('head');
  return [...repository.pulls.values()].filter((pull) => {
    const label = `${pull.head.repository.owner}:${pull.head.ref}`;
    return (state === 'all' || pull.state === state) && (head === null || head === label);
  });
}

/** A pull request as the API and the events show it. */
export function pullOf(
  repository: Repository,
  pull: Repository['pulls'] extends Map<number, infer P> ? P : never,
): object {
  return {
    id: pull.number + 5000,
    number: pull.number,
    state: pull.state,
    title: pull.title,
    body: null,
    draft: false,
    requested_teams: [],
    user: userOf(pull.author),
    merge_commit_sha: pull.mergeSha,
    mergeable: pull.mergeSha !== null,
    head: {
      label: `${pull.head.repository.owner}:${pull.head.ref}`,
      ref: pull.head.ref,
      sha: pull.headSha,
      user: userOf(pull.head.repository.owner),
      repo: repositoryOf(pull.head.repository),
    },
    base: {
      label: `${repository.owner}:${pull.base.ref}`,
      ref: pull.base.ref,
      sha: shaOf(repository.dir, `refs/heads/${pull.base.ref}`),
      user: userOf(repository.owner),
      repo: repositoryOf(repository),
    },
  };
}
