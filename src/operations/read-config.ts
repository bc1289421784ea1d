import { dirname } from 'node:path/posix';
import { type Config, parseConfig, projectFoldersOf } from '../config/config.ts';
import { configOfProject } from '../config/linguametrica/as-yaml.ts';
import { projectFileName, projectFileOf } from '../config/linguametrica/linguametrica.ts';
import type { Trust } from '../evaluation/plan/plan-file.ts';
import { UserError } from '../foundation/error.ts';
import type { Tree } from './read-tree.ts';

/** Where the configuration is looked for unless an input says otherwise. */
export const defaultConfigPath = '.github/plumbline.yml';

/** The rules an evaluation obeys, and what the candidate's version of the same file says. */
export interface Rules {
  readonly config: Config;
  /** The base, or the head on the first pull request of a repository, when the base has no rules yet. */
  readonly from: 'base' | 'head';
  readonly head: HeadRules;
}

export type HeadRules =
  | { readonly kind: 'same' }
  | { readonly kind: 'changed'; readonly config: Config }
  | { readonly kind: 'broken'; readonly why: string }
  | { readonly kind: 'removed' };

/**
 * The configuration of the base; where it has none, the head's, but only for a change that comes from the repository itself:
 * a stranger must not bring rules of his own.
 */
export async function readRules(base: Tree, candidate: Tree, path: string, trust: Trust): Promise<Rules> {
  const ours = await base.text(path);
  if (ours !== null)
    return {
      config: await parseConfigOf(base, ours, path),
      from: 'base',
      head: await headRules(ours, candidate, path),
    };
  const theirs = await candidate.text(path);
  if (theirs !== null && trust === 'own')
    return { config: await parseConfigOf(candidate, theirs, path), from: 'head', head: { kind: 'same' } };
  throw new UserError({
    code: 'config-missing',
    what: 'there is no configuration',
    where: { file: path },
    found:
      theirs === null
        ? 'neither base nor head has this file'
        : 'only the head has this file, and the head comes from a fork',
    accepted: 'a configuration file on the base branch',
    next: 'merge a configuration into the base branch first; docs/quick-start.md shows a complete one',
  });
}

/** A LinguaMetrica project that stands for a configuration. */
export interface ProjectHere {
  readonly folder: string;
  /** What its suite is called. */
  readonly name: string;
  /** Names of the environment variables that its code gets. */
  readonly environment: readonly string[];
  /** The model that judges; null for the default. */
  readonly model: string | null;
}

/**
 * The configuration of one tree alone; where it has none, a LinguaMetrica project may stand for it. Throws UserError
 * `config-missing`, or whatever is wrong with it.
 */
export async function readConfigOf(
  tree: Tree,
  path: string,
  project: ProjectHere | null = null,
): Promise<Config> {
  const text = await tree.text(path);
  if (text !== null) return parseConfigOf(tree, text, path);
  if (project !== null) {
    const { folder, name, environment, model } = project;
    return parseConfigOf(tree, configOfProject(folder, name, environment, model), projectFileOf(folder));
  }
  const projects = tree.entries.filter((entry) => entry.path.split('/').at(-1) === projectFileName);
  throw new UserError({
    code: 'config-missing',
    what: 'there is no configuration',
    where: { file: path },
    found: 'no file at this path',
    accepted: 'a configuration file, its path seen from the root of the repository',
    next:
      projects.length === 0
        ? 'write one (docs/quick-start.md shows a complete one), or name another with --config'
        : `write one, or change into the LinguaMetrica project ${projects.map((entry) => dirname(entry.path)).join(', ')} to run it by itself`,
  });
}

/** A configuration of this text, with the LinguaMetrica projects that it names as they are in the tree. */
export async function parseConfigOf(tree: Tree, text: string, path: string): Promise<Config> {
  const folders = projectFoldersOf(text, path);
  const texts = await Promise.all(folders.map((folder) => tree.text(projectFileOf(folder))));
  const files = new Map(folders.map((folder, index) => [folder, texts[index] ?? null]));
  return parseConfig(text, path, { files, paths: tree.entries.map(({ path: each }) => each) });
}

async function headRules(ours: string, candidate: Tree, path: string): Promise<HeadRules> {
  try {
    const theirs = await candidate.text(path);
    if (theirs === null) return { kind: 'removed' };
    // A project may be another one though the configuration that names it is the same.
    if (theirs === ours && projectFoldersOf(ours, path).length === 0) return { kind: 'same' };
    return { kind: 'changed', config: await parseConfigOf(candidate, theirs, path) };
  } catch (thrown) {
    if (thrown instanceof UserError) return { kind: 'broken', why: thrown.problems[0].what };
    throw thrown;
  }
}
