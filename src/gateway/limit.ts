import type { Clock } from '../ports/clock.ts';
import type { Quota } from '../ports/model.ts';
import { createAllowance, createServerQuota } from './allowance.ts';
import { createPace } from './pace.ts';

export interface LimiterOptions {
  readonly clock: Clock;
  /** Requests in flight at a time. */
  readonly concurrency: number;
  /** null for no such limit. */
  readonly requestsPerMinute: number | null;
  readonly tokensPerMinute: number | null;
}

/** A request that was let in. */
export interface Turn {
  readonly sentAt: number;
  readonly tokens: number;
}

/** How a request ended, as far as a limit is concerned. */
export interface Ended {
  /** Whether the endpoint said that there were too many. */
  readonly refused: boolean;
  /** Tokens that it used, null where not said. */
  readonly tokens: number | null;
  readonly quota: Quota | null;
}

/** Lets requests to one endpoint in: at once where nothing forbids it, else in order of arrival. */
export interface Limiter {
  /** null where the signal was aborted while it waited. */
  enter(tokens: number, signal: AbortSignal): Turn | Promise<Turn | null>;
  leave(turn: Turn, ended: Ended): void;
}

interface Waiting {
  readonly tokens: number;
  readonly signal: AbortSignal;
  readonly letIn: (turn: Turn | null) => void;
}

/**
 * A limiter that starts at the whole concurrency and slows down for a cause: the configured limits, what the endpoint says is left, or
 * refusals that show its rate.
 */
export function createLimiter(options: LimiterOptions): Limiter {
  const { clock, requestsPerMinute, tokensPerMinute } = options;
  const concurrency = Math.max(1, options.concurrency);
  const requests = requestsPerMinute === null ? null : createAllowance(requestsPerMinute);
  const tokens = tokensPerMinute === null ? null : createAllowance(tokensPerMinute);
  const quota = createServerQuota();
  const pace = createPace();
  const waiting: Waiting[] = [];
  let inFlight = 0;
  let timer: AbortController | null = null;

  const waitMs = (now: number, need: number): number =>
    Math.max(
      pace.nextAt - now,
      quota.emptyUntil - now,
      requests === null ? 0 : requests.waitMs(now, 1),
      tokens === null ? 0 : tokens.waitMs(now, need),
    );

  const start = (now: number, need: number): Turn => {
    inFlight += 1;
    pace.started(now);
    quota.started();
    requests?.spend(now, 1);
    tokens?.spend(now, need);
    return { sentAt: now, tokens: need };
  };

  const pump = (): void => {
    timer?.abort();
    timer = null;
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      if (next.signal.aborted) {
        waiting.shift();
        next.letIn(null);
        continue;
      }
      if (inFlight >= concurrency) return;
      const now = clock.monotonicMs();
      const wait = waitMs(now, next.tokens);
      if (wait > 0) {
        wakeIn(wait);
        return;
      }
      waiting.shift();
      next.letIn(start(now, next.tokens));
    }
  };

  const wakeIn = (ms: number): void => {
    const own = new AbortController();
    timer = own;
    void clock.sleep(ms, own.signal).then(() => {
      if (timer === own) pump();
    });
  };

  return {
    enter(need, signal) {
      const now = clock.monotonicMs();
      if (waiting.length === 0 && inFlight < concurrency && waitMs(now, need) <= 0) return start(now, need);
      return new Promise((resolve) => {
        const leaveQueue = (): void => {
          const at = waiting.indexOf(entry);
          if (at >= 0) waiting.splice(at, 1);
          entry.letIn(null);
          if (at === 0) pump();
        };
        const entry: Waiting = {
          tokens: need,
          signal,
          letIn: (turn) => {
            signal.removeEventListener('abort', leaveQueue);
            resolve(turn);
          },
        };
        waiting.push(entry);
        signal.addEventListener('abort', leaveQueue);
        if (waiting.length === 1) pump();
      });
    },
    leave(turn, ended) {
      inFlight -= 1;
      const now = clock.monotonicMs();
      pace.ended(now, turn.sentAt, ended.refused);
      if (ended.quota !== null) quota.heard(now, ended.quota, inFlight);
      if (ended.tokens !== null && tokens !== null) tokens.spend(now, ended.tokens - turn.tokens);
      if (waiting.length > 0) pump();
    },
  };
}
