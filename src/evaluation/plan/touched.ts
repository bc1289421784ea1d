import type { Digest } from '../../foundation/digest.ts';
import { digestOf } from '../../foundation/digest.ts';

/** A path and the git object id of its content, as a commit has it. */
export interface PathContent {
  readonly path: string;
  readonly id: string;
}

/** Paths whose content differs between two trees: added, removed or changed; sorted. */
export function changedPaths(base: readonly PathContent[], candidate: readonly PathContent[]): string[] {
  const before = new Map(base.map(({ path, id }) => [path, id]));
  const after = new Map(candidate.map(({ path, id }) => [path, id]));
  const all = new Set([...before.keys(), ...after.keys()]);
  return [...all].filter((path) => before.get(path) !== after.get(path)).sort();
}

/**
 * The release digest: what a pipeline version is. Equal for equal content, whatever the commit (formats §4).
 * `files` are the files below the pipeline's paths with the digest of their content, `target` what the base says of the target.
 */
export function releaseDigest(files: ReadonlyMap<string, Digest>, target: unknown): Digest {
  const list = [...files].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return digestOf({ files: list, target });
}
