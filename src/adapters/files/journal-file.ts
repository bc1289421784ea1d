import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, readSync } from 'node:fs';
import { journalLine, readJournal } from '../../evaluation/run/journal.ts';
import { byTrialKey, hasOwnResult, type Trial, type TrialKey } from '../../evaluation/run/trial-file.ts';
import { UserError } from '../../foundation/error.ts';
import { writeAll } from './write-all.ts';

export interface JournalFile {
  /** What an earlier, interrupted run left; empty for a new journal. */
  readonly done: readonly Trial[];
  append(trial: Trial): void;
  /** The lines that count, by key: of several with one key the first with a result of its own, else the last. */
  lines(): readonly JournalLine[];
  /** Reads lines back, each with its newline. */
  read(lines: readonly JournalLine[]): Buffer;
  close(): void;
}

/** Where a trial stands in the file, in bytes. */
export interface JournalLine extends TrialKey {
  readonly at: number;
  readonly length: number;
  readonly own: boolean;
}

/**
 * Opens a journal: one line for each trial that ended, written before the next one takes its place, so that a killed run loses at most
 * what was in flight. `resume: false` starts anew. Throws UserError `file-format` for a file that is no journal: it is never
 * overwritten. Of what was written only the place is kept in memory.
 */
export function openJournal(path: string, { resume }: { readonly resume: boolean }): JournalFile {
  const before = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
  // Whoever starts anew need not read all of it to see what it is.
  const end = resume ? before.lastIndexOf(0x0a) + 1 : before.indexOf(0x0a) + 1;
  const found = before.subarray(0, end);
  const done = readJournal(found.toString());
  if (done === null) throw noJournal(path);
  const file = openSync(path, resume ? 'a+' : 'w+');
  // A line that a kill cut short would else run into the next one.
  if (resume) ftruncateSync(file, end);
  const written = resume ? linesOf(found) : [];
  let size = resume ? end : 0;
  return {
    done: resume ? done : [],
    append: (trial) => {
      const line = Buffer.from(journalLine(trial));
      try {
        writeAll(file, line);
      } catch (thrown) {
        // A line that a full disk cut short would run into the next one, and with it all of the journal be none.
        ftruncateSync(file, size);
        throw thrown;
      }
      written.push(placeOf(trial, size, line.length));
      size += line.length;
    },
    lines: () => counting(written.toSorted((a, b) => byTrialKey(a, b) || a.at - b.at)),
    read: (lines) => {
      const bytes = Buffer.allocUnsafe(lines.reduce((sum, { length }) => sum + length, 0));
      let filled = 0;
      for (const { at, length } of lines) filled += readSync(file, bytes, filled, length, at);
      return bytes;
    },
    close: () => {
      fsyncSync(file);
      closeSync(file);
    },
  };
}

function placeOf(trial: Trial, at: number, length: number): JournalLine {
  const { suite, case: id, repeat } = trial;
  return { suite, case: id, repeat, at, length, own: hasOwnResult(trial) };
}

function linesOf(bytes: Buffer): JournalLine[] {
  const lines: JournalLine[] = [];
  let start = 0;
  for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, start)) {
    const text = bytes.toString('utf8', start, end);
    // Checked when the whole of it was read.
    if (text !== '') lines.push(placeOf(JSON.parse(text) as Trial, start, end + 1 - start));
    start = end + 1;
  }
  return lines;
}

/** Of sorted lines one for each key: a later one only replaces one without a result of its own. */
function counting(sorted: readonly JournalLine[]): JournalLine[] {
  const lines: JournalLine[] = [];
  for (const line of sorted) {
    const last = lines.at(-1);
    if (last === undefined || byTrialKey(last, line) !== 0) lines.push(line);
    else if (!last.own) lines[lines.length - 1] = line;
  }
  return lines;
}

function noJournal(path: string): UserError {
  return new UserError({
    code: 'file-format',
    what: 'this file is no journal of an evaluation',
    where: { file: path },
    found: 'lines that are no trials',
    accepted: 'a file that `plumbline run` wrote',
    next: 'move the file away, or choose another folder with --out',
  });
}
