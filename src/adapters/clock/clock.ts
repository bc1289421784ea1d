import type { Clock } from '../../ports/clock.ts';

/** A longer delay than a timer can hold would fire at once. */
const longestDelay = 2 ** 31 - 1;

/** The machine's own time. */
export const systemClock: Clock = {
  after: (ms, call) => {
    const timer = setTimeout(call, Math.min(ms, longestDelay));
    return () => clearTimeout(timer);
  },
  now: () => new Date(),
  monotonicMs: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted === true) return resolve();
      const end = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, Math.min(ms, longestDelay));
      signal?.addEventListener('abort', end);
    }),
};
