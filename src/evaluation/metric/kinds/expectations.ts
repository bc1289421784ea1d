import { z } from 'zod';
import type { Json } from '../../../foundation/json.ts';
import type { Case } from '../../dataset/dataset.ts';
import type { CheckResult, ReadyCheck } from '../check.ts';
import { makeCheck } from '../checks.ts';
import { abstained, type Score, scored } from '../metric.ts';
import { defineKind } from '../metric-row.ts';

/** All that a case expects, as one value: a check that failed decides, else one that could not be told leaves it open. */
export const expectations = defineKind({
  what: 'Every check in the `expect` list of the case holds.',
  options: z.strictObject({}),
  kind: 'binary',
  direction: 'higher-is-better',
  definition: 1,
  make: (_, { services }) => {
    return (answer, of, signal) => {
      if (of.expect.length === 0) return abstained('the case has no expectations');
      const results = of.expect.map((expectation) => makeCheck(expectation, of, services)(answer, signal));
      return results.every(isSettled)
        ? together(of, results)
        : Promise.all(results).then((all) => together(of, all));
    };
  },
});

function isSettled(result: ReturnType<ReadyCheck>): result is CheckResult {
  return !(result instanceof Promise);
}

function together({ expect }: Case, results: readonly CheckResult[]): Score {
  const detail = results.map((result, index) => ({ type: expect[index]?.type ?? '', ...shown(result) }));
  if (results.some(({ pass }) => pass === false)) return scored(0, detail);
  const open = results.findIndex(({ pass }) => pass === null);
  const result = results[open];
  if (result?.pass !== null) return scored(1, detail);
  return abstained(`${expect[open]?.type}: ${result.why}`, detail);
}

function shown(result: CheckResult): { readonly [name: string]: Json } {
  return result.pass === true ? { pass: true } : { pass: result.pass, why: result.why };
}
