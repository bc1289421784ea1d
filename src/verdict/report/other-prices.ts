import type { Plan, PlannedSuite } from '../../evaluation/plan/plan-file.ts';
import type { PromisedBaseline } from '../gate/promised-baseline.ts';

/** A note for each suite whose costs and those of its baseline come from different lists of prices: they differ though nothing else does. */
export function otherPrices(
  { suites, priceTable: { name } }: Pick<Plan, 'suites' | 'priceTable'>,
  baselineOf: (suite: PlannedSuite) => PromisedBaseline,
): string[] {
  return suites.flatMap((suite) => {
    const read = baselineOf(suite);
    if (read.kind !== 'found' || !suite.metrics.some(({ kind }) => kind === 'cost')) return [];
    const names = read.baseline.meta.runs.flatMap(({ priceTable }) => priceTable?.name ?? []);
    const other = names.find((each) => each !== name);
    return other === undefined
      ? []
      : [`suite ${suite.name}: its baseline was priced by ${other}, this change by ${name}`];
  });
}
