import { mayGate, metricTypes } from '../evaluation/metric/metric-config.ts';
import { parseDuration } from '../foundation/duration.ts';
import type { Problem } from '../foundation/error.ts';
import { nearestName } from '../foundation/nearest.ts';
import type { ConfigDocument } from './document.ts';
import type { WrittenConfig } from './written.ts';

type Found = Omit<Problem, 'where'> & { readonly path: readonly string[] };
type Suite = WrittenConfig['suites'][string];

/** Rules across parts of the configuration, one small function each; all their problems together. */
export function ruleProblems(config: WrittenConfig, document: ConfigDocument, file: string): Problem[] {
  const found = [
    ...durationsAreDurations(config),
    ...providersExist(config),
    ...Object.entries(config.suites).flatMap(([name, suite]) => [
      ...pipelineExists(config, name, suite),
      ...metricsHaveKinds(name, suite),
      ...onlyJudgeableMetricsGate(name, suite),
      ...infoHasNoMargin(name, suite),
      ...somethingMayGate(name, suite),
    ]),
  ];
  return found.map(({ path, ...problem }) => ({ ...problem, where: { file, line: document.lineOf(path) } }));
}

function durationsAreDurations(config: WrittenConfig): Found[] {
  const written: [readonly string[], string][] = [
    [['baseline', 'maxAge'], config.baseline.maxAge],
    ...Object.entries(config.suites).flatMap(([name, { limits }]): [readonly string[], string][] => [
      [['suites', name, 'limits', 'caseTimeout'], limits.caseTimeout],
      [['suites', name, 'limits', 'runTimeout'], limits.runTimeout],
    ]),
  ];
  return written
    .filter(([, text]) => (parseDuration(text) ?? 0) <= 0)
    .map(([path, text]) => ({
      code: 'config-invalid',
      path,
      what: `${path.join('.')} is no duration`,
      found: text,
      accepted: 'a number above 0 with its unit: 500ms, 60s, 30m, 6h, 7d',
      next: 'write a duration',
    }));
}

function providersExist({ pipelines, providers }: WrittenConfig): Found[] {
  return Object.entries(pipelines).flatMap(([name, { target }]) =>
    target.kind === 'prompt' && !(target.provider in providers)
      ? [
          missing(
            ['pipelines', name, 'target', 'provider'],
            'provider',
            target.provider,
            Object.keys(providers),
          ),
        ]
      : [],
  );
}

function pipelineExists({ pipelines }: WrittenConfig, name: string, { pipeline }: Suite): Found[] {
  return pipeline in pipelines
    ? []
    : [missing(['suites', name, 'pipeline'], 'pipeline', pipeline, Object.keys(pipelines))];
}

function metricsHaveKinds(name: string, { metrics }: Suite): Found[] {
  return Object.entries(metrics)
    .filter(([metric, { kind }]) => kind === undefined && !metricTypes.some((type) => type === metric))
    .map(([metric]) => missing(['suites', name, 'metrics', metric], 'kind of metric', metric, metricTypes));
}

function onlyJudgeableMetricsGate(name: string, { metrics }: Suite): Found[] {
  return Object.entries(metrics).flatMap(([metric, { kind, role, floor }]) => {
    const type = metricTypes.find((each) => each === (kind ?? metric));
    if (type === undefined || mayGate(type)) return [];
    const keys = [
      ...(role === undefined || role === 'info' ? [] : ['role']),
      ...(floor === undefined ? [] : ['floor']),
    ];
    return keys.map((key) => ({
      code: 'config-not-built' as const,
      path: ['suites', name, 'metrics', metric, key],
      what: `${metric} can only inform: this version does not judge ratios of ${type} yet`,
      found: `${key}: ${key === 'role' ? role : floor}`,
      accepted: 'role: info',
      next: `remove \`${key}\``,
    }));
  });
}

function infoHasNoMargin(name: string, { metrics }: Suite): Found[] {
  const someRole = Object.values(metrics).some(({ role }) => role !== undefined);
  return Object.entries(metrics)
    .filter(([metric, { kind, role, margin }]) => {
      const gates =
        role === 'primary' || role === 'guard' || (!someRole && (kind ?? metric) === 'expectations');
      return margin !== undefined && !gates;
    })
    .map(([metric, { margin }]) => ({
      code: 'config-invalid',
      path: ['suites', name, 'metrics', metric, 'margin'],
      what: `the margin of ${metric} would decide nothing, since the metric only informs`,
      found: `margin: ${margin}, role: info`,
      accepted: 'a margin on a metric of role primary or guard',
      next: 'give the metric a role, or remove the margin',
    }));
}

function somethingMayGate(name: string, { metrics }: Suite): Found[] {
  const entries = Object.entries(metrics);
  const gating = entries.some(
    ([metric, { kind, role }]) => (kind ?? metric) === 'expectations' && role !== 'info',
  );
  if (gating) return [];
  return [
    {
      code: 'config-invalid',
      path: ['suites', name, 'metrics'],
      what: `suite ${name} has no metric that can decide anything`,
      found: entries.map(([metric]) => metric).join(', '),
      accepted: 'at least one metric of kind expectations with role primary or guard',
      next: 'add `expectations: { role: primary, margin: 0.05 }`',
    },
  ];
}

function missing(path: readonly string[], what: string, found: string, known: readonly string[]): Found {
  const near = nearestName(found, known);
  return {
    code: 'config-invalid',
    path,
    what: `there is no ${what} ${found}`,
    found,
    accepted: known.join(', ') || 'none is defined',
    next: near === null ? `define it, or name another ${what}` : `write ${near}`,
  };
}
