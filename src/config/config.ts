import type { MetricRole } from '../evaluation/metric/metric.ts';
import {
  defaultMargin,
  judgedAs,
  type SuiteMetric,
  type WrittenMetric,
} from '../evaluation/metric/metric-config.ts';
import type { BaselinePolicy, GatePolicy, Policy } from '../evaluation/plan/policy.ts';
import type { Exports } from '../evaluation/run/export-config.ts';
import { type Provider, providerIdentity } from '../evaluation/target/provider-config.ts';
import type { TargetConfig } from '../evaluation/target/target-config.ts';
import { parseDuration } from '../foundation/duration.ts';
import { InternalError, throwIfAny } from '../foundation/error.ts';
import { readDocument } from './document.ts';
import {
  expandLinguametrica,
  type LinguametricaSources,
  linguametricaFolders,
  noSources,
} from './linguametrica/expand.ts';
import { allProblems, newerVersion } from './validate.ts';
import { WrittenConfig } from './written.ts';

export { policyChanges } from './changes.ts';
export { type ExpandedExport, expandOtel, expandPhoenix, expandProvider, expandService } from './secrets.ts';

/** What is released together: its content, and how it is asked. */
export interface Pipeline {
  readonly name: string;
  readonly paths: readonly string[];
  readonly target: TargetConfig;
}

export interface SuiteLimits {
  readonly caseTimeoutMs: number;
  readonly runTimeoutMs: number;
  /** US dollars that a run may cost, answers and judges together; null for no limit. */
  readonly costUsd: number | null;
}

export interface Suite {
  readonly name: string;
  readonly pipeline: string;
  /** Patterns of dataset files. */
  readonly dataset: readonly string[];
  /** What stands in them: `linguametrica` is one case a file, and no file without. */
  readonly format: 'cases' | 'linguametrica';
  readonly metrics: readonly SuiteMetric[];
  readonly slices: readonly { readonly tag: string }[];
  readonly repeats: number;
  readonly limits: SuiteLimits;
  /** Nobody said which metric decides, so the first that can became primary. */
  readonly rolesDefaulted: boolean;
}

/** The configuration, complete: every default is in, every name exists. */
export interface Config {
  readonly publisher: Policy['publisher'];
  readonly comment: Policy['comment'];
  readonly gate: GatePolicy;
  readonly baseline: BaselinePolicy;
  readonly shards: { readonly max: number };
  readonly exports: Exports;
  readonly providers: Readonly<Record<string, Provider>>;
  readonly pipelines: Readonly<Record<string, Pipeline>>;
  readonly suites: Readonly<Record<string, Suite>>;
}

/**
 * Reads a configuration file. Throws one UserError with every problem in it, each with its line. `sources` are the LinguaMetrica
 * projects that its suites name (`projectFoldersOf`): a suite whose project is not among them is wrong.
 */
export function parseConfig(text: string, file: string, sources: LinguametricaSources = noSources): Config {
  const written = readDocument(text, file);
  throwIfAny(newerVersion(written, file));
  const { document, problems: ofProjects, covered } = expandLinguametrica(written, file, sources);
  const parsed = WrittenConfig.safeParse(document.value);
  throwIfAny([...ofProjects, ...allProblems(parsed.error?.issues ?? [], document, file, covered)]);
  if (!parsed.success) throw new InternalError('a configuration is wrong without a problem to name');
  return complete(parsed.data);
}

/** Folders of the LinguaMetrica projects that the suites of a configuration name. Throws as `parseConfig` for what is no YAML. */
export function projectFoldersOf(text: string, file: string): readonly string[] {
  return linguametricaFolders(readDocument(text, file).value);
}

/**
 * The part of a configuration that says how is judged and published, of its text alone: what its projects measure is no matter here.
 */
export function parsePolicy(text: string, file: string): Policy {
  const files = projectFoldersOf(text, file).map((folder) => [folder, anyProject] as const);
  return policyOf(parseConfig(text, file, { files: new Map(files), paths: [] }));
}

const anyProject = 'kind: LLM\nmodule: any:pipeline\nmetrics: [harmfulness, maliciousness, faithfulness]\n';

/** The part of a configuration that travels in the plan. */
export function policyOf({ publisher, comment, gate, baseline }: Config): Policy {
  return { publisher, comment, gate, baseline };
}

function complete(written: WrittenConfig): Config {
  const { publisher, comment, gate, shards, providers } = written;
  const { branch, runs, maxAge, keepOutputs } = written.baseline;
  const pipelines = Object.entries(written.pipelines).map(([name, { paths, target }]) => [
    name,
    { name, paths, target },
  ]);
  const suites = Object.entries(written.suites).map(([name, suite]) => [
    name,
    completeSuite(name, suite, providers),
  ]);
  return {
    publisher,
    comment,
    gate,
    baseline: { branch, runs, maxAgeMs: milliseconds(maxAge), keepOutputs },
    shards,
    exports: completeExports(written),
    providers,
    pipelines: Object.fromEntries(pipelines),
    suites: Object.fromEntries(suites),
  };
}

function completeExports({ phoenix, otel }: WrittenConfig): Exports {
  return {
    phoenix:
      phoenix == null
        ? null
        : {
            // Paths of Phoenix's own follow.
            url: phoenix.url.replace(/\/+$/, ''),
            apiKey: phoenix.apiKey ?? null,
            project: phoenix.project,
            timeoutMs: milliseconds(phoenix.timeout),
          },
    otel:
      otel == null
        ? null
        : { endpoint: otel.endpoint, headers: otel.headers, timeoutMs: milliseconds(otel.timeout) },
  };
}

function completeSuite(
  name: string,
  suite: WrittenConfig['suites'][string],
  providers: WrittenConfig['providers'],
): Suite {
  const written = Object.entries(suite.metrics);
  const rolesDefaulted = written.every(([, { role }]) => role === undefined);
  const first = written.find(([, metric]) => judgedAs(metric.kind, metric.options) === 'drop')?.[0];
  const roleOf = (metric: string, role: MetricRole | undefined): MetricRole =>
    rolesDefaulted && metric === first ? 'primary' : (role ?? 'info');
  const { caseTimeout, runTimeout, costUsd = null } = suite.limits;
  return {
    name,
    pipeline: suite.pipeline,
    dataset: suite.dataset,
    format: suite.linguametrica === undefined ? 'cases' : 'linguametrica',
    metrics: written.map(([metric, each]) => ({
      ...completeMetric(metric, each, roleOf(metric, each.role)),
      ...endpointOf(each, providers),
    })),
    slices: suite.slices,
    repeats: suite.repeats,
    limits: { caseTimeoutMs: milliseconds(caseTimeout), runTimeoutMs: milliseconds(runTimeout), costUsd },
    rolesDefaulted,
  };
}

function completeMetric(name: string, written: WrittenMetric, role: MetricRole): SuiteMetric {
  const { kind, margin, floor } = written;
  return {
    name,
    type: kind,
    role,
    margin: role === 'info' ? null : (margin ?? defaultMargin(kind, written.options, role)),
    floor: floor ?? null,
    options: written.options,
  };
}

/** Where the judge of a metric is asked, of a metric that has one. */
function endpointOf(
  { options: { provider: name } }: WrittenMetric,
  providers: WrittenConfig['providers'],
): Pick<SuiteMetric, 'endpoint'> {
  const provider = typeof name === 'string' ? providers[name] : undefined;
  return provider === undefined ? {} : { endpoint: providerIdentity(provider) };
}

function milliseconds(text: string): number {
  const ms = parseDuration(text);
  if (ms === null) throw new InternalError(`duration ${text} passed validation`);
  return ms;
}
