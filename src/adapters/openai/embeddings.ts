import type { EmbeddingCreateParams } from 'openai/resources/embeddings';
import { z } from 'zod';
import type { EmbeddingModel, EmbedOutcome, Endpoint } from '../../ports/model.ts';
import { createClient, type OpenAiEndpoint, secretsOf } from './client.ts';
import { failureOf } from './failure.ts';
import { quotaOf } from './quota.ts';

const Embeddings = z.object({
  data: z.array(z.object({ index: z.number().int().nonnegative(), embedding: z.array(z.number()).min(1) })),
  model: z.string().nullish().catch(null),
  usage: z
    .object({ prompt_tokens: z.number().int().nonnegative().nullish().catch(null) })
    .nullish()
    .catch(null),
});

/** Any endpoint that speaks OpenAI's embedding protocol, one request at a time. */
export function createOpenAiEmbeddings(to: OpenAiEndpoint, endpoint?: Endpoint): EmbeddingModel {
  const client = createClient(to);
  const secrets = secretsOf(to);
  return {
    ...(endpoint === undefined ? {} : { endpoint }),
    async embed(model, texts, signal) {
      try {
        const body: EmbeddingCreateParams = { model, input: [...texts], encoding_format: 'float' };
        const { data, reply } = await client.post('/embeddings', body, signal);
        const quota = quotaOf(reply.header);
        return { ...answerOf(data, model, texts.length), ...(quota === undefined ? {} : { quota }) };
      } catch (thrown) {
        return failureOf(thrown, { model, secrets });
      }
    },
  };
}

function answerOf(reply: unknown, asked: string, count: number): EmbedOutcome {
  const parsed = Embeddings.safeParse(reply);
  const vectors = parsed.success
    ? [...parsed.data.data].sort((a, b) => a.index - b.index).map(({ embedding }) => embedding)
    : [];
  const sizes = new Set(vectors.map(({ length }) => length));
  const error = {
    code: 'malformed',
    message: 'the reply holds not one vector of equal length for each text',
  };
  if (!parsed.success || vectors.length !== count || sizes.size > 1)
    return { kind: 'trouble', error, retryAfterMs: null };
  const { model, usage } = parsed.data;
  return {
    kind: 'answered',
    vectors,
    model: { asked, answered: model ?? null, fingerprint: null },
    usage: { input: usage?.prompt_tokens ?? null, cached: null, output: 0 },
  };
}
