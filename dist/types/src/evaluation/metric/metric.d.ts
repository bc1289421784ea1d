import { z } from '../../../packages/zod/index.js';
import type { Digest } from '../../foundation/digest.js';
import type { Json } from '../../foundation/json.js';
import type { Case } from '../dataset/dataset.js';
import type { Answer } from '../target/target.js';
import type { Spent } from './spent.js';
/** binary: 0 or 1; score: 0 … 1; the others are totals in their own unit (ms, US dollars, a count). */
export declare const MetricKind: z.ZodEnum<{
    binary: "binary";
    cost: "cost";
    count: "count";
    duration: "duration";
    score: "score";
}>;
export type MetricKind = z.infer<typeof MetricKind>;
export declare const MetricDirection: z.ZodEnum<{
    "higher-is-better": "higher-is-better";
    "lower-is-better": "lower-is-better";
}>;
export type MetricDirection = z.infer<typeof MetricDirection>;
/** primary: must be shown not worse; guard: must not be shown worse; info: reported only. */
export declare const MetricRole: z.ZodEnum<{
    guard: "guard";
    info: "info";
    primary: "primary";
}>;
export type MetricRole = z.infer<typeof MetricRole>;
/** A metric either scored an answer or says why it could not: never 0 for "could not score". */
export type Score = Spent & ({
    readonly kind: 'scored';
    readonly value: number;
    /** In a few words, for people. */
    readonly reason?: string;
    readonly detail?: Json;
} | {
    readonly kind: 'abstained';
    readonly why: string;
    readonly detail?: Json;
});
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
export declare function scored(value: number, detail?: Json): Extract<Score, {
    kind: 'scored';
}>;
export declare function abstained(why: string, detail?: Json): Extract<Score, {
    kind: 'abstained';
}>;
