import type { Digest } from '../foundation/digest.ts';

/** Keeps texts by a key. Never rejects: what cannot be read is not there, what cannot be written is not kept. */
export interface ResponseStore {
  read(key: Digest): Promise<string | null>;
  /** Another text of the same key is taken over, whole or not at all. */
  write(key: Digest, text: string): Promise<void>;
}
