import { BudgetSpent } from '../evaluation/target/budget-spent.ts';
import { showUsd } from '../foundation/money.ts';
import type { Budget, Hold } from '../ports/calls.ts';

interface Waiting {
  readonly mostUsd: number | null;
  readonly signal: AbortSignal;
  grant(hold: Hold): void;
  refuse(reason: unknown): void;
}

/** Sums of many prices are not exact: a millionth of a cent is nobody's. */
const roundingUsd = 1e-8;

/**
 * A budget of `limitUsd` of which `spentUsd` is gone. Calls are let in in their order; what is spent and what is set aside together never
 * exceed the limit, so it is kept as exactly as the bounds are that callers name.
 */
export function createBudget(limitUsd: number, spentUsd = 0): Budget {
  let spent = spentUsd;
  let held = 0;
  let underWay = 0;
  let over: string | null = null;
  const waiting: Waiting[] = [];

  const end = (why: string): void => {
    over ??= why;
    for (const { refuse } of waiting.splice(0)) refuse(new BudgetSpent(over));
  };

  const letIn = (): void => {
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      const left = limitUsd - spent - held;
      const enough =
        next.mostUsd === null ? underWay === 0 && left > roundingUsd : next.mostUsd <= left + roundingUsd;
      if (!enough) {
        if (underWay === 0) end(reasonOf(limitUsd, spent, next.mostUsd));
        return;
      }
      waiting.shift();
      next.grant(grantOf(next.mostUsd ?? left));
    }
  };

  const grantOf = (amount: number): Hold => {
    held += amount;
    underWay += 1;
    let open = true;
    return {
      settle(costUsd) {
        if (!open) return;
        open = false;
        held -= amount;
        underWay -= 1;
        spent += costUsd ?? amount;
        letIn();
      },
    };
  };

  return {
    limitUsd,
    get spentUsd() {
      return spent;
    },
    get over() {
      return over;
    },
    hold(mostUsd, signal) {
      if (over !== null) return Promise.reject(new BudgetSpent(over));
      return new Promise((resolve, reject) => {
        const giveUp = (): void => {
          const at = waiting.indexOf(entry);
          if (at >= 0) waiting.splice(at, 1);
          entry.refuse(signal.reason);
          letIn();
        };
        const entry: Waiting = {
          mostUsd,
          signal,
          grant: (hold) => {
            signal.removeEventListener('abort', giveUp);
            resolve(hold);
          },
          refuse: (reason) => {
            signal.removeEventListener('abort', giveUp);
            reject(reason);
          },
        };
        if (signal.aborted) {
          reject(signal.reason);
          return;
        }
        signal.addEventListener('abort', giveUp);
        waiting.push(entry);
        letIn();
      });
    },
    add(costUsd) {
      spent += costUsd;
      letIn();
    },
    end,
  };
}

function reasonOf(limitUsd: number, spentUsd: number, mostUsd: number | null): string {
  const spent = `${showUsd(spentUsd)} of ${showUsd(limitUsd)} are spent`;
  return mostUsd === null ? spent : `${spent}, and the next call may cost ${showUsd(mostUsd)}`;
}
