import { z } from 'zod';
import { type Digest, digestOf } from '../../foundation/digest.ts';
import type { Where } from '../../foundation/error.ts';
import type { Json } from '../../foundation/json.ts';

export const JsonValue: z.ZodType<Json> = z.json();

/** One turn of a conversation, in OpenAI's shape. An assistant that only asks for tools says nothing: its content is empty. */
export const Message = z
  .strictObject({
    role: z.enum(['system', 'developer', 'user', 'assistant', 'tool']),
    content: z.string().nullish(),
    name: z.string().optional(),
    /** Tools that an assistant asked for. */
    tool_calls: z
      .array(
        z.strictObject({
          id: z.string(),
          type: z.literal('function'),
          function: z.strictObject({ name: z.string(), arguments: z.string() }),
        }),
      )
      .min(1)
      .optional(),
    /** The call that a tool answers. */
    tool_call_id: z.string().optional(),
  })
  .refine(({ content, tool_calls: calls }) => typeof content === 'string' || calls !== undefined, {
    path: ['content'],
    message: 'a text, or tool_calls',
  })
  .transform((message) => ({ ...message, content: message.content ?? '' }));
/** Keys of a message, for errors. */
export const messageKeys = ['role', 'content', 'name', 'tool_calls', 'tool_call_id'] as const;
export type Message = z.infer<typeof Message>;

/** One executable expectation: the name of a check, `not-` before it for the opposite, and its arguments. */
export const Expectation = z.looseObject({ type: z.string().min(1) });
export type Expectation = { readonly type: string } & { readonly [argument: string]: unknown };

/** One case, complete: every default is in, and its digest says whether two versions of it are the same question. */
export interface Case {
  readonly id: string;
  readonly digest: Digest;
  readonly vars: { readonly [name: string]: Json };
  /** The conversation so far, null for a case that is asked by `vars` alone. */
  readonly messages: readonly Message[] | null;
  readonly expected: Json;
  readonly expect: readonly Expectation[];
  readonly contexts: readonly string[];
  readonly relevant: readonly string[];
  readonly tags: { readonly [name: string]: string };
  /** Cases of one cluster (a document, a conversation) are not independent. */
  readonly cluster: string | null;
  readonly weight: number;
  readonly where: Where;
}

/** What a case asks and what counts as right; two values pair only when it is equal (formats §2). */
export function caseDigest(
  parts: Pick<Case, 'vars' | 'messages' | 'expected' | 'expect' | 'contexts' | 'relevant'>,
): Digest {
  const { vars, messages, expected, expect, contexts, relevant } = parts;
  return digestOf({ vars, messages, expected, expect, contexts, relevant });
}

/** Digest of a whole dataset: the sorted pairs of id and case digest. */
export function datasetDigest(cases: readonly Pick<Case, 'id' | 'digest'>[]): Digest {
  const pairs = cases.map(({ id, digest }) => [id, digest]);
  return digestOf(pairs.sort(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0)));
}
