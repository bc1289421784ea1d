import { z } from 'zod';
import { WrittenMetric } from '../evaluation/metric/metric-config.ts';
import { CommentPolicy, Publisher } from '../evaluation/plan/policy.ts';
import { OtelSection, PhoenixSection } from '../evaluation/run/export-config.ts';
import { Provider } from '../evaluation/target/provider-config.ts';
import { TargetConfig } from '../evaluation/target/target-config.ts';
import { WrittenBaseline } from '../verdict/baseline/baseline-config.ts';
import { LinguametricaKey } from './linguametrica/suite-key.ts';
import { withKinds } from './metric-kinds.ts';
import { namePattern } from './names.ts';

const named = <T extends z.ZodType>(of: T) =>
  z.record(z.string().regex(namePattern, 'a name of lower-case letters, digits and hyphens, at most 39'), of);
/** What could match no path of a repository must not silently match nothing. */
const pattern = z
  .string()
  .min(1)
  .max(500)
  .regex(
    /^(?![!/])(?!.*(?:^|\/)\.\.(?:\/|$))[^\\\p{Cc}]*[^\\\p{Cc}/]$/u,
    'a pattern of paths below the root of the repository, such as docs/**; none that starts with ! or ends with /',
  );
const patterns = z
  .union([pattern, z.array(pattern).min(1)])
  .transform((written) => (typeof written === 'string' ? [written] : written));
const empty = z.strictObject({}).nullable().optional();
/** A section that is there and says nothing is none. */
const optional = <T extends z.ZodType>(section: T) =>
  z.preprocess(
    (written) =>
      typeof written === 'object' && written !== null && Object.keys(written).length === 0 ? null : written,
    section.nullable().optional(),
  );

/** By name; a metric without a kind is of the kind that its name says. */
export const metricsByName = named(WrittenMetric).refine(
  (metrics) => Object.keys(metrics).length > 0,
  'at least one metric',
);
/** In a file, `linguametrica` stands for pipeline, dataset and metrics; here they are there. */
export const WrittenSuite = z.strictObject({
  linguametrica: LinguametricaKey.optional(),
  pipeline: z.string(),
  dataset: patterns,
  metrics: z.preprocess(withKinds, metricsByName),
  slices: z
    .array(z.union([z.string().min(1), z.strictObject({ tag: z.string().min(1) })]))
    .default([])
    .transform((slices) => slices.map((slice) => (typeof slice === 'string' ? { tag: slice } : slice))),
  repeats: z.number().int().min(1).max(20).default(1),
  limits: z
    .strictObject({
      caseTimeout: z.string().default('60s'),
      runTimeout: z.string().default('30m'),
      costUsd: z
        .number()
        .positive()
        .optional()
        .describe('US dollars that a run of the suite may cost, answers and judges together'),
    })
    .default({
      caseTimeout: '60s',
      runTimeout: '30m',
    }),
});

/** The configuration file as people write it (formats §1), as far as this version obeys it. */
export const WrittenConfig = z.strictObject({
  version: z.literal(1),
  publisher: Publisher.default('action'),
  providers: named(Provider).default({}),
  pipelines: named(z.strictObject({ paths: patterns, target: TargetConfig })),
  suites: named(WrittenSuite).refine((suites) => Object.keys(suites).length > 0, 'at least one suite'),
  gate: z
    .strictObject({
      alpha: z.number().gt(0).lt(0.5).default(0.05),
      onInconclusive: z.enum(['neutral', 'fail', 'pass']).default('neutral'),
      onNoBaseline: z.enum(['neutral', 'fail']).default('neutral'),
      maxMissing: z.number().min(0).max(1).default(0.05),
      economy: z
        .boolean()
        .default(true)
        .describe(
          'Run no more cases than the verdict needs; false: every case, though a run may still end early',
        ),
    })
    .prefault({}),
  baseline: WrittenBaseline.prefault({}),
  shards: z.strictObject({ max: z.number().int().min(1).max(256).default(16) }).prefault({}),
  comment: CommentPolicy.default('changed'),
  rollouts: empty,
  feedback: empty,
  phoenix: optional(PhoenixSection),
  otel: optional(OtelSection),
});
export type WrittenConfig = z.output<typeof WrittenConfig>;
