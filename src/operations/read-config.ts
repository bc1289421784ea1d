import { type Config, parseConfig } from '../config/config.ts';
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
    return { config: parseConfig(ours, path), from: 'base', head: await headRules(ours, candidate, path) };
  const theirs = await candidate.text(path);
  if (theirs !== null && trust === 'own')
    return { config: parseConfig(theirs, path), from: 'head', head: { kind: 'same' } };
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

/** The configuration of one tree alone. Throws UserError `config-missing`, or whatever is wrong with it. */
export async function readConfigOf(tree: Tree, path: string): Promise<Config> {
  const text = await tree.text(path);
  if (text !== null) return parseConfig(text, path);
  throw new UserError({
    code: 'config-missing',
    what: 'there is no configuration',
    where: { file: path },
    found: 'no file at this path',
    accepted: 'a configuration file, its path seen from the root of the repository',
    next: 'write one (docs/quick-start.md shows a complete one), or name another with --config',
  });
}

async function headRules(ours: string, candidate: Tree, path: string): Promise<HeadRules> {
  try {
    const theirs = await candidate.text(path);
    if (theirs === null) return { kind: 'removed' };
    if (theirs === ours) return { kind: 'same' };
    return { kind: 'changed', config: parseConfig(theirs, path) };
  } catch (thrown) {
    if (thrown instanceof UserError) return { kind: 'broken', why: thrown.problems[0].what };
    throw thrown;
  }
}
