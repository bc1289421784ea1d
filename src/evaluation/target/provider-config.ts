import { z } from 'zod';
import type { Json } from '../../foundation/json.ts';

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

/** `baseUrl` may be a variable of the environment, whole or in part. */
const address = z.string().regex(/^(?:https?:\/\/|\$\{)/, 'an http or https address');
const perMinute = z.number().positive();

/** What every kind of provider may say. */
const common = {
  apiKey: z.string().optional().describe('The key, by the name of its variable: ${MODEL_KEY}'),
  headers: z.record(z.string(), z.string()).default({}).describe('Further headers of every request'),
  limits: z
    .strictObject({
      requestsPerMinute: perMinute.optional().describe('Requests a minute at the most'),
      tokensPerMinute: perMinute.optional().describe('Tokens of input and output a minute at the most'),
    })
    .optional()
    .describe('What the account may use, shared evenly by the shards of a run'),
  prices: z
    .record(z.string(), ModelPrice)
    .optional()
    .describe('Prices by the name of the model; they go before the price table'),
};

/** Where a model is called. `${NAME}` in `baseUrl`, `apiKey`, `headers`, `deployment` and `apiVersion` is filled from the environment of the shard job, never earlier. */
export const Provider = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('openai').describe('Any endpoint that speaks the OpenAI chat protocol'),
    baseUrl: address.describe('The address up to /chat/completions'),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('azure-openai').describe('Azure OpenAI: the key is sent as api-key'),
    baseUrl: address.describe('The endpoint of the resource, such as https://name.openai.azure.com'),
    deployment: z
      .string()
      .regex(/^(?:[\w.-]{1,64}|\$\{[^}]*\})$/, 'the name of a deployment')
      .describe('The deployment that answers'),
    apiVersion: z
      .string()
      .regex(/^(?:\d{4}-\d{2}-\d{2}(?:-preview)?|\$\{[^}]*\})$/, 'a version such as 2024-10-21')
      .describe('The version of the API'),
    ...common,
  }),
  z.strictObject({
    kind: z
      .literal('github-models')
      .describe('GitHub Models, by default with the GITHUB_TOKEN of the job (permission models: read)'),
    baseUrl: address.default('https://models.github.ai/inference').describe('The address of the service'),
    ...common,
    apiKey: z.string().default('${GITHUB_TOKEN}').describe('A token that may read models'),
  }),
  z.strictObject({
    kind: z.literal('ollama').describe('Ollama, on this machine unless baseUrl says otherwise'),
    baseUrl: address.default('http://127.0.0.1:11434/v1').describe('The address up to /chat/completions'),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('vllm').describe('A vLLM server, on this machine unless baseUrl says otherwise'),
    baseUrl: address.default('http://127.0.0.1:8000/v1').describe('The address up to /chat/completions'),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('openrouter').describe('OpenRouter'),
    baseUrl: address.default('https://openrouter.ai/api/v1').describe('The address up to /chat/completions'),
    ...common,
  }),
]);
export type Provider = z.infer<typeof Provider>;

/**
 * What of a provider decides which model answers, as it is written: part of the digests of whatever it answers or judges. Keys,
 * headers, limits and prices are none of it.
 */
export function providerIdentity(provider: Provider): { readonly [name: string]: string } {
  const { kind, baseUrl } = provider;
  if (provider.kind !== 'azure-openai') return { kind, baseUrl };
  // The model stands in the deployment there, whatever the prompt asks for.
  return { kind, baseUrl, deployment: provider.deployment, apiVersion: provider.apiVersion };
}

/** What is known of an endpoint beside how to speak to it. */
export interface EndpointFacts {
  readonly kind: ProviderKind;
  /** null for no limit. */
  readonly requestsPerMinute: number | null;
  readonly tokensPerMinute: number | null;
  readonly prices: NonNullable<Provider['prices']>;
  /** What else decides which model answers: headers as they are written, so that no key is in it. */
  readonly identity: { readonly [name: string]: Json };
}

export function endpointFacts(provider: Provider, query: Readonly<Record<string, string>>): EndpointFacts {
  const { kind, headers, limits = {}, prices = {} } = provider;
  const { requestsPerMinute = null, tokensPerMinute = null } = limits;
  const identity = { ...providerIdentity(provider), headers, query };
  return { kind, requestsPerMinute, tokensPerMinute, prices, identity };
}
