import type { WorkerStep } from '../evaluation/target/worker-file.ts';
import type { Usage } from './answer.ts';
import { problemLine } from './problem.ts';
import { documentIn, fieldOf, textOf } from './values.ts';

/** Characters kept of what goes in and out of a step. */
const most = 1000;

/** What LangChain tells of one run, as far as it is read here. */
interface Run {
  readonly id: string;
  readonly name: string;
  readonly run_type: string;
  readonly parent_run_id?: string;
  readonly inputs: unknown;
  readonly outputs?: unknown;
  readonly error?: string;
  readonly extra?: unknown;
}

export interface Tracer {
  /** In the order of their start. */
  readonly steps: readonly WorkerStep[];
  /** Tokens of all model calls together. */
  readonly usage: Usage;
}

type TracerClass = new (started: number) => Tracer;
/** LangChain's `BaseTracer`: its callback methods keep the runs, ours are told of each. */
type BaseTracer = new () => object;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A tracer that keeps steps, as a subclass of the user's own `BaseTracer`; null where that is no class. */
export function makeTracerClass(Base: unknown): TracerClass | null {
  if (!isClass(Base)) return null;
  // Not BaseCallbackHandler: its declared order of arguments is not the one that it is called with.
  return class Steps extends Base implements Tracer {
    readonly name = 'plumbline';
    /** Else events come after `invoke` has resolved. */
    readonly awaitHandlers = true;
    readonly steps: Writable<WorkerStep>[] = [];
    readonly usage: Writable<Usage> = {};
    readonly #started: number;
    readonly #open = new Map<string, Writable<WorkerStep>>();

    constructor(started: number) {
      super();
      this.#started = started;
    }

    /** Demanded by the base; runs are kept as they come. */
    async persistRun(): Promise<void> {}

    stringifyError(error: unknown): string {
      return problemLine(error);
    }

    onRunCreate({ id, name, run_type: type, parent_run_id: parent, inputs, extra }: Run): void {
      const step: Writable<WorkerStep> = {
        id,
        parent: parent ?? null,
        type: type === 'prompt' || type === 'parser' ? 'chain' : type,
        name,
        start: this.#at(),
        input: inputText(type, inputs),
      };
      if (type === 'llm') step.model = modelAsked(extra);
      this.#open.set(id, step);
      this.steps.push(step);
    }

    onLLMNewToken({ id }: Run): void {
      const step = this.#open.get(id);
      if (step !== undefined) step.first ??= this.#at();
    }

    onRunUpdate({ id, run_type: type, outputs, error }: Run): void {
      const step = this.#open.get(id);
      if (step === undefined) return;
      this.#open.delete(id);
      step.end = this.#at();
      if (error !== undefined) step.error = error.slice(0, most);
      if (type === 'retriever') step.documents = documentsIn(fieldOf(outputs, 'documents'));
      else if (type === 'llm') this.#modelCall(step, outputs);
      else if (outputs !== undefined) step.output = outputText(outputs);
    }

    #modelCall(step: Writable<WorkerStep>, outputs: unknown): void {
      const generations = generationsIn(outputs);
      const messages = generations.map((each) => fieldOf(each, 'message'));
      const said = messages[0] ?? fieldOf(generations[0], 'text');
      if (said !== undefined) step.output = textOf(said).slice(0, most);
      const metadata = messages.map((message) => fieldOf(message, 'response_metadata'));
      const names = metadata.map((each) => fieldOf(each, 'model_name') ?? fieldOf(each, 'model'));
      step.answeredBy = names.find((name) => typeof name === 'string');
      const usage = usageIn(messages, outputs);
      if (Object.keys(usage).length === 0) return;
      step.usage = usage;
      for (const key of tokenKeys) {
        const count = usage[key];
        if (count !== undefined) this.usage[key] = (this.usage[key] ?? 0) + count;
      }
    }

    #at(): number {
      return Math.round((performance.now() - this.#started) * 100) / 100;
    }
  };
}

const tokenKeys = ['input_tokens', 'output_tokens', 'cached_tokens'] as const;

function isClass(value: unknown): value is BaseTracer {
  return typeof value === 'function';
}

function modelAsked(extra: unknown): string | undefined {
  const asked = fieldOf(extra, 'invocation_params');
  const names = [
    fieldOf(asked, 'model'),
    fieldOf(asked, 'model_name'),
    fieldOf(fieldOf(extra, 'metadata'), 'ls_model_name'),
  ];
  return names.find((name) => typeof name === 'string');
}

function generationsIn(outputs: unknown): unknown[] {
  const found = fieldOf(outputs, 'generations');
  return Array.isArray(found) ? found.flat() : [];
}

/** Tokens of an answer; empty where the model does not tell. */
function usageIn(messages: readonly unknown[], outputs: unknown): Usage {
  const usage: Writable<Usage> = {};
  const add = (key: (typeof tokenKeys)[number], count: unknown) => {
    if (typeof count === 'number') usage[key] = (usage[key] ?? 0) + count;
  };
  for (const message of messages) {
    const told = fieldOf(message, 'usage_metadata');
    add('input_tokens', fieldOf(told, 'input_tokens'));
    add('output_tokens', fieldOf(told, 'output_tokens'));
    add('cached_tokens', fieldOf(fieldOf(told, 'input_token_details'), 'cache_read'));
  }
  if (Object.keys(usage).length > 0) return usage;
  const told = fieldOf(fieldOf(outputs, 'llmOutput'), 'tokenUsage');
  add('input_tokens', fieldOf(told, 'promptTokens'));
  add('output_tokens', fieldOf(told, 'completionTokens'));
  return usage;
}

function documentsIn(found: unknown): NonNullable<WorkerStep['documents']> {
  if (!Array.isArray(found)) return [];
  return found.flatMap((each: unknown) => {
    const document = documentIn(each);
    if (document === null) return [];
    const score = fieldOf(document.metadata, 'score') ?? fieldOf(document.metadata, 'relevanceScore');
    return [
      {
        id: document.id,
        text: document.text,
        score: typeof score === 'number' && Number.isFinite(score) ? score : null,
      },
    ];
  });
}

/** A single value is wrapped by LangChain under a name of its own: that is taken off. */
function inputText(type: string, inputs: unknown): string {
  const inner =
    type === 'retriever'
      ? fieldOf(inputs, 'query')
      : type === 'llm'
        ? (fieldOf(inputs, 'messages') ?? fieldOf(inputs, 'prompts'))
        : onlyField(inputs, 'input');
  return textOf(inner ?? inputs).slice(0, most);
}

function outputText(outputs: unknown): string {
  return textOf(onlyField(outputs, 'output') ?? outputs).slice(0, most);
}

function onlyField(value: unknown, key: string): unknown {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return keys.length === 1 && keys[0] === key ? fieldOf(value, key) : undefined;
}
