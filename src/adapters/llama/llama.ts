import { basename } from 'node:path';
import type { LocalModel, WriteRequest, Written } from '../../evaluation/target/local-model.ts';
import type { GgufModel } from '../../evaluation/target/model-file.ts';
import type { Sampling } from '../../evaluation/target/sampling.ts';
import { shortDigest } from '../../foundation/digest.ts';
import { messageOf, UserError } from '../../foundation/error.ts';
import { importOptional } from '../packages/packages.ts';
import { historyOf } from './history.ts';
import type { Llama, LlamaRuntime, Model, Sequence, Session } from './runtime.ts';

/**
 * A GGUF model that lies on disk, run by llama.cpp on the processor. `path` is a file whose content is known to be right; nothing is
 * downloaded and nothing compiled.
 * @throws UserError `embedded-model-missing` without the optional packages, `model-unusable` for a model that cannot be loaded
 */
export async function loadLlama(model: GgufModel, path: string): Promise<LocalModel> {
  const { exports, version } = await importOptional('llama.cpp', 'node-llama-cpp', [
    'getLlama',
    'LlamaChatSession',
  ]);
  const runtime = exports as LlamaRuntime;
  const llama = await startLlama(runtime, model.threads);
  const { loaded, sequence } = await load(llama, model, path);
  const turns = takeTurns();
  const asked = basename(model.file);
  let closing: Promise<void> | null = null;
  return {
    asked,
    answered: `${asked}@${shortDigest(model.digest)}`,
    build: `${model.digest} node-llama-cpp ${version}`,
    async writer(sampling, file) {
      const grammar = await grammarOf(llama, sampling.form, file);
      const session = {
        runtime,
        model: loaded,
        sequence,
        sampling,
        grammar,
        contextTokens: model.contextTokens,
      };
      return (request) => turns(() => write(session, request));
    },
    close() {
      closing ??= turns(() => llama.dispose());
      return closing;
    },
  };
}

async function startLlama({ getLlama }: LlamaRuntime, threads: number): Promise<Llama> {
  try {
    return await getLlama({
      gpu: false,
      build: 'never',
      skipDownload: true,
      progressLogs: false,
      maxThreads: threads,
      // What llama.cpp has to say of a model that cannot be used comes with the error.
      logger: () => {},
    });
  } catch (thrown) {
    throw new UserError({
      code: 'embedded-model-missing',
      what: 'llama.cpp cannot be started: node-llama-cpp has no program for this machine',
      found: messageOf(thrown).slice(0, 500),
      accepted: `the package @node-llama-cpp/<platform> beside node-llama-cpp; this is ${process.platform} ${process.arch}`,
      next: 'install node-llama-cpp with its optional packages, which hold the programs; nothing is compiled here',
    });
  }
}

async function load(
  llama: Llama,
  model: GgufModel,
  path: string,
): Promise<{ loaded: Model; sequence: Sequence }> {
  try {
    const loaded = await llama.loadModel({ modelPath: path, gpuLayers: 0 });
    const { contextTokens: contextSize, threads } = model;
    const context = await loaded.createContext({ contextSize, threads });
    return { loaded, sequence: context.getSequence() };
  } catch (thrown) {
    await llama.dispose();
    throw new UserError({
      code: 'model-unusable',
      what: 'llama.cpp cannot load the model',
      where: { file: model.file },
      found: messageOf(thrown).slice(0, 500),
      accepted:
        'a GGUF language model in one file, of an architecture that llama.cpp knows, within the memory of this machine',
      next: 'convert the model again, or name another file; `contextTokens` says how much memory its context takes',
    });
  }
}

async function grammarOf(llama: Llama, form: Sampling['form'], file: string): Promise<object | null> {
  if (form.kind === 'text') return null;
  if (form.schema === null) return llama.getGrammarFor('json');
  try {
    return await llama.createGrammarForJsonSchema(form.schema);
  } catch (thrown) {
    throw new UserError({
      code: 'prompt-invalid',
      what: 'llama.cpp cannot hold an answer to the JSON schema of the prompt',
      where: { file },
      found: messageOf(thrown).slice(0, 500),
      accepted:
        'type, properties, items, enum, const, oneOf, minItems, maxItems, minLength, maxLength, $defs',
      next: 'write the schema with these, or use `responseFormat: json_object`',
    });
  }
}

interface Open {
  readonly runtime: LlamaRuntime;
  readonly model: Model;
  readonly sequence: Sequence;
  readonly sampling: Sampling;
  readonly grammar: object | null;
  readonly contextTokens: number;
}

async function write(open: Open, request: WriteRequest): Promise<Written> {
  const started = performance.now();
  const latency = (): number => performance.now() - started;
  const failed = (of: 'candidate' | 'infrastructure', code: string, message: string): Written => ({
    kind: 'failed',
    class: of,
    error: { code, message },
    latencyMs: latency(),
  });
  const history = historyOf(request.messages);
  if (history === null)
    return failed(
      'candidate',
      'prompt-invalid',
      'a model in this process answers a user, and knows no tools',
    );
  const late = AbortSignal.timeout(request.timeoutMs);
  let session: Session | null = null;
  try {
    request.signal.throwIfAborted();
    await open.sequence.clearHistory();
    session = new open.runtime.LlamaChatSession({
      contextSequence: open.sequence,
      autoDisposeSequence: false,
    });
    const chatHistory = [...history.before, { type: 'user' as const, text: history.asked }];
    const { contextText } = session.chatWrapper.generateContextState({ chatHistory });
    // The runtime would leave the oldest messages out, and nobody would know.
    const long = contextText.tokenize(open.model.tokenizer).length;
    if (long + open.sampling.maxTokens > open.contextTokens)
      return failed(
        'candidate',
        'context-exceeded',
        `${long} tokens of prompt and ${open.sampling.maxTokens} of answer are more than the ${open.contextTokens} of contextTokens`,
      );
    session.setChatHistory(history.before);
    return await answer(open, session, history.asked, request, late, latency);
  } catch (thrown) {
    return late.aborted
      ? failed('infrastructure', 'timeout', `no answer within ${request.timeoutMs} ms`)
      : failed('infrastructure', 'model-failed', messageOf(thrown).slice(0, 500));
  } finally {
    session?.dispose();
  }
}

async function answer(
  { sampling, grammar, sequence }: Open,
  session: Session,
  text: string,
  { seed, signal }: WriteRequest,
  late: AbortSignal,
  latency: () => number,
): Promise<Written> {
  const before = sequence.tokenMeter.getState();
  let firstTokenMs: number | null = null;
  const { temperature, maxTokens, topP, topK, stop } = sampling;
  const { responseText, stopReason } = await session.promptWithMeta(text, {
    temperature,
    maxTokens,
    seed: sampling.seed ?? seed,
    ...(topP === null ? {} : { topP }),
    ...(topK === null ? {} : { topK }),
    ...(stop.length === 0 ? {} : { customStopTriggers: stop }),
    ...(grammar === null ? {} : { grammar }),
    // The runtime would else make repeated words less likely, which nobody asked for.
    repeatPenalty: false,
    signal: AbortSignal.any([signal, late]),
    onTextChunk: () => {
      firstTokenMs ??= latency();
    },
  });
  const { usedInputTokens, usedOutputTokens } = sequence.tokenMeter.diff(before);
  return {
    kind: 'written',
    output: responseText,
    usage: { input: usedInputTokens, cached: null, output: usedOutputTokens },
    finish: stopReason === 'maxTokens' ? 'length' : 'stop',
    latencyMs: latency(),
    firstTokenMs,
  };
}

/** One after the other, in the order of asking. */
function takeTurns(): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const mine = last.then(job, job);
    last = mine.catch(() => {});
    return mine;
  };
}
