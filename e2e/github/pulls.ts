import { git, refsOf, shaOf, tryGit } from './git.ts';
import { fullName, type Pull, type Repository, type State } from './state.ts';

export interface PullToOpen {
  readonly head: string;
  readonly base?: string;
  readonly title?: string;
  readonly author?: string;
  /** The fork whose branch it is; the repository itself without it. */
  readonly from?: Repository;
}

/** Opens a pull request and makes its refs, as GitHub does: `refs/pull/N/head` and, without a conflict, `refs/pull/N/merge`. */
export function openPull(repository: Repository, to: PullToOpen): Pull {
  const from = to.from ?? repository;
  const headSha = shaOf(from.dir, `refs/heads/${to.head}`);
  if (headSha === null) throw new Error(`${fullName(from)} has no branch ${to.head}`);
  const base = to.base ?? 'main';
  for (const open of repository.pulls.values()) {
    const same = open.head.repository === from && open.head.ref === to.head && open.base.ref === base;
    if (same && open.state === 'open')
      throw new Error(`a pull request already exists for ${from.owner}:${to.head}`);
  }
  const number = repository.nextNumber++;
  const pull: Pull = {
    number,
    title: to.title ?? to.head,
    state: 'open',
    author: to.author ?? from.owner,
    head: { repository: from, ref: to.head },
    base: { ref: base },
    headSha,
    mergeSha: null,
    merged: false,
    tested: null,
  };
  repository.pulls.set(number, pull);
  refresh(repository, pull);
  return pull;
}

/** After a push, also to a fork: the pull requests of every repository. */
export function refreshAllPulls(state: State): void {
  for (const repository of state.repositories.values()) refreshPulls(repository);
}

/** Every open pull request whose head or base moved gets its new head and a new test merge; one whose branch is gone is closed. */
export function refreshPulls(repository: Repository): void {
  for (const pull of repository.pulls.values()) {
    if (pull.state !== 'open') continue;
    const now = shaOf(pull.head.repository.dir, `refs/heads/${pull.head.ref}`);
    if (now === null) {
      pull.state = 'closed';
      continue;
    }
    pull.headSha = now;
    refresh(repository, pull);
  }
}

/** Merges a pull request into its base as a merge commit. */
export function mergePull(repository: Repository, pull: Pull): string {
  if (pull.mergeSha === null || pull.state === 'closed')
    throw new Error(`pull request ${pull.number} cannot be merged`);
  git(repository.dir, ['update-ref', `refs/heads/${pull.base.ref}`, pull.mergeSha]);
  pull.state = 'closed';
  pull.merged = true;
  refreshPulls(repository);
  return pull.mergeSha;
}

function refresh(repository: Repository, pull: Pull): void {
  const { dir } = repository;
  const base = shaOf(dir, `refs/heads/${pull.base.ref}`);
  if (pull.tested?.base === base && pull.tested.head === pull.headSha) return;
  pull.tested = { base, head: pull.headSha };
  if (pull.head.repository !== repository) {
    git(dir, ['fetch', '-q', pull.head.repository.dir, `refs/heads/${pull.head.ref}`]);
  }
  git(dir, ['update-ref', `refs/pull/${pull.number}/head`, pull.headSha]);
  const merge = base === null ? null : testMerge(dir, base, pull.headSha, pull.number);
  pull.mergeSha = merge;
  if (merge !== null) git(dir, ['update-ref', `refs/pull/${pull.number}/merge`, merge]);
  else if (refsOf(dir, `refs/pull/${pull.number}/merge`).size > 0)
    git(dir, ['update-ref', '-d', `refs/pull/${pull.number}/merge`]);
}

function testMerge(dir: string, base: string, head: string, number: number): string | null {
  const { code, stdout } = tryGit(dir, ['merge-tree', '--write-tree', base, head]);
  if (code !== 0) return null;
  const [tree = ''] = stdout.split('\n');
  return git(dir, ['commit-tree', tree, '-p', base, '-p', head, '-m', `Merge pull request #${number}`]);
}
