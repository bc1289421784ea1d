import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { Readable } from 'node:stream';

/** Bytes of a reply: what is longer is no answer of a model. */
const longestReply = 64 * 1024 * 1024;

/**
 * `fetch` for the SDK over `node:http` with connections that are kept: the built-in one costs about three times the processor time of
 * a request (bench/README.md). Redirects are not followed, since a key must not travel to another host. Proxies are those of
 * HTTP_PROXY, HTTPS_PROXY and NO_PROXY, where Node knows how (24.5 and later).
 */
export function createTransport(environment: NodeJS.ProcessEnv = process.env): typeof fetch {
  const options = { keepAlive: true, proxyEnv: environment };
  const agents = { 'http:': new HttpAgent(options), 'https:': new HttpsAgent(options) };
  const send = (url: URL, init: RequestInit, again: boolean): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const { method = 'GET', headers, body, signal } = init;
      if (typeof body !== 'string' && body !== null && body !== undefined)
        return reject(new TypeError('only texts can be sent'));
      if (signal?.aborted === true) return reject(aborted());
      const secure = url.protocol === 'https:';
      const sent = (secure ? requestHttps : requestHttp)(url, {
        method,
        agent: agents[secure ? 'https:' : 'http:'],
        headers: {
          ...Object.fromEntries(new Headers(headers)),
          'content-length': Buffer.byteLength(body ?? ''),
        },
      });
      const giveUp = (): void => {
        sent.destroy(aborted());
      };
      signal?.addEventListener('abort', giveUp);
      sent.on('response', (message) => {
        message.on('close', () => signal?.removeEventListener('abort', giveUp));
        resolve(new Reply(message, url));
      });
      sent.on('error', (error: NodeJS.ErrnoException) => {
        signal?.removeEventListener('abort', giveUp);
        // A kept connection that the server closed in the same moment: nothing of the request was read.
        if (again && sent.reusedSocket && error.code === 'ECONNRESET') resolve(send(url, init, false));
        else reject(error);
      });
      sent.end(body);
    });
  const transport = (input: string | URL | Request, init: RequestInit = {}): Promise<Reply> =>
    send(new URL(input instanceof Request ? input.url : input), init, true);
  // Of a Response the SDK reads what a Reply has; making real ones costs as much as the request.
  return transport as unknown as typeof fetch;
}

/** A reply as far as the SDK reads it; its body is read once, as text, as JSON or as a stream. */
class Reply {
  readonly status: number;
  readonly statusText: string;
  readonly ok: boolean;
  readonly url: string;
  readonly #message: IncomingMessage;
  #headers: Headers | null = null;
  #body: ReadableStream | null = null;

  constructor(message: IncomingMessage, url: URL) {
    this.#message = message;
    // Without a listener an error before anybody reads would end the process.
    message.on('error', () => {});
    this.status = message.statusCode ?? 0;
    this.statusText = message.statusMessage ?? '';
    this.ok = this.status >= 200 && this.status < 300;
    this.url = url.href;
  }

  get headers(): Headers {
    this.#headers ??= headersOf(this.#message.rawHeaders);
    return this.#headers;
  }

  get body(): ReadableStream {
    this.#body ??= Readable.toWeb(this.#message) as ReadableStream;
    return this.#body;
  }

  async json(): Promise<unknown> {
    return JSON.parse(await this.text());
  }

  text(): Promise<string> {
    return new Promise((resolve, reject) => {
      if (this.#message.destroyed) return reject(new Error('the reply was cut short'));
      const chunks: Buffer[] = [];
      let bytes = 0;
      this.#message.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        bytes += chunk.length;
        if (bytes > longestReply) this.#message.destroy(new Error('the reply is too long'));
      });
      this.#message.on('end', () => resolve(Buffer.concat(chunks).toString()));
      this.#message.on('error', reject);
      this.#message.on('aborted', () => reject(new Error('the reply was cut short')));
    });
  }
}

function headersOf(raw: readonly string[]): Headers {
  const headers = new Headers();
  for (let at = 0; at + 1 < raw.length; at += 2) headers.append(raw[at] ?? '', raw[at + 1] ?? '');
  return headers;
}

function aborted(): Error {
  const error = new Error('the request was given up');
  error.name = 'AbortError';
  return error;
}
