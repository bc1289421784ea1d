/** Any value that JSON can carry. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * The one spelling of a value whose bytes are hashed or compared: keys sorted by code unit, no white space, members that are
 * `undefined` left out. Throws on numbers that JSON cannot carry, since a silent `null` would hash like an unknown value.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

/** Canonical JSON for people: sorted keys, two spaces, final newline. */
export function prettyJson(value: unknown): string {
  return `${JSON.stringify(sorted(value), null, 2)}\n`;
}

function sorted(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new RangeError(`${value} is no JSON number`);
  if (Array.isArray(value)) return value.map((item) => sorted(item === undefined ? null : item));
  if (value === null || typeof value !== 'object') return value;
  const members: { readonly [key: string]: unknown } = { ...value };
  // A null prototype keeps a key named `__proto__` an ordinary key.
  const result: Record<string, unknown> = Object.create(null);
  // Without a function to compare with, keys are sorted by code unit.
  for (const key of Object.keys(members).sort()) {
    const member = members[key];
    if (member !== undefined) result[key] = sorted(member);
  }
  return result;
}
