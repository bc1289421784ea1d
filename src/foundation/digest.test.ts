import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Digest, digestOf, digestOfBytes, shortDigest } from './digest.ts';

describe('a digest', () => {
  it('is SHA-256: the values of FIPS 180-4', () => {
    expect(digestOfBytes('abc')).toBe(
      'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(digestOfBytes('')).toBe('sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('of a text is that of its UTF-8 bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(digestOfBytes(text)).toBe(digestOfBytes(new TextEncoder().encode(text)));
      }),
    );
  });

  it('of a value does not depend on the order of its keys', () => {
    expect(digestOf({ a: 1, b: { c: 2, d: 3 } })).toBe(digestOf({ b: { d: 3, c: 2 }, a: 1 }));
    expect(digestOf([1, 2])).not.toBe(digestOf([2, 1]));
  });

  it('is cut to twelve digits for people alone', () => {
    expect(shortDigest(digestOfBytes('abc'))).toBe('ba7816bf8f01');
    expect(Digest.safeParse('ba7816bf8f01').success).toBe(false);
    expect(Digest.safeParse(digestOfBytes('abc').toUpperCase()).success).toBe(false);
  });
});
