import { UserError } from '../foundation/error.ts';
import { tellsSomething } from '../onboarding/detectors.ts';
import {
  type NewFile,
  type Proposal,
  propose,
  type RepositoryFiles,
  type Wishes,
} from '../onboarding/onboarding.ts';
import type { Commits } from '../ports/commits.ts';
import type { NewFiles } from '../ports/new-files.ts';

export interface InitialisePorts {
  readonly files: Pick<Commits, 'list' | 'read'>;
  readonly newFiles: NewFiles;
}

/** A proposed file, and what became of it: `kept` is one that was there already and stays as it is. */
export interface Placed extends NewFile {
  readonly state: 'written' | 'kept' | 'proposed';
}

export interface Initialised extends Omit<Proposal, 'files'> {
  readonly files: readonly Placed[];
}

/** More files of source than any person wrote. */
const mostFiles = 5000;
const mostBytes = 1_000_000;

/** Adds to a work tree what Plumbline needs there, or only says what it would add; an existing file is never touched. */
export async function initialiseRepository(
  request: Wishes & { readonly dryRun: boolean },
  ports: InitialisePorts,
): Promise<Initialised> {
  const { files, ...proposal } = propose(await readRepository(ports.files), request);
  const placed: Placed[] = [];
  for (const file of files)
    placed.push({ ...file, state: await place(file, request.dryRun, ports.newFiles) });
  return { ...proposal, files: placed };
}

async function place({ path, text }: NewFile, dryRun: boolean, newFiles: NewFiles): Promise<Placed['state']> {
  if (dryRun) return (await newFiles.has(path)) ? 'kept' : 'proposed';
  return (await newFiles.create(path, text)) === 'created' ? 'written' : 'kept';
}

async function readRepository(files: Pick<Commits, 'list' | 'read'>): Promise<RepositoryFiles> {
  const paths = (await files.list('work-tree')).flatMap(({ path, kind }) => (kind === 'file' ? [path] : []));
  const texts = new Map<string, string>();
  for (const path of paths.filter(tellsSomething).slice(0, mostFiles)) {
    const bytes = await readOne(files, path);
    if (bytes !== undefined && bytes.length <= mostBytes) texts.set(path, new TextDecoder().decode(bytes));
  }
  return { paths, texts };
}

/** What cannot be read as a plain file, such as a pointer of Git LFS, tells nothing. */
async function readOne(files: Pick<Commits, 'read'>, path: string): Promise<Uint8Array | undefined> {
  try {
    return (await files.read('work-tree', [path])).get(path);
  } catch (thrown) {
    if (thrown instanceof UserError) return undefined;
    throw thrown;
  }
}
