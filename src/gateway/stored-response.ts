import { z } from 'zod';
import { ModelIdentity, ToolCall, Usage } from '../evaluation/target/target.ts';
import { Digest, digestOf } from '../foundation/digest.ts';
import { canonicalJson } from '../foundation/json.ts';
import type { CallOutcome, EmbedCall } from './gateway.ts';

const common = { model: ModelIdentity, usage: Usage, costUsd: z.number().nonnegative().nullable() };

/** What is kept of an answer to a chat: all of it but the times and tries of the one request that got it. */
export const StoredChat = z.strictObject({
  kind: z.literal('answered'),
  output: z.string(),
  toolCalls: z.exactOptional(z.array(ToolCall).readonly()),
  finish: z.string().nullable(),
  requestId: z.exactOptional(z.string()),
  ...common,
});
export type StoredChat = z.infer<typeof StoredChat>;

export const StoredEmbeddings = z.strictObject({
  kind: z.literal('answered'),
  vectors: z.array(z.array(z.number()).readonly()).readonly(),
  ...common,
});
export type StoredEmbeddings = z.infer<typeof StoredEmbeddings>;

/** Facts of the request, which an answer from the cache does not have. */
export type RequestFacts = 'attempts' | 'latencyMs' | 'firstTokenMs' | 'fromCache';

type Kept<Call> = Omit<Extract<Call, { kind: 'answered' }>, RequestFacts>;
// A field that an answer gets and that is not kept would be lost from the second run on: then these no longer compile.
type Lost<Call, Stored> = Exclude<keyof Kept<Call>, keyof Stored>;
const nothingIsLost: readonly (Lost<CallOutcome, StoredChat> | Lost<EmbedCall, StoredEmbeddings>)[] = [];
void (nothingIsLost satisfies readonly never[]);

const Entry = z.strictObject({
  schema: z.literal('response/1'),
  key: Digest,
  answer: z.unknown(),
  /** Of all the rest. */
  digest: Digest,
});

/** The text of an entry: the answer alone, nothing of what was asked, and a digest that shows whether it is whole. */
export function writeEntry(key: Digest, answer: unknown): string {
  const rest = { schema: 'response/1', key, answer };
  return `${canonicalJson({ ...rest, digest: digestOf(rest) })}\n`;
}

/** The answer of an entry; null where it is damaged, of another key or of another version. */
export function readEntry<T>(text: string, key: Digest, shape: z.ZodType<T>): T | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  const entry = Entry.safeParse(json);
  if (!entry.success) return null;
  const { digest, ...rest } = entry.data;
  if (rest.key !== key || digestOf(rest) !== digest) return null;
  const answer = shape.safeParse(rest.answer);
  return answer.success ? answer.data : null;
}
