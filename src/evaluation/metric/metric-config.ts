import { z } from 'zod';
import { MetricRole } from './metric.ts';

/** Metrics that this version can compute. */
export const metricTypes = ['expectations', 'latency', 'tokens', 'cost'] as const;
export type MetricType = (typeof metricTypes)[number];

/** A metric as people write it: its kind defaults to its name. */
export const WrittenMetric = z
  .strictObject({
    kind: z.enum(metricTypes).optional(),
    role: MetricRole.optional(),
    margin: z.number().gt(0).lte(1).optional().describe('Largest drop that counts as immaterial, 0 … 1'),
    floor: z.number().min(0).max(1).optional().describe('Absolute floor of the mean'),
  })
  .nullable()
  .transform((written) => written ?? {});

/** A metric of a suite, complete. */
export interface SuiteMetric {
  readonly name: string;
  readonly type: MetricType;
  readonly role: MetricRole;
  /** null for info. */
  readonly margin: number | null;
  readonly floor: number | null;
}

/** Default margins by role (statistics §2.2). */
export const defaultMargins = { primary: 0.05, guard: 0.1, info: null } as const satisfies Record<
  MetricRole,
  number | null
>;

/** Whether a metric may gate: ratios of totals are not judged yet. */
export function mayGate(type: MetricType): boolean {
  return type === 'expectations';
}
