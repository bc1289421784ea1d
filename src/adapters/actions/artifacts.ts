import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { InternalError } from '../../foundation/error.ts';
import type { ArtifactContent, ArtifactStore } from '../../ports/artifacts.ts';
import { unzip } from '../zip/unzip.ts';

/** Bytes that a zip archive may have beside the compressed content of its files. */
const archiveOverhead = 1_000_000;

/**
 * The artifacts of the workflow run that this process is a job of. Archives are kept packed and opened by `unzip`, since the
 * client's own unpacking knows no limits.
 */
export function createActionsArtifacts(): ArtifactStore {
  return {
    upload: async (name, files) => {
      const client = await artifactClient();
      await inScratchFolder(async (folder) => {
        const paths = await writeAll(folder, files);
        await client.uploadArtifact(name, paths, folder, { compressionLevel: 6 });
      });
    },
    list: async () => {
      const { artifacts } = await (await artifactClient()).listArtifacts();
      return artifacts.map(({ name, id }) => ({ name, id: String(id) }));
    },
    download: async (artifact, limits) => {
      const client = await artifactClient();
      const { artifacts } = await client.listArtifacts();
      const listed = artifacts.find(({ id }) => String(id) === artifact.id);
      const refused = (why: string): ArtifactContent => ({ kind: 'refused', why });
      if (listed === undefined) return refused('it is not among the artifacts of this run');
      if (listed.size > limits.bytes + archiveOverhead) return refused(`an archive of ${listed.size} bytes`);
      return inScratchFolder(async (folder) => {
        const { digestMismatch } = await client.downloadArtifact(listed.id, {
          path: folder,
          skipDecompress: true,
          ...(listed.digest === undefined ? {} : { expectedHash: listed.digest }),
        });
        if (digestMismatch === true) return refused('its bytes are not those that were uploaded');
        const [file, ...others] = await readdir(folder);
        if (file === undefined || others.length > 0) return refused('no single archive arrived');
        const archive = join(folder, file);
        const { size } = await stat(archive);
        if (size > limits.bytes + archiveOverhead) return refused(`an archive of ${size} bytes`);
        return unzip(await readFile(archive), limits);
      });
    },
  };
}

/** Loaded when it is needed: the client is most of the size of an action. */
async function artifactClient() {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  return new DefaultArtifactClient();
}

async function inScratchFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'plumbline-artifact-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeAll(folder: string, files: ReadonlyMap<string, string>): Promise<string[]> {
  const paths: string[] = [];
  for (const [name, text] of files) {
    if (name.split('/').some((step) => step === '' || step === '.' || step === '..'))
      throw new InternalError(`not a name for a file of an artifact: ${JSON.stringify(name)}`);
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    paths.push(path);
  }
  return paths;
}
