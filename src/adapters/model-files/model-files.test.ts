import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { tinyOnnx } from '../../../fixtures/models/onnx.ts';
import { digestOfBytes } from '../../foundation/digest.ts';
import { openModelFile } from './model-files.ts';

const file = 'models/a.onnx';
const model = tinyOnnx(['word']);
const digest = digestOfBytes(model);

function rootWith(content: Uint8Array | string | null): string {
  const root = mkdtempSync(join(tmpdir(), 'plumbline-model-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'models'));
  if (content !== null) writeFileSync(join(root, file), content);
  return root;
}
const problemOf = (root: string, named = file) =>
  openModelFile(root, { file: named, digest }, 'onnx').then(
    () => null,
    (thrown) => thrown.problems[0],
  );

it('gives the path of the very file that the digest names', async () => {
  const root = rootWith(model);
  expect(await openModelFile(root, { file, digest }, 'onnx')).toBe(join(root, file));
});

it('says where a file that is missing would have to be, and that nothing is downloaded', async () => {
  expect(await problemOf(rootWith(null))).toMatchObject({
    code: 'model-file-missing',
    where: { file },
    found: 'no such file',
    next: expect.stringContaining('nothing is downloaded'),
  });
  expect(await problemOf(rootWith(null), 'models')).toMatchObject({ found: 'no plain file' });
});

it('tells a large-file pointer from the file, also when it stands for the right one', async () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid ${digest}\nsize ${model.length}\n`;
  expect(await problemOf(rootWith(pointer))).toMatchObject({
    code: 'model-file-invalid',
    found: 'a Git LFS pointer, not the file it stands for',
    next: expect.stringContaining('git lfs pull'),
  });
});

it.each([
  ['GGUF\x03', 'a GGUF model'],
  ['<html>404</html>', 'a page of HTML or XML, such as an error of a download'],
  ['', 'an empty file'],
  ['text', 'a file of no known format'],
])('names the format that was found in place of an ONNX model: %j', async (content, found) => {
  expect(await problemOf(rootWith(content))).toMatchObject({ code: 'model-file-invalid', found });
});

it('refuses a file of the same format and another content, and prints its digest', async () => {
  const other = tinyOnnx(['word'], { seed: 'b' });
  expect(await problemOf(rootWith(other))).toMatchObject({
    code: 'model-file-invalid',
    found: digestOfBytes(other),
    accepted: digest,
  });
});
