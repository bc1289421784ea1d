import { usesDocuments, withDocuments } from '../../evaluation/target/found-documents.ts';
import { readMessages } from '../../evaluation/target/instructions.ts';
import type { LocalModel, Write } from '../../evaluation/target/local-model.ts';
import type { Chunk, SourceDocument } from '../../evaluation/target/passages.ts';
import type { PromptFile } from '../../evaluation/target/prompt-file.ts';
import { promptMessages } from '../../evaluation/target/prompt-messages.ts';
import { samplingOf } from '../../evaluation/target/sampling.ts';
import type { SentenceEmbeddings } from '../../evaluation/target/sentence-embeddings.ts';
import { type Answer, answered, candidateFault, type Target } from '../../evaluation/target/target.ts';
import { UserError } from '../../foundation/error.ts';
import { seededRandom } from '../../foundation/random.ts';
import { type Library, openLibrary, scorePassages } from './library.ts';

export interface WrittenTargetOptions {
  readonly file: string;
  readonly prompt: PromptFile;
  /** The name by which the prompt knows the model. */
  readonly name: string;
  readonly model: LocalModel;
  /** null: the target retrieves nothing, and `{{documents}}` is a variable of the case like any other. */
  readonly documents: readonly SourceDocument[] | null;
  readonly top: number;
  readonly chunk: Chunk;
  /** Cosine similarity, −1 … 1, below which a passage is not read. */
  readonly unknownBelow: number;
  readonly embeddings: SentenceEmbeddings | null;
  /** Fixes every draw, together with case id and repeat. */
  readonly seed: string;
}

/** Changes whenever the same prompt, documents and model may be asked differently than by an earlier version of this target. */
const fingerprint = 'writer-1';

type Found = Pick<Answer, 'contexts' | 'retrieved'> & { readonly text: string };
const nothingFound: Found = { text: '', contexts: null, retrieved: null };

/**
 * Answers that a language model in this process writes. Where the prompt uses `{{documents}}`, the passages nearest to the question
 * stand there, and only then are embeddings needed. Closing it frees the model.
 * @throws UserError `prompt-invalid` for tools, and for parameters and forms that the model cannot obey
 */
export async function createWrittenTarget(options: WrittenTargetOptions): Promise<Target> {
  const { prompt, file, model, name } = options;
  const write = await writerOf(options);
  const retrieves = options.documents !== null && usesDocuments(prompt.messages);
  let reading: Promise<Library> | null = null;
  return {
    async answer(request) {
      const draw = [options.seed, request.case.id, request.repeat].join('\n');
      try {
        const filled = (documents: string) =>
          promptMessages(prompt, withDocuments(request.case, options.documents === null ? null : documents), {
            file,
          });
        let found = nothingFound;
        if (retrieves) {
          reading ??= openLibrary({ ...options, documents: options.documents ?? [] });
          found = await search(await reading, readMessages(filled('')).question, options);
        }
        const { timeoutMs, signal } = request;
        const seed = Math.floor(seededRandom(draw)() * 2 ** 31);
        const written = await write({ messages: filled(found.text), seed, timeoutMs, signal });
        if (written.kind === 'failed') return { ...written, attempts: 1 };
        const { output, usage, finish, latencyMs, firstTokenMs } = written;
        return answered({
          output,
          contexts: found.contexts,
          retrieved: found.retrieved,
          model: { asked: name, answered: model.answered, fingerprint: `${fingerprint} ${model.build}` },
          usage,
          costUsd: 0,
          latencyMs,
          firstTokenMs,
          finish,
        });
      } catch (thrown) {
        if (!(thrown instanceof UserError)) throw thrown;
        return candidateFault(thrown, 0, 0);
      }
    },
    close: () => model.close(),
  };
}

async function writerOf({ prompt, file, model }: WrittenTargetOptions): Promise<Write> {
  if (prompt.tools.length > 0)
    throw new UserError({
      code: 'prompt-invalid',
      what: 'a model in this process calls no tools',
      where: { file },
      found: `${prompt.tools.length} tools`,
      accepted: 'a prompt without `tools`',
      next: 'remove `tools`, or use a target of kind prompt',
    });
  return model.writer(samplingOf(prompt, file), file);
}

async function search(
  library: Library,
  question: string,
  { top, unknownBelow }: WrittenTargetOptions,
): Promise<Found> {
  const scored = await scorePassages(library, question, []);
  const near = scored
    .filter(({ similarity }) => similarity >= unknownBelow)
    .toSorted((a, b) => b.similarity - a.similarity)
    .slice(0, top)
    .map(({ path, sentences }) => ({ path, text: sentences.join(' ') }));
  return {
    text: near.map(({ path, text }) => `[${path}] ${text}`).join('\n'),
    contexts: near.map(({ text }) => text),
    retrieved: [...new Set(near.map(({ path }) => path))],
  };
}
