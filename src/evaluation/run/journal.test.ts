import { expect, it } from 'vitest';
import * as a from '../../../fixtures/builders/verdict.ts';
import { journalLine, readJournal } from './journal.ts';
import type { Trial } from './trial-file.ts';

const [first, second] = a.trials(a.suite({ cases: a.cases(2) }), () => 1);
if (first === undefined || second === undefined) throw new Error('two cases make two trials');
const journal = (...trials: readonly Trial[]): string => trials.map(journalLine).join('');

it('a journal gives back what was written, in the order of its ends', () => {
  expect(readJournal(journal(second, first))).toEqual([second, first]);
  expect(readJournal('')).toEqual([]);
});

it('a last line that the killed writer left cut is dropped, wherever it was cut', () => {
  const text = journal(first, second);
  for (let end = journalLine(first).length; end < text.length - 1; end++)
    expect(readJournal(text.slice(0, end))).toEqual([first]);
});

it('a file with a broken line before its last one is no journal', () => {
  expect(readJournal(`{"half":\n${journal(first)}`)).toBeNull();
});

it('a second answer never replaces the first, and trouble on the way is replaced by an answer', () => {
  const again = { ...first, startedAt: '2026-11-20T12:05:00Z' } as Trial;
  const trouble = a.failedTrial(first, 'infrastructure');
  const fault = a.failedTrial(first, 'candidate', { expectations: 0 });
  expect(readJournal(journal(first, again))).toEqual([first]);
  expect(readJournal(journal(fault, again))).toEqual([fault]);
  expect(readJournal(journal(trouble, again))).toEqual([again]);
});
