import { z } from 'zod';

/** What the base says about judging and publishing, complete: every default is in. Travels in the plan. */
export const GatePolicy = z.strictObject({
  /** One-sided error rate of "worse" and of "not worse" alike. */
  alpha: z.number().gt(0).lt(0.5),
  onInconclusive: z.enum(['neutral', 'fail', 'pass']),
  onNoBaseline: z.enum(['neutral', 'fail']),
  /** Largest share of paired cases without a value that still lets a suite be judged. */
  maxMissing: z.number().min(0).max(1),
  /** Whether a suite runs no more cases than its verdict needs; false: every case, though it may still end early. */
  economy: z.boolean(),
});
export type GatePolicy = z.infer<typeof GatePolicy>;

export const Publisher = z.enum(['action', 'app']);
export type Publisher = z.infer<typeof Publisher>;

/** When a comment is written: whenever a suite was touched, only with something to do, or never. */
export const CommentPolicy = z.enum(['changed', 'problems', 'off']);
export type CommentPolicy = z.infer<typeof CommentPolicy>;

export const BaselinePolicy = z.strictObject({
  branch: z.string(),
  /** How many runs a record is filled up to, 1 … 5. */
  runs: z.number().int().min(1).max(5),
  maxAgeMs: z.number().positive(),
  keepOutputs: z.enum(['auto', 'none', 'redacted']),
});
export type BaselinePolicy = z.infer<typeof BaselinePolicy>;

export const Policy = z.strictObject({
  publisher: Publisher,
  comment: CommentPolicy,
  gate: GatePolicy,
  baseline: BaselinePolicy,
});
export type Policy = z.infer<typeof Policy>;

export const defaultPolicy: Policy = {
  publisher: 'action',
  comment: 'changed',
  gate: { alpha: 0.05, onInconclusive: 'neutral', onNoBaseline: 'neutral', maxMissing: 0.05, economy: true },
  baseline: { branch: 'plumbline-data', runs: 3, maxAgeMs: 7 * 86_400_000, keepOutputs: 'auto' },
};
