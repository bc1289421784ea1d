import type { Clock } from '../../ports/clock.ts';

export interface ManualClock extends Clock {
  /** Lets time pass: wakes every sleeper at its moment, and lets each do what it has to do before the next one wakes. */
  pass(ms: number): Promise<void>;
  /** Milliseconds that each sleeper has left, shortest first. */
  sleepers(): readonly number[];
}

interface Sleeper {
  readonly at: number;
  wake(): void;
}

/** Time that stands still until it is told to pass. */
export function createManualClock(start = '2026-11-20T12:00:00.000Z'): ManualClock {
  const origin = Date.parse(start);
  let elapsed = 0;
  const sleeping = new Set<Sleeper>();
  const inOrder = (): Sleeper[] => [...sleeping].sort((a, b) => a.at - b.at);
  // A turn of the event loop: every promise that can go on has gone on.
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    now: () => new Date(origin + elapsed),
    monotonicMs: () => elapsed,
    sleepers: () => inOrder().map(({ at }) => at - elapsed),
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) return resolve();
        const wake = (): void => {
          sleeping.delete(sleeper);
          signal?.removeEventListener('abort', wake);
          resolve();
        };
        const sleeper: Sleeper = { at: elapsed + ms, wake };
        sleeping.add(sleeper);
        signal?.addEventListener('abort', wake);
      }),
    after: (ms, call) => {
      const wake = (): void => {
        sleeping.delete(sleeper);
        call();
      };
      const sleeper: Sleeper = { at: elapsed + ms, wake };
      sleeping.add(sleeper);
      return () => {
        sleeping.delete(sleeper);
      };
    },
    async pass(ms) {
      const until = elapsed + ms;
      await settle();
      for (let next = inOrder()[0]; next !== undefined && next.at <= until; next = inOrder()[0]) {
        elapsed = Math.max(elapsed, next.at);
        next.wake();
        await settle();
      }
      elapsed = until;
    },
  };
}
