import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { artifactsContract } from '../../ports/artifacts.contract.ts';
import { createFolderArtifacts } from './artifacts-folder.ts';

const root = mkdtempSync(join(tmpdir(), 'plumbline-artifacts-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const folder = () => mkdtempSync(join(root, 'a-'));

artifactsContract('in a folder', async () => createFolderArtifacts(join(folder(), 'not', 'yet')));

describe('createFolderArtifacts', () => {
  it('refuses an artifact that a link was planted in', async () => {
    const dir = folder();
    mkdirSync(join(dir, 'plan'));
    writeFileSync(join(dir, 'plan', 'plan.json'), '{}');
    symlinkSync('/etc/passwd', join(dir, 'plan', 'other.json'));
    const content = await createFolderArtifacts(dir).download(
      { name: 'plan', id: 'plan' },
      { files: 9, bytes: 9e6 },
    );
    expect(content).toMatchObject({ kind: 'refused', why: expect.stringContaining('other.json') });
  });

  it.each(['../x', '/etc', '.hidden', 'a\\b'])('takes no artifact or file of the name %j', async (name) => {
    const store = createFolderArtifacts(folder());
    await expect(store.upload(name, new Map([['a', '1']]))).rejects.toThrow(/input-invalid/);
    await expect(store.upload('a', new Map([[name, '1']]))).rejects.toThrow(/input-invalid/);
    await expect(store.download({ name, id: name }, { files: 1, bytes: 1 })).rejects.toThrow(/input-invalid/);
    expect(await store.list()).toEqual([]);
  });
});
