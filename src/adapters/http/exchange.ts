import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../../foundation/error.ts';
import { retryAfterMs } from '../../foundation/retry-after.ts';
import type { Exchange, ExchangeReply, ExchangeRequest } from '../../ports/exchange.ts';

/** A reply longer than this is none that we asked for. */
const mostBytes = 256 * 1024 * 1024;
const mostTries = 6;
const pauseMs = 300;
/** A server that asks for more patience than this is told later. */
const mostWaitMs = 60_000;
const busy = new Set([429, 502, 503, 504]);

/** Requests to other systems by the built-in `fetch`. Redirects are not followed: a key must not travel to another host. */
export const exchange: Exchange = async (request, signal) => {
  for (let tries = 1; ; tries++) {
    const { reply, waitMs } = await once(request, signal);
    const again =
      reply.kind === 'reply' ? busy.has(reply.status) && tries < mostTries : request.repeatable && tries < 2;
    const pause = waitMs ?? pauseMs * 2 ** (tries - 1);
    if (!again || pause > mostWaitMs || signal.aborted) return reply;
    await sleep(pause, undefined, { signal }).catch(() => {});
    if (signal.aborted) return reply;
  }
};

interface Try {
  readonly reply: ExchangeReply;
  /** Milliseconds that the server asks to wait; null where it does not. */
  readonly waitMs: number | null;
}

async function once(request: ExchangeRequest, signal: AbortSignal): Promise<Try> {
  const limit = AbortSignal.timeout(request.limitMs);
  try {
    const reply = await fetch(request.url, {
      method: request.method,
      headers: {
        ...request.headers,
        ...(request.body === null ? {} : { 'content-type': request.body.type }),
      },
      body: request.body === null ? null : bodyOf(request.body.content),
      redirect: 'manual',
      signal: AbortSignal.any([signal, limit]),
    });
    const body = await bytesOf(reply);
    const waitMs = retryAfterMs((name) => reply.headers.get(name), Date.now());
    return { reply: { kind: 'reply', status: reply.status, body }, waitMs };
  } catch (thrown) {
    const why = signal.aborted
      ? messageOf(signal.reason)
      : limit.aborted
        ? `no reply within ${request.limitMs / 1000} s`
        : reason(thrown);
    return { reply: { kind: 'silent', why }, waitMs: null };
  }
}

/** A view of bytes that `fetch` takes whatever buffer they lie in. */
function bodyOf(content: string | Uint8Array): string | Uint8Array<ArrayBuffer> {
  return typeof content === 'string' ? content : new Uint8Array(content);
}

async function bytesOf(reply: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of reply.body ?? []) {
    size += part.length;
    if (size > mostBytes) throw new Error('the reply is too long');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** `fetch` says only that it failed; its cause says why. */
function reason(thrown: unknown): string {
  const cause = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
  if (!(cause instanceof Error)) return 'no connection';
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : null;
  return code === null ? cause.message : `no connection (${code})`;
}
