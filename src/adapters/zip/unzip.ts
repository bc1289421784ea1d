import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { messageOf } from '../../foundation/error.ts';
import type { ArtifactContent, ArtifactLimits } from '../../ports/artifacts.ts';

/**
 * Opens a zip archive of a stranger into memory. Anything but plain files inside, more files or inflated bytes than the limits
 * allow, or any damage, and nothing of it is given out.
 */
export async function unzip(archive: Uint8Array, limits: ArtifactLimits): Promise<ArtifactContent> {
  try {
    const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
    // Strict names: a backslash is refused, not turned into a slash.
    const zip = await fromBufferPromise(bytes, { strictFileNames: true });
    return await readEntries(zip, limits);
  } catch (thrown) {
    return { kind: 'refused', why: `a broken or unusual zip archive: ${messageOf(thrown)}` };
  }
}

async function readEntries(zip: ZipFile, limits: ArtifactLimits): Promise<ArtifactContent> {
  const refused = (why: string): ArtifactContent => ({ kind: 'refused', why });
  if (zip.entryCount > limits.files)
    return refused(`${zip.entryCount} entries, at most ${limits.files} are read`);
  const files = new Map<string, Uint8Array>();
  const names = new Set<string>();
  let left = limits.bytes;
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName;
    const oddity = oddityOf(entry);
    if (oddity !== undefined) return refused(`${JSON.stringify(name)} is ${oddity}`);
    // Two names that differ only in case or Unicode form are one file on many disks.
    const folded = name.normalize('NFC').toLowerCase();
    if (names.has(folded)) return refused(`${JSON.stringify(name)} is in it twice`);
    names.add(folded);
    const content = await inflate(zip, entry, left);
    if (content === 'too-large') return refused(`more than ${limits.bytes} bytes when inflated`);
    if (crc32(content) !== entry.crc32) return refused(`the checksum of ${JSON.stringify(name)} is wrong`);
    left -= content.length;
    files.set(name, content);
  }
  return { kind: 'read', files };
}

/** What an entry is, when it is anything but a plain file with a harmless name. */
function oddityOf(entry: Entry): string | undefined {
  const name = entry.fileName;
  if (name.endsWith('/')) return 'a folder';
  const kind = (entry.externalFileAttributes >>> 16) & 0o170000;
  if (kind === 0o120000) return 'a symbolic link';
  if (kind !== 0 && kind !== 0o100000) return 'no plain file';
  if (entry.isEncrypted()) return 'encrypted';
  if (!entry.canDecodeFileData()) return 'compressed in a way that is not read';
  if (name.length === 0 || name.length > 255) return 'a name of a forbidden length';
  if (/[\p{Cc}\p{Cf}\\:]/u.test(name)) return 'a name with forbidden characters';
  if (name.split('/').some((step) => step === '' || step === '.' || step === '..'))
    return 'a path that leads elsewhere';
  return undefined;
}

/** The bytes as they really inflate, whatever the archive promises; stops at the first byte too many. */
async function inflate(zip: ZipFile, entry: Entry, most: number): Promise<Buffer | 'too-large'> {
  if (entry.uncompressedSize > most) return 'too-large';
  const stream = await zip.openReadStreamPromise(entry);
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of stream) {
    const chunk = Buffer.from(part);
    size += chunk.length;
    if (size > most) return 'too-large';
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}
