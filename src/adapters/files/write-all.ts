import { writeSync } from 'node:fs';

/** Writes all of the bytes: one call may take less than it was given. */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
