import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { parseEnv } from 'node:util';
import { createFolderTree } from '../adapters/files/folder-tree.ts';
import { openRepository } from '../adapters/git/repository.ts';
import { createWorkTree } from '../adapters/git/work-tree.ts';
import { projectFileName, suiteNameOf } from '../config/linguametrica/linguametrica.ts';
import { mayBeGiven } from '../evaluation/target/child-environment.ts';
import { UserError } from '../foundation/error.ts';
import { defaultConfigPath, type ProjectHere } from '../operations/read-config.ts';
import type { Commits } from '../ports/commits.ts';
import type { Shell } from './command.ts';

/** The files that a person stands in, as they are now. */
export interface Place {
  readonly root: string;
  readonly files: Pick<Commits, 'list' | 'read'>;
  headCommit(): Promise<string | null>;
  /** A LinguaMetrica project that is evaluated by itself, since no configuration is there; null for every other place. */
  readonly project: ProjectHere | null;
  /** With what the `.env` of such a project adds: what is set already stays. */
  readonly environment: Shell['environment'];
}

/** The repository around `cwd`; or the folder itself, where it is a LinguaMetrica project in no repository. */
export async function openPlace({ cwd, environment }: Shell, config: string): Promise<Place> {
  const here = realpathSync(cwd);
  const isProject = existsSync(join(here, projectFileName)) && config === defaultConfigPath;
  const repository = await openRepository(here).catch((thrown: unknown) => {
    if (isProject && thrown instanceof UserError) return null;
    throw thrown;
  });
  const root = repository?.root ?? here;
  const files = repository === null ? createFolderTree(root) : createWorkTree(root);
  const headCommit = repository?.headCommit ?? (() => Promise.resolve(null));
  if (!isProject || existsSync(join(root, config)))
    return { root, files, headCommit, project: null, environment };
  const folder = relative(root, here).replaceAll(sep, '/') || '.';
  const added = dotenvAt(here, root);
  const whole = { ...added, ...environment };
  return {
    root,
    files,
    headCommit,
    project: {
      folder,
      name: suiteNameOf(folder === '.' ? basename(root) : folder),
      environment: variablesOf(environment, added),
      model: whole['OPENAI_MODEL'] || null,
    },
    environment: whole,
  };
}

/** Most names that a target may be given. */
const mostVariables = 100;

/** What LinguaMetrica and its libraries read, and whatever the project wrote into its own `.env`. */
function variablesOf(environment: Shell['environment'], added: Readonly<Record<string, unknown>>): string[] {
  const known = Object.keys(environment).filter((name) =>
    /^(?:OPENAI_|AZURE_|PYTHONPATH$|VIRTUAL_ENV$)/.test(name),
  );
  return [...new Set([...known, ...Object.keys(added)])].filter(mayBeGiven).sort().slice(0, mostVariables);
}

/** The `.env` of the folder, or the nearest above it up to `root`. */
function dotenvAt(folder: string, root: string): Readonly<Record<string, string | undefined>> {
  const file = join(folder, '.env');
  if (existsSync(file)) return parseEnv(readFileSync(file, 'utf8'));
  return folder === root || dirname(folder) === folder ? {} : dotenvAt(dirname(folder), root);
}
