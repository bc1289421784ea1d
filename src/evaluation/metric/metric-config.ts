import { z } from 'zod';
import type { Json } from '../../foundation/json.ts';
import { JsonValue } from '../dataset/dataset.ts';
import { metricKinds, metricRow } from './kinds.ts';
import { MetricRole } from './metric.ts';

/** What every metric may say, whatever its kind. */
export const metricKeys = {
  role: MetricRole.optional().describe(
    'primary must be shown not worse, guard must not be shown worse, info is only shown',
  ),
  margin: z
    .number()
    .gt(0)
    .lte(100)
    .optional()
    .describe(
      'Largest drop that counts as immaterial, 0 … 1; of costs and counts the largest ratio, such as 1.25',
    ),
  floor: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe('Absolute floor of the mean; a ceiling where lower is better'),
};

const Options = z.record(z.string(), JsonValue);
const Common = z.looseObject({ kind: z.string(), ...metricKeys });

/** A metric as people write it, once its kind is there: one form a kind; read, its kind's own options stand apart. */
export const WrittenMetric = z.discriminatedUnion('kind', formsOf()).transform((written) => {
  const { kind, role, margin, floor, ...options } = Common.parse(written);
  return { kind, role, margin, floor, options: Options.parse(options) };
});
export type WrittenMetric = z.output<typeof WrittenMetric>;

function formsOf() {
  const [first, ...rest] = Object.entries(metricKinds).map(([name, { options, what }]) =>
    z.strictObject({ kind: z.literal(name), ...metricKeys, ...options.shape }).describe(what),
  );
  if (first === undefined) throw new RangeError('there is no kind of metric');
  return [first, ...rest] as const;
}

/** A metric of a suite, complete. */
export interface SuiteMetric {
  readonly name: string;
  /** A name of the table of kinds. */
  readonly type: string;
  readonly role: MetricRole;
  /** null for info. */
  readonly margin: number | null;
  readonly floor: number | null;
  /** As the kind's schema gives them, defaults in. */
  readonly options: { readonly [name: string]: Json };
  /** Where the provider that its options name is, as the configuration writes it: another address is another judge. */
  readonly endpoint?: { readonly [name: string]: string };
}

/** Default margins by role (statistics §2.2): drops of what lies in 0 … 1, ratios of costs and counts. */
const defaultMargins = {
  drop: { primary: 0.05, guard: 0.1, info: null },
  ratio: { primary: 1.1, guard: 1.25, info: null },
} as const satisfies Record<string, Record<MetricRole, number | null>>;

export function defaultMargin(type: string, options: unknown, role: MetricRole): number | null {
  return defaultMargins[judgedAs(type, options) === 'ratio' ? 'ratio' : 'drop'][role];
}

/** The same of a metric as somebody wrote it: of one whose options are wrong nothing is said here. */
export function mayGateAsWritten(type: string, written: unknown): boolean {
  const row = metricRow(type);
  if (row === null || typeof written !== 'object' || written === null) return true;
  const own = Object.entries(written).filter(([key]) => Object.hasOwn(row.options.shape, key));
  const options = row.options.safeParse(Object.fromEntries(own));
  return !options.success || mayGate(type, options.data);
}

/**
 * How a metric is judged: what lies in 0 … 1 by its drop, costs and counts by the ratio of their totals. Durations are not: those of
 * another day say more of that day than of the change.
 */
export function judgedAs(type: string, options: unknown): 'drop' | 'ratio' | 'not' {
  switch (metricRow(type)?.kindOf(options)) {
    case 'binary':
    case 'score':
      return 'drop';
    case 'cost':
    case 'count':
      return 'ratio';
    default:
      return 'not';
  }
}

export function mayGate(type: string, options: unknown): boolean {
  return judgedAs(type, options) !== 'not';
}
