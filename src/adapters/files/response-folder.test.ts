import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
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

describe('a folder of answers', () => {
  it('gives back what was written last, and null for what was not', async () => {
    const store = createResponseFolder(join(temporary(), 'not', 'there', 'yet'));
    expect(await store.read(digestOf('a'))).toBe(null);
    await store.write(digestOf('a'), 'one');
    await store.write(digestOf('a'), 'two');
    expect(await store.read(digestOf('a'))).toBe('two');
    expect(await store.read(digestOf('b'))).toBe(null);
  });

  it('never shows a part of a text to whoever reads meanwhile, and leaves nothing beside it', async () => {
    const folder = temporary();
    const store = createResponseFolder(folder);
    const texts = Array.from({ length: 20 }, (_, index) => String(index % 10).repeat(200_000));
    const writing = Promise.all(texts.map((text) => store.write(digestOf('a'), text)));
    for (let read = 0; read < 50; read++) {
      const text = await store.read(digestOf('a'));
      if (text !== null) expect(texts).toContain(text);
    }
    await writing;
    expect(readdirSync(folder, { recursive: true })).toHaveLength(2);
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
