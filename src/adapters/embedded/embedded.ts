import type { Message } from '../../evaluation/dataset/dataset.ts';
import { type AnswererSettings, composeAnswer } from '../../evaluation/target/answerer.ts';
import { readMessages } from '../../evaluation/target/instructions.ts';
import { passagesOf, type SourceDocument } from '../../evaluation/target/passages.ts';
import type { SentenceEmbeddings } from '../../evaluation/target/sentence-embeddings.ts';
import {
  answered,
  candidateFault,
  type Target,
  type TargetReply,
  type TargetRequest,
} from '../../evaluation/target/target.ts';
import { conversationOf } from '../../evaluation/target/template.ts';
import { UserError } from '../../foundation/error.ts';
import { type Library, openLibrary, scorePassages } from './library.ts';

export interface EmbeddedTargetOptions extends AnswererSettings {
  /** Messages of the prompt, `{{name}}` not yet filled; `file` is named where one cannot be. */
  readonly prompt: { readonly file: string; readonly messages: readonly Message[] };
  readonly documents: readonly SourceDocument[];
  /** Fixes every draw of the jitter, together with case id and repeat. */
  readonly seed: string;
  /** What finds the sentences; without it the model of the optional packages, loaded by the first answer. */
  readonly embeddings?: SentenceEmbeddings | null;
}

/** Changes whenever the same prompt and documents may be answered differently than by an earlier version of this target. */
const fingerprint = 'answerer-1';

/**
 * The zero-key target: answers with sentences of the documents that are nearest to the question, in this process, without a network.
 * It cannot classify, reason or phrase; what of a prompt it obeys stands in `Instructions`. The model of the optional packages is
 * loaded by the first answer, which rejects with UserError `embedded-model-missing` where its packages are not installed.
 */
export function createEmbeddedTarget(options: EmbeddedTargetOptions): Target {
  let reading: Promise<Library> | null = null;
  return {
    async answer(request) {
      reading ??= openLibrary(options);
      const library = await reading;
      const started = performance.now();
      const latency = (): number => performance.now() - started;
      try {
        const messages = conversationOf(options.prompt.messages, request.case, { file: options.prompt.file });
        return await answer(library, messages, options, request, latency);
      } catch (thrown) {
        if (!(thrown instanceof UserError)) throw thrown;
        return candidateFault(thrown, 1, latency());
      }
    },
  };
}

async function answer(
  library: Library,
  messages: readonly Message[],
  settings: EmbeddedTargetOptions,
  request: TargetRequest,
  latency: () => number,
): Promise<TargetReply> {
  const { question, instructions, inline } = readMessages(messages);
  const { model } = library;
  const scored = await scorePassages(library, question, passagesOf(inline, settings.chunk));
  const draw = [settings.seed, request.case.id, request.repeat].join('\n');
  const { output, contexts } = composeAnswer(scored, instructions, settings, draw);
  const input = [...messages.map(({ content }) => content), ...contexts.map(({ text }) => text)];
  return answered({
    output,
    contexts: contexts.map(({ text }) => text),
    retrieved: [...new Set(contexts.map(({ path }) => path))],
    model: {
      asked: model.asked,
      answered: model.answered,
      fingerprint: model.build === null ? fingerprint : `${fingerprint} ${model.build}`,
    },
    usage: {
      input: input.reduce((sum, text) => sum + model.tokens(text), 0),
      cached: null,
      output: model.tokens(output),
    },
    costUsd: 0,
    latencyMs: latency(),
    finish: 'stop',
  });
}
