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

/** What decides how a change is judged, what is asked and where, and where it is said. Of headers the names alone. */
function judging(config: Config): Json {
  const suites = Object.entries(config.suites).map(
    ([name, { pipeline, dataset, metrics, slices, repeats, limits }]) => [
      name,
      {
        pipeline,
        dataset: [...dataset],
        metrics: Object.fromEntries(
          metrics.map(({ name: metric, type, role, margin, floor, options }) => [
            metric,
            {
              type,
              role,
              margin,
              floor,
              ...(Object.keys(options).length === 0 ? {} : { options: withoutHeaderValues(options) }),
            },
          ]),
        ),
        slices: slices.map(({ tag }) => tag),
        repeats,
        limits: { ...limits },
      },
    ],
  );
  const { publisher, comment, gate, baseline } = config;
  const { phoenix, otel } = config.exports;
  const pipelines = Object.entries(config.pipelines).map(([name, { paths, target }]) => [
    name,
    { paths: [...paths], target: withoutHeaderValues(target) },
  ]);
  const providers = Object.entries(config.providers).map(([name, { apiKey: _, headers, ...provider }]) => [
    name,
    { ...provider, headers: Object.keys(headers).sort() },
  ]);
  return {
    publisher,
    comment,
    gate: { ...gate },
    baseline: { ...baseline },
    phoenix: phoenix === null ? null : { url: phoenix.url, project: phoenix.project },
    otel: otel === null ? null : { endpoint: otel.endpoint, headers: Object.keys(otel.headers).sort() },
    pipelines: Object.fromEntries(pipelines),
    providers: Object.fromEntries(providers),
    suites: Object.fromEntries(suites),
  };
}

/** The same with the names of its headers alone: one may hold a key, also one that somebody wrote down in plain text. */
function withoutHeaderValues(written: object): Json {
  const shown =
    'headers' in written && typeof written.headers === 'object' && written.headers !== null
      ? { ...written, headers: Object.keys(written.headers).sort() }
      : written;
  return JSON.parse(canonicalJson(shown));
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
