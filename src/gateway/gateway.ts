import type { Clock } from '../ports/clock.ts';
import type { ChatModel, ChatOutcome, ChatRequest } from '../ports/model.ts';
import { createSlots } from './slots.ts';
import { waitBeforeRetry } from './wait.ts';

export interface GatewayOptions {
  readonly clock: Clock;
  /** Numbers in [0, 1) for the jitter of waits; never part of a result. */
  readonly random: () => number;
  /** Requests in flight at a time, over all suites. */
  readonly concurrency: number;
  /** Requests for one answer at the most, the first included. */
  readonly attempts?: number;
}

/** How a call ended, after whatever was tried again. */
export type CallOutcome =
  | (Extract<ChatOutcome, { kind: 'answered' }> & CallFacts)
  /** The request itself is at fault: the candidate's own. */
  | (Extract<ChatOutcome, { kind: 'rejected' }> & CallFacts)
  /** Trouble on the way that did not go away: nobody's answer. */
  | (Omit<Extract<ChatOutcome, { kind: 'trouble' }>, 'retryAfterMs'> & CallFacts);

export interface CallFacts {
  readonly attempts: number;
  /** Of the last request alone, without waits. */
  readonly latencyMs: number;
}

export interface CallLimits {
  /** Milliseconds for one request. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** The one door through which model calls go. */
export interface Gateway {
  send(model: ChatModel, request: ChatRequest, limits: CallLimits): Promise<CallOutcome>;
}

/**
 * A gateway with a bound on requests in flight that tries again what may go better the next time: only trouble on the way, never an
 * answer. A call that waits for its next try gives its slot back.
 */
export function createGateway({ clock, random, concurrency, attempts: most = 4 }: GatewayOptions): Gateway {
  const slots = createSlots(concurrency);

  async function once(model: ChatModel, request: ChatRequest, { timeoutMs, signal }: CallLimits) {
    return slots.use(async () => {
      if (signal.aborted) return { outcome: givenUp, latencyMs: 0 };
      const started = clock.monotonicMs();
      const ended = new AbortController();
      const late = new AbortController();
      void clock.sleep(timeoutMs, ended.signal).then(() => {
        if (!ended.signal.aborted) late.abort();
      });
      try {
        const outcome = await model.send(request, AbortSignal.any([signal, late.signal]));
        return {
          outcome: late.signal.aborted && outcome.kind === 'trouble' ? silent(timeoutMs) : outcome,
          latencyMs: clock.monotonicMs() - started,
        };
      } finally {
        ended.abort();
      }
    });
  }

  return {
    async send(model, request, limits) {
      for (let attempts = 1; ; attempts++) {
        const { outcome, latencyMs } = await once(model, request, limits);
        if (outcome.kind !== 'trouble') return { ...outcome, attempts, latencyMs };
        const { retryAfterMs, ...trouble } = outcome;
        const wait = attempts < most ? waitBeforeRetry(attempts, retryAfterMs, random) : null;
        if (wait === null || limits.signal.aborted) return { ...trouble, attempts, latencyMs };
        await clock.sleep(wait, limits.signal);
        if (limits.signal.aborted) return { ...trouble, attempts, latencyMs };
      }
    },
  };
}

const givenUp: ChatOutcome = {
  kind: 'trouble',
  error: { code: 'aborted', message: 'the request was given up' },
  retryAfterMs: null,
};

function silent(timeoutMs: number): ChatOutcome {
  return {
    kind: 'trouble',
    error: { code: 'timeout', message: `no answer within ${timeoutMs} ms` },
    retryAfterMs: null,
  };
}
