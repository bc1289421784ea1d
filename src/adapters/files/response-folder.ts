import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Digest } from '../../foundation/digest.ts';
import type { ResponseStore } from '../../ports/response-store.ts';

/** A folder of one file for each key; may be shared by processes. `onTrouble` is told of the first text that could not be kept. */
export function createResponseFolder(
  folder: string,
  onTrouble: (thrown: unknown) => void = () => {},
): ResponseStore {
  const fileOf = (key: Digest): string => {
    const hex = key.slice('sha256:'.length);
    return join(folder, hex.slice(0, 2), `${hex.slice(2)}.json`);
  };
  let told = false;
  return {
    read: async (key) => {
      try {
        return await readFile(fileOf(key), 'utf8');
      } catch {
        return null;
      }
    },
    write: async (key, text) => {
      const file = fileOf(key);
      const beside = `${file}.${randomUUID()}`;
      try {
        await mkdir(dirname(file), { recursive: true });
        // Only a whole file ever has the name, however the process ends.
        await writeFile(beside, text);
        await rename(beside, file);
      } catch (thrown) {
        await rm(beside, { force: true }).catch(() => {});
        if (!told) onTrouble(thrown);
        told = true;
      }
    },
  };
}
