import type { CostEstimate } from '../evaluation/plan/cost-estimate.ts';
import type { PriceOf } from '../gateway/price.ts';
import { mean } from '../stats/moments.ts';
import type { FoundBaseline } from '../verdict/baseline/baseline.ts';
import type { BaselineCase } from '../verdict/baseline/baseline-file.ts';
import { type PaidCalls, paidCalls, type SuiteToPrice } from './paid-calls.ts';
import { withoutPrice } from './suite-calls.ts';

export interface CostToEstimate extends SuiteToPrice {
  readonly repeats: number;
  /** The stored record of the suite, null where there is none. */
  readonly recorded: FoundBaseline | null;
  readonly priceOf: PriceOf;
}

/**
 * What asking every case of a suite will cost. What recorded runs cost goes before what price table and lengths of texts let one guess,
 * for answers and for judges each; what neither can tell makes the whole unknown.
 */
export async function estimateCost(of: CostToEstimate): Promise<CostEstimate> {
  const calls = paidCalls(of);
  const parts = await Promise.all([
    ofAnswers(
      of,
      calls.filter((each) => each.of === 'answers'),
    ),
    ofJudges(
      of,
      calls.filter((each) => each.of === 'judges'),
    ),
  ]);
  const unknown = parts.flatMap((part) => (part.basis === 'unknown' ? part.of : []));
  if (unknown.length > 0) return { basis: 'unknown', of: [...new Set(unknown)].sort() };
  const known = parts.flatMap((part) => (part.basis === 'unknown' ? [] : [part]));
  const costUsd = of.repeats * known.reduce((sum, part) => sum + part.costUsd, 0);
  const guessed = known.some(({ basis, costUsd: part }) => basis === 'guess' && part > 0);
  return { basis: guessed ? 'guess' : 'recorded', costUsd };
}

async function ofAnswers(of: CostToEstimate, calls: readonly PaidCalls[]): Promise<CostEstimate> {
  const { target, prompt, recorded } = of;
  if (target.kind === 'embedded' || target.kind === 'replay') return nothing;
  const asked = recorded?.meta.runs.at(-1)?.asked ?? [];
  // Another model has another price.
  const same = target.kind !== 'prompt' || (prompt?.model != null && asked.includes(prompt.model));
  const told = same ? recordedCost(of, ({ costUsd }) => costUsd) : null;
  if (told !== null) return { basis: 'recorded', costUsd: told };
  if (target.kind === 'prompt') return guess(of, calls, 'the prompt names no model');
  return { basis: 'unknown', of: [`what a ${target.kind} target spends`] };
}

async function ofJudges(of: CostToEstimate, calls: readonly PaidCalls[]): Promise<CostEstimate> {
  if (calls.length === 0) return nothing;
  const told = recordedCost(of, ({ judgeCostUsd }) => judgeCostUsd ?? []);
  return told === null ? guess(of, calls, '') : { basis: 'recorded', costUsd: told };
}

const nothing: CostEstimate = { basis: 'recorded', costUsd: 0 };

/** Of all cases asked once: a case without a record costs as much as the mean of the others; null where fewer than half have one. */
function recordedCost(
  { cases, recorded }: CostToEstimate,
  valuesOf: (line: BaselineCase) => readonly (number | null)[],
): number | null {
  const costs = cases.flatMap(({ id }) => {
    const line = recorded?.cases.get(id);
    const cost = line === undefined ? null : mean(valuesOf(line).filter((value) => value !== null));
    return cost === null ? [] : [cost];
  });
  const usual = mean(costs);
  return usual === null || 2 * costs.length < cases.length ? null : usual * cases.length;
}

async function guess(
  { priceOf }: CostToEstimate,
  calls: readonly PaidCalls[],
  why: string,
): Promise<CostEstimate> {
  const unpriced = await withoutPrice(calls, priceOf);
  if (unpriced.length > 0 || calls.length === 0)
    return { basis: 'unknown', of: unpriced.length > 0 ? unpriced : [why] };
  const costs = await Promise.all(
    calls.map(async ({ endpoint, model, calls: count, input, output }) => {
      const usage = { input, cached: 0, output };
      const one = await priceOf(endpoint, {
        model: { asked: model, answered: null, fingerprint: null },
        usage,
      });
      return count * (one ?? 0);
    }),
  );
  return { basis: 'guess', costUsd: costs.reduce((sum, cost) => sum + cost, 0) };
}
