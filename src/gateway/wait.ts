const firstMs = 500;
const mostMs = 30_000;
/** A server that asks for more patience than this is told so by failing: a job that waits an hour costs more than it measures. */
const mostAskedMs = 120_000;

/**
 * Milliseconds before the next try, or null when it is not worth waiting. What the server asks for is the least, with a tenth of it
 * at the most on top, at most a second; without that, exponential back-off with full jitter. So many callers do not come back at once.
 */
export function waitBeforeRetry(
  attempt: number,
  retryAfterMs: number | null,
  random: () => number,
): number | null {
  if (retryAfterMs !== null && retryAfterMs > mostAskedMs) return null;
  if (retryAfterMs === null || retryAfterMs === 0)
    return Math.min(mostMs, firstMs * 2 ** (attempt - 1)) * random();
  return retryAfterMs + Math.min(1000, retryAfterMs / 10) * random();
}
