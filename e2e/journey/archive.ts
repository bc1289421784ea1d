import { ZipFile } from 'yazl';
import { unzip } from '../../src/adapters/zip/unzip.ts';

/** The text files of an artifact's zip. */
export async function unpack(bytes: Buffer): Promise<Map<string, string>> {
  const content = await unzip(bytes, { files: 10, bytes: 100_000_000 });
  if (content.kind === 'refused') throw new Error(content.why);
  return new Map([...content.files].map(([name, file]) => [name, Buffer.from(file).toString('utf8')]));
}

/** A zip of text files, as the artifact client would send it. */
export async function pack(files: ReadonlyMap<string, string>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, text] of files) zip.addBuffer(Buffer.from(text), name, { mtime: new Date(0) });
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}
