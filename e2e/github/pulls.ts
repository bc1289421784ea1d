import { git, refsOf, shaOf, tryGit } from './git.ts';
import { fullName, type Pull, type Repository } from './state.ts';

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
  const number = repository.nextNumber++;
  const pull: Pull = {
    number,
    title: to.title ?? to.head,
    state: 'open',
    author: to.author ?? from.owner,
    head: { repository: from, ref: to.head },
    base: { ref: to.base ?? 'main' },
    headSha,
    mergeSha: null,
  };
  repository.pulls.set(number, pull);
  refresh(repository, pull);
  return pull;
}

/** After a push: every open pull request whose head or base moved gets its new head and a new test merge. Gives those whose head moved. */
export function refreshPulls(repository: Repository): Pull[] {
  const moved: Pull[] = [];
  for (const pull of repository.pulls.values()) {
    if (pull.state !== 'open') continue;
    const now = shaOf(pull.head.repository.dir, `refs/heads/${pull.head.ref}`);
    if (now === null) {
      pull.state = 'closed';
      continue;
    }
    if (now !== pull.headSha) {
      pull.headSha = now;
      moved.push(pull);
    }
    refresh(repository, pull);
  }
  return moved;
}

/** Merges a pull request into its base as a merge commit. */
export function mergePull(repository: Repository, pull: Pull): string {
  if (pull.mergeSha === null) throw new Error(`pull request ${pull.number} cannot be merged`);
  git(repository.dir, ['update-ref', `refs/heads/${pull.base.ref}`, pull.mergeSha]);
  pull.state = 'closed';
  refreshPulls(repository);
  return pull.mergeSha;
}

function refresh(repository: Repository, pull: Pull): void {
  const { dir } = repository;
  if (pull.head.repository !== repository) {
    git(dir, ['fetch', '-q', pull.head.repository.dir, `refs/heads/${pull.head.ref}`]);
  }
  git(dir, ['update-ref', `refs/pull/${pull.number}/head`, pull.headSha]);
  const base = shaOf(dir, `refs/heads/${pull.base.ref}`);
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
