import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { digestOfBytes } from '../foundation/digest.ts';
import { requireSameFiles } from './same-files.ts';

const root = mkdtempSync(join(tmpdir(), 'plumbline-same-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
writeFileSync(join(root, 'a.py'), 'a');
const digest = (text: string) => digestOfBytes(new TextEncoder().encode(text));

test('code that is on disk as it was planned may run', async () => {
  await expect(requireSameFiles(root, new Map([['a.py', digest('a')]]))).resolves.toBeUndefined();
});

test.each([
  ['another content', 'a.py', 'b'],
  ['no such file', 'b.py', 'a'],
])('%s on disk may not', async (_, path, planned) => {
  const files = new Map([[path, digest(planned)]]);
  await expect(requireSameFiles(root, files)).rejects.toMatchObject({
    problems: [{ code: 'plan-mismatch', found: `1 of 1 differ: ${path}` }],
  });
});
