import { accessSync, constants, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { messageOf, UserError } from '../foundation/error.ts';

/** Where commands leave their files unless `--out` says otherwise, from the root of the repository. */
const defaultFolder = '.plumbline';

export const outHelp = 'folder for the files (default: .plumbline at the root of the repository)';

/**
 * The folder for a command's files, made where it is missing. The default one, or `within` it, keeps itself out of git.
 * @throws UserError `input-invalid` where nothing can be written
 */
export function openOutput(
  out: string | null,
  places: { readonly root: string; readonly cwd: string },
  within = '',
): string {
  const own = join(places.root, defaultFolder);
  const folder = out === null ? join(own, within) : resolve(places.cwd, out);
  if (out === '') throw noFolder('--out', 'an empty name');
  const ignore = join(own, '.gitignore');
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    if (out === null && !existsSync(ignore)) writeFileSync(ignore, '*\n');
  } catch (thrown) {
    throw noFolder(folder, isFile(folder) ? 'a file' : messageOf(thrown));
  }
  return folder;
}

/** Names of shard files that stand in a folder already. */
export function shardFilesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => /^shard-\d{1,3}\.jsonl$/.test(name));
}

/**
 * Writes files into a folder; a name of a file that is there is taken over.
 * @throws UserError `output-failed` where the disk is full or the file may not be written
 */
export function leave(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files))
    writing(folder, () => writeFileSync(join(folder, name), text));
}

/** Runs what writes into a folder; what the file system refuses becomes a UserError `output-failed`. */
export function writing<T>(folder: string, write: () => T): T {
  try {
    return write();
  } catch (thrown) {
    if (!isOfSystem(thrown)) throw thrown;
    throw new UserError({
      code: 'output-failed',
      what: 'the results cannot be written; what was written before is kept',
      where: { file: folder },
      found: thrown.message,
      accepted: 'a folder with room, whose files may be written',
      next: 'make room or mend the folder; then the same command with --resume goes on where `run` ended',
    });
  }
}

function isOfSystem(thrown: unknown): thrown is NodeJS.ErrnoException {
  return thrown instanceof Error && 'syscall' in thrown;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function noFolder(folder: string, found: string): UserError {
  return new UserError({
    code: 'input-invalid',
    what: 'this folder cannot take the files of the command',
    where: { file: folder },
    found,
    accepted: 'a folder that is there or can be made, and may be written to',
    next: 'choose another folder with --out',
  });
}
