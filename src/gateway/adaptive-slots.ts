/**
 * A bound on how many requests are under way that learns what a service can take: half as many after it refused one for being full,
 * one more after as many as are allowed went well.
 */
export interface AdaptiveSlots {
  use<T>(work: () => Promise<T>): Promise<T>;
  /** The service refused a request because it was full. */
  full(): void;
  /** It took one. */
  well(): void;
}

export function createAdaptiveSlots(most: number): AdaptiveSlots {
  let allowed = Math.max(1, most);
  let used = 0;
  const waiting: (() => void)[] = [];
  const letIn = (): void => {
    while (used < Math.floor(allowed)) {
      const next = waiting.shift();
      if (next === undefined) return;
      used += 1;
      next();
    }
  };
  return {
    async use(work) {
      await new Promise<void>((enter) => {
        waiting.push(enter);
        letIn();
      });
      try {
        return await work();
      } finally {
        used -= 1;
        letIn();
      }
    },
    full() {
      // Many are refused at once where one too many was let in: they count as one.
      allowed = Math.max(1, Math.min(allowed, Math.max(used - 1, allowed / 2)));
    },
    well() {
      allowed = Math.min(Math.max(1, most), allowed + 1 / allowed);
      letIn();
    },
  };
}
