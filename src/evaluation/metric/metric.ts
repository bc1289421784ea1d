import { z } from 'zod';
import type { Digest } from '../../foundation/digest.ts';
import type { Json } from '../../foundation/json.ts';
import type { Case } from '../dataset/dataset.ts';
import type { Answer } from '../target/target.ts';

/** binary: 0 or 1; score: 0 … 1; the others are totals in their own unit (ms, US dollars, a count). */
export const MetricKind = z.enum(['binary', 'score', 'duration', 'cost', 'count']);
export type MetricKind = z.infer<typeof MetricKind>;

export const MetricDirection = z.enum(['higher-is-better', 'lower-is-better']);
export type MetricDirection = z.infer<typeof MetricDirection>;

/** primary: must be shown not worse; guard: must not be shown worse; info: reported only. */
export const MetricRole = z.enum(['primary', 'guard', 'info']);
export type MetricRole = z.infer<typeof MetricRole>;

/** A metric either scored an answer or says why it could not: never 0 for "could not score". */
export type Score =
  | { readonly kind: 'scored'; readonly value: number; readonly detail?: Json }
  | { readonly kind: 'abstained'; readonly why: string };

/** A metric of one suite, ready to score. */
export interface Metric {
  readonly name: string;
  readonly kind: MetricKind;
  readonly direction: MetricDirection;
  /** Digest of kind and definition: values pair only when it is equal. */
  readonly digest: Digest;
  score(answer: Answer, of: Case): Score | Promise<Score>;
}
