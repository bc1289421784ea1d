import { z } from 'zod';
import { digestOf, shortDigest } from '../../foundation/digest.ts';
import { messageOf, type Problem, showWhere, type Where } from '../../foundation/error.ts';
import { nearestName } from '../../foundation/nearest.ts';
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
const keys = Object.keys(CaseLine.shape);

export type ParsedCase =
  | { readonly kind: 'case'; readonly case: Case }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Reads one line of a dataset; a broken one is a problem with its place, never a case left out. */
export function parseCase(line: string, where: Where): ParsedCase {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (thrown) {
    return problem(
      where,
      'the line is no JSON',
      messageOf(thrown),
      'one JSON object on one line',
      'correct the line',
    );
  }
  const parsed = CaseLine.safeParse(value);
  if (!parsed.success) return wrong(parsed.error.issues, where);
  const {
    vars = {},
    messages = null,
    expected = null,
    expect,
    contexts,
    relevant,
    tags,
    cluster,
    weight,
  } = parsed.data;
  if (parsed.data.vars === undefined && messages === null) {
    return problem(
      where,
      'the case asks nothing',
      Object.keys(parsed.data).join(', '),
      'vars or messages',
      'add `vars`',
    );
  }
  const asked = { vars, messages, expected, expect, contexts, relevant };
  const id = parsed.data.id ?? `c_${shortDigest(digestOf({ vars, messages }))}`;
  const named = Array.isArray(tags) ? Object.fromEntries(tags.map((tag) => [tag, 'yes'])) : tags;
  const complete = {
    ...asked,
    id,
    digest: caseDigest(asked),
    tags: named,
    cluster: cluster ?? null,
    weight,
    where,
  };
  return { kind: 'case', case: complete };
}

export interface DatasetFile {
  readonly file: string;
  readonly lines: Iterable<string> | AsyncIterable<string>;
}

/** Cases and problems of several files in the order of their lines, one line in memory at a time. Blank lines are passed over. */
export async function* parseCases(files: Iterable<DatasetFile>): AsyncGenerator<ParsedCase> {
  for (const { file, lines } of files) {
    let line = 0;
    for await (const text of lines) {
      line += 1;
      const content = line === 1 ? text.replace(/^\ufeff/, '') : text;
      if (content.trim() !== '') yield parseCase(content, { file, line });
    }
  }
}

/** The whole dataset; the same id twice is a problem that names both places. */
export async function readCases(
  files: Iterable<DatasetFile>,
): Promise<{ cases: Case[]; problems: Problem[] }> {
  const cases = new Map<string, Case>();
  const problems: Problem[] = [];
  for await (const parsed of parseCases(files)) {
    if (parsed.kind === 'problem') {
      problems.push(parsed.problem);
      continue;
    }
    const { id, where } = parsed.case;
    const first = cases.get(id);
    if (first === undefined) cases.set(id, parsed.case);
    else problems.push(duplicate(id, first.where, where));
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

function wrong(issues: readonly z.core.$ZodIssue[], where: Where): ParsedCase {
  const [issue] = issues;
  if (issue?.code === 'unrecognized_keys' && issue.path.length === 0) {
    const [key = ''] = issue.keys;
    const near = nearestName(key, keys);
    const next = near === null ? 'move it below `vars` or `metadata`' : `write ${near}`;
    return problem(where, `${key} is no key of a case`, issue.keys.join(', '), keys.join(', '), next);
  }
  const at = issue?.path.map(String).join('.') ?? '';
  return problem(
    where,
    `${at === '' ? 'the case' : at} is wrong`,
    issue?.message ?? 'not a case',
    'docs/formats.md',
    'correct the line',
  );
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
