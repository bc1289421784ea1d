import { z } from 'zod';
import { canonicalJson, type Json } from '../../../foundation/json.ts';
import { JsonValue } from '../../dataset/dataset.ts';
import { abstained, type Score } from '../metric.ts';

/** Characters kept of a reason. */
const most = 300;

const reason = z.string().transform((text) => text.slice(0, most));
const more = {
  why: reason.nullish(),
  detail: JsonValue.nullish(),
  costUsd: z.number().nonnegative().nullish(),
};
const Told = z
  .object({ score: z.number().nullish(), pass: z.boolean().nullish(), abstain: reason.nullish(), ...more })
  .refine(
    ({ score, pass, abstain }) => [score, pass, abstain].filter((each) => each != null).length === 1,
    'exactly one of score, pass and abstain',
  );
const Reply = z.union([z.number(), z.boolean(), Told]);

/** The score in the reply of a user's own metric. What cannot be read is no score, and never 0. */
export function scoreIn(reply: Json): Score {
  const parsed = Reply.safeParse(reply);
  if (!parsed.success) {
    const found = canonicalJson(reply).slice(0, 100);
    return abstained(`the metric did not reply with one of score, pass and abstain, but with ${found}`);
  }
  if (typeof parsed.data === 'number') return { kind: 'scored', value: parsed.data };
  if (typeof parsed.data === 'boolean') return { kind: 'scored', value: parsed.data ? 1 : 0 };
  const { score, pass, abstain, why, detail, costUsd } = parsed.data;
  const rest = {
    ...(detail == null ? {} : { detail }),
    ...(costUsd == null ? {} : { costUsd }),
  };
  if (abstain != null) return { kind: 'abstained', why: abstain, ...rest };
  const value = score ?? (pass === true ? 1 : 0);
  return { kind: 'scored', value, ...(why == null ? {} : { reason: why }), ...rest };
}
