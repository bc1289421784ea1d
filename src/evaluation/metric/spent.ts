import type { Usage } from '../target/target.ts';

/** What scoring cost; a key is left out where no model was asked. */
export interface Spent {
  /** US dollars, null where no price is known. */
  readonly costUsd?: number | null;
  readonly usage?: Usage;
}

/** The sum of several; of what is known of some and not of others, null. */
export function sumSpent(parts: readonly Spent[]): Spent {
  const costs = parts.flatMap(({ costUsd }) => (costUsd === undefined ? [] : [costUsd]));
  const usages = parts.flatMap(({ usage }) => (usage === undefined ? [] : [usage]));
  return {
    ...(costs.length === 0 ? {} : { costUsd: sum(costs) }),
    ...(usages.length === 0
      ? {}
      : {
          usage: {
            input: sum(usages.map(({ input }) => input)),
            cached: sum(usages.map(({ cached }) => cached)),
            output: sum(usages.map(({ output }) => output)),
          },
        }),
  };
}

function sum(values: readonly (number | null)[]): number | null {
  return values.reduce((total, value) => (total === null || value === null ? null : total + value), 0);
}
