import { type Config, expandProvider, expandService, type Suite } from '../config/config.ts';
import { environmentOfJudge, isLinguametricaJudge } from '../config/linguametrica/judge.ts';
import type { Metric } from '../evaluation/metric/metric.ts';
import { createMetric, describeMetric, filesOfMetric } from '../evaluation/metric/metrics.ts';
import type { PlannedMetric } from '../evaluation/plan/plan-file.ts';
import { BudgetSpent } from '../evaluation/target/budget-spent.ts';
import { UserError } from '../foundation/error.ts';
import type { Budget, SuiteCalls } from '../ports/calls.ts';
import type { OpenMetricServices } from '../ports/metric-services.ts';
import { modelsByPath } from './models-by-path.ts';
import type { Environment } from './read-target.ts';
import type { Tree } from './read-tree.ts';

/** The metrics of a suite, ready to score; the files that they name come from the tree that the rules come from. */
export async function readMetrics(
  suite: Suite,
  config: Config,
  rules: Tree,
  environment: Environment,
  openServices: OpenMetricServices,
  calls?: SuiteCalls,
): Promise<Metric[]> {
  const texts = await readMetricFiles(suite, rules);
  const services = openServices({
    provider: (name) => {
      const provider = config.providers[name];
      if (provider === undefined) throw noProvider(name, Object.keys(config.providers));
      return expandProvider(provider, environmentOfJudge(name, environment));
    },
    service: (written) => expandService(written, environment),
    models: modelsByPath(config),
    environment,
    calls,
  });
  return suite.metrics.map((metric) => {
    const made = createMetric(metric, { services, texts });
    return metric.type === 'custom' && calls?.budget != null ? paidAfterwards(made, calls.budget) : made;
  });
}

/** A user's own metric, of which only its reply tells what it cost. */
function paidAfterwards(metric: Metric, budget: Budget): Metric {
  return {
    ...metric,
    async score(answer, of, signal) {
      if (budget.over !== null) throw new BudgetSpent(budget.over);
      const score = await metric.score(answer, of, signal);
      budget.add(score.costUsd ?? 0);
      return score;
    },
  };
}

/** Only a case can name one: the configuration has checked its own. */
function noProvider(name: string, providers: readonly string[]): UserError {
  return new UserError({
    code: 'config-invalid',
    what: `a check of a case asks the provider ${name}, which the configuration does not define`,
    found: name,
    accepted: providers.join(', ') || 'none is defined',
    next: 'name another provider in the case, or define this one',
  });
}

/**
 * That every judge of the suite could be asked. Throws UserError `config-secret` for a key that is not set: where a person waits for
 * the result, that is better said before anything is spent than by a judge that abstains on every case. A judge that a LinguaMetrica
 * project names, and nobody here, need not be there.
 */
export function requireKeysOfJudges(suite: Suite, config: Config, environment: Environment): void {
  for (const name of providersOfMetrics(suite)) {
    const provider = config.providers[name];
    if (provider !== undefined && !isLinguametricaJudge(name)) expandProvider(provider, environment);
  }
}

/** Providers that judges of the suite ask. */
export function providersOfMetrics(suite: Suite): readonly string[] {
  const names = suite.metrics.flatMap(({ options: { provider } }) =>
    typeof provider === 'string' ? [provider] : [],
  );
  return [...new Set(names)].sort();
}

/** Paths that the suite's metrics name: rubrics, own code. */
export function metricFiles(suite: Suite): readonly string[] {
  return [...new Set(suite.metrics.flatMap(filesOfMetric))].sort();
}

/** The files that the suite's metrics name, path to text. Throws UserError `metric-file-missing` for one that is not there. */
export async function readMetricFiles(suite: Suite, rules: Tree): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const path of metricFiles(suite)) {
    const text = await rules.text(path);
    if (text === null) {
      throw new UserError({
        code: 'metric-file-missing',
        what: `a file that a metric of suite ${suite.name} names does not exist where the rules come from`,
        where: { file: path },
        found: 'nothing at this path',
        accepted: 'a file of the base: a pull request is judged by the rubrics and metrics of its base',
        next: 'add the file first, and name it in the configuration in the same or a later change',
      });
    }
    texts.set(path, text);
  }
  return texts;
}

/** What a plan says of the suite's metrics, from the files that they name; none of them is made or asked. */
export function describeMetrics(suite: Suite, texts: ReadonlyMap<string, string>): PlannedMetric[] {
  return suite.metrics.map((metric) => {
    const { name, role, margin, floor } = metric;
    const { digest, kind, direction } = describeMetric(metric, texts);
    return { name, digest, kind, direction, role, margin, floor };
  });
}
