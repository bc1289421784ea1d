import { createRequire as __plumblineRequire } from 'node:module';
const require = __plumblineRequire(import.meta.url);

// src/gateway/wait.ts
function waitBeforeRetry(attempt, retryAfterMs, random) {
  return retryAfterMs !== null && retryAfterMs > 12e4 ? null : retryAfterMs === null || retryAfterMs === 0 ? Math.min(3e4, 500 * 2 ** (attempt - 1)) * random() : retryAfterMs + Math.min(1e3, retryAfterMs / 10) * random();
}

export {
  waitBeforeRetry
};
