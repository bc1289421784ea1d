import { metricKinds, metricRow } from '../evaluation/metric/kinds.ts';
import { nearestName } from '../foundation/nearest.ts';
import { valueAt } from '../foundation/schema-words.ts';
import type { RuleProblem } from './rules.ts';

const names = Object.keys(metricKinds);

/** Every metric with the kind that its name stands for, where it says none; what is no map stays, for the schema to refuse. */
export function withKinds(metrics: unknown): unknown {
  if (!isMap(metrics)) return metrics;
  return Object.fromEntries(
    Object.entries(metrics).map(([name, metric]) => {
      const written = metric ?? {};
      return [name, isMap(written) && !Object.hasOwn(written, 'kind') ? { kind: name, ...written } : metric];
    }),
  );
}

/**
 * Metrics of a kind that does not exist, by their place in the configuration as it is written; and those that are named like one kind
 * and are of another, since every report would be read wrongly.
 */
export function metricKindProblems(config: unknown): RuleProblem[] {
  return entries(valueAt(config, ['suites'])).flatMap(([suite, written]) =>
    entries(valueAt(written, ['metrics'])).flatMap(([metric, of]) => {
      const path = ['suites', suite, 'metrics', metric];
      const kind = valueAt(of, ['kind']);
      if (kind === undefined) return known(metric) ? [] : [noSuchKind(path, metric)];
      const at = [...path, 'kind'];
      if (typeof kind !== 'string') return [];
      if (!known(kind)) return [noSuchKind(at, kind)];
      return kind === metric || metricRow(metric) === null ? [] : [misleading(at, metric, kind)];
    }),
  );
}

function known(kind: string): boolean {
  return metricRow(kind) !== null;
}

function noSuchKind(path: readonly string[], found: string): RuleProblem {
  const near = nearestName(found, names);
  return {
    code: 'config-invalid',
    path,
    what: `there is no kind of metric ${found}`,
    found,
    accepted: names.join(', '),
    next: near === null ? 'name another kind of metric' : `write ${near}`,
  };
}

function misleading(path: readonly string[], metric: string, kind: string): RuleProblem {
  return {
    code: 'config-invalid',
    path,
    what: `the metric ${metric} is named like one kind and is of another`,
    found: `kind: ${kind}`,
    accepted: `kind: ${metric}, or another name`,
    next: 'rename the metric',
  };
}

function entries(value: unknown): [string, unknown][] {
  return isMap(value) ? Object.entries(value) : [];
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
