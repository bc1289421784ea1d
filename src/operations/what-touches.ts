import type { Config, Suite } from '../config/config.ts';
import type { PolicyChange } from '../evaluation/plan/plan-file.ts';
import { UserError } from '../foundation/error.ts';
import { matchPaths } from '../foundation/glob.ts';
import { pipelineOf, pipelinePatterns } from './pipeline-content.ts';
import { metricFiles, providersOfMetrics } from './read-metrics.ts';

/** What a change changes: files, and rules it is not judged by. */
export interface Changes {
  readonly changed: readonly string[];
  readonly changes: readonly PolicyChange[];
  /** The configuration, where the change brings the first one: all of its suites are new then. */
  readonly firstConfig: string | null;
}

/** Paths by which a change touches a suite: of its pipeline, its dataset, its metrics, and its part of the configuration. */
export function whatTouches(
  suite: Suite,
  config: Config,
  { changed, changes, firstConfig }: Changes,
): string[] {
  const { target } = pipelineOf(config, suite.pipeline);
  const files = [...pipelinePatterns(config, suite.pipeline), ...suite.dataset, ...metricFiles(suite)];
  const own = [`suites.${suite.name}.`, `pipelines.${suite.pipeline}.`];
  if (target.kind === 'prompt') own.push(`providers.${target.provider}.`);
  own.push(...providersOfMetrics(suite).map((name) => `providers.${name}.`));
  const rules = changes.filter(({ path }) => own.some((start) => `${path}.`.startsWith(start)));
  const first = firstConfig === null ? [] : [firstConfig];
  return [...matchPaths(files, changed), ...rules.map(({ path }) => path), ...first];
}

/**
 * One check speaks for a whole pull request: an input that leaves out a suite which the change touches would let it speak too soon.
 * Throws UserError `input-invalid` that names those suites.
 */
export function leavesOutNothing(
  leftOut: readonly Suite[],
  config: Config,
  configPath: string,
  change: Changes,
): void {
  const touched = leftOut.filter((suite) => whatTouches(suite, config, change).length > 0);
  if (touched.length === 0) return;
  throw new UserError({
    code: 'input-invalid',
    what: 'the input `suites` leaves out a suite that this pull request touches',
    where: { file: configPath },
    found: touched.map(({ name }) => name).join(', '),
    accepted: 'all suites, or at least every one that the change touches',
    next: 'remove `suites:` below `with:`: what is not touched is not run anyway',
  });
}
