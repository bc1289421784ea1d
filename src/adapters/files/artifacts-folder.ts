import { lstat, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { UserError } from '../../foundation/error.ts';
import type { ArtifactContent, ArtifactLimits, ArtifactStore } from '../../ports/artifacts.ts';

/** Artifacts as folders below one folder: for the command line and the demo, where jobs are processes on one machine. */
export function createFolderArtifacts(root: string): ArtifactStore {
  return {
    upload: async (name, files) => {
      checkName(name);
      await mkdir(root, { recursive: true });
      const final = join(root, name);
      if (await exists(final)) throw nameTaken(name);
      // Written aside and moved into place, so that no reader sees half of it.
      const draft = join(root, `.${name}.${process.pid}`);
      await rm(draft, { recursive: true, force: true });
      for (const [path, text] of files) {
        checkName(path);
        await mkdir(dirname(join(draft, path)), { recursive: true });
        await writeFile(join(draft, path), text);
      }
      await rename(draft, final);
    },
    list: async () => {
      if (!(await exists(root))) return [];
      const entries = await readdir(root, { withFileTypes: true });
      const names = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
      return names.map(({ name }) => ({ name, id: name })).sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    download: async (artifact, limits) => {
      checkName(artifact.id);
      return readFolder(join(root, artifact.id), limits);
    },
  };
}

/** The plain files below a folder, by path with `/`; the same limits as for an archive. */
async function readFolder(folder: string, limits: ArtifactLimits): Promise<ArtifactContent> {
  if (!(await exists(folder))) return { kind: 'refused', why: 'there is no such artifact' };
  const files = new Map<string, Uint8Array>();
  let left = limits.bytes;
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isDirectory()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).split(sep).join('/');
    if (!entry.isFile()) return { kind: 'refused', why: `${JSON.stringify(name)} is no plain file` };
    if (files.size === limits.files)
      return { kind: 'refused', why: `more than the ${limits.files} files that are read` };
    const bytes = await readAtMost(path, left);
    if (bytes === null) return { kind: 'refused', why: `more than ${limits.bytes} bytes` };
    left -= bytes.length;
    files.set(name, bytes);
  }
  return { kind: 'read', files };
}

async function readAtMost(path: string, most: number): Promise<Uint8Array | null> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    return size > most ? null : await file.readFile();
  } finally {
    await file.close();
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch {
    return false;
  }
}

function checkName(name: string): void {
  const odd = name
    .split('/')
    .some((step) => step === '' || step.startsWith('.') || /[\\:\p{Cc}]/u.test(step));
  if (!odd) return;
  throw new UserError({
    code: 'input-invalid',
    what: 'this cannot be the name of an artifact or of a file in one',
    found: JSON.stringify(name),
    accepted: 'letters, digits, hyphens and dots, not beginning with a dot',
    next: 'Choose another name.',
  });
}

function nameTaken(name: string): UserError {
  return new UserError({
    code: 'input-invalid',
    what: 'an artifact of this name is there already',
    found: name,
    accepted: 'a name that this run has not used',
    next: 'Use an empty folder for each evaluation.',
  });
}
