/** Time, as an adapter gives it: tests pass a clock of their own. */
export interface Clock {
  now(): Date;
  /** Milliseconds that only ever grow; for durations. */
  monotonicMs(): number;
  /** Resolves after `ms`, or at once when the signal is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Calls once after `ms`, unless what it gives is called before. */
  after(ms: number, call: () => void): () => void;
}
