import { type Digest, shortDigest } from '../../foundation/digest.ts';

/** Names of what the jobs hand on; each is unique in a workflow run, re-runs included (formats §8). */
export function planArtifact(digest: Digest): string {
  return `plumbline-plan-${shortDigest(digest)}`;
}

export function shardArtifact(index: number, attempt: number): string {
  return `plumbline-shard-${index}-attempt-${attempt}`;
}

/** Whether an artifact holds a shard's results, of whatever attempt. */
export function isShardArtifact(name: string): boolean {
  return /^plumbline-shard-\d{1,3}-attempt-\d{1,4}$/.test(name);
}

/** What a shard has at a look, for the others to see; a later attempt puts up its own. */
export function lookArtifact(look: number, shard: number, attempt: number): string {
  return `plumbline-look-${look}-${shard}${attempt === 1 ? '' : `-attempt-${attempt}`}`;
}

/** Whether an artifact is of that look and of another shard than `own`. */
export function isLookArtifactOf(name: string, look: number, own: number): boolean {
  const match = /^plumbline-look-(\d)-(\d{1,3})(-attempt-\d{1,4})?$/.exec(name);
  return match !== null && Number(match[1]) === look && Number(match[2]) !== own;
}

export function reportArtifact(attempt: number): string {
  return `plumbline-report-attempt-${attempt}`;
}
