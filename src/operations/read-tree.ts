import { type Digest, digestOfBytes } from '../foundation/digest.ts';
import { fileText } from '../foundation/file-text.ts';
import { matchPaths } from '../foundation/glob.ts';
import type { Commits, TreeEntry } from '../ports/commits.ts';

/** The files of one commit or tree, read from git objects when asked for. */
export interface Tree {
  readonly entries: readonly TreeEntry[];
  /** Paths that match any of the patterns, sorted. */
  matching(patterns: readonly string[]): readonly string[];
  bytes(paths: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
  /** Text of one file, or null where it is not there. Rejects with a UserError `file-not-text` for one that is no UTF-8. */
  text(path: string): Promise<string | null>;
  /** Digest of the content of each file. */
  digests(paths: readonly string[]): Promise<ReadonlyMap<string, Digest>>;
}

/** Opens a commit or tree; its list of paths is read once. */
export async function openTree(commits: Pick<Commits, 'list' | 'read'>, treeish: string): Promise<Tree> {
  const entries = await commits.list(treeish);
  const paths = entries.map(({ path }) => path);
  const bytes = (wanted: readonly string[]) => commits.read(treeish, wanted);
  return {
    entries,
    matching: (patterns) => matchPaths(patterns, paths),
    bytes,
    text: async (path) => {
      const found = (await bytes([path])).get(path);
      return found === undefined ? null : fileText(found, path);
    },
    digests: async (wanted) => {
      const read = await bytes(wanted);
      return new Map([...read].map(([path, content]) => [path, digestOfBytes(content)]));
    },
  };
}
