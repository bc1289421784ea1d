import type { Quota } from '../ports/model.ts';

/** What may be spent a minute, replenished evenly: at least `need`, else one tenth of a minute's worth, may be spent at once. */
export interface Allowance {
  /** Milliseconds until so much may be spent. */
  waitMs(now: number, need: number): number;
  /** Also corrects what was spent before: a negative amount gives it back. */
  spend(now: number, amount: number): void;
}

export function createAllowance(perMinute: number): Allowance {
  const perMs = perMinute / 60_000;
  const most = Math.max(1, perMinute / 60);
  let left = most;
  let at = 0;
  const replenish = (now: number): void => {
    left = Math.min(most, left + (now - at) * perMs);
    at = now;
  };
  return {
    waitMs(now, need) {
      replenish(now);
      const needed = Math.min(need, most);
      return left >= needed ? 0 : Math.ceil((needed - left) / perMs);
    },
    spend(now, amount) {
      replenish(now);
      left -= amount;
    },
  };
}

/** A reset that is farther away than this is not waited for: the server's refusal will say more. */
const longestResetMs = 120_000;

/** What the server said is left of its own limit. */
export interface ServerQuota {
  /** Time until which nothing should be sent, since the server has nothing left. */
  readonly emptyUntil: number;
  started(): void;
  /** What a reply says, `inFlight` requests being under way that it may not have counted. */
  heard(now: number, quota: Quota, inFlight: number): void;
}

export function createServerQuota(): ServerQuota {
  let left = Number.POSITIVE_INFINITY;
  let resetAt = 0;
  let emptyUntil = 0;
  return {
    get emptyUntil() {
      return emptyUntil;
    },
    started() {
      left -= 1;
      if (left <= 0) emptyUntil = resetAt;
    },
    heard(now, { requestsLeft, requestsResetMs, tokensLeft, tokensResetMs }, inFlight) {
      emptyUntil = 0;
      left = Number.POSITIVE_INFINITY;
      if (requestsLeft !== null && requestsResetMs !== null && requestsResetMs <= longestResetMs) {
        left = Math.max(0, requestsLeft - inFlight);
        resetAt = now + requestsResetMs;
        if (left === 0) emptyUntil = resetAt;
      }
      if (tokensLeft === 0 && tokensResetMs !== null && tokensResetMs <= longestResetMs)
        emptyUntil = Math.max(emptyUntil, now + tokensResetMs);
    },
  };
}
