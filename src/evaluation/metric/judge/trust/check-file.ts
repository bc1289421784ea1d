import { z } from 'zod';
import { Digest } from '../../../../foundation/digest.ts';
import type { Problem } from '../../../../foundation/error.ts';

const count = z.number().int().nonnegative();
const share = z.number().min(0).max(1);
const Share = z.strictObject({ share: share.nullable(), of: count });
const coefficient = z.number().min(-1e9).max(1);

/** `evals/judge-labels/<metric>.check.json`: how far a judge can be trusted, as `plumbline judge check` found it. */
export const JudgeCheck = z.strictObject({
  schema: z.literal('judge-check/1'),
  metric: z.string(),
  /** The judge that was checked: of another digest nothing is known. */
  metricDigest: Digest,
  /** Of the bytes of the labels. */
  labelsDigest: Digest,
  /** Whether the scores stood in a run, or the judge was asked. */
  scores: z.enum(['stored', 'asked']),
  raters: count,
  labels: count,
  /** Labelled outputs that the judge scored. */
  outputs: count,
  /** Labels of outputs that the run does not hold, or that the judge did not score. */
  unmatched: count,
  agreement: z.strictObject({
    method: z.enum(['cohen', 'krippendorff']),
    distance: z.enum(['nominal', 'quadratic', 'interval']),
    value: coefficient.nullable(),
    interval: z.tuple([z.number(), z.number()]).readonly().nullable(),
  }),
  /** null: the judge was not asked again, or sees no two answers in an order. */
  position: Share.nullable(),
  repeatability: Share.nullable(),
  level: z
    .strictObject({ estimate: z.number(), interval: z.tuple([share, share]).readonly(), lambda: share })
    .nullable(),
});
export type JudgeCheck = z.infer<typeof JudgeCheck>;

export const labelsFolder = 'evals/judge-labels';
export const labelsPath = (metric: string): string => `${labelsFolder}/${metric}.jsonl`;
export const checkPath = (metric: string): string => `${labelsFolder}/${metric}.check.json`;

/** The check in a file, or why it holds none. */
export function readCheck(file: string, text: string): JudgeCheck | Problem {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  const read = JudgeCheck.safeParse(value);
  if (read.success) return read.data;
  return {
    code: 'file-format',
    what: 'this file is no check of a judge that this version can read',
    where: { file },
    found: value === null ? 'no JSON' : 'JSON of another form or version',
    accepted: 'judge-check/1, as `plumbline judge check` writes it',
    next: 'run `plumbline judge check` again, or remove the file',
  };
}
