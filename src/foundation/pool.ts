/**
 * Runs `work` over the items, at most `size` at a time, in order of the list. Stops starting new ones once `signal` is aborted or
 * one rejects; resolves when all that were started have ended, rejects with the first rejection.
 */
export async function pool<T>(
  items: Iterable<T>,
  size: number,
  work: (item: T) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const queue = items[Symbol.iterator]();
  const failures: unknown[] = [];
  const worker = async (): Promise<void> => {
    while (signal?.aborted !== true && failures.length === 0) {
      const next = queue.next();
      if (next.done === true) return;
      try {
        await work(next.value);
      } catch (thrown) {
        failures.push(thrown);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, size) }, worker));
  if (failures.length > 0) throw failures[0];
}
