import type { Trial } from './trial-file.ts';

/** One reason for which trials have no answer, or answers no score. */
export interface Trouble {
  readonly suite: string;
  /** The candidate's own fault; trouble on the way; an answer that a metric could not score. */
  readonly kind: 'failed' | 'no-result' | 'no-score';
  /** Of `no-score`. */
  readonly metric: string | null;
  /** Code of the failure; null of `no-score`. */
  readonly code: string | null;
  /** The first line of what was said, at most 200 characters. */
  readonly why: string;
  readonly trials: number;
  /** Id of the first case. */
  readonly example: string;
}

const longest = 200;
/** Reasons that all differ, as by a number in each, are counted together beyond so many. */
const mostReasons = 200;

/** Counts why trials have no answer and answers no score, one trial at a time; the most frequent reason comes first. */
export function createTroubles(): {
  readonly add: (trial: Trial) => void;
  readonly finish: () => readonly Trouble[];
} {
  const counted = new Map<string, Trouble>();
  const count = (trouble: Omit<Trouble, 'trials'>): void => {
    const { suite, kind, metric, code } = trouble;
    const first = trouble.why.split('\n', 1)[0] ?? '';
    const said = first.length > longest ? `${first.slice(0, longest - 1)}…` : first;
    const keyOf = (why: string) => JSON.stringify([suite, kind, metric, code, why]);
    const known = counted.has(keyOf(said)) || counted.size < mostReasons;
    const why = known ? said : 'other reasons';
    const before = counted.get(keyOf(why));
    counted.set(keyOf(why), { ...(before ?? { ...trouble, why }), trials: (before?.trials ?? 0) + 1 });
  };
  return {
    add: (trial) => {
      const { suite, case: example } = trial;
      if (trial.outcome === 'failed') {
        const { code, message } = trial.error;
        const kind = trial.class === 'candidate' ? 'failed' : 'no-result';
        count({ suite, kind, metric: null, code, why: message, example });
      }
      if (trial.outcome !== 'answered' || trial.abstained === undefined) return;
      for (const [metric, why] of Object.entries(trial.abstained))
        count({ suite, kind: 'no-score', metric, code: null, why, example });
    },
    finish: () => [...counted.values()].sort((a, b) => b.trials - a.trials),
  };
}
