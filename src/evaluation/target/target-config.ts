import { z } from 'zod';

const path = z
  .string()
  .min(1)
  .regex(/^(?!\/)(?!.*(?:^|\/)\.\.(?:\/|$))[^\\\p{Cc}]+$/u, 'a path below the root of the repository');

/** A model behind an OpenAI-compatible URL; messages, model and parameters stand in the prompt file, at the head. */
export const PromptTarget = z.strictObject({
  kind: z.literal('prompt'),
  file: path.describe('The .prompt.yml, read at the head'),
  provider: z.string().describe('Name of a provider of this file'),
});

/** The zero-key target: sentences of the documents that are nearest to the question. */
export const EmbeddedTarget = z.strictObject({
  kind: z.literal('embedded'),
  file: path.describe('The .prompt.yml, read at the head'),
  documents: path.describe('Pattern of the documents, read at the head'),
  top: z.number().int().min(1).max(50).default(3).describe('Passages retrieved'),
  chunk: z.enum(['sentence', 'paragraph']).default('sentence'),
  unknownBelow: z.number().min(0).max(1).default(0.4).describe('Similarity below which nothing answers'),
  jitter: z
    .number()
    .min(0)
    .max(1)
    .default(0)
    .describe('Similarity within which sentences are drawn at random'),
});

/** Recorded answers, for pull requests that must not call a model. */
export const ReplayTarget = z.strictObject({
  kind: z.literal('replay'),
  file: path.describe('JSONL of trials with outputs, read at the head'),
});

export const TargetConfig = z.discriminatedUnion('kind', [PromptTarget, EmbeddedTarget, ReplayTarget]);
export type TargetConfig = z.infer<typeof TargetConfig>;
