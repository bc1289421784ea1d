import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type FoundFormat,
  formatNames,
  formatOf,
  headBytes,
  type ModelFile,
} from '../../evaluation/target/model-file.ts';
import { messageOf, type Problem, UserError } from '../../foundation/error.ts';

/**
 * Finds a model's file below `root` and makes sure that it is what the rules say: of this format, and of this very content.
 * Gives its absolute path.
 * @throws UserError `model-file-missing`, or `model-file-invalid` for a large-file pointer, another format and another content
 */
export async function openModelFile(
  root: string,
  { file, digest }: ModelFile,
  format: FoundFormat,
): Promise<string> {
  const path = join(root, file);
  const found = await headOf(path, file);
  if (found !== format) throw new UserError(wrongFormat(file, found, format));
  const actual = await digestOfFile(path);
  if (actual === digest) return path;
  throw new UserError({
    code: 'model-file-invalid',
    what: 'the content of a model file is not the one that its digest names',
    where: { file },
    found: actual,
    accepted: digest,
    next: 'fetch the file that the digest names; to change the model, write the digest that was found',
  });
}

async function headOf(path: string, file: string): Promise<FoundFormat> {
  try {
    if (!(await stat(path)).isFile()) throw new Error('no plain file');
    const handle = await open(path);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
      return formatOf(buffer.subarray(0, bytesRead));
    } finally {
      await handle.close();
    }
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : messageOf(thrown);
    throw new UserError({
      code: 'model-file-missing',
      what: 'a model file is not where the target is run',
      where: { file },
      found: code === 'ENOENT' ? 'no such file' : code,
      accepted: 'a file on disk, at this path below the root of the repository',
      next: 'fetch the file in a step before the shard, or correct the path; nothing is downloaded at run time',
    });
  }
}

function wrongFormat(file: string, found: FoundFormat, format: FoundFormat): Problem {
  return {
    code: 'model-file-invalid',
    what: `a model file is not ${formatNames[format]}`,
    where: { file },
    found: formatNames[found],
    accepted: formatNames[format],
    next:
      found === 'large-file-pointer'
        ? 'git lfs pull; in a workflow check out with `lfs: true`'
        : found === 'page' || found === 'empty'
          ? 'fetch the file again'
          : 'convert the model to that format, or name another file',
  };
}

async function digestOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk);
  return `sha256:${hash.digest('hex')}`;
}
