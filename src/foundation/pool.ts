/** Lets another item start while this one only waits. */
export type Meanwhile = (wait: Promise<void>) => Promise<void>;

/** As many items may wait at a time: each holds its timer and its memory. */
const mostWaiting = 1000;

/**
 * Runs `work` over the items, at most `size` at a time beside those that wait in `meanwhile`, in order of the list. Stops starting new
 * ones once `signal` is aborted or one rejects; resolves when all that were started have ended, rejects with the first rejection.
 */
export async function pool<T>(
  items: Iterable<T>,
  size: number,
  work: (item: T, meanwhile: Meanwhile) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const queue = items[Symbol.iterator]();
  const failures: unknown[] = [];
  const most = Math.max(1, size);
  const workers = new Set<Promise<void>>();
  let running = 0;
  let waiting = 0;
  const meanwhile: Meanwhile = async (wait) => {
    if (waiting >= mostWaiting) return wait;
    waiting += 1;
    running -= 1;
    hire();
    try {
      await wait;
    } finally {
      waiting -= 1;
      running += 1;
    }
  };
  const worker = async (): Promise<void> => {
    // One that came back from its wait is one too many: whoever ends first makes room.
    while (running <= most && signal?.aborted !== true && failures.length === 0) {
      const next = queue.next();
      if (next.done === true) break;
      try {
        await work(next.value, meanwhile);
      } catch (thrown) {
        failures.push(thrown);
      }
    }
    running -= 1;
  };
  const hire = (): void => {
    running += 1;
    const hired = worker();
    workers.add(hired);
    void hired.then(() => workers.delete(hired));
  };
  for (let count = 0; count < most; count++) hire();
  while (workers.size > 0) await Promise.all(workers);
  if (failures.length > 0) throw failures[0];
}
