import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where commands leave their files unless `--out` says otherwise, from the root of the repository. */
const defaultFolder = '.plumbline';

export const outHelp = 'folder for the files (default: .plumbline at the root of the repository)';

/** The folder for a command's files, made where it is missing. The default one, or `within` it, keeps itself out of git. */
export function openOutput(
  out: string | null,
  places: { readonly root: string; readonly cwd: string },
  within = '',
): string {
  const own = join(places.root, defaultFolder);
  const folder = out === null ? join(own, within) : resolve(places.cwd, out);
  mkdirSync(folder, { recursive: true });
  const ignore = join(own, '.gitignore');
  if (out === null && !existsSync(ignore)) writeFileSync(ignore, '*\n');
  return folder;
}

/** Names of shard files that stand in a folder already. */
export function shardFilesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => /^shard-\d{1,3}\.jsonl$/.test(name));
}

/** Writes files into a folder; a name of a file that is there is taken over. */
export function leave(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}
