import type { z } from 'zod';
import type { MetricDirection, MetricKind, Scorer } from './metric.ts';
import type { MetricContext } from './services.ts';

/** Everything that this product knows of one kind of metric. Its options are parsed before any of its functions sees them. */
export interface MetricRow {
  /** One sentence for docs and editors. */
  readonly what: string;
  /** Strict; each key described. Never a key that every metric has (kind, role, margin, floor, weight). */
  readonly options: z.ZodObject;
  /** Raised when the same answer may score otherwise than before: stored values then no longer pair. */
  readonly definition: number;
  kindOf(options: unknown): MetricKind;
  directionOf(options: unknown): MetricDirection;
  /** Paths of files that its options name; they are read where the rules come from, and belong to its digest. */
  filesOf(options: unknown): readonly string[];
  /** Throws an Error that says what is wrong with an option which no schema sees. */
  make(options: unknown, context: MetricContext): Scorer;
}

interface Written<T extends z.ZodObject> {
  readonly what: string;
  readonly options: T;
  readonly kind: MetricKind | ((options: z.output<T>) => MetricKind);
  readonly direction: MetricDirection | ((options: z.output<T>) => MetricDirection);
  readonly definition: number;
  readonly files?: (options: z.output<T>) => readonly string[];
  readonly make: (options: z.output<T>, context: MetricContext) => Scorer;
}

/** A row whose functions get its options in the schema's type. */
export function defineKind<T extends z.ZodObject>(written: Written<T>): MetricRow {
  const { what, options: schema, kind, direction, definition, files, make } = written;
  return {
    what,
    options: schema,
    definition,
    kindOf: (options) => (typeof kind === 'string' ? kind : kind(schema.parse(options))),
    directionOf: (options) => (typeof direction === 'string' ? direction : direction(schema.parse(options))),
    filesOf: (options) => files?.(schema.parse(options)) ?? [],
    make: (options, context) => make(schema.parse(options), context),
  };
}
