import { digestOf } from '../../foundation/digest.ts';
import { InternalError } from '../../foundation/error.ts';
import { metricRow } from './kinds.ts';
import type { Metric } from './metric.ts';
import type { SuiteMetric } from './metric-config.ts';
import type { MetricRow } from './metric-row.ts';
import { type MetricContext, noServices } from './services.ts';

const nothing: MetricContext = { services: noServices, texts: new Map() };

/**
 * The metric of a suite, ready to score. `texts` are the files that its options name. Its digest is that of kind, definition,
 * options, those files and the address of a judge, so roles and margins never unpair values.
 */
export function createMetric(metric: SuiteMetric, context: MetricContext = nothing): Metric {
  const { close } = context.services;
  return {
    ...describeMetric(metric, context.texts),
    score: rowOf(metric).make(metric.options, context),
    ...(close === undefined ? {} : { close }),
  };
}

/** What a plan says of a metric: no service is needed for it. */
export function describeMetric(
  metric: SuiteMetric,
  texts: MetricContext['texts'] = nothing.texts,
): Omit<Metric, 'score' | 'close'> {
  const { name, type, options, endpoint } = metric;
  const row = rowOf(metric);
  const kind = row.kindOf(options);
  const files = row.filesOf(options).map((path) => [path, texts.get(path) ?? null]);
  const digest = digestOf({
    type,
    kind,
    definition: row.definition,
    ...(Object.keys(options).length === 0 ? {} : { options }),
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(files.length === 0 ? {} : { files: Object.fromEntries(files) }),
  });
  return { name, kind, direction: row.directionOf(options), digest };
}

/** Paths of files that the metric's options name. */
export function filesOfMetric(metric: SuiteMetric): readonly string[] {
  return rowOf(metric).filesOf(metric.options);
}

/** Whether scoring runs code that a repository brings. */
export function runsCode({ type, options }: SuiteMetric): boolean {
  return type === 'custom' && options['url'] === undefined;
}

function rowOf({ name, type }: SuiteMetric): MetricRow {
  const row = metricRow(type);
  if (row === null) throw new InternalError(`metric ${name} passed validation but there is no kind ${type}`);
  return row;
}
