import { z } from 'zod';
import { Digest } from '../../foundation/digest.ts';
import { Timestamp } from '../../foundation/timestamp.ts';

/** First line of `shard-<index>.jsonl`. */
export const ShardHead = z.strictObject({
  schema: z.literal('shard/1'),
  plan: Digest,
  index: z.number().int().min(0),
  of: z.number().int().min(1),
  /** The workflow run's attempt, from 1. */
  attempt: z.number().int().min(1),
  startedAt: Timestamp,
  runner: z.string(),
});
export type ShardHead = z.infer<typeof ShardHead>;

/** Last line: without it the file was cut off. */
export const ShardEnd = z.strictObject({
  end: z.literal(true),
  state: z.enum(['complete', 'stopped', 'cancelled']),
  atLook: z.number().int().min(1).nullable(),
  trials: z.number().int().min(0),
  /** Digest of the bytes between the first and the last line, newlines included. */
  bodyDigest: Digest,
});
export type ShardEnd = z.infer<typeof ShardEnd>;
