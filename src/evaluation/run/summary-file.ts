import { z } from 'zod';
import { MetricKind } from '../metric/metric.ts';

const count = z.number().int().nonnegative();

export const SummaryMetric = z.strictObject({
  kind: MetricKind,
  /** In the metric's own unit; null when nothing scored. */
  mean: z.number().nullable(),
  /** 90 %: Wilson for binary metrics, t for scores; null for totals and where it is not known. */
  interval: z.tuple([z.number(), z.number()]).nullable(),
  /** Values that count: of answers, and the 0 of failures by the candidate's fault. */
  scored: count,
  /** Answers that the metric could not score. */
  abstained: count,
});

export const SummarySuite = z.strictObject({
  name: z.string(),
  /** planned = answered + failedCandidate + infrastructure + notRun, always. */
  planned: count,
  answered: count,
  failedCandidate: count,
  infrastructure: count,
  notRun: count,
  metrics: z.record(z.string(), SummaryMetric),
  usage: z.strictObject({ input: count.nullable(), cached: count.nullable(), output: count.nullable() }),
  /** Of the answers, also of those that came from the cache; without judges. */
  costUsd: z.number().nonnegative().nullable(),
  /** What was really paid, answers and judges. */
  spentUsd: z.number().nonnegative().nullable().optional(),
  /** Answers that came from the cache; left out where none did. */
  fromCache: count.optional(),
  latencyMs: z.strictObject({ p50: z.number().nullable(), p95: z.number().nullable() }),
  models: z.array(z.string()),
});

/** `summary.json`: what a run measured, in absolute terms (formats §5). */
export const Summary = z.strictObject({
  schema: z.literal('summary/1'),
  suites: z.array(SummarySuite),
  wallMs: z.number().nonnegative(),
});
export type Summary = z.infer<typeof Summary>;
export type SummarySuite = z.infer<typeof SummarySuite>;
export type SummaryMetric = z.infer<typeof SummaryMetric>;
