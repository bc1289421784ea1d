import { z } from 'zod';
import { Digest } from '../../foundation/digest.ts';
import { Timestamp } from '../../foundation/timestamp.ts';
import { JsonValue } from '../dataset/dataset.ts';
import { FailureClass, FailureError, ModelIdentity, Step, ToolCall, Usage } from '../target/target.ts';

const key = {
  schema: z.literal('trial/1'),
  suite: z.string(),
  case: z.string(),
  repeat: z.number().int().min(1),
  caseDigest: Digest,
};

const timing = {
  latencyMs: z.number().nonnegative(),
  attempts: z.number().int().min(0),
  startedAt: Timestamp,
};

export const AnsweredTrial = z.strictObject({
  ...key,
  outcome: z.literal('answered'),
  /** null where outputs are not kept. */
  output: z.string().nullable(),
  scores: z.record(z.string(), z.number().nullable()),
  abstained: z.record(z.string(), z.string()).optional(),
  details: z.record(z.string(), JsonValue).optional(),
  model: ModelIdentity.nullable(),
  usage: Usage.nullable(),
  costUsd: z.number().nonnegative().nullable(),
  firstTokenMs: z.number().nonnegative().nullable(),
  finish: z.string().nullable(),
  fromCache: z.boolean(),
  /** Passages, names of documents, tools and steps as `Answer` has them; left out where unknown or not kept. */
  contexts: z.array(z.string()).optional(),
  retrieved: z.array(z.string()).optional(),
  toolCalls: z.array(ToolCall).optional(),
  steps: z.array(Step).optional(),
  traceId: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional(),
  /** What the endpoint calls the request; left out where it does not say. */
  requestId: z.string().optional(),
  /** US dollars of the judges that scored it, null where no price is known; left out where none was asked. */
  judgeCostUsd: z.number().nonnegative().nullable().optional(),
  /** The part of it that came from the cache, so that it was not paid again; left out where nothing did. */
  judgeSavedUsd: z.number().nonnegative().nullable().optional(),
  /** Tokens of those judges together. */
  judgeUsage: Usage.optional(),
  ...timing,
});

export type AnsweredTrial = z.infer<typeof AnsweredTrial>;

export const FailedTrial = z.strictObject({
  ...key,
  outcome: z.literal('failed'),
  class: FailureClass,
  error: FailureError,
  /** The candidate's fault is the worst value of every binary and score metric (0, or 1 where lower is better); trouble on the way is null. */
  scores: z.record(z.string(), z.number().nullable()),
  steps: z.array(Step).optional(),
  traceId: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional(),
  ...timing,
});

export const NotRunTrial = z.strictObject({
  ...key,
  outcome: z.literal('not-run'),
  why: z.enum(['decided-at-look', 'budget', 'time', 'cancelled']),
});

export type NotRunTrial = z.infer<typeof NotRunTrial>;

/** One trial: a case asked once, as a line of `results.jsonl`, of a shard file, of a journal (formats §3). */
export const Trial = z.discriminatedUnion('outcome', [AnsweredTrial, FailedTrial, NotRunTrial]);
export type Trial = z.infer<typeof Trial>;

/** An answer, or a failure that is the candidate's own: what a later attempt must not replace, since that would be a second draw. */
export function hasOwnResult(trial: Trial): boolean {
  return trial.outcome === 'answered' || (trial.outcome === 'failed' && trial.class === 'candidate');
}

export interface TrialKey {
  readonly suite: string;
  readonly case: string;
  readonly repeat: number;
}

/** One string for a trial's key, for maps; the parts cannot run into each other. */
export function trialKey({ suite, case: id, repeat }: TrialKey): string {
  return JSON.stringify([suite, id, repeat]);
}

/** Order of trials in files: by suite, case, repeat. */
export function byTrialKey(a: TrialKey, b: TrialKey): number {
  return compareText(a.suite, b.suite) || compareText(a.case, b.case) || a.repeat - b.repeat;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The schema name of a line of a later major than ours, or null. */
export function newerTrial(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('schema' in value)) return null;
  const { schema } = value;
  const major = typeof schema === 'string' ? /^trial\/(\d{1,6})$/.exec(schema)?.[1] : undefined;
  return major !== undefined && Number(major) > 1 ? `trial/${major}` : null;
}
