/** Work under one key goes one after the other, in the order it came; a failure is the caller's and never stops the next. */
export interface Turns {
  take<T>(key: string, work: () => Promise<T>): Promise<T>;
}

/**
 * A courtesy within one process: two deliveries of one run then never race. What keeps two processes right is that every write can be
 * found again and repeated.
 */
export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return {
    take: (key, work) => {
      const turn = (last.get(key) ?? Promise.resolve()).then(work, work);
      last.set(key, turn);
      const forget = (): void => {
        if (last.get(key) === turn) last.delete(key);
      };
      turn.then(forget, forget);
      return turn;
    },
  };
}
