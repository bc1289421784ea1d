import { hash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from './json.ts';

/** `sha256:` and 64 lower-case hex digits. */
export const Digest = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/)
  .brand<'Digest'>();
export type Digest = z.infer<typeof Digest>;

/** Digest of bytes, or of a text's UTF-8 bytes, as they stand. */
export function digestOfBytes(bytes: string | Uint8Array): Digest {
  // What a hash gives needs no check, and every case has one.
  return `sha256:${hash('sha256', bytes)}` as Digest;
}

/** Digest of a value's canonical JSON. */
export function digestOf(value: unknown): Digest {
  return digestOfBytes(canonicalJson(value));
}

/** The first 12 hex digits: for names and for people, never for comparison. */
export function shortDigest(digest: Digest): string {
  return digest.slice('sha256:'.length, 'sha256:'.length + 12);
}
