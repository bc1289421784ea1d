import { z } from 'zod';

/** kebab-case, at most 64 characters. */
export const ReasonCode = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);

/** Plain facts of a reason, for the sentence that a renderer makes of it. */
export const ReasonData = z.record(
  z.string().max(40),
  z.union([z.string().max(500), z.number(), z.boolean(), z.null()]),
);
export type ReasonData = z.infer<typeof ReasonData>;

/** One reason of a decision, and what it is about. */
export const Reason = z.strictObject({
  code: ReasonCode,
  suite: z.string().max(100).optional(),
  metric: z.string().max(100).optional(),
  slice: z.string().max(100).optional(),
  data: ReasonData,
});
export type Reason = z.infer<typeof Reason>;

const because = z
  .tuple([Reason], Reason)
  .refine((reasons) => reasons.length <= 500, 'more than 500 reasons')
  .readonly();

/**
 * What a run means. `pass`: shown not worse. `fail`: shown worse, or below a floor. `undecided`: measured, but neither was shown.
 * `unmeasured`: something was lost or does not fit, so that nothing may be concluded. `untouched`: there was nothing to measure.
 */
export const Decision = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pass'), because }),
  z.strictObject({ kind: z.literal('fail'), because }),
  z.strictObject({ kind: z.literal('undecided'), because }),
  z.strictObject({ kind: z.literal('unmeasured'), because }),
  z.strictObject({ kind: z.literal('untouched'), because }),
]);
export type Decision = z.infer<typeof Decision>;
export type DecisionKind = Decision['kind'];

/** Over several suites the first kind that any of them has is the whole run's. */
export const decisionOrder = [
  'fail',
  'unmeasured',
  'undecided',
  'pass',
  'untouched',
] as const satisfies readonly DecisionKind[];
