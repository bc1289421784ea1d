import type { AskCustom, CustomCode, MetricServices } from '../evaluation/metric/services.ts';
import type { ServicesSpec } from '../ports/metric-services.ts';

/**
 * Joins metrics of users to what runs them, which is loaded by the first question. A process starts with its first question too, and
 * ends when the services are closed.
 */
export function createCustomMetrics({
  service,
  environment,
}: Pick<ServicesSpec, 'service' | 'environment'>): Pick<MetricServices, 'custom' | 'close'> {
  const opened: Promise<CustomMetric>[] = [];
  let closed = false;
  const open = async ({ runs, ...code }: CustomCode): Promise<CustomMetric> => {
    if (runs.kind === 'service') {
      const { createMetricService } = await import('../adapters/http/metric.ts');
      return createMetricService(runs, code.timeoutMs, service);
    }
    const { createMetricProcess } = await import('../adapters/process/metric.ts');
    return createMetricProcess({ ...code, runs }, environment);
  };
  return {
    custom: (code) => {
      let metric: Promise<CustomMetric> | null = null;
      return async (request, signal) => {
        if (metric === null) {
          if (closed) return { kind: 'failed', why: 'the metric was closed' };
          metric = open(code);
          opened.push(metric);
        }
        return (await metric).ask(request, signal);
      };
    },
    close: async () => {
      closed = true;
      await Promise.all(opened.map(async (metric) => (await metric).close()));
    },
  };
}

interface CustomMetric {
  readonly ask: AskCustom;
  close(): Promise<void>;
}
