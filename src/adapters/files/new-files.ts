import { lstat, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { NewFiles } from '../../ports/new-files.ts';

/** New files below a folder. */
export function createNewFiles(root: string): NewFiles {
  return {
    has: (path) =>
      lstat(join(root, path)).then(
        () => true,
        () => false,
      ),
    create: async (path, text) => {
      await mkdir(dirname(join(root, path)), { recursive: true });
      try {
        // `wx` follows no link and refuses what is there, so that nothing can come between a look and the writing.
        await writeFile(join(root, path), text, { flag: 'wx' });
        return 'created';
      } catch (thrown) {
        if (thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST') return 'there';
        throw thrown;
      }
    },
  };
}
