import type { MetricDirection } from '../../evaluation/metric/metric.ts';
import { mean } from '../../stats/moments.ts';

/** A value in 0 … 1 turned so that higher is better: the one place where a metric's direction is applied. */
export function turned<T extends number | null>(value: T, direction: MetricDirection): T | number {
  return value === null || direction === 'higher-is-better' ? value : 1 - value;
}

/** A turned value back in the metric's own unit. */
export function inUnit(value: number | null, direction: MetricDirection): number | null {
  return turned(value, direction);
}

/** Mean of what is known, null where nothing is. */
export function meanOf(values: readonly (number | null)[]): number | null {
  return mean(values.filter((value) => value !== null));
}
