import { z } from 'zod';
import { PlannedPrices, Sha } from '../../evaluation/plan/plan-file.ts';
import { Digest } from '../../foundation/digest.ts';
import { Timestamp } from '../../foundation/timestamp.ts';

/** A record is filled up to this many runs; a further one takes the place of the oldest. */
export const mostRuns = 5;

/** `r_` and 12 hex digits: what was measured, where, at which commit. */
export const RecordId = z.string().regex(/^r_[0-9a-f]{12}$/);
export type RecordId = z.infer<typeof RecordId>;

/** One evaluation run of a record: position i of every array in `cases.jsonl` belongs to run i. */
export const BaselineRun = z.strictObject({
  runId: z.string(),
  sha: Sha,
  recordedAt: Timestamp,
  /** Cases that have a value of this run on at least one metric. */
  cases: z.number().int().nonnegative(),
  /** Models that were asked for, sorted. */
  asked: z.array(z.string()),
  /** Models that say they answered, sorted; a model that did not say is listed by the name it was asked for. */
  models: z.array(z.string()),
  /** The providers' fingerprints, sorted; empty where none was said. */
  fingerprints: z.array(z.string()),
  /** The release digest of the pipeline that was measured, and of the cases it was measured on: one for all runs of a record. */
  candidateDigest: Digest,
  datasetDigest: Digest,
  /** What priced its answers; runs that were recorded before this was kept do not say. */
  priceTable: PlannedPrices.optional(),
});
export type BaselineRun = z.infer<typeof BaselineRun>;

/** `meta.json` of a suite's record on the data branch. */
export const BaselineMeta = z.strictObject({
  schema: z.literal('baseline/1'),
  record: RecordId,
  suite: z.string(),
  baseRef: z.string(),
  /** By metric: values of another digest do not pair. */
  metricDigests: z.record(z.string(), Digest),
  /** Set when something other than age says that the values no longer hold. */
  stale: z.strictObject({ since: Timestamp, why: z.string() }).nullable(),
  runs: z.array(BaselineRun).min(1).max(mostRuns),
  /** Digest of the bytes of `cases.jsonl`: the two files belong together. */
  casesDigest: Digest,
});
export type BaselineMeta = z.infer<typeof BaselineMeta>;

const perRun = z.array(z.number().nullable()).max(mostRuns);

/** One line of `cases.jsonl`: what every run of the record measured on one case, null where it has no value. */
export const BaselineCase = z.strictObject({
  id: z.string(),
  digest: Digest,
  scores: z.record(z.string(), perRun),
  latencyMs: perRun,
  costUsd: perRun,
  /** What judges cost; left out where no run asked any. */
  judgeCostUsd: perRun.optional(),
  /** The newest run's answer, null where outputs are not kept or there is none. */
  output: z.string().nullable(),
});
export type BaselineCase = z.infer<typeof BaselineCase>;

/** Where a suite's record stands on the data branch; the branch name is percent-encoded, so that it stays one folder. */
export function baselinePaths(baseBranch: string, suite: string): { meta: string; cases: string } {
  const folder = `baselines/${encodeURIComponent(baseBranch.toWellFormed())}/${suite}`;
  return { meta: `${folder}/meta.json`, cases: `${folder}/cases.jsonl` };
}
