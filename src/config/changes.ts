import type { PolicyChange } from '../evaluation/plan/plan-file.ts';
import { canonicalJson, type Json } from '../foundation/json.ts';
import type { Config } from './config.ts';

/**
 * Every way in which another configuration would judge differently, by path. It is not sorted into weaker and stronger here: a
 * reader sees both values.
 */
export function policyChanges(base: Config, head: Config): PolicyChange[] {
  return differences(judging(base), judging(head), '');
}

/** What decides how a change is judged and where that is said; not what is evaluated. */
function judging(config: Config): Json {
  const suites = Object.entries(config.suites).map(
    ([name, { pipeline, dataset, metrics, slices, repeats, limits }]) => [
      name,
      {
        pipeline,
        dataset: [...dataset],
        metrics: Object.fromEntries(
          metrics.map(({ name: metric, type, role, margin, floor }) => [
            metric,
            { type, role, margin, floor },
          ]),
        ),
        slices: slices.map(({ tag }) => tag),
        repeats,
        limits: { ...limits },
      },
    ],
  );
  const { publisher, comment, gate, baseline } = config;
  return {
    publisher,
    comment,
    gate: { ...gate },
    baseline: { ...baseline },
    suites: Object.fromEntries(suites),
  };
}

function differences(from: Json | undefined, to: Json | undefined, path: string): PolicyChange[] {
  if (isMap(from) && isMap(to)) {
    const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])].sort();
    return keys.flatMap((key) => differences(from[key], to[key], path === '' ? key : `${path}.${key}`));
  }
  const before = from ?? null;
  const after = to ?? null;
  return canonicalJson(before) === canonicalJson(after) ? [] : [{ path, from: before, to: after }];
}

function isMap(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
