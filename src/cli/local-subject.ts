import { basename } from 'node:path';
import type { Repository } from '../adapters/git/repository.ts';
import type { Subject } from '../evaluation/plan/plan-file.ts';
import { UserError } from '../foundation/error.ts';
import type { Commits } from '../ports/commits.ts';

/** The change from `base` to `head` as it would land: the tree of their merge. Throws UserError `merge-conflict` where there is none. */
export async function changeSubject(
  repository: Repository,
  commits: Commits,
  { base: baseRevision, head: headRevision }: { readonly base: string | null; readonly head: string },
): Promise<Subject> {
  const baseName = baseRevision ?? (await repository.defaultBranch());
  if (baseName === null) throw noBase();
  const base = await commits.resolve(baseName);
  const head = await commits.resolve(headRevision);
  const merged = await commits.merge(base.commit, head.commit);
  if (merged.kind === 'conflict') throw conflict(baseName, headRevision, merged.paths);
  const named = await repository.branchNamed(baseName);
  return {
    repository: basename(repository.root),
    event: 'local',
    pr: null,
    // Baselines are stored by branch: those of the branch that changes go to are meant when a bare commit is named.
    base: { sha: base.commit, ref: named ?? (await repository.defaultBranch()) ?? baseName },
    head: { sha: head.commit, ref: (await repository.branchNamed(headRevision)) ?? headRevision },
    candidate: { commit: merged.tree === head.tree ? head.commit : null, tree: merged.tree },
    trust: 'own',
  };
}

/** The checked-out commit on both sides: what a baseline is recorded of. */
export async function landedSubject(
  repository: Repository,
  commits: Commits,
  event: 'push' | 'schedule',
): Promise<Subject> {
  const branch = await repository.currentBranch();
  if (branch === null) throw noBranch();
  const head = await commits.resolve('HEAD');
  const at = { sha: head.commit, ref: branch };
  return {
    repository: basename(repository.root),
    event,
    pr: null,
    base: at,
    head: at,
    candidate: { commit: head.commit, tree: head.tree },
    trust: 'own',
  };
}

function conflict(base: string, head: string, paths: readonly string[]): UserError {
  return new UserError({
    code: 'merge-conflict',
    what: `${base} and ${head} cannot be merged, so there is nothing to measure`,
    found: `both changed ${paths.slice(0, 10).join(', ')}${paths.length > 10 ? ' …' : ''}`,
    accepted: 'two commits that merge without a conflict',
    next: `Merge ${base} into ${head} (or rebase), resolve the conflict, and plan again.`,
  });
}

function noBase(): UserError {
  return new UserError({
    code: 'input-invalid',
    what: 'it is not clear which branch changes are merged into',
    found: 'neither a default branch of `origin` nor a branch main or master',
    accepted: 'a branch that is here',
    next: 'Name it with --base.',
  });
}

function noBranch(): UserError {
  return new UserError({
    code: 'input-invalid',
    what: 'a baseline belongs to a branch, and none is checked out',
    found: 'a bare commit',
    accepted: 'a checked-out branch',
    next: 'Check out the branch that pull requests are merged into.',
  });
}
