import OpenAI from 'openai';
import { createTransport } from './transport.ts';

export interface OpenAiEndpoint {
  readonly baseUrl: string;
  /** null for endpoints that want none. */
  readonly apiKey: string | null;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent with every request in its address. */
  readonly query?: Readonly<Record<string, string>>;
  /** Further texts that must appear in no error: parts of the address or of a header. */
  readonly secrets?: readonly string[];
}

/** The SDK's client for an endpoint, without retries and time limits of its own. */
export function createClient({ baseUrl, apiKey, headers, query = {} }: OpenAiEndpoint): OpenAI {
  return new OpenAI({
    baseURL: baseUrl,
    // The SDK insists on a key; without one the header is taken out again.
    apiKey: apiKey ?? 'none',
    defaultHeaders: { ...(apiKey === null ? { Authorization: null } : {}), ...headers },
    defaultQuery: { ...query },
    maxRetries: 0,
    // Time limits are the gateway's, too: it ends a request by its signal.
    timeout: 2 ** 31 - 1,
    logLevel: 'off',
    fetch: createTransport(),
    organization: null,
    project: null,
  });
}

/** Every text that must appear in no error. An endpoint may quote an address as it was sent; the longest first, so that no part of one is left. */
export function secretsOf({ apiKey, headers, secrets = [] }: OpenAiEndpoint): readonly string[] {
  const known = [...(apiKey === null ? [] : [apiKey]), ...Object.values(headers), ...secrets];
  return known.flatMap((text) => [text, encodeURIComponent(text)]).sort((a, b) => b.length - a.length);
}
