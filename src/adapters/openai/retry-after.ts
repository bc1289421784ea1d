/** Milliseconds that a server asks to wait: `retry-after-ms`, or `Retry-After` in seconds or as a date; null where it does not say. */
export function retryAfterMs(headers: Headers | undefined, now: number = Date.now()): number | null {
  const exact = Number(headers?.get('retry-after-ms') ?? Number.NaN);
  if (Number.isFinite(exact) && exact >= 0) return exact;
  const text = headers?.get('retry-after')?.trim();
  if (text === undefined || text === '') return null;
  const seconds = Number(text);
  if (Number.isFinite(seconds)) return seconds < 0 ? null : seconds * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
