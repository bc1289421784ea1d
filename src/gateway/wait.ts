const firstMs = 500;
const mostMs = 30_000;
/** A server that asks for more patience than this is told so by failing: a job that waits an hour costs more than it measures. */
const mostAskedMs = 120_000;

/**
 * Milliseconds before the next try, or null when it is not worth waiting. What the server asks for is the least; without that,
 * exponential back-off with full jitter, so that many callers do not come back at once.
 */
export function waitBeforeRetry(
  attempt: number,
  retryAfterMs: number | null,
  random: () => number,
): number | null {
  const backOff = Math.min(mostMs, firstMs * 2 ** (attempt - 1)) * random();
  if (retryAfterMs === null) return backOff;
  return retryAfterMs > mostAskedMs ? null : retryAfterMs + backOff;
}
