/** Sentence embeddings in this process: unit vectors, and the size of a text in the model's own tokens. */
export interface SentenceEmbeddings {
  /** What is asked for, and what answers: the same only where nothing but the name tells models apart. */
  readonly asked: string;
  readonly answered: string;
  /** Whatever else decides the vectors, such as the runtime; null where nothing does. */
  readonly build: string | null;
  embed(text: string): Promise<Float64Array>;
  tokens(text: string): number;
}

/** 4 KB each. */
const mostKept = 20_000;

/** The same embeddings, each made once: the oldest goes, since outputs of a large suite are all different. */
export function rememberEmbeddings(model: SentenceEmbeddings): SentenceEmbeddings {
  const embeddings = new Map<string, Promise<Float64Array>>();
  const sizes = new Map<string, number>();
  return {
    ...model,
    embed(text) {
      const known = embeddings.get(text);
      if (known !== undefined) return known;
      const [oldest] = embeddings.keys();
      if (embeddings.size >= mostKept && oldest !== undefined) embeddings.delete(oldest);
      const made = model.embed(text);
      embeddings.set(text, made);
      return made;
    },
    tokens(text) {
      const known = sizes.get(text) ?? model.tokens(text);
      sizes.set(text, known);
      return known;
    },
  };
}

/** A vector of length 1 in the same direction; the zero vector stays. */
export function unit(vector: Float64Array): Float64Array {
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
}
