import { z } from 'zod';
import type { Json } from '../../../../foundation/json.ts';
import type { Winner } from '../shapes.ts';

/** A share of outputs; null of none. */
export interface Share {
  readonly share: number | null;
  readonly of: number;
}

/** Repeatability: the share of outputs that got one and the same score each time, of those with two scores or more. */
export function repeatability(asked: readonly (readonly number[])[]): Share {
  const several = asked.filter(({ length }) => length >= 2);
  return shareOf(several.map((scores) => scores.every((score) => score === scores[0])));
}

/** Who won in the two orders of a pairwise judge, of the detail that it leaves with its score; null for any other. */
export function ordersIn(detail: Json | undefined): readonly [Winner, Winner] | null {
  const winner = z.enum(['A', 'B', 'tie']);
  const read = z.object({ orders: z.tuple([winner, winner]) }).safeParse(detail);
  return read.success ? read.data.orders : null;
}

/** Position consistency (Zheng et al. 2023, arXiv:2306.05685, §3.4): the share of pairs of which both orders name the same answer. */
export function positionConsistency(orders: readonly (readonly [Winner, Winner])[]): Share {
  const same = ([first, second]: readonly [Winner, Winner]): boolean =>
    first === 'tie' ? second === 'tie' : second !== 'tie' && first !== second;
  return shareOf(orders.map(same));
}

function shareOf(held: readonly boolean[]): Share {
  const of = held.length;
  return { share: of === 0 ? null : held.filter(Boolean).length / of, of };
}
