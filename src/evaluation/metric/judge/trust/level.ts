import { mean } from '../../../../stats/moments.ts';
import { predictionPoweredMean } from '../../../../stats/prediction-powered.ts';
import type { Judgement } from './agreement.ts';

/** Labelled outputs from which on an absolute level is told (statistics §2.9). */
export const leastForLevel = 100;

/** What people would give on average, from few labels and the judge's many scores; interval at 90 %. */
export interface Level {
  readonly estimate: number;
  readonly interval: readonly [number, number];
  /** 0 … 1: how much the judge is leant on. */
  readonly lambda: number;
}

/**
 * PPI++ mean over cases. `others` are cases that only the judge has seen. It takes the labelled cases for a random part of all. null
 * below 100 labelled outputs, and where fewer than two cases are labelled, or not labelled.
 */
export function levelOf(
  judgements: readonly Judgement[],
  others: readonly { readonly case: string; readonly judged: number }[],
): Level | null {
  if (judgements.length < leastForLevel) return null;
  const label = byCase(judgements.map((each) => ({ case: each.case, value: meanOf(each) })));
  const judged = byCase(judgements.map((each) => ({ case: each.case, value: each.judged })));
  const labelled = new Set(judgements.map((each) => each.case));
  const unlabelled = others.filter((each) => !labelled.has(each.case));
  const judgedOnly = byCase(unlabelled.map((each) => ({ case: each.case, value: each.judged })));
  if (label.length < 2 || judgedOnly.length < 2) return null;
  const { estimate, lo, hi, lambda } = predictionPoweredMean({ label, judged, judgedOnly }, 0.9);
  return { estimate, interval: [Math.max(0, lo), Math.min(1, hi)], lambda };
}

function meanOf({ people }: Judgement): number {
  return mean(people.map(({ value }) => value)) ?? 0;
}

/** One mean a case: outputs of one case are not independent. */
function byCase(values: readonly { readonly case: string; readonly value: number }[]): number[] {
  const cases = new Map<string, number[]>();
  for (const each of values) cases.set(each.case, [...(cases.get(each.case) ?? []), each.value]);
  return [...cases.values()].map((of) => mean(of) ?? 0);
}
