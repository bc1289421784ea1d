import { join, resolve } from 'node:path';
import { createResponseFolder } from '../adapters/files/response-folder.ts';
import { messageOf } from '../foundation/error.ts';
import type { Cache } from '../gateway/cached-gateway.ts';
import type { Shell } from './command.ts';
import { openOutput } from './output-folder.ts';

/** `--cache DIR`, `--no-cache` (false), or neither (null). */
export type CacheOption = string | false | null;

export const cacheHelp =
  'folder of answers from before (default: .plumbline/cache at the root of the repository)';

/** Answers of earlier runs; null where they are not to be used. What is wrong with them is said, and costs no result. */
export function openCache(
  option: CacheOption,
  root: string,
  { cwd, terminal }: Pick<Shell, 'cwd' | 'terminal'>,
): Cache | null {
  if (option === false) return null;
  const folder = option === null ? join(root, '.plumbline', 'cache') : resolve(cwd, option);
  const store = createResponseFolder(folder, (thrown) =>
    terminal.complain(`answers cannot be kept in ${folder}: ${messageOf(thrown)}`),
  );
  let made = option !== null;
  let damaged = false;
  return {
    store: {
      read: store.read,
      write: (key, text) => {
        // Only once something is kept; the default folder keeps itself out of git.
        if (!made) openOutput(null, { root, cwd }, 'cache');
        made = true;
        return store.write(key, text);
      },
    },
    onDamaged: () => {
      if (!damaged) terminal.complain(`${folder} holds answers that are damaged: they are asked for again`);
      damaged = true;
    },
  };
}
