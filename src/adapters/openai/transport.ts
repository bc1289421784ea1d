import type { Dispatcher } from 'undici';
import Agent from 'undici/lib/dispatcher/agent.js';

/** Bytes of a reply: what is longer is no answer of a model. */
const longestReply = 64 * 1024 * 1024;

export interface Reply {
  readonly status: number;
  readonly text: string;
  /** By its name in small letters; null where it is not there. */
  readonly header: (name: string) => string | null;
  readonly headers: () => Headers;
}

export interface Sent {
  readonly origin: string;
  /** With its query. */
  readonly path: string;
  /** Names and values by turns. */
  readonly headers: string[];
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
  const open = createConnections(environment);
  const attempt = async ({ origin, path, headers, body }: Sent, signal: AbortSignal): Promise<Reply> => {
    const to = await open();
    const { promise, resolve, reject } = Promise.withResolvers<Reply>();
    const exchange = new Exchange(signal, resolve, reject);
    to.dispatch({ origin, path, method: 'POST', headers, body }, exchange);
    return promise;
  };
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

/** Connections that are kept, as the environment's proxies want them; made by the first request. */
export function createConnections(environment: NodeJS.ProcessEnv): () => Promise<Dispatcher> {
  const proxy = (name: string): string =>
    environment[name.toLowerCase()] ?? environment[name.toUpperCase()] ?? '';
  const proxies = {
    httpProxy: proxy('http_proxy'),
    httpsProxy: proxy('https_proxy'),
    noProxy: proxy('no_proxy'),
  };
  const none = proxies.httpProxy === '' && proxies.httpsProxy === '';
  let agent: Dispatcher | null = null;
  // By the first request: a wrong proxy is the trouble of a call, not of whoever only opens a target.
  return async () => {
    agent ??= none ? new Agent(settings) : await openProxies(proxies);
    return agent;
  };
}

export type RawHeaders = Readonly<Record<string, string | string[] | undefined>>;

const settings = {
  allowH2: false,
  headersTimeout: 0,
  bodyTimeout: 0,
  maxResponseSize: longestReply,
  connect: { timeout: 0 },
} as const;

async function openProxies(proxies: {
  readonly httpProxy: string;
  readonly httpsProxy: string;
  readonly noProxy: string;
}): Promise<Dispatcher> {
  const { default: EnvHttpProxyAgent } = await import('undici/lib/dispatcher/env-http-proxy-agent.js');
  return new EnvHttpProxyAgent({ ...settings, ...proxies });
}

/** One request and its reply: what undici calls as they go along. */
class Exchange implements Dispatcher.DispatchHandler {
  readonly #signal: AbortSignal;
  readonly #resolve: (reply: Reply) => void;
  readonly #reject: (error: Error) => void;
  readonly #chunks: Buffer[] = [];
  #controller: Dispatcher.DispatchController | null = null;
  // A function: Node keeps an object that listens in a weak map, which only a full collection empties.
  readonly #giveUp = (): void => {
    this.#controller?.abort(givenUp());
    this.#reject(givenUp());
  };
  #status = 0;
  #headers: RawHeaders = {};

  constructor(signal: AbortSignal, resolve: (reply: Reply) => void, reject: (error: Error) => void) {
    this.#signal = signal;
    this.#resolve = resolve;
    this.#reject = reject;
    signal.addEventListener('abort', this.#giveUp);
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
    this.#signal.removeEventListener('abort', this.#giveUp);
    const [first] = this.#chunks;
    const bytes = this.#chunks.length === 1 && first !== undefined ? first : Buffer.concat(this.#chunks);
    const raw = this.#headers;
    this.#resolve({
      status: this.#status,
      text: bytes.toString(),
      header: (name) => [raw[name] ?? []].flat()[0] ?? null,
      headers: () => headersOf(raw),
    });
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.#signal.removeEventListener('abort', this.#giveUp);
    this.#reject(this.#status === 0 ? error : new Error('the reply was cut short', { cause: error }));
  }
}

/** What the text of a reply holds; null for what is no JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function headersOf(raw: RawHeaders): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw))
    for (const each of [value ?? []].flat()) headers.append(name, each);
  return headers;
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

export function givenUp(): Error {
  const error = new Error('the request was given up');
  error.name = 'AbortError';
  return error;
}
