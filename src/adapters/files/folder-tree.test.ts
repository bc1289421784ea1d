import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createFolderTree } from './folder-tree.ts';

it('a folder lists its files as a commit would: sorted, without links and without what programs made', async () => {
  const root = mkdtempSync(join(tmpdir(), 'plumbline-folder-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const files = [
    'b.py',
    'a/data/1.yml',
    '.linguametrica.yml',
    'node_modules/x/x.js',
    '.venv/x.py',
    'a/__pycache__/x.pyc',
  ];
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), file);
  }
  symlinkSync('/etc/hostname', join(root, 'link'));
  const tree = createFolderTree(root);
  expect((await tree.list('any')).map(({ path, kind }) => `${kind} ${path}`)).toEqual([
    'file .linguametrica.yml',
    'file a/data/1.yml',
    'file b.py',
  ]);
  const read = await tree.read('any', ['b.py', 'link', '../outside', 'b.py']);
  expect([...read].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)])).toEqual([
    ['b.py', 'b.py'],
  ]);
});
