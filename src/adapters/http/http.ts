import { type ClientRequest, type IncomingMessage, Agent as PlainAgent, request as plain } from 'node:http';
import { Agent as SecureAgent, request as secure } from 'node:https';
import {
  cutOff,
  type Trouble,
  tooLarge,
  troubleOf,
  unreachable,
} from '../../evaluation/target/http/failure.ts';
import type { Reading } from '../../evaluation/target/http/reading.ts';
import { retryAfterMs } from '../../foundation/retry-after.ts';
import { secretTexts } from '../../foundation/secret-texts.ts';
import type { HttpService, ServiceEvents, ServiceReply, ServiceRequest } from '../../ports/http-service.ts';

export interface HttpAddress {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Texts that must appear in no error. */
  readonly secrets: readonly string[];
}

/** A reply longer than this is no answer; what is kept of it must fit into memory many times. */
const mostBytes = 16 * 1024 * 1024;
/** Of an error's text, more than anybody reads. */
const mostErrorBytes = 64 * 1024;

/** A service at one address: connections are kept and used again, redirections are not followed, replies are bounded. */
export function createHttpService(address: HttpAddress): HttpService {
  const url = new URL(address.url);
  const isSecure = url.protocol === 'https:';
  const agent = new (isSecure ? SecureAgent : PlainAgent)({ keepAlive: true, scheduling: 'lifo' });
  const secrets = secretTexts([...address.secrets, ...Object.values(address.headers)]);

  const open = ({ body, headers }: ServiceRequest, signal: AbortSignal): ClientRequest => {
    const request = (isSecure ? secure : plain)(url, {
      method: address.method,
      agent,
      signal,
      headers: {
        accept: '*/*',
        ...(body === null ? {} : { 'content-type': body.type }),
        ...address.headers,
        ...headers,
        'content-length': String(Buffer.byteLength(body?.text ?? '')),
      },
    });
    request.end(body?.text);
    return request;
  };

  async function send(
    request: ServiceRequest,
    reading: Reading,
    events: ServiceEvents,
    signal: AbortSignal,
    again = false,
  ): Promise<ServiceReply> {
    const sent = open(request, signal);
    let reply: IncomingMessage;
    try {
      reply = await replyTo(sent);
    } catch (thrown) {
      const code = codeOf(thrown);
      // A kept connection that the service closed meanwhile: nobody has seen this request.
      if (!again && sent.reusedSocket && code === 'ECONNRESET')
        return send(request, reading, events, signal, true);
      return troubled(unreachable(code));
    }
    return readReply(reply, reading, events, secrets);
  }

  return {
    send: (request, reading, events, signal) => send(request, reading, events, signal),
    close: async () => agent.destroy(),
  };
}

function replyTo(sent: ClientRequest): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    sent.once('response', resolve);
    // Stays on: a connection may break more than once, and an error that nobody hears would end the process.
    sent.on('error', reject);
  });
}

async function readReply(
  reply: IncomingMessage,
  reading: Reading,
  events: ServiceEvents,
  secrets: readonly string[],
): Promise<ServiceReply> {
  const status = reply.statusCode ?? 0;
  const good = status >= 200 && status < 300;
  if (good) events.onReply();
  const decoder = new TextDecoder();
  let bytes = 0;
  let said = '';
  try {
    for await (const chunk of reply) {
      if (!Buffer.isBuffer(chunk)) continue;
      bytes += chunk.length;
      if (bytes > (good ? mostBytes : mostErrorBytes)) {
        if (good) return troubled(tooLarge(mostBytes));
        break;
      }
      const text = decoder.decode(chunk, { stream: true });
      if (!good) said += text;
      else {
        if (reading.feed(text)) events.onFirst();
        // Leaving the loop closes the connection: what comes after the end is nobody's.
        if (reading.ended()) break;
      }
    }
  } catch {
    if (!good) return troubled(troubleOf(status, said, waitOf(reply), secrets));
    // What says that it is over is whole, whatever becomes of the connection.
    return reading.ended() ? { kind: 'read', read: reading.finish() } : troubled(cutOff());
  }
  if (!good) return troubled(troubleOf(status, said, waitOf(reply), secrets));
  const rest = decoder.decode();
  if (rest !== '') reading.feed(rest);
  return { kind: 'read', read: reading.finish() };
}

function waitOf({ headers }: IncomingMessage): number | null {
  return retryAfterMs((name) => [headers[name]].flat()[0], Date.now());
}

function troubled(trouble: Trouble): ServiceReply {
  return { kind: 'trouble', trouble };
}

function codeOf(thrown: unknown): string | null {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : null;
}
