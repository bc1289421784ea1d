import { z } from '../../../packages/zod/index.js';
import type { UserError } from '../../foundation/error.js';
import type { Case } from '../dataset/dataset.js';
/** Which model was asked for, which one says it answered, and the provider's fingerprint of its build; null where not said. */
export declare const ModelIdentity: z.ZodObject<{
    asked: z.ZodString;
    answered: z.ZodNullable<z.ZodString>;
    fingerprint: z.ZodNullable<z.ZodString>;
}, z.core.$strict>;
export type ModelIdentity = z.infer<typeof ModelIdentity>;
/** Tokens of one answer, `cached` being the part of `input` served from the provider's prompt cache; null where not said. */
export declare const Usage: z.ZodObject<{
    input: z.ZodNullable<z.ZodNumber>;
    cached: z.ZodNullable<z.ZodNumber>;
    output: z.ZodNullable<z.ZodNumber>;
}, z.core.$strict>;
export type Usage = z.infer<typeof Usage>;
/** Why a trial has no answer. The candidate's own fault is a wrong answer; trouble on the way is a missing one. */
export declare const FailureClass: z.ZodEnum<{
    candidate: "candidate";
    infrastructure: "infrastructure";
}>;
export type FailureClass = z.infer<typeof FailureClass>;
export declare const FailureError: z.ZodObject<{
    code: z.ZodString;
    message: z.ZodString;
    status: z.ZodOptional<z.ZodNumber>;
}, z.core.$strict>;
export type FailureError = z.infer<typeof FailureError>;
export interface TargetRequest {
    readonly case: Case;
    /** 1-based number of the repeat. */
    readonly repeat: number;
    /** Milliseconds for one request to whatever answers; waiting to be let in and retries do not count. */
    readonly timeoutMs: number;
    readonly signal: AbortSignal;
}
export interface Answer {
    readonly kind: 'answered';
    readonly output: string;
    /** Passages the pipeline read to answer, best first; null where it does not tell. */
    readonly contexts: readonly string[] | null;
    readonly model: ModelIdentity | null;
    readonly usage: Usage | null;
    /** US dollars; null where no price is known. */
    readonly costUsd: number | null;
    readonly latencyMs: number;
    readonly firstTokenMs: number | null;
    /** Requests sent, the last one included. */
    readonly attempts: number;
    readonly finish: string | null;
    readonly fromCache: boolean;
}
export interface Failure {
    readonly kind: 'failed';
    readonly class: FailureClass;
    readonly error: FailureError;
    readonly attempts: number;
    readonly latencyMs: number;
}
export type TargetReply = Answer | Failure;
/** The failure of a candidate whose own files are at fault, such as a prompt that uses a variable the case does not have. */
export declare function candidateFault({ problems: [problem] }: UserError, attempts: number, latencyMs: number): Failure;
/** What is evaluated: a whole pipeline that answers a case. Never rejects for a bad answer; a rejection is a bug of the target. */
export interface Target {
    answer(request: TargetRequest): Promise<TargetReply>;
}
