import { z } from '../../../packages/zod/index.js';
import { type Digest } from '../../foundation/digest.js';
import type { Where } from '../../foundation/error.js';
import type { Json } from '../../foundation/json.js';
export declare const JsonValue: z.ZodType<Json>;
/** One turn of a conversation, in OpenAI's shape. */
export declare const Message: z.ZodObject<{
    role: z.ZodEnum<{
        assistant: "assistant";
        system: "system";
        tool: "tool";
        user: "user";
    }>;
    content: z.ZodString;
}, z.core.$strict>;
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
