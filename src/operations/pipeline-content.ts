import { join } from 'node:path/posix';
import type { Config, Pipeline } from '../config/config.ts';
import { releaseDigest } from '../evaluation/plan/touched.ts';
import type { HttpTarget } from '../evaluation/target/http/http.ts';
import { providerIdentity } from '../evaluation/target/provider-config.ts';
import type { ProcessTarget } from '../evaluation/target/target-config.ts';
import { isTextPrompt } from '../evaluation/target/text-prompt.ts';
import type { Digest } from '../foundation/digest.ts';
import { InternalError } from '../foundation/error.ts';
import type { Tree } from './read-tree.ts';

/** The pipeline of that name; the configuration has checked that it exists. */
export function pipelineOf(config: Config, name: string): Pipeline {
  const found = config.pipelines[name];
  if (found === undefined) throw new InternalError(`pipeline ${name} passed validation but does not exist`);
  return found;
}

/**
 * Patterns of everything that a pipeline's version consists of. What its target reads belongs to it even when `paths` forgot it:
 * a prompt that could change without touching its suite would be a green tick for nothing.
 */
export function pipelinePatterns(config: Config, name: string): readonly string[] {
  const { paths, target } = pipelineOf(config, name);
  if (target.kind === 'process') return [...paths, ...processFiles(target)];
  if (target.kind === 'http') return [...paths, ...serviceFiles(target)];
  if (target.kind === 'module') return [...paths, target.file, settingsFile(target.file)];
  if (target.kind === 'prompt' && isTextPrompt(target.file))
    return [...paths, target.file, settingsFile(target.file)];
  if (target.kind !== 'embedded') return [...paths, target.file];
  return [...paths, target.file, settingsFile(target.file), ...[target.documents ?? []].flat()];
}

/** The module that is run, in either of the places it may stand; or whatever of a command may be a file of the repository. */
function processFiles({ python, command = [], cwd = '.' }: ProcessTarget): string[] {
  const [module] = python?.split(':') ?? [];
  return (module === undefined ? fileWords(command) : modulePaths(module)).map((name) => join(cwd, name));
}

/** The settings, and whatever of the command may be a file of the repository. */
function serviceFiles({ start = [], cwd = '.', settings }: HttpTarget): string[] {
  const started = fileWords(start).map((name) => join(cwd, name));
  return settings === undefined ? started : [...started, settings];
}

function fileWords(command: readonly string[]): string[] {
  return command.filter((word) => /^\w[\w./-]*$/.test(word));
}

function modulePaths(module: string): string[] {
  const path = module.replaceAll('.', '/');
  return [`${path}.py`, `${path}/__init__.py`];
}

/** The files of a pipeline at one tree, each with the digest of its content. */
export async function pipelineFiles(
  config: Config,
  name: string,
  tree: Tree,
): Promise<ReadonlyMap<string, Digest>> {
  return tree.digests(tree.matching(pipelinePatterns(config, name)));
}

/** Where a pipeline keeps retrieval settings that a change may edit: `pipeline.yml` beside its prompt (formats §1). */
export function settingsFile(promptFile: string): string {
  const slash = promptFile.lastIndexOf('/');
  return `${promptFile.slice(0, slash + 1)}pipeline.yml`;
}

/** The release digest of a pipeline at one tree: its files, and what the rules say of its target. */
export async function pipelineDigest(config: Config, name: string, tree: Tree): Promise<Digest> {
  const { target } = pipelineOf(config, name);
  const provider = target.kind === 'prompt' ? config.providers[target.provider] : undefined;
  return releaseDigest(await pipelineFiles(config, name, tree), {
    target,
    provider: provider === undefined ? null : providerIdentity(provider),
  });
}
