import type { WorkerAnswer, WorkerFailure, WorkerProblem } from '../../evaluation/target/worker-file.ts';
import type { Json } from '../../foundation/json.ts';
import type { ChildEnd } from './child.ts';

/** One case to ask. */
export interface Job {
  readonly input: Json;
  readonly timeoutMs: number;
  /** W3C trace context that it belongs to. */
  readonly traceparent?: string;
  readonly signal: AbortSignal;
}

export type JobOutcome =
  | { readonly kind: 'answered'; readonly answer: WorkerAnswer }
  | { readonly kind: 'failed'; readonly failure: WorkerFailure }
  | { readonly kind: 'silent'; readonly why: string }
  | { readonly kind: 'died'; readonly why: string; readonly stderr: string; readonly outside: boolean }
  | { readonly kind: 'stopped'; readonly why: string; readonly outside: boolean }
  | { readonly kind: 'cancelled' };

export interface Asked {
  readonly outcome: JobOutcome;
  /** Times it was sent. */
  readonly attempts: number;
  /** From the last time it was sent. */
  readonly latencyMs: number;
}

/** How a start ended. */
export type Ended =
  | { readonly kind: 'ready' }
  | { readonly kind: 'fatal'; readonly fatal: WorkerProblem }
  | { readonly kind: 'ended'; readonly end: ChildEnd };

/** A job on its way; it ends once, whatever comes after. */
export interface Flight extends Job {
  /** It was in flight when a worker died: asked again, and alone. */
  readonly alone: boolean;
  readonly attempts: number;
  readonly sentAt: number;
  /** Idempotent: what was settled already stays so. */
  settle(outcome: JobOutcome, attempts: number, sentAt: number): void;
  readonly settled: () => boolean;
}

/** The flight of a job, and its end; `onAbort` is called when it is no longer wanted. */
export function takeOff(
  job: Job,
  onAbort: (flight: Flight) => void,
): { flight: Flight; asked: Promise<Asked> } {
  const { promise, resolve } = Promise.withResolvers<Asked>();
  let settled = false;
  const cancel = () => onAbort(flight);
  const flight: Flight = {
    ...job,
    alone: false,
    attempts: 0,
    sentAt: performance.now(),
    settle: (outcome, attempts, sentAt) => {
      if (settled) return;
      settled = true;
      job.signal.removeEventListener('abort', cancel);
      resolve({ outcome, attempts, latencyMs: performance.now() - sentAt });
    },
    settled: () => settled,
  };
  job.signal.addEventListener('abort', cancel, { once: true });
  if (job.signal.aborted) cancel();
  return { flight, asked: promise };
}
