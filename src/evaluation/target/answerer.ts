import { seededRandom } from '../../foundation/random.ts';
import type { Instructions } from './instructions.ts';
import type { Chunk, Passage } from './passages.ts';

/** Settings of the embedded answerer, complete. */
export interface AnswererSettings {
  /** Passages that are read to answer, at least 1. */
  readonly top: number;
  readonly chunk: Chunk;
  /** Cosine similarity, −1 … 1: with no sentence as near as this, the answer is unknown. */
  readonly unknownBelow: number;
  /** Cosine similarity, 0 …: sentences this near to the best are drawn from, as a model's sampling would. */
  readonly jitter: number;
}

export const defaultSettings: AnswererSettings = { top: 3, chunk: 'sentence', unknownBelow: 0.4, jitter: 0 };

/** A passage with the cosine similarity of each of its sentences, and of itself, to the question. */
export interface ScoredPassage extends Passage {
  readonly similarity: number;
  readonly similarities: readonly number[];
}

export interface Retrieved {
  readonly path: string;
  readonly text: string;
  readonly score: number;
}

export interface ComposedAnswer {
  readonly output: string;
  /** What was read, best first. */
  readonly contexts: readonly Retrieved[];
}

interface Candidate {
  readonly path: string;
  readonly text: string;
  readonly similarity: number;
}

/**
 * Answers extractively: the best sentence of the `top` passages, or one drawn by `draw` among those within `jitter` of it, shaped
 * by what the prompt asks. A pure function: the same passages, instructions and `draw` give the same answer.
 */
export function composeAnswer(
  passages: readonly ScoredPassage[],
  instructions: Instructions,
  settings: AnswererSettings,
  draw: string,
): ComposedAnswer {
  // Array sorts are stable, so equal similarities keep the order of the documents.
  const read = passages.toSorted((a, b) => b.similarity - a.similarity).slice(0, settings.top);
  const contexts = read.map(({ path, sentences, similarity }) => ({
    path,
    text: sentences.join(' '),
    score: similarity,
  }));
  const candidates = read
    .flatMap(({ path, sentences, similarities }) =>
      sentences.map((text, i): Candidate => ({ path, text, similarity: similarities[i] ?? -1 })),
    )
    .sort((a, b) => b.similarity - a.similarity);
  return { output: say(candidates, instructions, settings, draw), contexts };
}

/** Cosine similarity of two vectors of unit length, −1 … 1. */
export function similarityOf(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function say(
  candidates: readonly Candidate[],
  instructions: Instructions,
  settings: AnswererSettings,
  draw: string,
): string {
  const best = candidates[0];
  const known = best !== undefined && best.similarity >= settings.unknownBelow;
  const spoken =
    known || instructions.unknownReply === null ? drawn(candidates, settings.jitter, draw) : null;
  if (spoken === null) return shape(instructions.unknownReply ?? '', null, instructions);
  const more = candidates.filter(
    (candidate) => candidate !== spoken && candidate.similarity >= settings.unknownBelow,
  );
  const sentences = [spoken, ...more]
    .slice(0, instructions.sentences ?? settings.top)
    .map(({ text }) => text);
  return shape(limitWords(sentences.join(' '), instructions.maxWords), spoken, instructions);
}

function drawn(candidates: readonly Candidate[], jitter: number, draw: string): Candidate | null {
  const best = candidates[0];
  if (best === undefined) return null;
  const near = candidates.filter(({ similarity }) => similarity >= best.similarity - jitter);
  return near[Math.floor(seededRandom(draw)() * near.length)] ?? best;
}

function limitWords(text: string, limit: number | null): string {
  const words = text.split(/\s+/);
  return limit === null || words.length <= limit ? text : words.slice(0, limit).join(' ');
}

/** Letters, citation and JSON; `source` is null for the reply to an unknown. */
function shape(text: string, source: Candidate | null, instructions: Instructions): string {
  const cased =
    instructions.letters === 'upper'
      ? text.toUpperCase()
      : instructions.letters === 'lower'
        ? text.toLowerCase()
        : text;
  if (instructions.jsonKeys !== null)
    return JSON.stringify(
      Object.fromEntries(instructions.jsonKeys.map((key) => [key, member(key, cased, source)])),
    );
  return instructions.cite && source !== null ? `${cased} (source: ${source.path})` : cased;
}

function member(key: string, text: string, source: Candidate | null): string | number | null {
  if (/source|document|file|citation/i.test(key)) return source?.path ?? null;
  if (/confidence|score|similarity/i.test(key)) return source === null ? 0 : round(source.similarity);
  return text;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
