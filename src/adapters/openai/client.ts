import OpenAI, { APIConnectionError, APIError, APIUserAbortError } from 'openai';
import { Stream } from 'openai/core/streaming';
import { secretTexts } from '../../foundation/secret-texts.ts';
import { createStreamingFetch } from './streaming-fetch.ts';
import { createTransport, type Reply, type Sent } from './transport.ts';

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

/** An endpoint as the SDK would ask it. */
export interface Client {
  /** Posts a body to a path below the base address. Throws the errors of the SDK; a reply that is no JSON is `data: null`. */
  post(
    path: string,
    body: unknown,
    signal: AbortSignal,
  ): Promise<{ readonly data: unknown; readonly reply: Reply }>;
  /**
   * The same for a reply that comes in pieces, read by the SDK. Its errors are those of `post`; the pieces reject where the reply breaks
   * off. An endpoint that does not know how to stream answers at once.
   */
  stream(path: string, body: object, signal: AbortSignal): Promise<StreamedReply>;
}

export interface StreamedReply {
  readonly header: Reply['header'];
  readonly body: { readonly pieces: AsyncIterable<unknown> } | { readonly data: unknown };
}

/**
 * The SDK makes address and headers of a path, once, and every error; the requests between go to the transport, without retries and
 * time limits. To build each request anew takes the SDK longer than the transport takes to send it (bench/README.md).
 */
export function createClient(to: OpenAiEndpoint, environment: NodeJS.ProcessEnv = process.env): Client {
  const sdk = sdkOf(to, environment);
  const transport = createTransport(environment);
  const built = new Map<string, Promise<Built>>();
  return {
    async post(path, body, signal) {
      const known = built.get(path) ?? buildFor(sdk, path);
      built.set(path, known);
      const address = await known;
      let reply: Reply;
      try {
        reply = await transport({ ...address, body: JSON.stringify(body) }, signal);
      } catch (thrown) {
        if (signal.aborted) throw new APIUserAbortError();
        const cause = thrown instanceof Error ? thrown : undefined;
        throw new APIConnectionError({ message: undefined, cause });
      }
      const { status, text } = reply;
      const data = readJson(text);
      if (status >= 200 && status < 300) return { data, reply };
      throw APIError.generate(
        status,
        // As the SDK hands over whatever JSON an endpoint answers.
        data as object | undefined,
        data === null ? text : undefined,
        reply.headers(),
      );
    },
    async stream(path, body, signal) {
      const sent = { body, signal, maxRetries: 0, timeout: never };
      const response = await sdk.post(path, sent).asResponse();
      const header: Reply['header'] = (name) => response.headers.get(name);
      if (/^application\/json\b/i.test(header('content-type') ?? ''))
        return { header, body: { data: readJson(await response.text()) } };
      return {
        header,
        body: { pieces: Stream.fromSSEResponse<unknown>(response, new AbortController(), sdk) },
      };
    },
  };
}

type Built = Omit<Sent, 'body'>;

async function buildFor(sdk: OpenAI, below: string): Promise<Built> {
  const { url, req } = await sdk.buildRequest({ method: 'post', path: below, body: {} });
  const { origin, pathname, search } = new URL(url);
  return { origin, path: pathname + search, headers: [...new Headers(req.headers)].flat() };
}

/** The longest time limit that the SDK's timer can count: the gateway has its own. */
const never = 2 ** 31 - 1;

function sdkOf(
  { baseUrl, apiKey, headers, query = {} }: OpenAiEndpoint,
  environment: NodeJS.ProcessEnv,
): OpenAI {
  return new OpenAI({
    baseURL: baseUrl,
    // The SDK insists on a key; without one the header is taken out again.
    apiKey: apiKey ?? 'none',
    defaultHeaders: { ...(apiKey === null ? { Authorization: null } : {}), ...headers },
    defaultQuery: { ...query },
    fetch: createStreamingFetch(environment),
    logLevel: 'off',
    organization: null,
    project: null,
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Every text that must appear in no error; an endpoint may quote an address as it was sent. */
export function secretsOf({ apiKey, headers, secrets = [] }: OpenAiEndpoint): readonly string[] {
  const known = [...(apiKey === null ? [] : [apiKey]), ...Object.values(headers), ...secrets];
  return secretTexts(known);
}
