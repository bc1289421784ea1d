import { fullName, type Repository } from '../state.ts';
import { ok, type Route } from './route.ts';

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
    id: repository.id,
    name: repository.name,
    full_name: fullName(repository),
    private: repository.private,
    owner: userOf(repository.owner),
    default_branch: 'main',
    fork: repository.fork,
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
    path: `${repo}/collaborators/{username}/permission`,
    needs: ['metadata', 'read'],
    answer: ({ repository, params }) => {
      const login = params['username'] ?? '';
      const role = repository.collaborators.get(login) ?? (repository.private ? 'none' : 'read');
      const legacy = role === 'maintain' ? 'write' : role === 'triage' ? 'read' : role;
      return ok({ permission: legacy, role_name: role, user: userOf(login) });
    },
  },
];
