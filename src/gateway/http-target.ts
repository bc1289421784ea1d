import { bodyVariables, fillBody, writeBody } from '../evaluation/target/http/body.ts';
import type { Trouble } from '../evaluation/target/http/failure.ts';
import { type ReadAs, startReading } from '../evaluation/target/http/reading.ts';
import {
  answered,
  candidateFault,
  type Target,
  type TargetReply,
  type TargetRequest,
} from '../evaluation/target/target.ts';
import type { Variables } from '../evaluation/target/template.ts';
import { spanIdOf } from '../evaluation/target/trace-id.ts';
import { UserError } from '../foundation/error.ts';
import type { Json } from '../foundation/json.ts';
import type { Clock } from '../ports/clock.ts';
import type { HttpService, ServiceReply, ServiceRequest } from '../ports/http-service.ts';
import { createAdaptiveSlots } from './adaptive-slots.ts';
import { waitBeforeRetry } from './wait.ts';

export interface HttpTargetOptions {
  readonly service: HttpService;
  /** With `{{name}}`s; undefined for none. */
  readonly body: Json | undefined;
  /** Variables that the candidate's files set; null where it has no such file. */
  readonly settings: Variables | null;
  readonly readAs: ReadAs;
  /** Milliseconds for a whole stream. */
  readonly streamTimeoutMs: number;
  readonly clock: Clock;
  /** Numbers in [0, 1) for the jitter of waits. */
  readonly random: () => number;
  /** So many random hexadecimal digits, at least one of them not 0. */
  readonly hex: (digits: number) => string;
  readonly concurrency: number;
}

/** Requests for one answer at the most, the first included: a service that is full is asked more often than one that fails. */
const most = { busy: 8, unheard: 4, suspect: 2, silent: 2 } as const;

/** A service asked over HTTP, each trial under a trace of its own that `traceparent` tells the service. */
export function createHttpTarget(options: HttpTargetOptions): Target {
  const { clock, service, hex } = options;
  const slots = createAdaptiveSlots(options.concurrency);
  // Whether there is anybody: one that has answered may be restarting, one that never has is more likely a wrong address.
  let heard = false;

  async function once(body: ServiceRequest['body'], traceId: string, request: TargetRequest) {
    const reading = startReading(options.readAs);
    // The root of the trial's trace, so that what the service traces stands below it.
    const headers = { traceparent: `00-${traceId}-${spanIdOf(traceId, 'root')}-01` };
    const over = new AbortController();
    const late = new AbortController();
    const started = clock.monotonicMs();
    const elapsed = (): number => clock.monotonicMs() - started;
    const limit = (ms: number, stop: AbortSignal): void => {
      void clock.sleep(ms, AbortSignal.any([over.signal, stop])).then(() => {
        if (!over.signal.aborted && !stop.aborted) late.abort();
      });
    };
    const begun = new AbortController();
    const streams = options.readAs.stream !== undefined;
    if (streams) limit(options.streamTimeoutMs, request.signal);
    limit(request.timeoutMs, AbortSignal.any([begun.signal, request.signal]));
    let firstMs: number | null = null;
    const events = {
      onReply: () => {
        if (streams) begun.abort();
      },
      onFirst: () => {
        firstMs ??= elapsed();
      },
    };
    try {
      const reply = await service.send(
        { body, headers },
        reading,
        events,
        AbortSignal.any([request.signal, late.signal]),
      );
      const timedOut = late.signal.aborted && reply.kind === 'trouble';
      return { reply: timedOut ? silent(begun.signal.aborted) : reply, latencyMs: elapsed(), firstMs };
    } finally {
      over.abort();
    }
  }

  async function answer(request: TargetRequest): Promise<TargetReply> {
    let body: ServiceRequest['body'];
    try {
      const variables = bodyVariables(request.case, options.settings ?? {});
      body = writeBody(options.body === undefined ? undefined : fillBody(options.body, variables));
    } catch (thrown) {
      if (!(thrown instanceof UserError)) throw thrown;
      const fault = candidateFault(thrown, 0, 0);
      // The body comes from the rules: only a file of the candidate can have lost one of its variables.
      return options.settings === null ? { ...fault, class: 'infrastructure' } : fault;
    }
    const traceId = hex(32);
    let suspects = 0;
    let silences = 0;
    for (let attempts = 1; ; attempts++) {
      const { reply, latencyMs, firstMs } = await slots.use(() => once(body, traceId, request));
      if (reply.kind === 'read') {
        heard = true;
        slots.well();
        const { read } = reply;
        if (read.kind === 'unreadable') {
          const error = { code: read.code, message: read.message };
          return { kind: 'failed', class: 'candidate', error, attempts, latencyMs, traceId };
        }
        const { kind: _, ...said } = read;
        const firstTokenMs = options.readAs.stream === undefined ? null : firstMs;
        return answered({ ...said, traceId: said.traceId ?? traceId, latencyMs, firstTokenMs, attempts });
      }
      const { trouble } = reply;
      heard ||= trouble.error.status !== undefined;
      if (trouble.fault === 'suspect') suspects += 1;
      if (trouble.error.code === 'timeout') silences += 1;
      if (trouble.error.status === 429) slots.full();
      const failed = { kind: 'failed', error: trouble.error, attempts, latencyMs, traceId } as const;
      if (trouble.fault === 'candidate' || (trouble.fault === 'suspect' && suspects >= most.suspect))
        return { ...failed, class: 'candidate' };
      const hopeless = trouble.fault === 'broken' || silences >= most.silent;
      const again = attempts < (heard ? most.busy : most.unheard) && !hopeless && !request.signal.aborted;
      const wait = again ? waitBeforeRetry(attempts, trouble.retryAfterMs, options.random) : null;
      if (wait === null) return { ...failed, class: 'infrastructure' };
      await clock.sleep(wait, request.signal);
      if (request.signal.aborted) return { ...failed, class: 'infrastructure' };
    }
  }

  return { answer, close: () => service.close() };
}

/** A time limit of ours: whether the service or the way to it was slow, nobody can tell. */
function silent(streaming: boolean): ServiceReply {
  const trouble: Trouble = streaming
    ? {
        error: { code: 'stream-timeout', message: 'the stream did not end within its time limit' },
        fault: 'broken',
        retryAfterMs: null,
      }
    : {
        error: { code: 'timeout', message: 'no answer within the time limit' },
        fault: 'busy',
        retryAfterMs: null,
      };
  return { kind: 'trouble', trouble };
}
