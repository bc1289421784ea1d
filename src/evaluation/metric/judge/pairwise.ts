import { z } from 'zod';
import type { Json } from '../../../foundation/json.ts';
import { abstained, scored } from '../metric.ts';
import { defineKind } from '../metric-row.ts';
import type { MetricServices } from '../services.ts';
import { sumSpent } from '../spent.ts';
import { pairwiseValue } from './formulas.ts';
import { askJudge, type Judged, type JudgeOptions, judgeModel, scoreJudged } from './judge.ts';
import { expectedOf, inputOf } from './material.ts';
import { promptVersion } from './prompt.ts';
import { type Winner, winnerShape } from './shapes.ts';

const task = `Two answers to the same \`input\` are given, \`a\` and \`b\`. Say which one is the better answer: "A", "B", or "tie" where neither is.
Judge whether it is right, complete and to the point. Length, style and the order in which the two stand are no merit.`;

/** The value of `one`, and who won when it stood as A, then when it stood as B. */
export interface Pairwise {
  readonly value: 0 | 0.5 | 1;
  readonly orders: readonly [first: Winner, second: Winner];
}

/** Compared in both orders, so that neither answer has the better place; whoever swaps the two gets 1 less the value. */
export async function judgePair(
  pair: { readonly input: Json; readonly one: string; readonly other: string },
  model: JudgeOptions,
  services: MetricServices,
  signal: AbortSignal,
): Promise<Judged<Pairwise>> {
  const { input, one, other } = pair;
  const compare = (a: string, b: string) =>
    askJudge({ task, material: { input, a, b }, shape: winnerShape }, model, services, signal);
  const first = await compare(one, other);
  if (first.kind === 'none') return first;
  const second = await compare(other, one);
  const spent = sumSpent([first, second]);
  if (second.kind === 'none') return { ...second, ...spent };
  const orders = [first.value.winner, second.value.winner] as const;
  return { kind: 'judged', value: { value: pairwiseValue(...orders), orders }, ...spent };
}

/** The answer against the reference of the case. */
export const pairwise = defineKind({
  what: 'A model compares the answer with the `expected` of the case, in both orders: 1 better, 0.5 as good, 0 worse.',
  options: z.strictObject(judgeModel),
  kind: 'score',
  direction: 'higher-is-better',
  definition: promptVersion,
  make: (model, { services }) => {
    return async (answer, of, signal) => {
      const reference = expectedOf(of);
      if (reference === null) return abstained('the case has no `expected` to compare with');
      const pair = { input: inputOf(of), one: answer.output, other: reference };
      return scoreJudged(await judgePair(pair, model, services, signal), ({ value, orders }) =>
        scored(value, { orders }),
      );
    };
  },
});
