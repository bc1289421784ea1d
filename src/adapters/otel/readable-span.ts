import { SpanKind, SpanStatusCode, TraceFlags } from '@opentelemetry/api';
import type { ProtobufTraceSerializer } from '@opentelemetry/otlp-transformer';
import type { Resource } from '@opentelemetry/resources';
import type { Attributes, Span } from '../../evaluation/run/trace/trace.ts';
import { storable } from '../../foundation/storable.ts';
import { version } from '../../foundation/version.ts';

export type ReadableSpan = Parameters<typeof ProtobufTraceSerializer.serializeRequest>[0][number];

const instrumentationScope = { name: 'plumbline', version };

/** A span of ours as OpenTelemetry's serializer reads it: a trial is over, so ids and times come from it and not from a tracer. */
export function readableSpan(span: Span, resource: Resource): ReadableSpan {
  const { traceId, spanId, parent, startMs, endMs, error } = span;
  const context = (id: string) => ({ traceId, spanId: id, traceFlags: TraceFlags.SAMPLED });
  return {
    name: storable(span.name),
    kind: span.remote ? SpanKind.CLIENT : SpanKind.INTERNAL,
    spanContext: () => context(spanId),
    ...(parent === null ? {} : { parentSpanContext: context(parent) }),
    startTime: time(startMs),
    endTime: time(endMs),
    duration: time(endMs - startMs),
    status:
      error === null ? { code: SpanStatusCode.OK } : { code: SpanStatusCode.ERROR, message: storable(error) },
    attributes: attributes(span.attributes),
    links: [],
    // Not `recordException`: it would send stack traces with the paths of this machine.
    events:
      error === null
        ? []
        : [{ time: time(endMs), name: 'exception', attributes: { 'exception.message': storable(error) } }],
    ended: true,
    resource,
    instrumentationScope,
    droppedAttributesCount: 0,
    droppedEventsCount: 0,
    droppedLinksCount: 0,
  };
}

/** Seconds and nanoseconds. */
function time(ms: number): [number, number] {
  const seconds = Math.floor(ms / 1000);
  return [seconds, Math.min(999_999_999, Math.round((ms - seconds * 1000) * 1e6))];
}

function attributes(of: Attributes): ReadableSpan['attributes'] {
  return Object.fromEntries(
    Object.entries(of).map(([name, value]) => [
      storable(name),
      typeof value === 'string' ? storable(value) : Array.isArray(value) ? value.map(storable) : value,
    ]),
  );
}
