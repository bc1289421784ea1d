import { z } from 'zod';
import { JsonValue } from '../../evaluation/dataset/dataset.ts';
import type { ToolCall } from '../../evaluation/target/target.ts';
import type { ChatOutcome } from '../../ports/model.ts';

/** Where an endpoint says something else than the protocol does, it has not said it. */
export const text = z.string().nullish().catch(null);
const tokens = z.number().int().nonnegative().nullish().catch(null);

const TextPart = z.object({ type: z.literal('text'), text: z.string() });
export const Content = z.union([z.string(), z.array(TextPart)]).nullish();

export const CompletionUsage = z
  .object({
    prompt_tokens: tokens,
    completion_tokens: tokens,
    prompt_tokens_details: z.object({ cached_tokens: tokens }).nullish().catch(null),
  })
  .nullish()
  .catch(null);

/** A call that cannot be read makes a reply unreadable: without it the answer would look like one that asks for no tool. */
const Call = z.union([
  z
    .object({
      function: z.object({ name: z.string(), arguments: z.union([z.string(), JsonValue]).nullish() }),
    })
    .transform(({ function: { name, arguments: given } }) => toolCall(name, given ?? '')),
  z
    .object({ type: z.literal('custom'), custom: z.object({ name: z.string(), input: z.string() }) })
    .transform(({ custom: { name, input } }): ToolCall => ({ name, arguments: input })),
]);

/** What we read of a chat completion; endpoints add and leave out much, so unknown keys are ignored. */
const Completion = z.object({
  choices: z.tuple(
    [
      z.object({
        message: z.object({
          content: Content,
          refusal: z.string().nullish(),
          tool_calls: z.array(Call).nullish(),
        }),
        finish_reason: text,
      }),
    ],
    z.unknown(),
  ),
  model: text,
  system_fingerprint: text,
  usage: CompletionUsage,
});

export type Answered = Extract<ChatOutcome, { kind: 'answered' }>;

/** The answer that a reply holds, or null for a reply that is no chat completion. */
export function answerOf(reply: unknown, asked: string): Answered | null {
  const parsed = Completion.safeParse(reply);
  if (!parsed.success) return null;
  const { choices, model, system_fingerprint: fingerprint, usage } = parsed.data;
  const [{ message, finish_reason: finish }] = choices;
  const { content, refusal, tool_calls: toolCalls } = message;
  return {
    kind: 'answered',
    // A refusal of the model is its answer; whether it was due is for the checks to say.
    output: textOf(content) ?? refusal ?? '',
    toolCalls: toolCalls ?? [],
    model: { asked, answered: model ?? null, fingerprint: fingerprint ?? null },
    usage: usageOf(usage),
    finish: finish ?? null,
  };
}

/** The text of a message or of a piece of one. */
export function textOf(content: z.output<typeof Content>): string | undefined {
  return typeof content === 'string' ? content : content?.map((part) => part.text).join('');
}

export function usageOf(usage: z.output<typeof CompletionUsage>): Answered['usage'] {
  return {
    input: usage?.prompt_tokens ?? null,
    cached: usage?.prompt_tokens_details?.cached_tokens ?? null,
    output: usage?.completion_tokens ?? null,
  };
}

/** A call with its arguments read; those that are no JSON stay the text that they are, and a call without any has none. */
export function toolCall(name: string, given: ToolCall['arguments']): ToolCall {
  if (typeof given !== 'string') return { name, arguments: given };
  if (given.trim() === '') return { name, arguments: {} };
  try {
    return { name, arguments: JsonValue.parse(JSON.parse(given)) };
  } catch {
    return { name, arguments: given };
  }
}
