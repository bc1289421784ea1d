import { z } from 'zod';
import { UserError } from '../../foundation/error.ts';
import type { PromptFile } from './prompt-file.ts';

const count = z.number().int();

/** The parameters of a prompt that a model in this process obeys; every other one is refused, since nobody would keep it. */
const Parameters = z.strictObject({
  temperature: z.number().min(0).max(2).default(0),
  maxTokens: count.min(1).default(256),
  topP: z.number().gt(0).max(1).optional(),
  topK: count.min(1).optional(),
  seed: count.nonnegative().optional(),
  stop: z.union([z.string().min(1), z.array(z.string().min(1)).max(16)]).optional(),
});

/** How an answer is drawn, and what form it must have. */
export interface Sampling {
  /** 0 for the likeliest token each time. */
  readonly temperature: number;
  readonly maxTokens: number;
  readonly topP: number | null;
  readonly topK: number | null;
  /** null: whoever asks gives a seed for each answer. */
  readonly seed: number | null;
  readonly stop: readonly string[];
  readonly form: { readonly kind: 'text' } | { readonly kind: 'json'; readonly schema: object | null };
}

/** Reads what a prompt says of its answers. Throws UserError `prompt-invalid` for what a model in this process cannot do. */
export function samplingOf(
  prompt: Pick<PromptFile, 'parameters' | 'responseFormat'>,
  file: string,
): Sampling {
  const written = Object.entries(prompt.parameters).map(([name, value]) => [inCamelCase(name), value]);
  const parsed = Parameters.safeParse(Object.fromEntries(written));
  if (!parsed.success)
    throw new UserError({
      code: 'prompt-invalid',
      what: 'a model in this process cannot obey the parameters of the prompt',
      where: { file },
      found: parsed.error.issues
        .map(({ path, message }) => [...path.map(String), message].join(': '))
        .join('; '),
      accepted: Object.keys(Parameters.shape).join(', '),
      next: 'correct or remove them in `modelParameters`',
    });
  const { topP = null, topK = null, seed = null, stop = [], ...rest } = parsed.data;
  return { ...rest, topP, topK, seed, stop: [stop].flat(), form: formOf(prompt.responseFormat) };
}

/** The values as the protocol of OpenAI has them. */
const Format = z.union([
  z.object({ type: z.literal('json_object') }),
  z.object({
    type: z.literal('json_schema'),
    json_schema: z.looseObject({ schema: z.record(z.string(), z.unknown()).optional() }),
  }),
]);

function formOf(format: unknown): Sampling['form'] {
  const parsed = Format.safeParse(format);
  if (!parsed.success) return { kind: 'text' };
  if (parsed.data.type === 'json_object') return { kind: 'json', schema: null };
  // Some people write the schema where its name and the schema should stand.
  return { kind: 'json', schema: parsed.data.json_schema.schema ?? parsed.data.json_schema };
}

function inCamelCase(name: string): string {
  const camel = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return camel === 'maxCompletionTokens' ? 'maxTokens' : camel;
}
