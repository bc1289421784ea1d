import { canonicalJson, type Json } from '../../../foundation/json.ts';
import type { Answer, ToolCall, Usage } from '../target.ts';
import type { Extract } from './http.ts';
import { find } from './location.ts';

/** What a reply tells beside its answer; null where it does not. */
export type Told = Pick<Answer, 'contexts' | 'retrieved' | 'toolCalls' | 'model' | 'usage' | 'traceId'>;

/** The answer in a document: texts as they are, joined where there are several, other values as JSON; null where there is none. */
export function answerIn(document: Json, { answer }: Extract): string | null {
  if (answer === undefined) return showText(document);
  const found = find(answer, document).filter((value) => value !== null);
  return found.length === 0 ? null : found.map(showText).join('');
}

/** What documents (one reply, or the events of a stream) tell beside the answer; of each thing the last that tells it. */
export function toldBy(documents: readonly Json[], extract: Extract): Told {
  const last = (location: string | undefined): readonly Json[] => {
    if (location === undefined) return [];
    for (const document of documents.toReversed()) {
      const found = find(location, document).filter((value) => value !== null);
      if (found.length > 0) return found;
    }
    return [];
  };
  const list = (location: string | undefined): readonly Json[] | null => {
    const found = last(location);
    const [only] = found;
    if (only === undefined) return null;
    return found.length === 1 && isList(only) ? only : found;
  };
  const one = (location: string | undefined): string | null => {
    const [first] = last(location);
    return typeof first === 'string' && first !== '' ? first : null;
  };
  const answered = one(extract.model);
  const fingerprint = one(extract.fingerprint);
  const traceId = one(extract.traceId)?.toLowerCase() ?? null;
  return {
    contexts: list(extract.contexts)?.map((each) => named(each, ['text', 'content', 'page_content'])) ?? null,
    retrieved: list(extract.retrieved)?.map((each) => named(each, ['id', 'path', 'source', 'name'])) ?? null,
    toolCalls: list(extract.toolCalls)?.flatMap(toolCallOf) ?? null,
    model:
      answered === null && fingerprint === null
        ? null
        : { asked: answered ?? 'service', answered, fingerprint },
    usage: usageOf(last(extract.usage)[0]),
    traceId: traceId !== null && /^[0-9a-f]{32}$/.test(traceId) ? traceId : null,
  };
}

/** A text, or the member of an object that holds it, else its JSON. */
function named(value: Json, members: readonly string[]): string {
  const held = members.map((name) => memberOf(value, name)).find((each) => typeof each === 'string');
  return showText(held ?? value);
}

const spellings = {
  input: ['input', 'input_tokens', 'inputTokens', 'prompt_tokens', 'promptTokens'],
  cached: ['cached', 'cached_tokens', 'cachedTokens', 'cache_read_input_tokens'],
  output: ['output', 'output_tokens', 'outputTokens', 'completion_tokens', 'completionTokens'],
} as const;

/** Counts of tokens as providers spell them; null where the object has none of them. */
function usageOf(value: Json | undefined): Usage | null {
  const count = (names: readonly string[]): number | null => {
    const found = names.map((name) => memberOf(value, name)).find((each) => typeof each === 'number');
    return typeof found === 'number' && Number.isSafeInteger(found) && found >= 0 ? found : null;
  };
  const usage = {
    input: count(spellings.input),
    cached: count(spellings.cached),
    output: count(spellings.output),
  };
  return usage.input === null && usage.cached === null && usage.output === null ? null : usage;
}

function toolCallOf(value: Json): ToolCall[] {
  const call = memberOf(value, 'function') ?? value;
  const name = memberOf(call, 'name');
  if (typeof name !== 'string') return [];
  const given = memberOf(call, 'arguments') ?? memberOf(call, 'args') ?? memberOf(call, 'input') ?? null;
  return [{ name, arguments: typeof given === 'string' ? parsed(given) : given }];
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function memberOf(value: Json | undefined, name: string): Json | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function showText(value: Json): string {
  return typeof value === 'string' ? value : canonicalJson(value);
}
