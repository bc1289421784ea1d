import type { DataBranch } from '../ports/data-branch.ts';
import { type Pruning, prune, type Retention } from '../verdict/baseline/prune.ts';
import { type CommitPorts, commitToDataBranch } from './commit-to-data-branch.ts';

export type PruneOutcome =
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly why: string }
  /** `commit` null: nothing was written, since nothing may go, or because it was only asked what may. */
  | ({ readonly kind: 'done'; readonly commit: string | null } & Omit<Pruning, 'files'>);

/**
 * Removes from the data branch what its retention does not keep, by compare-and-swap: whoever wrote meanwhile is looked at again. The
 * history of the branch keeps what is removed.
 */
export async function pruneDataBranch(
  branch: DataBranch,
  keep: Retention,
  { now, dryRun }: { readonly now: string; readonly dryRun: boolean },
  ports: CommitPorts,
): Promise<PruneOutcome> {
  const head = await branch.head();
  if (head.kind !== 'found') return head;
  const first = await pruneAt(branch, head.commit, keep, now);
  const told = ({ removed, untouched }: Pruning) => ({ removed, untouched });
  if (dryRun || first.files.size === 0) return { kind: 'done', commit: null, ...told(first) };
  let last = first;
  const commit = await commitToDataBranch(
    branch,
    async (at) => {
      if (at !== null) last = await pruneAt(branch, at, keep, now);
      return { files: at === null ? new Map() : last.files, message: 'Remove what is no longer kept' };
    },
    ports,
  );
  return { kind: 'done', commit, ...told(last) };
}

async function pruneAt(branch: DataBranch, commit: string, keep: Retention, now: string): Promise<Pruning> {
  const paths = await branch.list(commit);
  const texts = await branch.read(
    commit,
    paths.filter((path) => path.startsWith('baselines/')),
  );
  return prune(paths, (path) => texts.get(path), keep, now);
}
