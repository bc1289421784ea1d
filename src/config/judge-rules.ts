import { metricRow } from '../evaluation/metric/kinds.ts';
import { nearestName } from '../foundation/nearest.ts';
import type { DefinedNames, RuleProblem } from './rules.ts';
import type { WrittenConfig } from './written.ts';

/** Kinds that have a way of their own where no provider is named. */
const withoutModel = new Set(['similarity']);

/** Metrics that a model judges, and the keys of theirs that say which one. A judge without a model would abstain on every case. */
export function judgesHaveModels(
  suite: string,
  { metrics }: WrittenConfig['suites'][string],
  { providers }: DefinedNames,
): RuleProblem[] {
  return Object.entries(metrics).flatMap(([metric, { kind, options }]): RuleProblem[] => {
    const shape = metricRow(kind)?.options.shape ?? {};
    const path = ['suites', suite, 'metrics', metric];
    if (!('provider' in shape)) return [];
    const { provider, model } = options;
    // Who needs no model may go without; what then stands alone is a wrong option.
    if (withoutModel.has(kind) && typeof provider !== 'string') return [];
    if (typeof provider !== 'string') return [lacks(path, 'provider', providers)];
    if (!providers.includes(provider)) return [noProvider(path, provider, providers)];
    return typeof model === 'string' || withoutModel.has(kind) ? [] : [lacks(path, 'model', [])];
  });
}

function lacks(
  path: readonly string[],
  key: 'provider' | 'model',
  providers: readonly string[],
): RuleProblem {
  const accepted =
    key === 'model'
      ? 'the name of a model, as the provider calls it'
      : providers.join(', ') || 'a provider; none is defined';
  return {
    code: 'config-invalid',
    path,
    what: `the metric ${path.at(-1)} is judged by a model, and names no ${key}`,
    found: `no ${key}`,
    accepted,
    next: `add \`${key}:\` to the metric`,
  };
}

function noProvider(path: readonly string[], found: string, providers: readonly string[]): RuleProblem {
  const near = nearestName(found, providers);
  return {
    code: 'config-invalid',
    path: [...path, 'provider'],
    what: `there is no provider ${found}`,
    found,
    accepted: providers.join(', ') || 'none is defined',
    next: near === null ? 'define it below `providers`, or name another provider' : `write ${near}`,
  };
}
