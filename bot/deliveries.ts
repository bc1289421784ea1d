import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Probot } from 'probot';
import { isSigned } from './signature.ts';

/** GitHub's own limit of a delivery. */
export const mostBytes = 25 * 1024 * 1024;

export interface Deliveries {
  /** Takes one request on the webhook's path: verifies, acknowledges, then works. */
  take(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Acknowledged deliveries that are still being worked on. */
  working(): number;
  /** Resolves when none is left. */
  idle(): Promise<void>;
}

/**
 * Webhooks for Probot. Its own middleware answers only when the handlers have ended, or after nine seconds, and takes a body of any
 * size; here GitHub has its answer before any work begins, and nobody without the secret gets anything parsed.
 */
export function createDeliveries(probot: Probot, secrets: readonly string[]): Deliveries {
  const tasks = new Set<Promise<void>>();

  const work = (event: Parameters<Probot['receive']>[0]): void => {
    // Probot has logged it; GitHub cannot be told any more.
    const task = probot.receive(event).catch(() => undefined);
    tasks.add(task);
    void task.finally(() => tasks.delete(task));
  };

  return {
    take: async (request, response) => {
      if (request.method !== 'POST') return answer(response, 405, 'POST only');
      const body = await bodyOf(request);
      if (body === 'too-large') return answer(response, 413, `more than ${mostBytes} bytes`);
      if (body === 'cut-off') return answer(response, 400, 'cut off');
      if (!isSigned(body, headerOf(request, 'x-hub-signature-256'), secrets))
        return answer(
          response,
          400,
          'no valid X-Hub-Signature-256; is the webhook secret the same on both sides?',
        );
      const event = eventOf(request, body);
      if (event === null)
        return answer(response, 400, 'no event in JSON: set the content type application/json');
      work(event);
      answer(response, 202, 'accepted');
    },
    working: () => tasks.size,
    idle: async () => {
      while (tasks.size > 0) await Promise.all(tasks);
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | 'too-large' | 'cut-off'> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    // Destroyed, it could not be answered any more.
    for await (const part of request.iterator({ destroyOnReturn: false })) {
      size += part.length;
      if (size > mostBytes) return 'too-large';
      parts.push(part);
    }
  } catch {
    return 'cut-off';
  }
  return Buffer.concat(parts);
}

function eventOf(request: IncomingMessage, body: Buffer): Parameters<Probot['receive']>[0] | null {
  const id = headerOf(request, 'x-github-delivery') ?? '';
  const name = headerOf(request, 'x-github-event') ?? '';
  if (!/^[\w-]{1,100}$/.test(id) || !/^[a-z_]{1,100}$/.test(name)) return null;
  try {
    const payload: unknown = JSON.parse(body.toString('utf8'));
    if (typeof payload !== 'object' || payload === null) return null;
    // The name decides the type of the payload, which the handlers check themselves.
    return { id, name, payload } as Parameters<Probot['receive']>[0];
  } catch {
    return null;
  }
}

function headerOf({ headers }: IncomingMessage, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? undefined : value;
}

function answer(response: ServerResponse, status: number, text: string): void {
  // The rest of a body that is not wanted is not read either.
  response.writeHead(status, {
    'content-type': 'text/plain',
    ...(status === 413 ? { connection: 'close' } : {}),
  });
  response.end(`${text}\n`);
}
