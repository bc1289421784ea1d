import { z } from 'zod';

/** Which endpoint a provider is: what it is called by default, and under which name a price table knows it. */
export const ProviderKind = z.enum([
  'openai',
  'azure-openai',
  'github-models',
  'ollama',
  'vllm',
  'openrouter',
]);
export type ProviderKind = z.infer<typeof ProviderKind>;

const price = z.number().nonnegative();

/** US dollars for a million tokens; `cached` are the input tokens that the provider had in its prompt cache, priced as others without it. */
export const ModelPrice = z.strictObject({
  input: price.describe('US dollars for a million tokens of input'),
  cached: price.optional().describe('The same for input that came from the prompt cache of the provider'),
  output: price.describe('US dollars for a million tokens of output'),
});
export type ModelPrice = z.infer<typeof ModelPrice>;

/** Where a model is called. `${NAME}` in any of these is filled from the environment of the shard job, never earlier. */
export const Provider = z.strictObject({
  kind: z.literal('openai').describe('Any endpoint that speaks the OpenAI chat protocol'),
  baseUrl: z.string().regex(/^(?:https?:\/\/|\$\{)/, 'an http or https address'),
  apiKey: z.string().optional(),
  headers: z.record(z.string(), z.string()).default({}),
});
export type Provider = z.infer<typeof Provider>;
