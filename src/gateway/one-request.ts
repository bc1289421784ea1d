import type { Usage } from '../evaluation/target/target.ts';
import type { Clock } from '../ports/clock.ts';
import type { ModelOutcome } from '../ports/model.ts';
import type { Limiter } from './limit.ts';

/** What is to be sent, once or more often. */
export interface Sending<A> {
  /** Tokens that it will use at least, by a guess. */
  readonly tokens: number;
  request(signal: AbortSignal, onFirst: () => void): Promise<ModelOutcome<A>>;
}

export interface Sent<A> {
  readonly outcome: ModelOutcome<A>;
  readonly latencyMs: number;
  readonly firstTokenMs: number | null;
}

/** One request, let in by the limiter and ended at its time limit; null where it was given up before it was sent. */
export async function sendOnce<A extends { readonly usage: Usage }>(
  { tokens, request }: Sending<A>,
  limiter: Limiter,
  { clock, timeoutMs, signal }: { clock: Clock; timeoutMs: number; signal: AbortSignal },
): Promise<Sent<A> | null> {
  const entered = limiter.enter(tokens, signal);
  const turn = entered instanceof Promise ? await entered : entered;
  if (turn === null) return null;
  const started = clock.monotonicMs();
  const stop = new AbortController();
  const giveUp = (): void => stop.abort();
  let late = false;
  // Not AbortSignal.any: it costs more than the rest of this function.
  signal.addEventListener('abort', giveUp);
  if (signal.aborted) giveUp();
  const inTime = clock.after(timeoutMs, () => {
    late = true;
    stop.abort();
  });
  let firstTokenMs: number | null = null;
  let outcome: ModelOutcome<A> | null = null;
  try {
    outcome = await request(stop.signal, () => {
      firstTokenMs ??= clock.monotonicMs() - started;
    });
    const latencyMs = clock.monotonicMs() - started;
    return {
      outcome: late && outcome.kind === 'trouble' ? silent(timeoutMs) : outcome,
      latencyMs,
      firstTokenMs,
    };
  } finally {
    inTime();
    signal.removeEventListener('abort', giveUp);
    limiter.leave(turn, {
      refused: outcome !== null && isRefusal(outcome),
      tokens: outcome?.kind === 'answered' ? totalOf(outcome.answer.usage) : null,
      quota: outcome?.quota ?? null,
    });
  }
}

/** Whether the endpoint said that there are too many requests, which a later one may not be. */
export function isRefusal(outcome: ModelOutcome<unknown>): boolean {
  return (
    outcome.kind === 'trouble' &&
    outcome.error.status === 429 &&
    outcome.retryAfterMs !== Number.POSITIVE_INFINITY
  );
}

function totalOf({ input, output }: Usage): number | null {
  return input === null && output === null ? null : (input ?? 0) + (output ?? 0);
}

function silent(timeoutMs: number): ModelOutcome<never> {
  return {
    kind: 'trouble',
    error: { code: 'timeout', message: `no answer within ${timeoutMs} ms` },
    retryAfterMs: null,
  };
}
