import { setTimeout as sleep } from 'node:timers/promises';
import type { AskCustom, CustomCode, CustomReply } from '../../evaluation/metric/services.ts';
import { startReading } from '../../evaluation/target/http/reading.ts';
import { messageOf, UserError } from '../../foundation/error.ts';
import type { HttpService } from '../../ports/http-service.ts';
import type { ServicesSpec } from '../../ports/metric-services.ts';
import { createHttpService } from './http.ts';

type Service = Extract<CustomCode['runs'], { kind: 'service' }>;

/** A service that is busy is asked again; what it asks to wait counts up to this many milliseconds. */
const tries = 3;
const longestPauseMs = 10_000;

/** A metric of the user behind an address of the rules: each answer is sent there by POST, and the reply is JSON. */
export function createMetricService(
  { url, headers }: Service,
  timeoutMs: number,
  access: ServicesSpec['service'],
): { readonly ask: AskCustom; close(): Promise<void> } {
  let service: HttpService | null = null;
  const once = async (text: string, signal: AbortSignal) => {
    service ??= createHttpService({ method: 'POST', ...access({ url, headers }) });
    const reading = startReading({ stream: undefined, end: undefined, extract: {} });
    const events = { onReply: () => {}, onFirst: () => {} };
    const body = { type: 'application/json', text };
    const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
    const reply = await service.send({ body, headers: {} }, reading, events, limit);
    if (limit.aborted && !signal.aborted) throw new Error(`no score within ${timeoutMs} ms`);
    return reply;
  };
  return {
    ask: async (request, signal) => {
      signal.throwIfAborted();
      const text = JSON.stringify(request);
      for (let left = tries; ; left--) {
        try {
          const reply = await once(text, signal);
          signal.throwIfAborted();
          if (reply.kind === 'read')
            return reply.read.kind === 'read' ? said(reply.read.output) : failed(reply.read.message);
          const { error, fault, retryAfterMs } = reply.trouble;
          if (fault !== 'busy' || left === 1) return failed(error.message);
          await sleep(Math.min(retryAfterMs ?? 500, longestPauseMs), undefined, { signal });
        } catch (thrown) {
          signal.throwIfAborted();
          return failed(thrown instanceof UserError ? thrown.problems[0].what : messageOf(thrown));
        }
      }
    },
    close: async () => {
      await service?.close();
    },
  };
}

function said(text: string): CustomReply {
  try {
    return { kind: 'said', value: JSON.parse(text) };
  } catch {
    return failed('the reply is not JSON');
  }
}

function failed(why: string): CustomReply {
  return { kind: 'failed', why };
}
