import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { journalLength, journalLine, readJournal } from '../../evaluation/run/journal.ts';
import type { Trial } from '../../evaluation/run/trial-file.ts';
import { UserError } from '../../foundation/error.ts';

export interface JournalFile {
  /** What an earlier, interrupted run left; empty for a new journal. */
  readonly done: readonly Trial[];
  append(trial: Trial): void;
  close(): void;
}

/**
 * Opens a journal: one line for each trial that ended, written before the next one takes its place, so that a killed run loses at most
 * what was in flight. `resume: false` starts anew. Throws UserError `file-format` for a file that is no journal: it is never
 * overwritten.
 */
export function openJournal(path: string, { resume }: { readonly resume: boolean }): JournalFile {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const done = readJournal(before);
  if (done === null) {
    throw new UserError({
      code: 'file-format',
      what: 'this file is no journal of an evaluation',
      where: { file: path },
      accepted: 'a file that `plumbline run` wrote',
      next: 'move the file away, or choose another folder with --out',
    });
  }
  const file = openSync(path, resume ? 'a' : 'w');
  // A line that a kill cut short would else run into the next one.
  if (resume) ftruncateSync(file, Buffer.byteLength(before.slice(0, journalLength(before))));
  return {
    done: resume ? done : [],
    append: (trial) => {
      const line = Buffer.from(journalLine(trial));
      // A write may take less than it was given.
      for (let at = 0; at < line.length; ) at += writeSync(file, line, at);
    },
    close: () => {
      fsyncSync(file);
      closeSync(file);
    },
  };
}
