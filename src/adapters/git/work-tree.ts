import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Commits, TreeEntry } from '../../ports/commits.ts';
import { createGit, mustRun } from './git.ts';
import { isLargeFilePointer, notPlain } from './objects.ts';

/**
 * The files of a work tree as they are now, seen like a commit whatever tree is asked for: what git knows and what it does not
 * ignore; listed once. A link is never followed. An entry's id stands for "whatever is there now", so it must not be compared with a commit's.
 */
export function createWorkTree(root: string): Pick<Commits, 'list' | 'read'> {
  let listing: Promise<readonly TreeEntry[]> | undefined;
  const list = (): Promise<readonly TreeEntry[]> => {
    listing ??= listFiles(root);
    return listing;
  };
  return {
    list,
    read: async (_treeish, paths) => {
      const wanted = new Set(paths);
      const contents = new Map<string, Uint8Array>();
      for (const { path, kind } of await list()) {
        if (!wanted.has(path)) continue;
        if (kind !== 'file')
          throw notPlain(path, kind === 'link' ? 'a symbolic link' : 'a folder of its own');
        const content = await readFile(join(root, path));
        if (isLargeFilePointer(content)) throw notPlain(path, 'a pointer of Git LFS');
        contents.set(path, content);
      }
      return contents;
    },
  };
}

async function listFiles(root: string): Promise<readonly TreeEntry[]> {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--full-name'];
  const output = await mustRun(createGit({ dir: root }), args);
  const paths = new Set(output.toString('utf8').split('\0'));
  paths.delete('');
  const entries = await Promise.all([...paths].sort().map((path) => entryOf(root, path)));
  return entries.filter((entry) => entry !== null);
}

/** null for a file that git knows and that was deleted. */
async function entryOf(root: string, path: string): Promise<TreeEntry | null> {
  try {
    const found = await lstat(join(root, path));
    const kind = found.isFile() ? 'file' : found.isSymbolicLink() ? 'link' : 'submodule';
    return { path, kind, id: `work-tree:${path}` };
  } catch {
    return null;
  }
}
