import { z } from 'zod';
import { Digest } from '../../foundation/digest.ts';
import { Timestamp } from '../../foundation/timestamp.ts';
import { JsonValue } from '../dataset/dataset.ts';
import { MetricDirection, MetricKind, MetricRole } from '../metric/metric.ts';
import { Policy } from './policy.ts';

/** A full commit or tree id. */
export const Sha = z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/);

/** Whose change is evaluated and with which rights: decides whether a verdict counts as verified. */
export const Trust = z.enum(['own', 'fork', 'bot-without-secrets']);
export type Trust = z.infer<typeof Trust>;

/** What is evaluated: the candidate's commit is the merge commit that GitHub tests, or a merged tree without a commit. */
export const Subject = z.strictObject({
  repository: z.string(),
  event: z.string(),
  pr: z.number().int().positive().nullable(),
  base: z.strictObject({ sha: Sha, ref: z.string() }),
  head: z.strictObject({ sha: Sha, ref: z.string() }),
  candidate: z.strictObject({ commit: Sha.nullable(), tree: Sha }),
  trust: Trust,
});
export type Subject = z.infer<typeof Subject>;

/** One way in which a pull request would change how it is judged; the base's value is what counts. */
export const PolicyChange = z.strictObject({ path: z.string(), from: JsonValue, to: JsonValue });
export type PolicyChange = z.infer<typeof PolicyChange>;

/** What answers are priced by where the rules have no price of their own: a list by its name and version, and the day of its prices. */
export const PlannedPrices = z.strictObject({ name: z.string().max(200), day: z.iso.date() });
export type PlannedPrices = z.infer<typeof PlannedPrices>;

/** Where the baselines were read: the commit of the data branch, or why there is none. */
export const PlannedBranch = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('found'), branch: z.string(), commit: Sha }),
  z.strictObject({ kind: z.literal('absent'), branch: z.string() }),
  z.strictObject({ kind: z.literal('unreadable'), branch: z.string(), why: z.string() }),
]);
export type PlannedBranch = z.infer<typeof PlannedBranch>;

/** The record a suite is compared with. `other-content`: a record of another version than the base's pipeline. */
export const PlannedBaseline = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('found'), record: z.string(), digest: Digest }),
  z.strictObject({ kind: z.literal('absent') }),
  z.strictObject({ kind: z.literal('unreadable'), why: z.string() }),
  z.strictObject({ kind: z.literal('newer'), version: z.string() }),
  z.strictObject({ kind: z.literal('other-content'), record: z.string(), sha: Sha }),
]);
export type PlannedBaseline = z.infer<typeof PlannedBaseline>;

export const PlannedMetric = z.strictObject({
  name: z.string(),
  digest: Digest,
  kind: MetricKind,
  direction: MetricDirection,
  role: MetricRole,
  /** Largest drop that counts as immaterial, in the metric's unit (0 … 1); null for info. */
  margin: z.number().nullable(),
  /** Absolute floor of the mean, null where none is set. */
  floor: z.number().nullable(),
});
export type PlannedMetric = z.infer<typeof PlannedMetric>;

export const PlannedCase = z.strictObject({
  id: z.string(),
  digest: Digest,
  slices: z.record(z.string(), z.string()),
  cluster: z.string().nullable(),
  /** Cases of the base are judged; cases that only the head has are reported in absolute terms. */
  from: z.enum(['base', 'head']),
});
export type PlannedCase = z.infer<typeof PlannedCase>;

export const PlannedSuite = z.strictObject({
  name: z.string(),
  pipeline: z.string(),
  candidateDigest: Digest,
  /** The same digest for the base's content; null where the base has no such pipeline. */
  baseDigest: Digest.nullable(),
  datasetDigest: Digest,
  baseline: PlannedBaseline,
  metrics: z.array(PlannedMetric),
  /** Judges that guard although their check speaks against them, and what it says; left out where there are none. */
  doubted: z.array(z.strictObject({ metric: z.string(), why: z.string() })).optional(),
  slices: z.array(z.string()),
  cases: z.array(PlannedCase),
  repeats: z.number().int().min(1),
  added: z.array(z.string()),
  removed: z.array(z.string()),
  changed: z.array(z.string()),
  seed: z.string(),
  /** Cases of the base's dataset, of which the judged ones may be a part. */
  baseCases: z.number().int().nonnegative(),
  /**
   * When the verdict may be made: at the first `cases` judged ones of the order, with `alpha` spent up to there. Ascending; the last one
   * is at all judged cases, and the only one where nothing may end early.
   */
  looks: z
    .array(
      z.strictObject({
        k: z.number().int().min(1),
        cases: z.number().int().nonnegative(),
        alpha: z.number(),
      }),
    )
    .min(1)
    .max(5),
  estimate: z.strictObject({
    calls: z.number().int(),
    /** US dollars; null where nobody knows. */
    costUsd: z.number().nullable(),
    minutes: z.number().nullable(),
    /** Where the cost comes from; what nobody knows the price of. */
    basis: z.enum(['recorded', 'guess', 'unknown']).optional(),
    unknown: z.array(z.string()).optional(),
  }),
  touchedBy: z.array(z.string()),
  /** Set for a record run: the 1-based number of the baseline run that this plan makes, and whether it starts a record. */
  record: z
    .strictObject({ id: z.string(), run: z.number().int().min(1), mode: z.enum(['new', 'append']) })
    .nullable(),
});
export type PlannedSuite = z.infer<typeof PlannedSuite>;

/** [suite, case, repeat] */
export const PlannedTrial = z.tuple([z.string(), z.string(), z.number().int().min(1)]);
export type PlannedTrial = z.infer<typeof PlannedTrial>;

export const PlannedShard = z.strictObject({ index: z.number().int().min(0), trials: z.array(PlannedTrial) });
export type PlannedShard = z.infer<typeof PlannedShard>;

/** The contract between the jobs (formats §4): what is run, by which rules it is judged, against what. */
export const Plan = z.strictObject({
  schema: z.literal('plan/1'),
  createdAt: Timestamp,
  attempt: z.number().int().min(1),
  /** judge: a change; record: a baseline run; drift: the canary set on unchanged content. */
  purpose: z.enum(['judge', 'record', 'drift']),
  subject: Subject,
  policy: Policy,
  /** Path of the configuration that was read. */
  configPath: z.string(),
  /** Where the rules came from: the base, or, on the first pull request, the head (undecided at best). */
  policyFrom: z.enum(['base', 'head']),
  policyChanges: z.array(PolicyChange),
  priceTable: PlannedPrices,
  baseline: PlannedBranch,
  suites: z.array(PlannedSuite),
  untouched: z.array(z.strictObject({ suite: z.string(), why: z.string() })),
  shards: z.array(PlannedShard),
});
export type Plan = z.infer<typeof Plan>;
