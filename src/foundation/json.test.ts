import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, prettyJson } from './json.ts';

describe('canonical JSON', () => {
  it('sorts keys by code unit at every depth and has no white space', () => {
    expect(canonicalJson({ b: [{ z: 1, a: null }], B: '€', a: 1e21 })).toBe(
      '{"B":"€","a":1e+21,"b":[{"a":null,"z":1}]}',
    );
  });

  it('is read back as the same value, and written again as the same bytes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(JSON.parse(prettyJson(value))).toEqual(JSON.parse(text));
      }),
    );
  });

  it('leaves members out that are undefined, and keeps the places of a list', () => {
    expect(canonicalJson({ a: undefined, b: [undefined, 1] })).toBe('{"b":[null,1]}');
  });

  it('keeps a key named __proto__', () => {
    expect(canonicalJson(JSON.parse('{"__proto__":{"a":1}}'))).toBe('{"__proto__":{"a":1}}');
  });

  it.each([Number.NaN, Infinity, -Infinity])('refuses %d instead of writing null', (value) => {
    expect(() => canonicalJson({ deep: [value] })).toThrow(RangeError);
    expect(() => prettyJson({ deep: [value] })).toThrow(RangeError);
  });

  it('for people has two spaces and a final newline', () => {
    expect(prettyJson({ b: 1, a: [] })).toBe('{\n  "a": [],\n  "b": 1\n}\n');
  });
});
