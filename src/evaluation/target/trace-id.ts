import { createHash } from 'node:crypto';

/** 32 hexadecimal digits for a trace that nobody named yet: the same texts always give the same trace. */
export function traceIdOf(...parts: readonly string[]): string {
  return hex(['trace', ...parts], 32);
}

/**
 * 16 hexadecimal digits of a span, from its trace and its place in it. The place `root` is known before the span is written: it is the
 * parent that a service is told in `traceparent`.
 */
export function spanIdOf(traceId: string, place: string): string {
  return hex(['span', traceId, place], 16);
}

function hex(parts: readonly string[], digits: number): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, digits);
}
