import { z } from '../../../packages/zod/index.js';
import { type Digest } from '../../foundation/digest.js';
import type { Where } from '../../foundation/error.js';
import type { Json } from '../../foundation/json.js';
export declare const JsonValue: z.ZodType<Json>;
/** One turn of a conversation, in OpenAI's shape. An assistant that only asks for tools says nothing: its content is empty. */
export declare const Message: z.ZodPipe<z.ZodObject<{
    role: z.ZodEnum<{
        assistant: "assistant";
        developer: "developer";
        system: "system";
        tool: "tool";
        user: "user";
    }>;
    content: z.ZodOptional<z.ZodNullable<z.ZodString>>;
    name: z.ZodOptional<z.ZodString>;
    tool_calls: z.ZodOptional<z.ZodArray<z.ZodObject<{
        id: z.ZodString;
        type: z.ZodLiteral<"function">;
        function: z.ZodObject<{
            name: z.ZodString;
            arguments: z.ZodString;
        }, z.core.$strict>;
    }, z.core.$strict>>>;
    tool_call_id: z.ZodOptional<z.ZodString>;
}, z.core.$strict>, z.ZodTransform<{
    role: "assistant" | "developer" | "system" | "tool" | "user";
    name?: string | undefined;
    tool_calls?: {
        id: string;
        type: "function";
        function: {
            name: string;
            arguments: string;
        };
    }[] | undefined;
    tool_call_id?: string | undefined;
    content: string;
}, {
    role: "assistant" | "developer" | "system" | "tool" | "user";
    content?: string | null | undefined;
    name?: string | undefined;
    tool_calls?: {
        id: string;
        type: "function";
        function: {
            name: string;
            arguments: string;
        };
    }[] | undefined;
    tool_call_id?: string | undefined;
}>>;
/** Keys of a message, for errors. */
export declare const messageKeys: readonly ['role', 'content', 'name', 'tool_calls', 'tool_call_id'];
export type Message = z.infer<typeof Message>;
/** One executable expectation: the name of a check, `not-` before it for the opposite, and its arguments. */
export declare const Expectation: z.ZodObject<{
    type: z.ZodString;
}, z.core.$loose>;
export type Expectation = {
    readonly type: string;
} & {
    readonly [argument: string]: unknown;
};
/** One case, complete: every default is in, and its digest says whether two versions of it are the same question. */
export interface Case {
    readonly id: string;
    readonly digest: Digest;
    readonly vars: {
        readonly [name: string]: Json;
    };
    /** The conversation so far, null for a case that is asked by `vars` alone. */
    readonly messages: readonly Message[] | null;
    readonly expected: Json;
    readonly expect: readonly Expectation[];
    readonly contexts: readonly string[];
    readonly relevant: readonly string[];
    readonly tags: {
        readonly [name: string]: string;
    };
    /** Cases of one cluster (a document, a conversation) are not independent. */
    readonly cluster: string | null;
    readonly weight: number;
    readonly where: Where;
}
/** What a case asks and what counts as right; two values pair only when it is equal (formats §2). */
export declare function caseDigest(parts: Pick<Case, 'vars' | 'messages' | 'expected' | 'expect' | 'contexts' | 'relevant'>): Digest;
/** Digest of a whole dataset: the sorted pairs of id and case digest. */
export declare function datasetDigest(cases: readonly Pick<Case, 'id' | 'digest'>[]): Digest;
