/** A path in a commit's tree. Links, submodules and the like are named, so that nobody follows them by accident. */
export interface TreeEntry {
  readonly path: string;
  readonly kind: 'file' | 'link' | 'submodule';
  /** Object id of the content. */
  readonly id: string;
}

/** A commit as far as an evaluation needs it. */
export interface CommitInfo {
  readonly commit: string;
  readonly tree: string;
  readonly parents: readonly string[];
}

/** The merged tree of two commits: what would land. */
export type MergeOutcome =
  | { readonly kind: 'merged'; readonly tree: string }
  | { readonly kind: 'conflict'; readonly paths: readonly string[] };

/** Files and history from git objects, never from the work tree, so that no planted link is followed. */
export interface Commits {
  /** The commit a revision names. Rejects with a UserError `git-failed` for an unknown one. */
  resolve(revision: string): Promise<CommitInfo>;
  /** Every entry of a commit or tree, sorted by path. */
  list(treeish: string): Promise<readonly TreeEntry[]>;
  /** The bytes of files at a commit or tree. A path that is not there is absent from the map; a link or submodule is a UserError. */
  read(treeish: string, paths: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
  merge(base: string, head: string): Promise<MergeOutcome>;
}
