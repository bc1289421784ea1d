import { z } from '../../packages/zod/index.js';
/** `sha256:` and 64 lower-case hex digits. */
export declare const Digest: z.core.$ZodBranded<z.ZodString, "Digest", "out">;
export type Digest = z.infer<typeof Digest>;
/** Digest of bytes, or of a text's UTF-8 bytes, as they stand. */
export declare function digestOfBytes(bytes: string | Uint8Array): Digest;
/** Digest of a value's canonical JSON. */
export declare function digestOf(value: unknown): Digest;
/** The first 12 hex digits: for names and for people, never for comparison. */
export declare function shortDigest(digest: Digest): string;
