import type { Dispatcher } from 'undici';
import EnvHttpProxyAgent from 'undici/lib/dispatcher/env-http-proxy-agent.js';

/** Bytes of a reply: what is longer is no answer of a model. */
const longestReply = 64 * 1024 * 1024;

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface Sent {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Posts a text and gives the whole reply; rejects where there is none, or where the signal was aborted. */
export type Transport = (sent: Sent, signal: AbortSignal) => Promise<Reply>;

/**
 * Requests over undici with connections that are kept: a third of the processor time of the built-in `fetch`, about half of `node:http`
 * (bench/README.md). Redirects are not followed, since a key must not travel to another host. Proxies are those of HTTP_PROXY,
 * HTTPS_PROXY and NO_PROXY. No time limit but the caller's signal.
 */
export function createTransport(environment: NodeJS.ProcessEnv = process.env): Transport {
  const proxy = (name: string): string =>
    environment[name.toLowerCase()] ?? environment[name.toUpperCase()] ?? '';
  const agent = new EnvHttpProxyAgent({
    httpProxy: proxy('http_proxy'),
    httpsProxy: proxy('https_proxy'),
    noProxy: proxy('no_proxy'),
    allowH2: false,
    headersTimeout: 0,
    bodyTimeout: 0,
    maxResponseSize: longestReply,
    connect: { timeout: 0 },
  });
  const attempt = (sent: Sent, signal: AbortSignal): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const { url, headers, body } = sent;
      const { origin, pathname, search } = url;
      agent.dispatch(
        { origin, path: pathname + search, method: 'POST', headers, body },
        new Exchange(signal, resolve, reject),
      );
    });
  let served = false;
  return async (sent, signal) => {
    if (signal.aborted) throw givenUp();
    const kept = served;
    try {
      const reply = await attempt(sent, signal);
      served = true;
      return reply;
    } catch (thrown) {
      // A kept connection that the server closed in the same moment: nothing of the request was read.
      if (signal.aborted || !closedWhileKept(thrown, kept)) throw thrown;
      return attempt(sent, signal);
    }
  };
}

/** One request and its reply: what undici calls as they go along. */
class Exchange implements Dispatcher.DispatchHandler {
  readonly #signal: AbortSignal;
  readonly #resolve: (reply: Reply) => void;
  readonly #reject: (error: Error) => void;
  readonly #chunks: Buffer[] = [];
  #controller: Dispatcher.DispatchController | null = null;
  #status = 0;
  #headers: RawHeaders = {};

  constructor(signal: AbortSignal, resolve: (reply: Reply) => void, reject: (error: Error) => void) {
    this.#signal = signal;
    this.#resolve = resolve;
    this.#reject = reject;
    signal.addEventListener('abort', this);
  }

  /** The signal was aborted. */
  handleEvent(): void {
    this.#signal.removeEventListener('abort', this);
    this.#controller?.abort(givenUp());
    this.#reject(givenUp());
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#signal.aborted) controller.abort(givenUp());
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: RawHeaders): void {
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#signal.removeEventListener('abort', this);
    const [first] = this.#chunks;
    const bytes = this.#chunks.length === 1 && first !== undefined ? first : Buffer.concat(this.#chunks);
    this.#resolve(new WholeReply(this.#status, this.#headers, bytes.toString()));
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.#signal.removeEventListener('abort', this);
    this.#reject(this.#status === 0 ? error : new Error('the reply was cut short', { cause: error }));
  }
}

type RawHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** Its headers are made only where somebody reads them. */
class WholeReply implements Reply {
  readonly status: number;
  readonly text: string;
  readonly #raw: RawHeaders;

  constructor(status: number, raw: RawHeaders, text: string) {
    this.status = status;
    this.text = text;
    this.#raw = raw;
  }

  get headers(): Headers {
    const headers = new Headers();
    for (const [name, value] of Object.entries(this.#raw))
      for (const each of [value ?? []].flat()) headers.append(name, each);
    return headers;
  }
}

/** Whether a connection that had served before was closed before a reply began; a reset does not say which one it was. */
function closedWhileKept(thrown: unknown, servedBefore: boolean): boolean {
  if (!(thrown instanceof Error) || !('code' in thrown)) return false;
  if (thrown.code === 'ECONNRESET' || thrown.code === 'EPIPE') return servedBefore;
  if (thrown.code !== 'UND_ERR_SOCKET' || !('socket' in thrown)) return false;
  const { socket } = thrown;
  return (
    typeof socket === 'object' && socket !== null && 'bytesRead' in socket && Number(socket.bytesRead) > 0
  );
}

function givenUp(): Error {
  const error = new Error('the request was given up');
  error.name = 'AbortError';
  return error;
}
