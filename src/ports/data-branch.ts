/** State of the data branch, each trouble apart from "it is not there". */
export type BranchState =
  | { readonly kind: 'found'; readonly commit: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly why: string };

export type CommitOutcome =
  | { readonly kind: 'done'; readonly commit: string }
  /** Somebody else was faster: read again and decide again. */
  | { readonly kind: 'moved' };

/** The orphan branch that holds baselines and the ledger. Writes are compare-and-swap, never forced. */
export interface DataBranch {
  head(): Promise<BranchState>;
  /** UTF-8 text of each path at that commit; a path that is not there is absent from the map. Rejects when it cannot be read. */
  read(commit: string, paths: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Paths of all files at that commit, sorted. Rejects when it cannot be read. */
  list(commit: string): Promise<readonly string[]>;
  /** Adds or replaces the files on top of `parent` (null: the branch does not exist yet); a file that is null is removed. */
  commit(
    files: ReadonlyMap<string, string | null>,
    parent: string | null,
    message: string,
  ): Promise<CommitOutcome>;
}
