import { metricRow } from '../evaluation/metric/kinds.ts';
import { judgedAs, mayGate, type WrittenMetric } from '../evaluation/metric/metric-config.ts';
import { noServices } from '../evaluation/metric/services.ts';
import { parseDuration, showDuration } from '../foundation/duration.ts';
import { messageOf, type Problem } from '../foundation/error.ts';
import { nearestName } from '../foundation/nearest.ts';
import { budgetCanBeKept } from './budget-rules.ts';
import { embeddedProblems } from './embedded-rules.ts';
import { judgesHaveModels } from './judge-rules.ts';
import { processesSayWhatRuns } from './process-rules.ts';
import { serviceProblems } from './service-rules.ts';
import type { WrittenConfig } from './written.ts';

/** A problem by its path; the line comes later. */
export type RuleProblem = Omit<Problem, 'where'> & { readonly path: readonly string[] };
type Suite = WrittenConfig['suites'][string];

/** Every name that is defined, also by a part that is otherwise wrong: then it is not missing. */
export interface DefinedNames {
  readonly pipelines: readonly string[];
  readonly providers: readonly string[];
}

/** Rules across parts of the configuration, one small function each; all their problems together. */
export function ruleProblems(config: WrittenConfig, names: DefinedNames): RuleProblem[] {
  return [
    ...durationsAreDurations(config),
    ...providersExist(config, names),
    ...processesSayWhatRuns(config),
    ...Object.entries(config.pipelines).flatMap(([name, { target }]) => [
      ...serviceProblems(name, target),
      ...embeddedProblems(name, target),
    ]),
    ...Object.entries(config.suites).flatMap(([name, suite]) => [
      ...pipelineExists(names, name, suite),
      ...optionsCanBeUsed(name, suite),
      ...judgesHaveModels(name, suite, names),
      ...marginsFit(name, suite),
      ...infoDecidesNothing(name, suite),
      ...somethingMayGate(name, suite),
      ...budgetCanBeKept(name, suite, config),
    ]),
  ];
}

const day = 86_400_000;

function durationsAreDurations({ baseline, suites, pipelines, phoenix, otel }: WrittenConfig): RuleProblem[] {
  return [
    ...(phoenix == null ? [] : duration(['phoenix', 'timeout'], phoenix.timeout, day)),
    ...(otel == null ? [] : duration(['otel', 'timeout'], otel.timeout, day)),
    ...Object.entries(pipelines).flatMap(([name, { target }]) =>
      target.kind !== 'http'
        ? []
        : [
            ...duration(['pipelines', name, 'target', 'readyTimeout'], target.readyTimeout, day),
            ...duration(['pipelines', name, 'target', 'streamTimeout'], target.streamTimeout, 7 * day),
          ],
    ),
    ...duration(['baseline', 'maxAge'], baseline.maxAge, 3650 * day),
    // A timer of the runtime that waits longer than 24.8 days fires at once.
    ...Object.entries(suites).flatMap(([name, { limits }]) => [
      ...duration(['suites', name, 'limits', 'caseTimeout'], limits.caseTimeout, 7 * day),
      ...duration(['suites', name, 'limits', 'runTimeout'], limits.runTimeout, 7 * day),
    ]),
  ];
}

function duration(path: readonly string[], text: string, mostMs: number): RuleProblem[] {
  const ms = parseDuration(text);
  if (ms !== null && ms >= 1 && ms <= mostMs) return [];
  return [
    {
      code: 'config-invalid',
      path,
      what: `${path.join('.')} is ${ms === null ? 'no duration' : 'out of range'}`,
      found: text,
      accepted: `a number with its unit, such as 500ms, 60s, 30m, 6h, 7d; 1 ms to ${showDuration(mostMs)}`,
      next: 'write a duration',
    },
  ];
}

function providersExist({ pipelines }: WrittenConfig, { providers }: DefinedNames): RuleProblem[] {
  return Object.entries(pipelines).flatMap(([name, { target }]) => {
    if (target.kind !== 'prompt' || providers.includes(target.provider)) return [];
    return [missing(['pipelines', name, 'target', 'provider'], 'provider', target.provider, providers)];
  });
}

function pipelineExists({ pipelines }: DefinedNames, name: string, { pipeline }: Suite): RuleProblem[] {
  if (pipelines.includes(pipeline)) return [];
  return [missing(['suites', name, 'pipeline'], 'pipeline', pipeline, pipelines)];
}

/** What no schema sees, such as a pattern that is none. */
function optionsCanBeUsed(name: string, { metrics }: Suite): RuleProblem[] {
  return Object.entries(metrics).flatMap(([metric, written]) => {
    const row = metricRow(written.kind);
    try {
      row?.make(written.options, { services: noServices, texts: new Map() });
      return [];
    } catch (thrown) {
      return [
        {
          code: 'config-invalid' as const,
          path: ['suites', name, 'metrics', metric],
          what: `the metric ${metric} has a wrong option`,
          found: messageOf(thrown).replace(/\s+/g, ' ').slice(0, 300),
          accepted: Object.keys(row?.options.shape ?? {}).join(', '),
          next: 'correct the option',
        },
      ];
    }
  });
}

const canGate = (metric: WrittenMetric): boolean => mayGate(metric.kind, metric.options);
const isDrop = (metric: WrittenMetric): boolean => judgedAs(metric.kind, metric.options) === 'drop';

/** A margin that its metric cannot have: drops lie in 0 … 1, ratios above 1, and a floor holds a mean in 0 … 1. */
function marginsFit(name: string, { metrics }: Suite): RuleProblem[] {
  return Object.entries(metrics).flatMap(([metric, written]) => {
    const { margin, floor } = written;
    const path = ['suites', name, 'metrics', metric];
    const problems: RuleProblem[] = [];
    if (margin !== undefined && canGate(written) && isDrop(written) === margin > 1) {
      const accepted = isDrop(written)
        ? 'a drop above 0 and up to 1, such as 0.05'
        : 'a ratio above 1, such as 1.25';
      problems.push({
        code: 'config-invalid',
        path: [...path, 'margin'],
        what: `the margin of ${metric} is not of its kind`,
        found: String(margin),
        accepted,
        next: `write ${accepted}`,
      });
    }
    if (floor !== undefined && canGate(written) && !isDrop(written))
      problems.push({
        code: 'config-invalid',
        path: [...path, 'floor'],
        what: `${metric} has no floor: it is judged by its ratio to the baseline`,
        found: String(floor),
        accepted: 'a floor on a metric whose values lie in 0 … 1',
        next: 'remove the floor',
      });
    return problems;
  });
}

function infoDecidesNothing(name: string, { metrics }: Suite): RuleProblem[] {
  const entries = Object.entries(metrics);
  const roleGiven = entries.some(([, { role }]) => role !== undefined);
  const first = entries.find(([, written]) => isDrop(written))?.[0];
  return entries.flatMap(([metric, written]) => {
    const { role } = written;
    const gates = role === 'primary' || role === 'guard' || (!roleGiven && metric === first);
    // What only informs by its nature has a problem of its own.
    if (gates || !canGate(written)) return [];
    return (['margin', 'floor'] as const).flatMap((key) => {
      const value = written[key];
      if (value === undefined) return [];
      return [
        {
          code: 'config-invalid' as const,
          path: ['suites', name, 'metrics', metric, key],
          what: `the ${key} of ${metric} would decide nothing, since the metric only informs`,
          found: `${key}: ${value}, role: info`,
          accepted: `a ${key} on a metric of role primary or guard`,
          next: `give the metric a role, or remove the ${key}`,
        },
      ];
    });
  });
}

function somethingMayGate(name: string, { metrics }: Suite): RuleProblem[] {
  const entries = Object.entries(metrics);
  const gates = (written: WrittenMetric): boolean =>
    isDrop(written)
      ? written.role !== 'info'
      : canGate(written) && written.role !== undefined && written.role !== 'info';
  if (entries.some(([, written]) => gates(written))) return [];
  return [
    {
      code: 'config-invalid',
      path: ['suites', name, 'metrics'],
      what: `suite ${name} has no metric that can decide anything`,
      found: entries.map(([metric]) => metric).join(', '),
      accepted: 'at least one metric between 0 and 1, such as expectations, with role primary or guard',
      next: 'add `expectations: { role: primary, margin: 0.05 }`',
    },
  ];
}

function missing(
  path: readonly string[],
  what: string,
  found: string,
  known: readonly string[],
): RuleProblem {
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
