import { createMetricService } from '../adapters/http/metric.ts';
import { createMetricProcess } from '../adapters/process/metric.ts';
import type { MetricServices } from '../evaluation/metric/services.ts';
import type { ServicesSpec } from '../ports/metric-services.ts';

/** Joins metrics of users to what runs them. A process starts with its first question, and ends when the services are closed. */
export function createCustomMetrics({
  service,
  environment,
}: Pick<ServicesSpec, 'service' | 'environment'>): Pick<MetricServices, 'custom' | 'close'> {
  const opened: { close(): Promise<void> }[] = [];
  return {
    custom: (code) => {
      const metric =
        code.runs.kind === 'service'
          ? createMetricService(code.runs, code.timeoutMs, service)
          : createMetricProcess({ ...code, runs: code.runs }, environment);
      opened.push(metric);
      return metric.ask;
    },
    close: async () => {
      await Promise.all(opened.map((metric) => metric.close()));
    },
  };
}
