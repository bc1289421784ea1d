import OpenAI from 'openai';
import { Stream } from 'openai/core/streaming';
import type { Client, OpenAiEndpoint } from './client.ts';
import { createStreamingFetch } from './streaming-fetch.ts';
import { type Reply, readJson } from './transport.ts';

/** Replies in pieces, asked for and read by the SDK; a file of its own, since to load that takes longer than a short run has to wait. */
export function createStreaming(to: OpenAiEndpoint, environment: NodeJS.ProcessEnv): Client['stream'] {
  const sdk = sdkOf(to, environment);
  return async (path, body, signal) => {
    const sent = { body, signal, maxRetries: 0, timeout: never };
    const response = await sdk.post(path, sent).asResponse();
    const header: Reply['header'] = (name) => response.headers.get(name);
    if (/^application\/json\b/i.test(header('content-type') ?? ''))
      return { header, body: { data: readJson(await response.text()) } };
    return {
      header,
      body: { pieces: Stream.fromSSEResponse<unknown>(response, new AbortController(), sdk) },
    };
  };
}

/** The longest time limit that the SDK's timer can count: the gateway has its own. */
const never = 2 ** 31 - 1;

function sdkOf(
  { baseUrl, apiKey, headers, query = {} }: OpenAiEndpoint,
  environment: NodeJS.ProcessEnv,
): OpenAI {
  // The SDK would put its paths behind a query of the address.
  const { origin, pathname, searchParams } = new URL(baseUrl);
  return new OpenAI({
    baseURL: origin + pathname,
    // The SDK insists on a key; without one the header is taken out again.
    apiKey: apiKey ?? 'none',
    defaultHeaders: { ...(apiKey === null ? { Authorization: null } : {}), ...headers },
    defaultQuery: { ...Object.fromEntries(searchParams), ...query },
    fetch: createStreamingFetch(environment),
    logLevel: 'off',
    organization: null,
    project: null,
  });
}
