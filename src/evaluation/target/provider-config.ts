import { z } from 'zod';

/** Where a model is called. `${NAME}` in any of these is filled from the environment of the shard job, never earlier. */
export const Provider = z.strictObject({
  kind: z.literal('openai').describe('Any endpoint that speaks the OpenAI chat protocol'),
  baseUrl: z.string().regex(/^(?:https?:\/\/|\$\{)/, 'an http or https address'),
  apiKey: z.string().optional(),
  headers: z.record(z.string(), z.string()).default({}),
});
export type Provider = z.infer<typeof Provider>;
