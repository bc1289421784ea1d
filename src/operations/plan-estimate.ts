import type { Config, Suite } from '../config/config.ts';
import type { Case } from '../evaluation/dataset/dataset.ts';
import type { PlannedSuite } from '../evaluation/plan/plan-file.ts';
import type { PriceOf } from '../gateway/price.ts';
import type { BaselineRead } from '../verdict/baseline/baseline.ts';
import { estimateCost } from './estimate-cost.ts';
import type { Tree } from './read-tree.ts';
import { readToPrice } from './suite-calls.ts';

interface ToEstimate {
  readonly suite: Suite;
  readonly config: Config;
  /** Of both sides, the base's last. */
  readonly cases: readonly Case[];
  readonly stored: BaselineRead;
  readonly trees: { readonly candidate: Tree; readonly rules: Tree };
}

/** What a planned suite will cost, as its plan says it. */
export async function estimateOfPlan(
  planned: PlannedSuite,
  { suite, config, cases, stored, trees }: ToEstimate,
  priceOf: PriceOf = () => null,
): Promise<Pick<PlannedSuite['estimate'], 'costUsd' | 'basis' | 'unknown'>> {
  const wanted = new Set(planned.cases.map(({ id }) => id));
  const byId = new Map(cases.map((each) => [each.id, each]));
  const asked = [...byId.values()].filter(({ id }) => wanted.has(id));
  const toPrice = await readToPrice({ suite, config, cases: asked, environment: null }, trees);
  const recorded = stored.kind === 'found' ? stored : null;
  const estimate = await estimateCost({ ...toPrice, repeats: planned.repeats, recorded, priceOf });
  return estimate.basis === 'unknown'
    ? { costUsd: null, basis: 'unknown', unknown: [...estimate.of] }
    : { costUsd: estimate.costUsd, basis: estimate.basis };
}
