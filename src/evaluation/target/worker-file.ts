import { z } from 'zod';
import { messageOf } from '../../foundation/error.ts';
import type { Json } from '../../foundation/json.ts';
import { JsonValue } from '../dataset/dataset.ts';

/** Version of what a worker and its parent say to each other. */
export const workerProtocol = 1;

/** Bytes of one line, either way. */
export const lineLimit = 100 * 1024 * 1024;

/** To the worker: one case. It answers with one line of the same id, in any order; several are asked at the same time. */
export interface WorkerRequest {
  /** Unique within one child. */
  readonly id: number;
  readonly input: Json;
  /** Milliseconds after which the worker itself should give up and say so. */
  readonly timeoutMs: number;
  /** How much of its steps the worker tells: with `full` also their texts. */
  readonly steps: 'none' | 'names' | 'full';
  /** W3C trace context of the trial: what the pipeline traces itself belongs below that span. */
  readonly traceparent?: string;
}

/** To the worker: give up that case, and answer it with the error class `Cancelled`. End of file: answer what is open, then exit 0. */
export interface WorkerCancel {
  readonly cancel: number;
}

const text = (limit: number) => z.string().transform((value) => value.slice(0, limit));
const count = z.number().int().nonnegative();

const WorkerProblem = z.object({
  class: text(200),
  message: text(4000),
  traceback: text(20_000).nullish(),
});
export type WorkerProblem = z.infer<typeof WorkerProblem>;

/** Tokens, in LangChain's spelling. */
const WorkerUsage = z.object({
  input_tokens: count.nullish(),
  output_tokens: count.nullish(),
  cached_tokens: count.nullish(),
});
export type WorkerUsage = z.infer<typeof WorkerUsage>;

/** One step as a worker tells it, times in milliseconds since it got the case; without `end` it never ended. */
const WorkerStep = z.object({
  id: text(100),
  parent: text(100).nullish(),
  /** chain, retriever, llm, tool, function; any other word is kept as "other". */
  type: text(40),
  name: text(300),
  start: z.number(),
  end: z.number().nullish(),
  /** When the first piece of a streamed answer came. */
  first: z.number().nullish(),
  error: text(4000).nullish(),
  input: JsonValue.optional(),
  output: JsonValue.optional(),
  model: text(200).nullish(),
  /** The model that says it answered. */
  answeredBy: text(200).nullish(),
  usage: WorkerUsage.nullish(),
  documents: z
    .array(z.object({ id: text(1000).nullish(), text: z.string(), score: z.number().nullish() }))
    .nullish(),
});
export type WorkerStep = z.infer<typeof WorkerStep>;

const Ready = z.object({
  ready: z.object({
    protocol: z.number().int(),
    /** What the target is: function, async, generator, runnable, … */
    kind: z.string().nullish(),
    /** Such as "Python 3.12.1". */
    runtime: z.string().nullish(),
    versions: z.record(z.string(), z.string().nullable()).nullish(),
  }),
});
const Fatal = z.object({ fatal: WorkerProblem });
const told = {
  id: count,
  /** Milliseconds from getting the case to answering it. */
  ms: z.number().nonnegative().nullish(),
  steps: z.array(WorkerStep).max(10_000).nullish(),
  usage: WorkerUsage.nullish(),
};
const Answered = z.object({
  ...told,
  output: JsonValue,
  firstMs: z.number().nonnegative().nullish(),
  /** Passages that were read, best first; without it, the documents of the retriever steps. */
  contexts: z.array(z.string()).nullish(),
  /** Names of the documents found, best first; without it, those of the retriever steps. */
  retrieved: z.array(z.string()).nullish(),
  /** Tools that the answer asks for; without it, those of a chat message. */
  toolCalls: z.array(z.object({ name: text(300), arguments: JsonValue })).nullish(),
  /** The model that answered, where no step of kind llm tells. */
  model: text(200).nullish(),
  /** US dollars, where the pipeline knows. */
  costUsd: z.number().nonnegative().nullish(),
});
const Failed = z.object({
  ...told,
  error: WorkerProblem,
  /** Something of the case still runs and cannot be stopped: the worker is replaced soon. */
  abandoned: z.boolean().nullish(),
});

export type WorkerAnswer = z.infer<typeof Answered>;
export type WorkerFailure = z.infer<typeof Failed>;

/** What a line of a worker says. */
export type WorkerMessage =
  | { readonly kind: 'ready'; readonly ready: z.infer<typeof Ready>['ready'] }
  | { readonly kind: 'fatal'; readonly fatal: WorkerProblem }
  | { readonly kind: 'answered'; readonly answer: WorkerAnswer }
  | { readonly kind: 'failed'; readonly failure: WorkerFailure }
  | { readonly kind: 'garbage'; readonly why: string };

/**
 * Reads one line of a worker (JSON, UTF-8, without its line end). A worker says `{"ready": {"protocol": 1}}` once it can answer, or
 * `{"fatal": {class, message, traceback}}` and exits; then one line a case: `{id, output, …}` or `{id, error: {class, message}, …}`.
 * Everything else may be left out; keys that this version does not know are passed over. Never throws.
 */
export function readWorkerLine(line: string): WorkerMessage {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (thrown) {
    return { kind: 'garbage', why: `no JSON (${messageOf(thrown).slice(0, 200)})` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { kind: 'garbage', why: 'JSON, but no object' };
  if ('ready' in value)
    return parsed(Ready, value, ({ ready }) =>
      ready.protocol === workerProtocol
        ? { kind: 'ready', ready }
        : { kind: 'garbage', why: `protocol ${ready.protocol}, but this version speaks ${workerProtocol}` },
    );
  if ('fatal' in value) return parsed(Fatal, value, ({ fatal }) => ({ kind: 'fatal', fatal }));
  if ('error' in value) return parsed(Failed, value, (failure) => ({ kind: 'failed', failure }));
  return parsed(Answered, value, (answer) => ({ kind: 'answered', answer }));
}

function parsed<T>(schema: z.ZodType<T>, value: unknown, as: (read: T) => WorkerMessage): WorkerMessage {
  const result = schema.safeParse(value);
  if (result.success) return as(result.data);
  const [issue] = result.error.issues;
  return { kind: 'garbage', why: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not readable'}` };
}
