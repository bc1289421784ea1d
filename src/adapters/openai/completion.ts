import { z } from 'zod';
import type { ChatOutcome } from '../../ports/model.ts';

/** Where an endpoint says something else than the protocol does, it has not said it. */
const text = z.string().nullish().catch(null);
const tokens = z.number().int().nonnegative().nullish().catch(null);

const TextPart = z.object({ type: z.literal('text'), text: z.string() });

/** What we read of a chat completion; endpoints add and leave out much, so unknown keys are ignored. */
export const Completion = z.object({
  choices: z.tuple(
    [
      z.object({
        message: z.object({
          content: z.union([z.string(), z.array(TextPart)]).nullish(),
          refusal: z.string().nullish(),
        }),
        finish_reason: text,
      }),
    ],
    z.unknown(),
  ),
  model: text,
  system_fingerprint: text,
  usage: z
    .object({
      prompt_tokens: tokens,
      completion_tokens: tokens,
      prompt_tokens_details: z.object({ cached_tokens: tokens }).nullish().catch(null),
    })
    .nullish()
    .catch(null),
});

/** The answer that a reply holds, or null for a reply that is no chat completion. */
export function answerOf(reply: unknown, asked: string): Extract<ChatOutcome, { kind: 'answered' }> | null {
  const parsed = Completion.safeParse(reply);
  if (!parsed.success) return null;
  const { choices, model, system_fingerprint: fingerprint, usage } = parsed.data;
  const [{ message, finish_reason: finish }] = choices;
  const { content, refusal } = message;
  return {
    kind: 'answered',
    // A refusal of the model is its answer; whether it was due is for the checks to say.
    output:
      (typeof content === 'string' ? content : content?.map((part) => part.text).join('')) ?? refusal ?? '',
    model: { asked, answered: model ?? null, fingerprint: fingerprint ?? null },
    usage: {
      input: usage?.prompt_tokens ?? null,
      cached: usage?.prompt_tokens_details?.cached_tokens ?? null,
      output: usage?.completion_tokens ?? null,
    },
    finish: finish ?? null,
  };
}
