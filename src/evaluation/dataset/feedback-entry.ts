import { z } from 'zod';
import type { Where } from '../../foundation/error.ts';
import { caseOf, type ParsedCase } from './case-file.ts';
import { wrongCase } from './case-problems.ts';
import { Expectation, Message } from './dataset.ts';

/** What an evaluation reads of a feedback entry (`feedback-entry/1`); consent, review and redactions are for those who curate it. */
const FeedbackEntry = z.looseObject({
  schema: z.literal('feedback-entry/1'),
  id: z.string().regex(/^fb_[0-9a-f]{12}$/),
  cluster: z.string().optional(),
  split: z.enum(['test', 'train', 'holdout']),
  kind: z.string(),
  tags: z.array(z.string()).default([]),
  messages: z.array(Message).min(1),
  badOutput: z.looseObject({ content: z.string() }).optional(),
  reference: z.string().optional(),
  expect: z.array(Expectation).default([]),
});

/** Whether a value says that it is a feedback entry, of whatever version. */
export function isEntry(value: unknown): value is { readonly schema: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'schema' in value &&
    typeof value.schema === 'string' &&
    value.schema.startsWith('feedback-entry/')
  );
}

/** A curated conversation as a case: the pipeline answers its last turn again, and must not answer as badly as before. */
export function entryCase(value: { readonly schema: string }, where: Where): ParsedCase {
  const major = /^feedback-entry\/(\d{1,6})$/.exec(value.schema)?.[1];
  if (major !== undefined && Number(major) > 1) {
    const problem = {
      code: 'dataset-line',
      what: 'the entry was made by a newer Plumbline',
      where,
      found: value.schema,
      accepted: 'feedback-entry/1',
      next: 'update Plumbline',
    } as const;
    return { kind: 'problem', problem };
  }
  const parsed = FeedbackEntry.safeParse(value);
  if (!parsed.success) return { kind: 'problem', problem: wrongCase(parsed.error.issues, value, where) };
  const { id, cluster, split, kind, tags, messages, badOutput, reference, expect } = parsed.data;
  if (split === 'train')
    return { kind: 'left-out', where, why: 'split train: an example for prompts, no test' };
  const guard = badOutput === undefined ? [] : [{ type: 'not-equals', value: badOutput.content }];
  return caseOf(
    {
      id,
      messages,
      expect: [...expect.map(withoutRater), ...guard],
      ...(reference === undefined ? {} : { expected: reference }),
      tags: { ...Object.fromEntries(tags.map((tag) => [tag, 'yes'])), feedback: kind },
      cluster: cluster ?? id,
    },
    where,
  );
}

/** An expectation without who asked for it, under the name that checks have. */
function withoutRater({ by: _, type, ...rest }: Expectation): Expectation {
  return { ...rest, type: type.replace(/^(not-)?refuses$/, '$1refusal') };
}
