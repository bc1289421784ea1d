import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Digest, digestOfBytes } from '../foundation/digest.ts';
import { UserError } from '../foundation/error.ts';

/**
 * Code runs from the files on disk, while what is judged was read from git: both must be the same, or an answer is another version's.
 * @throws UserError `plan-mismatch` naming files below `root` that are missing or have another content
 */
export async function requireSameFiles(root: string, files: ReadonlyMap<string, Digest>): Promise<void> {
  const other: string[] = [];
  for (const [path, digest] of files) {
    const bytes = await readFile(join(root, path)).catch(() => null);
    if (bytes === null || digestOfBytes(bytes) !== digest) other.push(path);
  }
  if (other.length === 0) return;
  throw new UserError({
    code: 'plan-mismatch',
    what: 'the files on disk are not those of the change that is evaluated, and a target runs its code from them',
    found: `${other.length} of ${files.size} differ: ${other.slice(0, 5).join(', ')}`,
    accepted: 'a checkout of the very commit that the plan names',
    next: 'check that commit out where the shard runs, without changing files of the pipeline',
  });
}
