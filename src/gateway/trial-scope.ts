import { AsyncLocalStorage } from 'node:async_hooks';
import type { TrialKey } from '../evaluation/run/trial-file.ts';

/** Whether the answer is made, or scored. */
export type TrialPart = 'answer' | 'scores';

/** One trial while it is under way: its calls know it without being told, through targets and metrics that need not know of it. */
export interface TrialScope {
  readonly trial: TrialKey;
  readonly part: TrialPart;
  /** Number of this call among the equal ones of the trial, from 1: each is a draw of its own. */
  next(call: string): number;
  /** A call was answered from the cache, whose answer had cost so much. */
  served(costUsd: number | null): void;
  /** What came from the cache: how many answers, and US dollars that were not paid again; null where nobody knows. */
  readonly saved: { readonly answers: number; readonly costUsd: number | null };
}

const scopes = new AsyncLocalStorage<TrialScope>();

/** Whatever `work` calls belongs to this trial; the scope is handed over so that one can ask afterwards. */
export function inTrial<T>(trial: TrialKey, part: TrialPart, work: (scope: TrialScope) => T): T {
  const calls = new Map<string, number>();
  let answers = 0;
  let costUsd: number | null = 0;
  const scope: TrialScope = {
    trial: { suite: trial.suite, case: trial.case, repeat: trial.repeat },
    part,
    next: (call) => {
      const number = (calls.get(call) ?? 0) + 1;
      calls.set(call, number);
      return number;
    },
    served: (cost) => {
      answers += 1;
      costUsd = costUsd === null || cost === null ? null : costUsd + cost;
    },
    get saved() {
      return { answers, costUsd };
    },
  };
  return scopes.run(scope, () => work(scope));
}

/** The trial that is under way here; undefined outside of any. */
export function currentTrial(): TrialScope | undefined {
  return scopes.getStore();
}
