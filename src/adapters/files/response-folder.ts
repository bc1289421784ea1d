import { randomUUID } from 'node:crypto';
import { mkdirSync, openSync } from 'node:fs';
import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Digest } from '../../foundation/digest.ts';
import type { ResponseStore } from '../../ports/response-store.ts';
import { writeAll } from './write-all.ts';

/** Where a text stands: in which of the folder's files, from which byte, and how many bytes. */
interface Place {
  readonly file: string;
  readonly start: number;
  readonly bytes: number;
}

const keyLength = 64;
const lineEnd = 0x0a;

/**
 * A folder with one file for each process that wrote to it: a line for each text, its key first. A file for each text would cost more
 * than asking a fast model. Processes may share the folder: each sees what was whole when it first read. A line that was cut off is
 * not there. `onTrouble` is told of the first text that could not be kept.
 */
export function createResponseFolder(
  folder: string,
  onTrouble: (thrown: unknown) => void = () => {},
): ResponseStore {
  // Named by the time, so that the newest of two texts of one key is the last.
  const own = join(folder, `${String(Date.now()).padStart(15, '0')}-${randomUUID()}.log`);
  let index: Promise<ReadonlyMap<string, Place>> | null = null;
  let descriptor: number | null = null;
  let told = false;
  return {
    read: async (key) => {
      index ??= indexOf(folder);
      const place = (await index).get(hexOf(key));
      return place === undefined ? null : readAt(place);
    },
    // At once: a line costs less to write than to wait for, and is there however the process ends.
    write: async (key, text) => {
      try {
        if (descriptor === null) {
          mkdirSync(folder, { recursive: true });
          descriptor = openSync(own, 'a');
        }
        writeAll(descriptor, Buffer.from(`${hexOf(key)} ${JSON.stringify(text)}\n`));
      } catch (thrown) {
        if (!told) onTrouble(thrown);
        told = true;
      }
    },
  };
}

function hexOf(key: Digest): string {
  return key.slice('sha256:'.length);
}

/** Every whole line of the folder's files; of equal keys the last one in the order of the files' names. */
async function indexOf(folder: string): Promise<ReadonlyMap<string, Place>> {
  const places = new Map<string, Place>();
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => each.endsWith('.log')).sort()) {
    const file = join(folder, name);
    const bytes = await readFile(file).catch(() => Buffer.alloc(0));
    let start = 0;
    for (let end = bytes.indexOf(lineEnd); end !== -1; end = bytes.indexOf(lineEnd, start)) {
      const text = start + keyLength + 1;
      if (end > text)
        places.set(bytes.toString('latin1', start, start + keyLength), {
          file,
          start: text,
          bytes: end - text,
        });
      start = end + 1;
    }
  }
  return places;
}

async function readAt({ file, start, bytes }: Place): Promise<string | null> {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, start);
      const text: unknown = bytesRead === bytes ? JSON.parse(buffer.toString('utf8')) : null;
      return typeof text === 'string' ? text : null;
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
}
