import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { digestOf } from '../../foundation/digest.ts';
import { createResponseFolder } from './response-folder.ts';

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-responses-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What the folder holds of a key, for a process that begins now. */
const found = (folder: string, of: string) => createResponseFolder(folder).read(digestOf(of));

describe('a folder of answers', () => {
  it('gives a later process what was written last, and null for what was not', async () => {
    const folder = join(temporary(), 'not', 'there', 'yet');
    const store = createResponseFolder(folder);
    expect(await store.read(digestOf('a'))).toBe(null);
    await store.write(digestOf('a'), 'one\nwith a line end, and \u2028 another');
    await store.write(digestOf('b'), 'two');
    await store.write(digestOf('b'), 'three');
    expect(await found(folder, 'b')).toBe('three');
    expect(await found(folder, 'a')).toBe('one\nwith a line end, and \u2028 another');
    expect(await found(folder, 'c')).toBe(null);
  });

  it('takes nothing from a line that was cut off, and everything from those before it', async () => {
    const folder = temporary();
    const store = createResponseFolder(folder);
    await store.write(digestOf('a'), 'whole');
    await store.write(digestOf('b'), 'cut off');
    expect(await found(folder, 'b')).toBe('cut off');
    const [name = ''] = readdirSync(folder);
    const file = join(folder, name);
    truncateSync(file, readFileSync(file).length - 4);
    expect(await found(folder, 'a')).toBe('whole');
    expect(await found(folder, 'b')).toBe(null);
    appendFileSync(file, '\nnot a key\n\n');
    expect(await found(folder, 'a')).toBe('whole');
    expect(await found(folder, 'b')).toBe(null);
  });

  it('is shared by processes, each with a file of its own', async () => {
    const folder = temporary();
    const texts = Array.from({ length: 20 }, (_, index) => `${index} `.repeat(20_000));
    await Promise.all(texts.map((text, index) => createResponseFolder(folder).write(digestOf(index), text)));
    const store = createResponseFolder(folder);
    expect(await Promise.all(texts.map((_, index) => store.read(digestOf(index))))).toEqual(texts);
    expect(readdirSync(folder)).toHaveLength(20);
  });

  it('says once that nothing can be kept, and takes nothing for it', async () => {
    const file = join(temporary(), 'file');
    writeFileSync(file, '');
    const troubles: unknown[] = [];
    const store = createResponseFolder(file, (thrown) => troubles.push(thrown));
    await store.write(digestOf('a'), 'text');
    await store.write(digestOf('b'), 'text');
    expect(await store.read(digestOf('a'))).toBe(null);
    expect(troubles).toHaveLength(1);
  });
});
