import type { Dispatcher } from 'undici';
import { createConnections, givenUp, headersOf, type RawHeaders } from './transport.ts';

/** Milliseconds for the rest of a reply that nobody reads any more: its connection is kept if it ends by then. */
const restMs = 1000;

/**
 * As `fetch`, for a text that is posted and a reply that is read as it comes, over connections of the transport's kind. A reply that
 * breaks off is an error of its body.
 */
export function createStreamingFetch(environment: NodeJS.ProcessEnv = process.env): typeof fetch {
  const open = createConnections(environment);
  return async (input, init) => {
    const { origin, pathname, search } = new URL(input instanceof Request ? input.url : input);
    const { signal = null, headers, body } = init ?? {};
    if (signal?.aborted) throw givenUp();
    const to = await open();
    const { promise, resolve, reject } = Promise.withResolvers<Response>();
    const sent = {
      origin,
      path: pathname + search,
      method: 'POST',
      headers: [...new Headers(headers)].flat(),
      body: typeof body === 'string' ? body : '',
    } as const;
    to.dispatch(sent, new Exchange(signal, resolve, reject));
    return promise;
  };
}

/** One request and the reply that comes in: what undici calls as they go along. */
class Exchange implements Dispatcher.DispatchHandler {
  readonly #signal: AbortSignal | null;
  readonly #resolve: (reply: Response) => void;
  readonly #reject: (error: Error) => void;
  #controller: Dispatcher.DispatchController | null = null;
  #out: ReadableStreamDefaultController<Uint8Array> | null = null;
  #isRead = true;
  readonly #giveUp = (): void => {
    this.#controller?.abort(givenUp());
    this.#fail(givenUp());
  };

  constructor(
    signal: AbortSignal | null,
    resolve: (reply: Response) => void,
    reject: (error: Error) => void,
  ) {
    this.#signal = signal;
    this.#resolve = resolve;
    this.#reject = reject;
    signal?.addEventListener('abort', this.#giveUp);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#signal?.aborted) controller.abort(givenUp());
  }

  onResponseStart(controller: Dispatcher.DispatchController, status: number, raw: RawHeaders): void {
    if (status < 200) return;
    const body = new ReadableStream<Uint8Array>({
      start: (out) => {
        this.#out = out;
      },
      cancel: () => {
        this.#isRead = false;
        setTimeout(() => controller.abort(givenUp()), restMs).unref();
      },
    });
    const bodiless = status === 204 || status === 205 || status === 304;
    this.#resolve(new Response(bodiless ? null : body, { status, headers: headersOf(raw) }));
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#isRead) this.#out?.enqueue(chunk);
  }

  onResponseEnd(): void {
    this.#signal?.removeEventListener('abort', this.#giveUp);
    if (this.#isRead) this.#out?.close();
    this.#isRead = false;
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.#fail(this.#out === null ? error : new Error('the reply was cut short', { cause: error }));
  }

  #fail(error: Error): void {
    this.#signal?.removeEventListener('abort', this.#giveUp);
    if (this.#isRead) this.#out?.error(error);
    this.#isRead = false;
    this.#reject(error);
  }
}
