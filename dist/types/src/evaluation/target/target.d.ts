import { z } from '../../../packages/zod/index.js';
import type { UserError } from '../../foundation/error.js';
import { type Case } from '../dataset/dataset.js';
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
    requestId: z.ZodOptional<z.ZodString>;
}, z.core.$strict>;
export type FailureError = z.infer<typeof FailureError>;
/** A tool that the answer asks for, its arguments as JSON, or as the text that is none. */
export declare const ToolCall: z.ZodObject<{
    name: z.ZodString;
    arguments: z.ZodType<import("../../foundation/json.js").Json, unknown, z.core.$ZodTypeInternals<import("../../foundation/json.js").Json, unknown>>;
}, z.core.$strict>;
export type ToolCall = z.infer<typeof ToolCall>;
/**
 * One thing that a pipeline did to answer. Steps stand by order of their start, `parent` being an index into the same list. Texts are
 * there only where the target tells them, and are kept only where outputs are.
 */
export declare const Step: z.ZodObject<{
    name: z.ZodString;
    kind: z.ZodEnum<{
        chain: "chain";
        endpoint: "endpoint";
        function: "function";
        judge: "judge";
        llm: "llm";
        other: "other";
        retriever: "retriever";
        tool: "tool";
    }>;
    parent: z.ZodNullable<z.ZodNumber>;
    startMs: z.ZodNumber;
    ms: z.ZodNullable<z.ZodNumber>;
    error: z.ZodNullable<z.ZodString>;
    input: z.ZodOptional<z.ZodString>;
    output: z.ZodOptional<z.ZodString>;
    model: z.ZodOptional<z.ZodString>;
    usage: z.ZodOptional<z.ZodObject<{
        input: z.ZodNullable<z.ZodNumber>;
        cached: z.ZodNullable<z.ZodNumber>;
        output: z.ZodNullable<z.ZodNumber>;
    }, z.core.$strict>>;
    documents: z.ZodOptional<z.ZodArray<z.ZodObject<{
        id: z.ZodNullable<z.ZodString>;
        text: z.ZodString;
        score: z.ZodNullable<z.ZodNumber>;
    }, z.core.$strict>>>;
}, z.core.$strict>;
export type Step = z.infer<typeof Step>;
export interface TargetRequest {
    /** Name of the suite that asks; left out where none does. */
    readonly suite?: string;
    readonly case: Case;
    /** 1-based number of the repeat. */
    readonly repeat: number;
    /** Milliseconds for one request to whatever answers; waiting to be let in and retries do not count. */
    readonly timeoutMs: number;
    readonly signal: AbortSignal;
    /** Wraps a wait in which nothing is under way, such as the one before another try: another trial may run meanwhile. */
    readonly meanwhile?: (wait: Promise<void>) => Promise<void>;
}
export interface Answer {
    readonly kind: 'answered';
    readonly output: string;
    /** Passages the pipeline read to answer, best first; null where it does not tell. */
    readonly contexts: readonly string[] | null;
    /** Names of the documents that retrieval found (paths, ids), best first; null where it does not tell. */
    readonly retrieved: readonly string[] | null;
    /** Tools the answer asks for; null where the target does not tell, empty where it asks for none. */
    readonly toolCalls: readonly ToolCall[] | null;
    /** What the pipeline did; null where it does not tell. */
    readonly steps: readonly Step[] | null;
    /** 32 hexadecimal digits of the trace that the target's own spans belong to, null where it has none. */
    readonly traceId: string | null;
    readonly model: ModelIdentity | null;
    readonly usage: Usage | null;
    /** US dollars; null where no price is known. */
    readonly costUsd: number | null;
    readonly latencyMs: number;
    readonly firstTokenMs: number | null;
    /** Requests sent, the last one included. */
    readonly attempts: number;
    readonly finish: string | null;
    /** What the endpoint calls the request, for its support; null where it does not say. */
    readonly requestId: string | null;
    readonly fromCache: boolean;
}
export interface Failure {
    readonly kind: 'failed';
    readonly class: FailureClass;
    readonly error: FailureError;
    /** What the pipeline did before it failed, where it tells. */
    readonly steps?: readonly Step[];
    readonly traceId?: string;
    readonly attempts: number;
    readonly latencyMs: number;
}
export type TargetReply = Answer | Failure;
/** An answer of which whatever is not said is unknown. */
export declare function answered(said: Pick<Answer, 'output' | 'latencyMs'> & Partial<Answer>): Answer;
/** The failure of a candidate whose own files are at fault, such as a prompt that uses a variable the case does not have. */
export declare function candidateFault({ problems: [problem] }: UserError, attempts: number, latencyMs: number): Failure;
/** What is evaluated: a whole pipeline that answers a case. Never rejects for a bad answer; a rejection is a bug of the target. */
export interface Target {
    answer(request: TargetRequest): Promise<TargetReply>;
    /** Ends what the target has running (a service, workers), once nothing is asked any more. Never rejects; a second call does nothing. */
    close?(): Promise<void>;
}
