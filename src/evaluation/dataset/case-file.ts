import { z } from 'zod';
import { digestOf, shortDigest } from '../../foundation/digest.ts';
import { messageOf, type Problem, showWhere, type Where } from '../../foundation/error.ts';
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

export type ParsedCase =
  | { readonly kind: 'case'; readonly case: Case }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Reads one line of a dataset; a broken one is a problem with its place, never a case left out. */
export function parseCase(line: string, where: Where): ParsedCase {
  const refused = refuseText(line);
  if (refused !== null) return { kind: 'problem', problem: { code: 'dataset-line', where, ...refused } };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (thrown) {
    const found = messageOf(thrown);
    return problem(where, 'the line is no JSON', found, 'one JSON object on one line', 'correct the line');
  }
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

export interface DatasetFile {
  readonly file: string;
  readonly lines: Iterable<string> | AsyncIterable<string>;
}

export type DatasetFiles = Iterable<DatasetFile> | AsyncIterable<DatasetFile>;

/** Cases and problems of several files in the order of their lines, one line in memory at a time. Blank lines are passed over. */
export async function* parseCases(files: DatasetFiles): AsyncGenerator<ParsedCase> {
  for await (const { file, lines } of files) {
    let line = 0;
    for await (const text of lines) {
      line += 1;
      const content = line === 1 ? text.replace(/^\ufeff/, '') : text;
      if (content.trim() !== '') yield parseCase(content, { file, line });
    }
  }
}

/** A file that is no dataset at all is wrong in every line. */
const mostProblems = 100;

/** The whole dataset; the same id twice is a problem that names both places. Reading stops at 100 problems. */
export async function readCases(files: DatasetFiles): Promise<{ cases: Case[]; problems: Problem[] }> {
  const cases = new Map<string, Case>();
  const problems: Problem[] = [];
  for await (const parsed of parseCases(files)) {
    if (parsed.kind === 'problem') {
      problems.push(parsed.problem);
    } else {
      const { id, where } = parsed.case;
      const first = cases.get(id);
      if (first === undefined) cases.set(id, parsed.case);
      else problems.push(duplicate(id, first.where, where));
    }
    if (problems.length === mostProblems) break;
  }
  return { cases: [...cases.values()], problems };
}

/** The lines of UTF-8 bytes, decoded one at a time. */
export function* linesOf(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder();
  let start = 0;
  while (start < bytes.length) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    yield decoder.decode(bytes.subarray(start, end)).replace(/\r$/, '');
    start = end + 1;
  }
}

function duplicate(id: string, first: Where, where: Where): Problem {
  return {
    code: 'dataset-duplicate',
    what: `the id ${JSON.stringify(id)} is there twice`,
    where,
    found: `first at ${showWhere(first)}`,
    accepted: 'an id once in all files of a suite; a line without an id gets one from its question',
    next: 'rename one of the two, or remove the line that repeats the other',
  };
}

function problem(where: Where, what: string, found: string, accepted: string, next: string): ParsedCase {
  return { kind: 'problem', problem: { code: 'dataset-line', what, where, found, accepted, next } };
}
