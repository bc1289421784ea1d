import { z } from 'zod';
import type { Digest } from '../../foundation/digest.ts';
import type { Json } from '../../foundation/json.ts';
import type { Case } from '../dataset/dataset.ts';
import type { Answer } from '../target/target.ts';
import type { Spent } from './spent.ts';

/** binary: 0 or 1; score: 0 … 1; the others are totals in their own unit (ms, US dollars, a count). */
export const MetricKind = z.enum(['binary', 'score', 'duration', 'cost', 'count']);
export type MetricKind = z.infer<typeof MetricKind>;

export const MetricDirection = z.enum(['higher-is-better', 'lower-is-better']);
export type MetricDirection = z.infer<typeof MetricDirection>;

/** primary: must be shown not worse; guard: must not be shown worse; info: reported only. */
export const MetricRole = z.enum(['primary', 'guard', 'info']);
export type MetricRole = z.infer<typeof MetricRole>;

/** A metric either scored an answer or says why it could not: never 0 for "could not score". */
export type Score = Spent &
  (
    | {
        readonly kind: 'scored';
        readonly value: number;
        /** In a few words, for people. */
        readonly reason?: string;
        readonly detail?: Json;
      }
    | { readonly kind: 'abstained'; readonly why: string; readonly detail?: Json }
  );

/** Scores one answer. Throws once the signal is aborted: then there is no score, which is not the same as an abstention. */
export type Scorer = (answer: Answer, of: Case, signal: AbortSignal) => Score | Promise<Score>;

/** A metric of one suite, ready to score. */
export interface Metric {
  readonly name: string;
  readonly kind: MetricKind;
  readonly direction: MetricDirection;
  /** Digest of kind, definition, options and the files they name: values pair only when it is equal. */
  readonly digest: Digest;
  readonly score: Scorer;
  /** Ends whatever it has running, once nothing is scored any more. Never rejects; a second call does nothing. */
  readonly close?: () => Promise<void>;
}

export function scored(value: number, detail?: Json): Extract<Score, { kind: 'scored' }> {
  return { kind: 'scored', value, ...(detail === undefined ? {} : { detail }) };
}

export function abstained(why: string, detail?: Json): Extract<Score, { kind: 'abstained' }> {
  return { kind: 'abstained', why, ...(detail === undefined ? {} : { detail }) };
}
