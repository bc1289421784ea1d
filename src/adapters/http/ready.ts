import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';

/** One probe waits so long: a service that accepts a connection and stays silent is not ready yet. */
const probeMs = 1000;
const pauseMs = 100;

export interface ReadyProbe {
  /** What is asked with GET. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Any reply at all, or one of 2xx. */
  readonly wanted: 'any reply' | 'success';
  readonly timeoutMs: number;
}

/** Waits until the service replies; false once the time is over or the signal is aborted. */
export async function waitUntilReady(probe: ReadyProbe, signal: AbortSignal): Promise<boolean> {
  const over = AbortSignal.any([signal, AbortSignal.timeout(probe.timeoutMs)]);
  while (!over.aborted) {
    const status = await statusOf(probe, AbortSignal.any([over, AbortSignal.timeout(probeMs)]));
    if (status !== null && (probe.wanted === 'any reply' || (status >= 200 && status < 300))) return true;
    await sleep(pauseMs, undefined, { signal: over }).catch(() => {});
  }
  return false;
}

function statusOf({ url, headers }: ReadyProbe, signal: AbortSignal): Promise<number | null> {
  return new Promise((resolve) => {
    const send = url.startsWith('https:') ? secure : plain;
    const sent = send(url, { method: 'GET', headers, agent: false, signal }, (reply) => {
      reply.destroy();
      resolve(reply.statusCode ?? null);
    });
    sent.on('error', () => resolve(null));
    sent.end();
  });
}
