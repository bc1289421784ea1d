import { type ScoredPassage, similarityOf } from '../../evaluation/target/answerer.ts';
import {
  type Chunk,
  type Passage,
  passagesOf,
  type SourceDocument,
} from '../../evaluation/target/passages.ts';
import type { SentenceEmbeddings } from '../../evaluation/target/sentence-embeddings.ts';
import { loadEmbeddingModel } from './model.ts';

/** The documents of a target, ready to be searched. */
export interface Library {
  readonly model: SentenceEmbeddings;
  readonly passages: readonly EmbeddedPassage[];
}

/** A passage with the embedding of its whole and of each of its sentences. */
interface EmbeddedPassage {
  readonly passage: Passage;
  readonly whole: Float64Array;
  readonly sentences: readonly Float64Array[];
}

/** Cuts and embeds documents, without `embeddings` by the model of the optional packages. Throws UserError `embedded-model-missing`. */
export async function openLibrary(of: {
  readonly documents: readonly SourceDocument[];
  readonly chunk: Chunk;
  readonly embeddings?: SentenceEmbeddings | null;
}): Promise<Library> {
  const model = of.embeddings ?? (await loadEmbeddingModel());
  return { model, passages: await embedPassages(model, passagesOf(of.documents, of.chunk)) };
}

/** Every passage, and those that a prompt quotes, with how near they are to the question. */
export async function scorePassages(
  { model, passages }: Library,
  question: string,
  quoted: readonly Passage[],
): Promise<ScoredPassage[]> {
  const asked = await model.embed(question);
  return [...passages, ...(await embedPassages(model, quoted))].map((each) => score(each, asked));
}

function embedPassages(model: SentenceEmbeddings, passages: readonly Passage[]): Promise<EmbeddedPassage[]> {
  return Promise.all(
    passages.map(async (passage) => ({
      passage,
      whole: await model.embed(passage.sentences.join(' ')),
      sentences: await Promise.all(passage.sentences.map((sentence) => model.embed(sentence))),
    })),
  );
}

function score({ passage, whole, sentences }: EmbeddedPassage, asked: Float64Array): ScoredPassage {
  const similarity = similarityOf(asked, whole);
  // A single sentence is its whole passage: most of the work, and not to be done twice.
  const similarities =
    sentences.length === 1 ? [similarity] : sentences.map((each) => similarityOf(asked, each));
  return { ...passage, similarity, similarities };
}
