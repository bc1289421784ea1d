import type { WorkerStep } from '../evaluation/target/worker-file.ts';
import { documentIn, fieldOf, type Plain, plain } from './values.ts';

/** What a returned value says, in the words of the protocol. */
export interface Said {
  readonly output: Plain;
  readonly contexts?: readonly string[];
  readonly retrieved?: readonly string[];
  readonly usage?: Usage;
  readonly toolCalls?: readonly { readonly name: string; readonly arguments: Plain }[];
  readonly steps?: readonly WorkerStep[];
  readonly model?: string;
  readonly costUsd?: number;
}

export interface Usage {
  readonly input_tokens?: number;
  readonly output_tokens?: number;
  readonly cached_tokens?: number;
}

const keys = ['answer', 'output', 'contexts', 'retrieved', 'usage', 'toolCalls', 'steps', 'model', 'costUsd'];

/**
 * An object that has `answer` or `output`, and beside it none but the known keys, tells about its answer; everything else is the
 * answer itself. `streamed`: the text that came piece by piece before, for an object that does not repeat it.
 * @throws TypeError for a known key whose value has another shape: what it says must not be lost silently
 */
export function saidBy(returned: unknown, streamed?: Plain): Said {
  if (!isTelling(returned, streamed)) return { output: plain(returned) };
  const { answer, output = answer } = returned;
  const contexts = given(returned['contexts'], contextsOf);
  const retrieved =
    given(returned['retrieved'], (names) =>
      list(names, 'retrieved').map((name) => text(name, 'retrieved')),
    ) ?? contexts?.names;
  const usage = given(returned['usage'], usageOf);
  const toolCalls = given(returned['toolCalls'], toolCallsOf);
  const steps = given(returned['steps'], stepsOf);
  const model = given(returned['model'], (name) => text(name, 'model'));
  const costUsd = given(returned['costUsd'], (cost) => number(cost, 'costUsd'));
  return {
    output: output === undefined && streamed !== undefined ? streamed : plain(output),
    ...(contexts === undefined ? {} : { contexts: contexts.texts }),
    ...(retrieved === undefined ? {} : { retrieved }),
    ...(usage === undefined ? {} : { usage }),
    ...(toolCalls === undefined ? {} : { toolCalls }),
    ...(steps === undefined ? {} : { steps }),
    ...(model === undefined ? {} : { model }),
    ...(costUsd === undefined ? {} : { costUsd }),
  };
}

function isTelling(value: unknown, streamed: Plain | undefined): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const own = Object.keys(value);
  const answers = own.filter((key) => key === 'answer' || key === 'output').length;
  return own.every((key) => keys.includes(key)) && (streamed === undefined ? answers === 1 : answers <= 1);
}

function given<T>(value: unknown, read: (value: unknown) => T): T | undefined {
  return value === undefined || value === null ? undefined : read(value);
}

/** Passages as texts, or as documents; the names of documents are what retrieval found. */
function contextsOf(value: unknown): { texts: string[]; names?: string[] } {
  const read = list(value, 'contexts').map((item) => {
    if (typeof item === 'string') return { id: null, text: item };
    return documentIn(item) ?? { id: nameOf(item), text: text(fieldOf(item, 'text'), 'contexts') };
  });
  const texts = read.map((each) => each.text);
  const names = read.map(({ id }) => id ?? '');
  return names.every((name) => name === '') ? { texts } : { texts, names };
}

function nameOf(item: unknown): string | null {
  const id = fieldOf(item, 'id');
  return typeof id === 'string' ? id : null;
}

/** Tokens in our spelling, LangChain's, OpenAI's or the AI SDK's. */
function usageOf(value: unknown): Usage {
  const tokens = (...names: readonly string[]): number | undefined => {
    const found = names
      .map((name) => fieldOf(value, name))
      .find((count) => count !== undefined && count !== null);
    return found === undefined ? undefined : number(found, 'usage');
  };
  const details = fieldOf(value, 'prompt_tokens_details') ?? fieldOf(value, 'input_token_details');
  const input = tokens('input', 'input_tokens', 'prompt_tokens', 'inputTokens');
  const output = tokens('output', 'output_tokens', 'completion_tokens', 'outputTokens');
  const cached =
    tokens('cached', 'cached_tokens', 'cachedInputTokens') ??
    given(fieldOf(details, 'cached_tokens') ?? fieldOf(details, 'cache_read'), (count) =>
      number(count, 'usage'),
    );
  if (input === undefined && output === undefined && cached === undefined)
    throw wrong('usage', '{input, output, cached}, each a number of tokens');
  return {
    ...(input === undefined ? {} : { input_tokens: input }),
    ...(output === undefined ? {} : { output_tokens: output }),
    ...(cached === undefined ? {} : { cached_tokens: cached }),
  };
}

function toolCallsOf(value: unknown): { name: string; arguments: Plain }[] {
  return list(value, 'toolCalls').map((call) => ({
    name: text(fieldOf(call, 'name'), 'toolCalls'),
    arguments: plain(fieldOf(call, 'arguments') ?? fieldOf(call, 'args')),
  }));
}

/** Steps that a pipeline tells by itself, as `Step` of the public types; `parent` is the place of another in the list. */
function stepsOf(value: unknown): WorkerStep[] {
  return list(value, 'steps').map((step, place): WorkerStep => {
    const optional = <T>(key: string, read: (value: unknown) => T) => given(fieldOf(step, key), read);
    const start = optional('startMs', (ms) => number(ms, 'steps')) ?? 0;
    const ms = optional('ms', (taken) => number(taken, 'steps'));
    const parent = optional('parent', (index) => `told-${number(index, 'steps')}`);
    const error = optional('error', (what) => text(what, 'steps'));
    const model = optional('model', (name) => text(name, 'steps'));
    const usage = optional('usage', usageOf);
    const documents = optional('documents', (found) =>
      list(found, 'steps').map(
        (each) => documentIn(each) ?? { id: nameOf(each), text: text(fieldOf(each, 'text'), 'steps') },
      ),
    );
    return {
      id: `told-${place}`,
      type: optional('kind', (kind) => text(kind, 'steps')) ?? 'function',
      name: text(fieldOf(step, 'name'), 'steps'),
      start,
      ...(ms === undefined ? {} : { end: start + ms }),
      ...(parent === undefined ? {} : { parent }),
      ...(error === undefined ? {} : { error }),
      ...(model === undefined ? {} : { model }),
      ...(usage === undefined ? {} : { usage }),
      ...(documents === undefined
        ? {}
        : { documents: documents.map(({ id, text: of }) => ({ id, text: of })) }),
      ...(optional('input', (of) => ({ input: plain(of) })) ?? {}),
      ...(optional('output', (of) => ({ output: plain(of) })) ?? {}),
    };
  });
}

function list(value: unknown, key: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw wrong(key, 'a list');
}

function text(value: unknown, key: string): string {
  if (typeof value === 'string') return value;
  throw wrong(key, expected[key] ?? 'a text');
}

function number(value: unknown, key: string): number {
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
  throw wrong(key, 'a number that is not negative');
}

const expected: Readonly<Record<string, string>> = {
  contexts: 'a list of texts, of {id, text}, or of documents',
  retrieved: 'a list of names',
  toolCalls: 'a list of {name, arguments}',
  steps: 'a list of {name, kind, startMs, ms, …}',
};

function wrong(key: string, accepted: string): TypeError {
  return new TypeError(`\`${key}\` of the answer is not ${accepted}`);
}
