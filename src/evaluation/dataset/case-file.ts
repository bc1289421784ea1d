import { z } from 'zod';
import { digestOf, shortDigest } from '../../foundation/digest.ts';
import { messageOf, type Problem, type Where } from '../../foundation/error.ts';
import { deepest, refuseText, whatIsNotKept, wrongCase } from './case-problems.ts';
import { type Case, caseDigest, Expectation, JsonValue, Message } from './dataset.ts';

/** One dataset line as people write it (formats §2). */
export const CaseLine = z.strictObject({
  id: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[^\p{Cc}\p{Cf}]+$/u, 'visible characters')
    .optional(),
  vars: z.record(z.string(), JsonValue).optional(),
  messages: z.array(Message).min(1).optional(),
  expected: JsonValue.optional(),
  expect: z.array(Expectation).max(100).default([]),
  contexts: z.array(z.string()).default([]),
  relevant: z.array(z.string()).default([]),
  tags: z.union([z.record(z.string(), z.string()), z.array(z.string())]).default({}),
  cluster: z.string().min(1).optional(),
  weight: z.number().positive().default(1),
  metadata: z.record(z.string(), JsonValue).optional(),
});
type CaseLine = z.output<typeof CaseLine>;

/** A line, an element or a row: a case, what is wrong with it, or one that is no test and why. */
export type ParsedCase =
  | { readonly kind: 'case'; readonly case: Case }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'left-out'; readonly where: Where; readonly why: string };

/** Reads one line of a dataset; a broken one is a problem with its place, never a case left out. */
export function parseCase(line: string, where: Where): ParsedCase {
  const read = parseJson(line, where);
  return read.kind === 'value' ? caseOf(read.value, where) : read;
}

/** The value that a text says as JSON, or what is wrong with the text. */
export function parseJson(
  text: string,
  where: Where,
): { readonly kind: 'value'; readonly value: unknown } | Extract<ParsedCase, { kind: 'problem' }> {
  const refused = refuseText(text);
  if (refused !== null) return { kind: 'problem', problem: { code: 'dataset-line', where, ...refused } };
  try {
    return { kind: 'value', value: JSON.parse(text) };
  } catch (thrown) {
    const found = messageOf(thrown);
    return problem(where, 'the line is no JSON', found, 'one JSON object on one line', 'correct the line');
  }
}

/** Reads one case of any file format: a value as JSON, YAML or a row of CSV gives it. */
export function caseOf(value: unknown, where: Where): ParsedCase {
  const unkept = whatIsNotKept(value, deepest);
  if (unkept !== null) return problem(where, 'the line cannot be kept as it is', ...unkept);
  const parsed = CaseLine.safeParse(value);
  if (!parsed.success) return { kind: 'problem', problem: wrongCase(parsed.error.issues, value, where) };
  if (parsed.data.vars === undefined && parsed.data.messages === undefined) {
    const found = Object.keys(parsed.data).join(', ');
    return problem(where, 'the case asks nothing', found, 'vars or messages', 'add `vars`');
  }
  if (parsed.data.weight !== 1) {
    // Verdicts count every case once; to take a weight and ignore it would let people believe in one that nobody keeps.
    const found = `weight: ${parsed.data.weight}`;
    return problem(
      where,
      'this version does not weigh cases yet',
      found,
      'weight: 1, or none',
      'remove `weight`',
    );
  }
  return { kind: 'case', case: complete(parsed.data, where) };
}

function complete(written: CaseLine, where: Where): Case {
  const { vars = {}, messages = null, expected = null, expect, contexts, relevant, tags } = written;
  const asked = { vars, messages, expected, expect, contexts, relevant };
  return {
    ...asked,
    id: written.id ?? `c_${shortDigest(digestOf({ vars, messages }))}`,
    digest: caseDigest(asked),
    tags: Array.isArray(tags) ? Object.fromEntries(tags.map((tag) => [tag, 'yes'])) : tags,
    cluster: written.cluster ?? null,
    weight: written.weight,
    where,
  };
}

function problem(where: Where, what: string, found: string, accepted: string, next: string) {
  return { kind: 'problem', problem: { code: 'dataset-line', what, where, found, accepted, next } } as const;
}
