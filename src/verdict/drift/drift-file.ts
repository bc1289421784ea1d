import { z } from 'zod';
import { Sha } from '../../evaluation/plan/plan-file.ts';
import { Timestamp } from '../../foundation/timestamp.ts';
import { RecordId } from '../baseline/baseline-file.ts';

/** So many runs of the canary set are listed; the evidence of older ones is in the levels. */
export const mostDriftRuns = 100;

const level = z.strictObject({ worse: z.number(), better: z.number() });

/** What one run of the canary set said on one metric. */
export const DriftMeasure = z.strictObject({
  /** Mean difference to the record, in the metric's unit and turned so that higher is better; null where nothing has a value. */
  difference: z.number().nullable(),
  /** A change up to this size was no drift. */
  tolerance: z.number(),
  /** Natural logarithms of the e-values of this run. */
  worse: z.number(),
  better: z.number(),
});
export type DriftMeasure = z.infer<typeof DriftMeasure>;

export const DriftRun = z.strictObject({
  runId: z.string(),
  at: Timestamp,
  sha: Sha,
  /** Cases of the canary set, and those whose result got lost. */
  cases: z.number().int().positive(),
  missing: z.number().int().nonnegative(),
  /** Runs of the record that it was compared with. */
  anchorRuns: z.number().int().positive(),
  models: z.array(z.string()),
  fingerprints: z.array(z.string()),
  metrics: z.record(z.string(), DriftMeasure),
});
export type DriftRun = z.infer<typeof DriftRun>;

export const DriftAlarm = z.strictObject({
  since: Timestamp,
  metric: z.string(),
  direction: z.enum(['worse', 'better']),
});
export type DriftAlarm = z.infer<typeof DriftAlarm>;

/** `drift.json` of a suite on the data branch: the evidence that the scheduled runs have added up against one record. */
export const DriftState = z.strictObject({
  schema: z.literal('drift/1'),
  suite: z.string(),
  baseRef: z.string(),
  /** The record by its name and first run: measured again at the same commit it has the same name. */
  anchor: z.strictObject({ record: RecordId, firstRun: z.string() }),
  /** The e-CUSUM's S of each metric and direction after the last run. */
  levels: z.record(z.string(), level),
  alarm: DriftAlarm.nullable(),
  /** Oldest first. */
  runs: z.array(DriftRun).max(mostDriftRuns),
});
export type DriftState = z.infer<typeof DriftState>;

/** Where a suite's state stands on the data branch, beside its record. */
export function driftPath(baseBranch: string, suite: string): string {
  return `baselines/${encodeURIComponent(baseBranch.toWellFormed())}/${suite}/drift.json`;
}
