import type { z } from 'zod';
import type { Problem, Where } from '../../foundation/error.ts';
import { nearestName } from '../../foundation/nearest.ts';
import { acceptedBy, showFound, valueAt } from '../../foundation/schema-words.ts';
import { messageKeys } from './dataset.ts';

/** Longest line in characters: a case is read by people and put into a prompt. */
export const longestLine = 1_000_000;

/** Deepest nesting of lists and maps in a line. */
export const deepest = 64;

/** Keys of a case in the order of formats §2. */
export const caseKeys = [
  'id',
  'vars',
  'messages',
  'expected',
  'expect',
  'contexts',
  'relevant',
  'tags',
  'cluster',
  'weight',
  'metadata',
] as const;

/** Why a line is refused before it is read as JSON, or null. */
export function refuseText(line: string): Pick<Problem, 'what' | 'found' | 'accepted' | 'next'> | null {
  if (line.length > longestLine) {
    return {
      what: 'the line is too long',
      found: `${line.length} characters`,
      accepted: `at most ${longestLine} characters a line`,
      next: 'shorten the case; JSONL has one object on each line',
    };
  }
  // A decoder puts this character in place of bytes that are no UTF-8: the case would silently ask something else.
  if (line.includes('\ufffd')) {
    return {
      what: 'the line is not UTF-8',
      found: 'the replacement character U+FFFD in place of other bytes',
      accepted: 'a file in UTF-8',
      next: 'save the file as UTF-8; where the character itself is meant, write \\ufffd',
    };
  }
  return null;
}

/** Found, accepted and next of what JSON can say and no case can keep, or null. Recursion ends at the depth. */
export function whatIsNotKept(
  value: unknown,
  depth: number,
): readonly [found: string, accepted: string, next: string] | null {
  if (typeof value !== 'object' || value === null) return null;
  if (depth === 0)
    return [`lists or maps nested deeper than ${deepest}`, `at most ${deepest}`, 'flatten the case'];
  if (Object.hasOwn(value, '__proto__')) return ['a key named __proto__', 'any other key', 'rename the key'];
  for (const member of Object.values(value)) {
    const found = whatIsNotKept(member, depth - 1);
    if (found !== null) return found;
  }
  return null;
}

/** Everything that is wrong with one line as one problem: a line is corrected as a whole. */
export function wrongCase(issues: readonly z.core.$ZodIssue[], value: unknown, where: Where): Problem {
  const parts = issues.flatMap((issue) => partsOf(issue, value));
  const joined = (words: readonly string[]): string => [...new Set(words)].join('; ');
  return {
    code: 'dataset-line',
    what: joined(parts.map(({ what }) => what)),
    where,
    found: joined(parts.map(({ found }) => found)),
    accepted: joined(parts.map(({ accepted }) => accepted)),
    next: joined(parts.map(({ next }) => next)),
  };
}

type Part = Pick<Required<Problem>, 'what' | 'found' | 'accepted' | 'next'>;

function partsOf(issue: z.core.$ZodIssue, value: unknown): Part[] {
  const path = issue.path.map(String);
  const at = path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const known = path.length === 0 ? caseKeys : messageKeys;
    return issue.keys.map((key) => {
      const near = nearestName(key, known);
      const move = path.length === 0 ? 'move it below `vars` or `metadata`' : 'remove it';
      return {
        what: `${[...path, key].join('.')} is no key of a ${path.length === 0 ? 'case' : 'message'}`,
        found: key,
        accepted: known.join(', '),
        next: near === null ? move : `write ${near}`,
      };
    });
  }
  const found = showFound(valueAt(value, path));
  return [
    {
      what: at === '' ? 'the case is wrong' : `${at} is wrong`,
      found: at === '' ? found : `${at}: ${found}`,
      accepted: at === '' ? 'one JSON object' : `${at}: ${acceptedBy(issue)}`,
      next: 'correct the line',
    },
  ];
}
