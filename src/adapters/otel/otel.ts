import { ProtobufTraceSerializer } from '@opentelemetry/otlp-transformer';
import { resourceFromAttributes } from '@opentelemetry/resources';
import type { Span } from '../../evaluation/run/trace/trace.ts';
import { messageOf } from '../../foundation/error.ts';
import type { Exchange } from '../../ports/exchange.ts';
import type { SpanExport } from '../../ports/run-export.ts';
import { readableSpan } from './readable-span.ts';

export interface OtelOptions {
  /** The whole address, with its `/v1/traces`. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Says whose spans these are. */
  readonly resource: Readonly<Record<string, string>>;
  readonly exchange: Exchange;
  /** Aborted when no more time is left, or nobody wants the spans any more. */
  readonly signal: AbortSignal;
}

/** So many spans in one request. */
const batchSize = 512;
const limitMs = 10_000;

/**
 * Sends spans by OTLP over HTTP. The SDK's batch processor and exporter are passed by: they drop what their queue does not hold, tell
 * nobody of spans that the server refused, and read headers for another server from the environment.
 */
export function createSpanExport({ url, headers, resource, exchange, signal }: OtelOptions): SpanExport {
  const owner = resourceFromAttributes({ ...resource });
  let planned = 0;
  let arrived = 0;
  let why: string | null = null;
  let broken = false;

  async function sendBatch(spans: readonly Span[]): Promise<void> {
    const body = ProtobufTraceSerializer.serializeRequest(spans.map((span) => readableSpan(span, owner)));
    if (body === undefined) throw new Error('the spans cannot be serialised');
    const reply = await exchange(
      {
        method: 'POST',
        url,
        headers,
        body: { type: 'application/x-protobuf', content: body },
        limitMs,
        repeatable: true,
      },
      signal,
    );
    if (reply.kind === 'silent' || reply.status < 200 || reply.status > 299) {
      why ??= reply.kind === 'silent' ? reply.why : `status ${reply.status}`;
      // The next batch would meet the same.
      broken = true;
      return;
    }
    const { rejected, message } = rejectedOf(reply.body);
    arrived += spans.length - rejected;
    if (rejected > 0) why ??= `refused ${rejected} spans${message === '' ? '' : `: ${message}`}`;
  }

  return {
    send: async (spans) => {
      planned += spans.length;
      for (let at = 0; at < spans.length && !broken; at += batchSize) {
        try {
          await sendBatch(spans.slice(at, at + batchSize));
        } catch (thrown) {
          why ??= messageOf(thrown);
          broken = true;
        }
      }
    },
    told: () => ({ planned, arrived, why }),
  };
}

/** Spans that the server took but does not keep. A reply that is not OTLP's refuses nothing. */
function rejectedOf(body: Uint8Array): { rejected: number; message: string } {
  try {
    const { partialSuccess } = ProtobufTraceSerializer.deserializeResponse(body);
    return { rejected: partialSuccess?.rejectedSpans ?? 0, message: partialSuccess?.errorMessage ?? '' };
  } catch {
    return { rejected: 0, message: '' };
  }
}
