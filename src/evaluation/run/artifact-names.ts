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

export function reportArtifact(attempt: number): string {
  return `plumbline-report-attempt-${attempt}`;
}
