import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newerTrial, Trial } from '../evaluation/run/trial-file.ts';
import { messageOf, UserError } from '../foundation/error.ts';
import { linesOf } from '../foundation/lines.ts';

/** Every trial of the results.jsonl in a folder. Throws UserError `input-invalid` where there is none, `file-format` where it is broken. */
export function readResults(folder: string): Trial[] {
  const file = join(folder, 'results.jsonl');
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (thrown) {
    throw new UserError({
      code: 'input-invalid',
      what: 'this folder holds no results',
      where: { file: folder },
      found: messageOf(thrown),
      accepted: 'a folder in which `plumbline run` has ended',
      next: 'name the folder of a run; one that was interrupted is finished by the same command with --resume',
    });
  }
  const lines = [...linesOf(bytes)];
  return lines.flatMap((line, index) => (line === '' ? [] : [trialOf(line, { file, line: index + 1 })]));
}

function trialOf(line: string, where: { readonly file: string; readonly line: number }): Trial {
  try {
    const json: unknown = JSON.parse(line);
    const newer = newerTrial(json);
    if (newer !== null) throw new Error(`${newer}, of a newer Plumbline`);
    return Trial.parse(json);
  } catch (thrown) {
    throw new UserError({
      code: 'file-format',
      what: 'this line is no trial',
      where,
      found: messageOf(thrown).replace(/\s+/g, ' ').slice(0, 300),
      accepted: 'the file as `plumbline run` left it',
      next: 'run the evaluation again',
    });
  }
}
