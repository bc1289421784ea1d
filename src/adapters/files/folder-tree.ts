import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Commits, TreeEntry } from '../../ports/commits.ts';

/** What holds other people's files or what programs made: nothing of it is read, however much there is. */
const leftOut: ReadonlySet<string> = new Set([
  '.git',
  '.plumbline',
  '.venv',
  'venv',
  'node_modules',
  '__pycache__',
]);

/** The files of a folder that is in no repository, seen like a commit whatever tree is asked for; listed once. A link is none of them. */
export function createFolderTree(root: string): Pick<Commits, 'list' | 'read'> {
  let listing: Promise<readonly TreeEntry[]> | undefined;
  const list = (): Promise<readonly TreeEntry[]> => {
    listing ??= filesBelow(root, '').then((paths) =>
      paths.sort().map((path) => ({ path, kind: 'file', id: `folder:${path}` })),
    );
    return listing;
  };
  return {
    list,
    read: async (_treeish, paths) => {
      const known = new Set((await list()).map(({ path }) => path));
      const wanted = [...new Set(paths)].filter((path) => known.has(path));
      const contents = await Promise.all(
        wanted.map(async (path) => [path, await readFile(join(root, path))] as const),
      );
      return new Map<string, Uint8Array>(contents);
    },
  };
}

async function filesBelow(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const found = entries.map(async (entry): Promise<string[]> => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return leftOut.has(entry.name) ? [] : filesBelow(root, path);
    return entry.isFile() ? [path] : [];
  });
  return (await Promise.all(found)).flat();
}
