import { shaOf, tryGit } from '../git.ts';
import type { Pull, Repository } from '../state.ts';
import { changedFiles } from './changed-files.ts';
import { repositoryOf, userOf } from './repository.ts';
import { type Call, notFound, ok, page, type Route } from './route.ts';

const repo = '/repos/{owner}/{repo}';

export const pullRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: `${repo}/pulls/{pull_number}`,
    needs: ['pull_requests', 'read'],
    answer: (call) => {
      const pull = pullFor(call);
      return pull === undefined ? notFound() : ok(pullOf(call.repository, pull));
    },
  },
  {
    method: 'GET',
    path: `${repo}/pulls`,
    needs: ['pull_requests', 'read'],
    answer: (call) =>
      page(call, matchingPulls(call), (list) => list.map((pull) => pullOf(call.repository, pull))),
  },
  {
    method: 'GET',
    path: `${repo}/pulls/{pull_number}/files`,
    needs: ['pull_requests', 'read'],
    answer: (call) => {
      const pull = pullFor(call);
      if (pull === undefined) return notFound();
      const { dir } = call.repository;
      const base = pull.merged ? `${pull.mergeSha}^1` : `refs/heads/${pull.base.ref}`;
      const { stdout } = tryGit(dir, ['merge-base', base, pull.headSha]);
      return page(call, changedFiles(dir, stdout.trim(), pull.headSha));
    },
  },
];

function pullFor({ repository, params }: Call): Pull | undefined {
  return repository.pulls.get(Number(params['pull_number']));
}

/** The newest first, as GitHub lists them. */
function matchingPulls({ repository, query }: Call): Pull[] {
  const state = query.get('state') ?? 'open';
  const head = query.get('head');
  const base = query.get('base');
  return [...repository.pulls.values()]
    .filter(
      (pull) =>
        (state === 'all' || pull.state === state) &&
        (head === null || head === labelOf(pull)) &&
        (base === null || base === pull.base.ref),
    )
    .reverse();
}

function labelOf({ head }: Pull): string {
  return `${head.repository.owner}:${head.ref}`;
}

/** A pull request as the API and the events show it. */
export function pullOf(repository: Repository, pull: Pull): object {
  return {
    id: pull.number + 5000,
    number: pull.number,
    state: pull.state,
    title: pull.title,
    body: null,
    draft: false,
    merged: pull.merged,
    merged_at: null,
    requested_teams: [],
    user: userOf(pull.author),
    merge_commit_sha: pull.mergeSha,
    mergeable: pull.mergeSha !== null,
    head: {
      label: labelOf(pull),
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
