import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { type HandmadeEntry, handmadeZip } from '../../../fixtures/archives/handmade-zip.ts';
import { unzip } from './unzip.ts';

const roomy = { files: 10, bytes: 1_000_000 };

/** An archive as an honest program writes it. */
async function honestZip(files: ReadonlyMap<string, Buffer>, compress = true): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, bytes] of files) zip.addBuffer(bytes, path, { compress });
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

const file = (over: Partial<HandmadeEntry> = {}): HandmadeEntry => ({
  name: 'report.json',
  content: '{}',
  ...over,
});

describe('unzip', () => {
  it('gives every file of an honest archive, packed or stored', async () => {
    const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array));
    const name = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,10}(\/[a-z0-9]{1,5})?$/);
    const archive = fc.array(fc.tuple(name, bytes), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(archive, fc.boolean(), async (entries, compress) => {
        const files = new Map(entries);
        const content = await unzip(await honestZip(files, compress), roomy);
        expect(content.kind === 'read' && new Map(content.files)).toEqual(files);
      }),
    );
  });

  it('opens what the handmade archives of this test are made of, so that each refusal has its own cause', async () => {
    expect(await unzip(handmadeZip([file(), file({ name: 'b/c.txt' })]), roomy)).toMatchObject({
      kind: 'read',
    });
  });

  const hostile: readonly [string, Buffer, RegExp][] = [
    ['a path that climbs out', handmadeZip([file({ name: '../report.json' })]), /relative path|elsewhere/],
    [
      'a path that climbs out in its middle',
      handmadeZip([file({ name: 'a/../../b' })]),
      /relative path|elsewhere/,
    ],
    ['an absolute path', handmadeZip([file({ name: '/etc/passwd' })]), /absolute/],
    ['a drive of Windows', handmadeZip([file({ name: 'C:/x' })]), /absolute/],
    ['a backslash', handmadeZip([file({ name: '..\\x' })]), /invalid characters/],
    ['a step that is empty', handmadeZip([file({ name: 'a//b' })]), /elsewhere/],
    ['a name with NUL', handmadeZip([file({ name: 'a\0.json' })]), /forbidden characters/],
    [
      'a name that reverses its direction',
      handmadeZip([file({ name: 'a\u202egnp.json' })]),
      /forbidden characters/,
    ],
    ['an empty name', handmadeZip([file({ name: '' })]), /length/],
    ['a name of 300 characters', handmadeZip([file({ name: 'a'.repeat(300) })]), /length/],
    ['a symbolic link', handmadeZip([file({ content: '/etc/passwd', mode: 0o120777 })]), /symbolic link/],
    ['a device', handmadeZip([file({ mode: 0o020666 })]), /no plain file/],
    ['a pipe', handmadeZip([file({ mode: 0o010666 })]), /no plain file/],
    ['a folder', handmadeZip([file({ name: 'a/', content: '' })]), /folder/],
    ['a folder by its mode alone', handmadeZip([file({ mode: 0o040755 })]), /no plain file/],
    ['one name twice', handmadeZip([file(), file({ content: '{"other":1}' })]), /twice/],
    ['one name in two cases', handmadeZip([file(), file({ name: 'Report.json' })]), /twice/],
    ['an encrypted file', handmadeZip([file({ flags: 0x1, method: 8 })]), /encrypted/],
    ['a strongly encrypted file', handmadeZip([file({ flags: 0x41 })]), /encryption/],
    ['an unknown compression', handmadeZip([file({ method: 12 })]), /compressed in a way/],
    ['a wrong checksum', handmadeZip([file({ crc: 7 })]), /checksum/],
    ['a file longer than it says', handmadeZip([bomb({ says: 10 })]), /too many bytes|more than|size/i],
    ['a file shorter than it says', handmadeZip([file({ says: 100, method: 8 })]), /not enough bytes|size/i],
    [
      'compressed rubbish',
      handmadeZip([file({ method: 8, packed: Buffer.from('not deflated at all') })]),
      /invalid|broken/,
    ],
    ['a bomb that says its size', handmadeZip([bomb({})]), /more than 1000000 bytes/],
    ['many files whose sum is too large', handmadeZip(many(9, 200_000)), /more than 1000000 bytes/],
    ['too many files', handmadeZip(many(11, 1)), /11 entries, at most 10/],
    ['nothing', Buffer.alloc(0), /broken or unusual/],
    ['no archive', Buffer.from('{"schema":"report/1"}'), /broken or unusual/],
    ['the half of an archive', handmadeZip([file()]).subarray(0, 40), /broken or unusual/],
    [
      'an archive without its middle',
      cut(handmadeZip([file({ content: 'x'.repeat(500) })])),
      /broken or unusual/,
    ],
    ['more entries than are there', handmadeZip([file()], { count: 3 }), /broken or unusual/],
    [
      'something behind its end',
      Buffer.concat([handmadeZip([file()]), Buffer.from('more')]),
      /broken or unusual/,
    ],
  ];

  it.each(hostile)('refuses %s, with the reason', async (_, archive, why) => {
    const content = await unzip(archive, roomy);
    expect(content.kind).toBe('refused');
    expect(content.kind === 'refused' && content.why).toMatch(why);
  });

  it('stops to inflate a bomb at the first chunk too many, however little it says', async () => {
    const content = await unzip(handmadeZip([bomb({ size: 50_000_000, says: 999 })]), {
      files: 1,
      bytes: 1000,
    });
    const seen = content.kind === 'refused' ? /got at least (\d+)/.exec(content.why)?.[1] : undefined;
    expect(Number(seen)).toBeLessThan(100_000);
  });

  it('never throws, whatever bytes come, and keeps its limits', async () => {
    const base = handmadeZip([file({ method: 8, content: 'abc'.repeat(40) }), file({ name: 'b' })]);
    const change = fc.array(fc.tuple(fc.nat(base.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(change, async (changes) => {
        const bytes = Buffer.from(base);
        for (const [at, value] of changes) bytes[at] = value;
        const content = await unzip(bytes, { files: 2, bytes: 200 });
        if (content.kind === 'refused') return;
        const total = [...content.files.values()].reduce((sum, one) => sum + one.length, 0);
        expect(total).toBeLessThanOrEqual(200);
        expect(content.files.size).toBeLessThanOrEqual(2);
      }),
      { numRuns: 500 },
    );
  });
});

function bomb({ size = 5_000_000, says = size }: { size?: number; says?: number }): HandmadeEntry {
  const content = Buffer.alloc(size);
  return file({ method: 8, content, packed: deflateRawSync(content), says });
}

function many(count: number, size: number): HandmadeEntry[] {
  return Array.from({ length: count }, (_, index) =>
    file({ name: `f${index}`, content: Buffer.alloc(size) }),
  );
}

function cut(archive: Buffer): Buffer {
  return Buffer.concat([archive.subarray(0, 100), archive.subarray(300)]);
}
