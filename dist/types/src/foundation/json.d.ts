/** Any value that JSON can carry. */
export type Json = null | boolean | number | string | readonly Json[] | {
    readonly [key: string]: Json;
};
/**
 * The one spelling of a value whose bytes are hashed or compared: keys sorted by code unit, no white space, members that are
 * `undefined` left out. Throws on numbers that JSON cannot carry, since a silent `null` would hash like an unknown value.
 */
export declare function canonicalJson(value: unknown): string;
/** Canonical JSON for people: sorted keys, two spaces, final newline. */
export declare function prettyJson(value: unknown): string;
