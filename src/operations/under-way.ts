/** Trials that are being run, to be given up together. */
export interface UnderWay {
  /** `giveUp` is called when all are given up, unless the trial left before. */
  enter(giveUp: () => void): () => void;
  giveUp(): void;
}

/**
 * Places that are used again and again. Neither a listener of each trial at one signal nor a set of them: what was removed there still
 * points to what came later, so that one part which has grown old keeps all later trials in memory.
 */
export function createUnderWay(): UnderWay {
  const places: ((() => void) | null)[] = [];
  const free: number[] = [];
  return {
    enter: (giveUp) => {
      const place = free.pop() ?? places.length;
      places[place] = giveUp;
      return () => {
        places[place] = null;
        free.push(place);
      };
    },
    giveUp: () => {
      for (const giveUp of [...places]) giveUp?.();
    },
  };
}
