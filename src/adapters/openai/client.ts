import { APIConnectionError, APIError, APIUserAbortError } from 'openai/core/error';
import { secretTexts } from '../../foundation/secret-texts.ts';
import { addressOf } from './address.ts';
import { createTransport, type Reply, readJson, type Sent } from './transport.ts';

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

/** Errors are those of the SDK; each request goes to the transport, without retries and time limits. */
export function createClient(to: OpenAiEndpoint, environment: NodeJS.ProcessEnv = process.env): Client {
  const transport = createTransport(environment);
  const known = new Map<string, Omit<Sent, 'body'>>();
  let streaming: Promise<Client['stream']> | null = null;
  return {
    async post(path, body, signal) {
      let reply: Reply;
      try {
        const address = known.get(path) ?? addressOf(to, path);
        known.set(path, address);
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
      streaming ??= import('./streaming.ts').then(({ createStreaming }) => createStreaming(to, environment));
      return (await streaming)(path, body, signal);
    },
  };
}

/** Every text that must appear in no error; an endpoint may quote an address as it was sent. */
export function secretsOf({ apiKey, headers, secrets = [] }: OpenAiEndpoint): readonly string[] {
  const known = [...(apiKey === null ? [] : [apiKey]), ...Object.values(headers), ...secrets];
  return secretTexts(known);
}
