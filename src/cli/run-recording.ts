import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { writeAll } from '../adapters/files/write-all.ts';
import { createLineCutter } from '../adapters/process/lines.ts';
import { recordedLine } from '../evaluation/run/recording.ts';
import { Trial } from '../evaluation/run/trial-file.ts';
import { messageOf, UserError } from '../foundation/error.ts';
import { writing } from './output-folder.ts';
import type { Terminal } from './terminal.ts';

/** The file of `--record`, null where none is wanted. Throws UserError `input-invalid` where it cannot be written: before anything is asked. */
export function recordingFile(record: string | null, cwd: string): string | null {
  if (record === null) return null;
  const file = resolve(cwd, record);
  try {
    mkdirSync(dirname(file), { recursive: true });
    const beside = temporary(file);
    closeSync(openSync(beside, 'w'));
    rmSync(beside);
  } catch (thrown) {
    throw noFile(file, messageOf(thrown));
  }
  if (record === '' || statSync(file, { throwIfNoEntry: false })?.isFile() === false)
    throw noFile(file, 'no file');
  return file;
}

export interface Recording {
  readonly file: string;
  /** Folder of the run, with its results. */
  readonly folder: string;
  readonly secrets: readonly string[];
  /** Whether the run came to its end. */
  readonly complete: boolean;
}

/**
 * Leaves the answers of a run as a replay target reads them. The file is there whole or not at all; a run that was interrupted takes no
 * other recording's place, and leaves what it has beside it.
 */
export async function leaveRecording(
  { file, folder, secrets, complete }: Recording,
  terminal: Terminal,
): Promise<void> {
  const to = complete || !existsSync(file) ? file : `${file}.partial`;
  const beside = temporary(file);
  const written = { answers: 0, redacted: 0, trials: 0 };
  const out = writing(dirname(file), () => openSync(beside, 'w'));
  try {
    const record = (line: string): void => {
      written.trials += 1;
      const recorded = recordedLine(Trial.parse(JSON.parse(line)), secrets);
      if (recorded === null) return;
      written.answers += 1;
      if (recorded.redacted) written.redacted += 1;
      writing(dirname(file), () => writeAll(out, Buffer.from(`${recorded.line}\n`)));
    };
    // Not node:readline: it also cuts where an answer holds a line separator of Unicode.
    const cut = createLineCutter(Number.POSITIVE_INFINITY, record, () => {});
    for await (const bytes of createReadStream(join(folder, 'results.jsonl'))) cut(bytes);
    writing(dirname(file), () => fsyncSync(out));
  } catch (thrown) {
    closeSync(out);
    rmSync(beside, { force: true });
    throw thrown;
  }
  closeSync(out);
  writing(dirname(file), () => renameSync(beside, to));
  terminal.progress(`recorded ${written.answers} answers of ${written.trials} trials in ${to}`);
  if (to !== file) terminal.progress(`${file} is left as it was, since this run was interrupted`);
  if (written.redacted > 0)
    terminal.progress(
      `${written.redacted} answers held a secret, recorded as ***: a replay may score them otherwise`,
    );
}

/** In the same folder, so that it can take the other's place at once. */
function temporary(file: string): string {
  return `${file}.${process.pid}.tmp`;
}

function noFile(file: string, found: string): UserError {
  return new UserError({
    code: 'input-invalid',
    what: 'this file cannot take a recording',
    where: { file },
    found,
    accepted: 'a file that is there or can be made, in a folder that may be written to',
    next: 'choose another file with --record',
  });
}
