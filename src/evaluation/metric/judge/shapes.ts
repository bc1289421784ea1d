import { z } from 'zod';
import { readJsonReply } from './json-reply.ts';

/** What a judge is told to reply with, and how such a reply is read. */
export interface ReplyShape<T> {
  /** JSON schema for `response_format`: strict, so every key is required. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** The same in words, for endpoints that obey no schema. */
  readonly words: string;
  read(reply: string): Read<T>;
}

export type Read<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'unreadable'; readonly why: string };

/** The longest reason that is kept. */
const mostOfReason = 300;
const reason = z
  .string()
  .default('')
  .transform((text) => text.replace(/\s+/g, ' ').trim().slice(0, mostOfReason));
const zeroOrOne = { type: 'integer', enum: [0, 1] } as const;

/** A judge's score with its reason. */
export interface Verdict {
  readonly score: number;
  readonly reason: string;
}

/** One score, 0 … `most`, whole. */
export function verdictShape(most: number): ReplyShape<Verdict> {
  const Reply = z.strictObject({ reason, score: z.number() });
  return {
    schema: objectSchema({ reason: { type: 'string' }, score: { type: 'integer', enum: upTo(most) } }),
    words: `{"reason": "<one or two sentences>", "score": <a whole number, 0 to ${most}>}`,
    read: (reply) => {
      const read = readAs(Reply, reply);
      if (read.kind === 'unreadable') return read;
      const { score } = read.value;
      if (!Number.isInteger(score) || score < 0 || score > most)
        return unreadable(`the score ${score} is out of range 0 to ${most}`);
      // JSON has a negative zero.
      return { kind: 'read', value: { ...read.value, score: Math.abs(score) } };
    },
  };
}

export type Winner = 'A' | 'B' | 'tie';

/** Which of two answers is the better one. */
export const winnerShape: ReplyShape<{ readonly winner: Winner; readonly reason: string }> = {
  schema: objectSchema({
    reason: { type: 'string' },
    winner: { type: 'string', enum: ['A', 'B', 'tie'] },
  }),
  words: '{"reason": "<one or two sentences>", "winner": <"A", "B" or "tie">}',
  read: (reply) => readAs(z.strictObject({ reason, winner: z.enum(['A', 'B', 'tie']) }), reply),
};

/** A statement of a text, and whether it holds by what the judge was asked. */
export interface JudgedStatement {
  readonly statement: string;
  readonly holds: 0 | 1;
}

const bit = z.union([z.literal(0), z.literal(1)]);

/** The statements that a text consists of, each with a verdict; none for a text that states nothing. */
export const statementsShape: ReplyShape<readonly JudgedStatement[]> = {
  schema: objectSchema({
    statements: listOf({ statement: { type: 'string' }, holds: zeroOrOne }),
  }),
  words: '{"statements": [{"statement": "<the statement>", "holds": <0 or 1>}, …]}',
  read: (reply) => {
    const each = z.strictObject({ statement: z.string().min(1), holds: bit });
    const read = readAs(z.strictObject({ statements: z.array(each).max(500) }), reply);
    return read.kind === 'unreadable' ? read : { kind: 'read', value: read.value.statements };
  },
};

/** One verdict for each of `count` passages, by order of the passages. */
export function passagesShape(count: number): ReplyShape<readonly (0 | 1)[]> {
  return {
    schema: objectSchema({ passages: listOf({ passage: { type: 'integer' }, useful: zeroOrOne }) }),
    words: `{"passages": [{"passage": <its number, 1 to ${count}>, "useful": <0 or 1>}, …]}, each passage once`,
    read: (reply) => {
      const each = z.strictObject({ passage: z.number(), useful: bit });
      const read = readAs(z.strictObject({ passages: z.array(each) }), reply);
      if (read.kind === 'unreadable') return read;
      const { passages } = read.value;
      const byNumber = new Map(passages.map(({ passage, useful }) => [passage, useful]));
      if (byNumber.size < passages.length) return unreadable('two verdicts on one passage');
      const inOrder = Array.from({ length: count }, (_, index) => byNumber.get(index + 1));
      const known = inOrder.filter((useful) => useful !== undefined);
      if (known.length < count) return unreadable('a passage has no verdict');
      if (passages.length > count) return unreadable('a verdict on a passage that there is not');
      return { kind: 'read', value: known };
    },
  };
}

function readAs<T extends z.ZodType>(schema: T, reply: string): Read<z.output<T>> {
  const read = readJsonReply(reply);
  if (read.kind === 'none') return unreadable(read.why);
  const parsed = schema.safeParse(read.value);
  if (parsed.success) return { kind: 'read', value: parsed.data };
  const [issue] = parsed.error.issues;
  const place = issue?.path.join('.') ?? '';
  const what = issue?.code === 'unrecognized_keys' ? 'has a key too many' : 'is not what was asked for';
  return unreadable(`unreadable reply: ${place === '' ? 'it' : place} ${what}`);
}

function unreadable(why: string): { readonly kind: 'unreadable'; readonly why: string } {
  return { kind: 'unreadable', why };
}

function objectSchema(properties: Readonly<Record<string, unknown>>) {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

function listOf(properties: Readonly<Record<string, unknown>>) {
  return { type: 'array', items: objectSchema(properties) };
}

function upTo(most: number): number[] {
  return Array.from({ length: most + 1 }, (_, index) => index);
}
