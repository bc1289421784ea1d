import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLineCutter } from './lines.ts';

function cut(chunks: readonly Uint8Array[], limit = 1000) {
  const lines: string[] = [];
  let tooLong = 0;
  const take = createLineCutter(
    limit,
    (line) => lines.push(line),
    () => tooLong++,
  );
  for (const chunk of chunks) take(chunk);
  return { lines, tooLong };
}

test('lines are the same however their bytes arrive', () => {
  const text = fc.array(fc.string({ unit: 'grapheme' }).map((line) => `x${line.replaceAll(/\s/g, '')}`));
  fc.assert(
    fc.property(text, fc.array(fc.nat(200)), (lines, cuts) => {
      const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
      const places = [...new Set([0, ...cuts.filter((at) => at < bytes.length), bytes.length])].sort(
        (a, b) => a - b,
      );
      const chunks = places.slice(1).map((end, index) => bytes.subarray(places[index], end));
      expect(cut(chunks, 10_000)).toEqual({ lines, tooLong: 0 });
    }),
  );
});

test('a line may be as long as the limit, and one byte more ends all of it, said once', () => {
  expect(cut([Buffer.from('12345\n')], 5)).toEqual({ lines: ['12345'], tooLong: 0 });
  const long = [Buffer.from('a\n123'), Buffer.from('456'), Buffer.from('789\nb\n')];
  expect(cut(long, 5)).toEqual({ lines: ['a'], tooLong: 1 });
});

test('a line without its end is none yet, and empty lines are passed over', () => {
  expect(cut([Buffer.from('\r\n\na\r\n half')])).toEqual({ lines: ['a'], tooLong: 0 });
});
