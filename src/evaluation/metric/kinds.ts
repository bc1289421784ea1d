import { checkMetric } from './check-metric.ts';
import { checks } from './checks.ts';
import { contextPrecision } from './judge/context-precision.ts';
import { coherence, harmfulness, maliciousness } from './judge/critiques.ts';
import { pairwise } from './judge/pairwise.ts';
import { judge } from './judge/rubric.ts';
import { answerRelevance, contextRecall, groundedness } from './judge/statements.ts';
import { cost } from './kinds/cost.ts';
import { custom } from './kinds/custom.ts';
import { expectations } from './kinds/expectations.ts';
import { latency } from './kinds/latency.ts';
import { mrr } from './kinds/mrr.ts';
import { ndcg } from './kinds/ndcg.ts';
import { precisionAtK } from './kinds/precision-at-k.ts';
import { recallAtK } from './kinds/recall-at-k.ts';
import { tokens } from './kinds/tokens.ts';
import type { MetricRow } from './metric-row.ts';

/** Every metric there is, by its public name: a new one is one small file and one row. Each check is one of a whole suite too. */
export const metricKinds: Readonly<Record<string, MetricRow>> = {
  expectations,
  latency,
  tokens,
  cost,
  'recall-at-k': recallAtK,
  'precision-at-k': precisionAtK,
  mrr,
  ndcg,
  custom,
  ...Object.fromEntries(Object.entries(checks).map(([name, check]) => [name, checkMetric(check)])),
  // As a metric of a suite its rubric is a file; in a case it stands there.
  judge,
  pairwise,
  groundedness,
  'answer-relevance': answerRelevance,
  'context-precision': contextPrecision,
  'context-recall': contextRecall,
  coherence,
  harmfulness,
  maliciousness,
};

/** The row of that name, null where there is none. */
export function metricRow(type: string): MetricRow | null {
  return Object.hasOwn(metricKinds, type) ? (metricKinds[type] ?? null) : null;
}
