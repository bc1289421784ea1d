import { z } from 'zod';
import type { Where } from '../../foundation/error.ts';
import { caseOf, type ParsedCase } from './case-file.ts';
import { wrongCase } from './case-problems.ts';

/** A case file of LinguaMetrica; as there, keys that it does not know are passed over. */
const LinguametricaCase = z.object({
  id: z.string(),
  input: z.string(),
  history: z.array(z.object({ role: z.enum(['user', 'assistant']), content: z.string() })).nullish(),
  /** What a retrieval would have found: it is judged by, the pipeline does not get it. */
  context: z.string().nullish(),
  output: z.string().nullish(),
});

const ownKeys = ['input', 'history', 'context', 'output'] as const;

/** Whether a value asks in LinguaMetrica's words, and not in those of a dataset line. */
export function isLinguametricaCase(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  if (Object.hasOwn(value, 'vars') || Object.hasOwn(value, 'messages')) return false;
  return ownKeys.some((key) => Object.hasOwn(value, key));
}

/** The case that it is here: the pipeline gets `input`, and `history` as the conversation so far. `lineOf` gives the line of a key. */
export function linguametricaCase(
  value: Readonly<Record<string, unknown>>,
  where: Where,
  lineOf: (key: string) => number | undefined,
): ParsedCase {
  const parsed = LinguametricaCase.safeParse(value);
  if (!parsed.success) {
    const { issues } = parsed.error;
    const line = lineOf(String(issues[0]?.path[0])) ?? where.line;
    return {
      kind: 'problem',
      problem: wrongCase(issues, value, line === undefined ? where : { ...where, line }),
    };
  }
  const { id, input, history, context, output } = parsed.data;
  return caseOf(
    {
      id,
      vars: { input },
      ...(history == null || history.length === 0 ? {} : { messages: history }),
      ...(context == null ? {} : { contexts: [context] }),
      ...(output == null ? {} : { expected: output }),
    },
    where,
  );
}
