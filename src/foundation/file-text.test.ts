import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UserError } from './error.ts';
import { fileText } from './file-text.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('the text of a file', () => {
  it('is what was written, for every text without NUL', () => {
    const text = fc.string({ unit: 'binary' }).filter((each) => !/[\0\ufeff]/.test(each));
    fc.assert(fc.property(text, (each) => fileText(bytesOf(each), 'x') === each));
  });

  it('has no mark at its start', () => {
    expect(fileText(bytesOf('\ufeffversion: 1\r\n'), 'x')).toBe('version: 1\r\n');
  });

  it.each([
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x61, 0), 1, 'UTF-16'],
    ['UTF-16, the other way round', Uint8Array.of(0xfe, 0xff, 0, 0x61), 1, 'UTF-16'],
    ['a NUL character', bytesOf('a\nb\nc\0\n'), 3, 'NUL'],
    ['Latin-1', Uint8Array.of(0x61, 0x0a, 0x66, 0xfc, 0x72, 0x0a), 2, 'no UTF-8'],
    ['a character that is cut off', Uint8Array.of(0x61, 0x0a, 0x0a, 0xe2, 0x82), 3, 'no UTF-8'],
  ])('%s is refused, with the line', (_, bytes, line, found) => {
    const problem = problemOf(() => fileText(bytes, 'a.yml'));
    expect(problem).toMatchObject({ code: 'file-not-text', where: { file: 'a.yml', line } });
    expect(problem?.found).toContain(found);
  });
});

function problemOf(read: () => unknown) {
  try {
    read();
  } catch (thrown) {
    if (thrown instanceof UserError) return thrown.problems[0];
    throw thrown;
  }
  return null;
}
