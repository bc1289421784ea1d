import { canonicalJson, type Json } from '../../foundation/json.ts';
import type { Case } from '../dataset/dataset.ts';
import { type Answer, answered, type ModelIdentity, Step, type ToolCall, type Usage } from './target.ts';
import type { WorkerAnswer, WorkerProblem, WorkerStep, WorkerUsage } from './worker-file.ts';

/** Characters kept of a step's input, output and error. */
const stepText = 1000;

/**
 * What a worker is asked for a case: its variables as one object, the conversation so far under `messages` in OpenAI's shape,
 * there where the case has one, and always where a key is named for it; or one variable alone, null where the case lacks it.
 */
export function workerInput(
  of: Pick<Case, 'vars' | 'messages'>,
  { input, messages }: { readonly input?: string | undefined; readonly messages?: string | undefined } = {},
): Json {
  if (input !== undefined) return Object.hasOwn(of.vars, input) ? (of.vars[input] ?? null) : null;
  if (messages === undefined && of.messages === null) return of.vars;
  const conversation: Json = JSON.parse(canonicalJson(of.messages ?? []));
  return { ...of.vars, [messages ?? 'messages']: conversation };
}

/** A worker's answer as the answer of a target; `latencyMs` is what its parent measured. */
export function workerAnswer(told: WorkerAnswer, latencyMs: number, attempts: number): Answer {
  const steps = told.steps == null ? null : workerSteps(told.steps);
  const llm = (told.steps ?? []).filter(({ type }) => type === 'llm');
  const found = (steps ?? []).flatMap(({ documents }) => documents ?? []);
  const retrieves = (steps ?? []).some(({ documents }) => documents !== undefined);
  return answered({
    output: outputText(told.output),
    latencyMs: told.ms == null ? latencyMs : Math.min(told.ms, latencyMs),
    contexts: told.contexts ?? (retrieves ? [...new Set(found.map(({ text }) => text))] : null),
    retrieved: told.retrieved ?? (retrieves ? namesOf(found) : null),
    toolCalls: told.toolCalls ?? toolCallsOf(told.output),
    steps,
    model:
      modelOf(llm) ?? (told.model == null ? null : { asked: told.model, answered: null, fingerprint: null }),
    usage: told.usage == null ? null : usageOf(told.usage),
    costUsd: told.costUsd ?? null,
    // The first piece of a chain's map is no token: where a model streamed, its own first one counts.
    firstTokenMs: llm.findLast(({ first }) => first != null)?.first ?? told.firstMs ?? null,
    attempts,
  });
}

/** Each name once, at its best place; a document without a name keeps its own. Null where none has one. */
function namesOf(found: readonly { readonly id: string | null }[]): string[] | null {
  const names = found.map(({ id }) => id ?? '');
  if (names.length > 0 && names.every((name) => name === '')) return null;
  return names.filter((name, place) => name === '' || names.indexOf(name) === place);
}

/** The text of what a pipeline returned: a string as it is, a chat message's content, else its JSON. */
export function outputText(output: Json): string {
  if (typeof output === 'string') return output;
  const message = messageIn(output);
  if (message === null) return canonicalJson(output);
  if (typeof message.content === 'string') return message.content;
  return message.content.map(textOfPart).join('');
}

/** What went wrong in one text: class and message, then the end of the traceback; at most 500 characters. */
export function problemText({ class: name, message, traceback }: WorkerProblem): string {
  const head = (message === '' ? name : `${name}: ${message}`).slice(0, 300);
  const trace = (traceback ?? '').trim();
  return trace === '' ? head : `${head}\n${trace.slice(-(499 - head.length))}`;
}

/** Steps in order of their start, with their parents by place in that order. */
export function workerSteps(told: readonly WorkerStep[]): Step[] {
  const ordered = told.toSorted((a, b) => a.start - b.start);
  const places = new Map(ordered.map(({ id }, index) => [id, index]));
  return ordered.map((step): Step => {
    const kind = Step.shape.kind.safeParse(step.type);
    return {
      name: step.name,
      kind: kind.success ? kind.data : 'other',
      parent: step.parent == null ? null : (places.get(step.parent) ?? null),
      startMs: step.start,
      ms: step.end == null ? null : Math.max(0, step.end - step.start),
      error: step.error?.slice(0, stepText) ?? null,
      ...(step.input === undefined ? {} : { input: outputText(step.input).slice(0, stepText) }),
      ...(step.output === undefined ? {} : { output: outputText(step.output).slice(0, stepText) }),
      ...(step.model == null ? {} : { model: step.model }),
      ...(step.usage == null ? {} : { usage: usageOf(step.usage) }),
      ...(step.documents == null
        ? {}
        : {
            documents: step.documents.map(({ id, text, score }) => ({
              id: id ?? null,
              text,
              score: score ?? null,
            })),
          }),
    };
  });
}

function usageOf({ input_tokens, cached_tokens, output_tokens }: WorkerUsage): Usage {
  return { input: input_tokens ?? null, cached: cached_tokens ?? null, output: output_tokens ?? null };
}

/** All models that were asked; a pipeline of several is of one identity too. */
function modelOf(llm: readonly WorkerStep[]): ModelIdentity | null {
  const asked = [...new Set(llm.flatMap(({ model }) => model ?? []))];
  const answers = [...new Set(llm.flatMap(({ answeredBy }) => answeredBy ?? []))];
  if (asked.length === 0) return null;
  return {
    asked: asked.join(', '),
    answered: answers.length === 0 ? null : answers.join(', '),
    fingerprint: null,
  };
}

interface ChatMessage {
  readonly content: string | readonly Json[];
  readonly calls: readonly Json[] | null;
}

const messageKeys = ['content', 'tool_calls', 'role', 'type', 'id', 'name'];

/** A chat message is told from other objects by having nothing but a message's keys. */
function messageIn(output: Json): ChatMessage | null {
  if (!isRecord(output) || !Object.keys(output).every((key) => messageKeys.includes(key))) return null;
  const content = output['content'];
  const calls = output['tool_calls'];
  if (typeof content !== 'string' && !isList(content)) return null;
  return { content, calls: isList(calls) ? calls : null };
}

function toolCallsOf(output: Json): ToolCall[] | null {
  const calls = messageIn(output)?.calls ?? null;
  if (calls === null) return null;
  return calls.filter(isRecord).map((call) => ({
    name: typeof call['name'] === 'string' ? call['name'] : '',
    arguments: call['args'] ?? null,
  }));
}

function textOfPart(part: Json): string {
  if (typeof part === 'string') return part;
  const text = isRecord(part) ? part['text'] : undefined;
  return typeof text === 'string' ? text : '';
}

function isRecord(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}
