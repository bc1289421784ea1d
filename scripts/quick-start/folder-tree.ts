import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { digestOfBytes } from '../../src/foundation/digest.ts';
import { matchPaths } from '../../src/foundation/glob.ts';
import type { Tree } from '../../src/operations/read-tree.ts';

/** Folders laid over each other as if they were one commit: a file of a later one wins. */
export function treeOfFolders(folders: readonly string[]): Tree {
  const files = new Map(folders.flatMap(filesBelow).sort(([a], [b]) => (a < b ? -1 : 1)));
  const paths = [...files.keys()];
  const bytes = async (wanted: readonly string[]) =>
    new Map(
      wanted.flatMap((path) => {
        const file = files.get(path);
        return file === undefined ? [] : [[path, new Uint8Array(readFileSync(file))] as const];
      }),
    );
  return {
    // A folder has no object ids; a path is as good a name for content that nobody looks up.
    entries: paths.map((path) => ({ path, kind: 'file' as const, id: path })),
    matching: (patterns) => matchPaths(patterns, paths),
    bytes,
    text: async (path) => {
      const file = files.get(path);
      return file === undefined ? null : readFileSync(file, 'utf8');
    },
    digests: async (wanted) =>
      new Map([...(await bytes(wanted))].map(([path, content]) => [path, digestOfBytes(content)])),
  };
}

/** Pairs of a path as git spells it and the file on disk. */
function filesBelow(folder: string): [string, string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [relative(folder, file).split(sep).join('/'), file]);
}
