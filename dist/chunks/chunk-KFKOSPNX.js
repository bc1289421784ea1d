import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);

// src/foundation/retry-after.ts
function retryAfterMs(header, now) {
  let exact = numberIn(header("retry-after-ms"));
  if (exact !== null) return exact;
  let text = header("retry-after")?.trim() ?? "", seconds = numberIn(text);
  if (seconds !== null) return seconds * 1e3;
  let date = /^[A-Z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
function numberIn(text) {
  return text != null && /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : null;
}

export {
  retryAfterMs
};
