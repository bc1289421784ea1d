/**
 * Milliseconds that a server asks to wait: `retry-after-ms`, or `Retry-After` in seconds or as a date; null where it does not say.
 * `header` gives a header by its name in small letters, `now` is milliseconds since 1970.
 */
export function retryAfterMs(
  header: (name: string) => string | null | undefined,
  now: number,
): number | null {
  const exact = numberIn(header('retry-after-ms'));
  if (exact !== null) return exact;
  const text = header('retry-after')?.trim() ?? '';
  const seconds = numberIn(text);
  if (seconds !== null) return seconds * 1000;
  // A date begins with its weekday; what only looks like a number is none.
  const date = /^[A-Z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

function numberIn(text: string | null | undefined): number | null {
  return text !== null && text !== undefined && /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : null;
}
