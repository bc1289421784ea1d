import type { Config, Suite } from '../config/config.ts';
import { isJudge } from '../evaluation/metric/judge/trust/trust.ts';
import type { SuiteMetric } from '../evaluation/metric/metric-config.ts';
import { describeMetric } from '../evaluation/metric/metrics.ts';
import type { Digest } from '../foundation/digest.ts';
import { UserError } from '../foundation/error.ts';
import { chooseSuites } from './choose-suites.ts';
import { readMetricFiles } from './read-metrics.ts';
import type { Tree } from './read-tree.ts';

export interface ChosenJudge {
  /** All have the very same judge by this name. */
  readonly suites: readonly Suite[];
  readonly metric: SuiteMetric;
  readonly digest: Digest;
}

/** The judge of that name. Throws UserError `input-invalid` where there is none, or another one in each of the suites. */
export async function chooseJudge(
  config: Config,
  tree: Tree,
  request: {
    readonly configPath: string;
    readonly metric: string;
    readonly suites: readonly string[] | null;
  },
): Promise<ChosenJudge> {
  const asked = chooseSuites(config, request.suites, request.configPath);
  const found: ChosenJudge[] = [];
  for (const suite of asked) {
    const metric = suite.metrics.find(({ name }) => name === request.metric);
    if (metric === undefined || !isJudge(metric)) continue;
    const { digest } = describeMetric(metric, await readMetricFiles(suite, tree));
    found.push({ suites: [suite], metric, digest });
  }
  const [first] = found;
  if (first === undefined) {
    const judges = asked.flatMap((suite) => suite.metrics.filter(isJudge).map(({ name }) => name));
    throw wrong(request, {
      what: 'no judge of that name is configured',
      found: request.metric,
      accepted: [...new Set(judges)].join(', ') || 'a metric that a model judges; none is configured',
      next: 'name a judge of the configuration with --metric',
    });
  }
  if (found.some(({ digest }) => digest !== first.digest)) {
    throw wrong(request, {
      what: `${request.metric} is another judge in each of several suites, so no labels can be of all of them`,
      found: found.flatMap(({ suites }) => suites.map(({ name }) => name)).join(', '),
      accepted: 'one judge',
      next: 'name a suite with --suite, or give the judges names of their own',
    });
  }
  return { ...first, suites: found.flatMap(({ suites }) => suites) };
}

function wrong(
  { configPath }: { readonly configPath: string },
  said: { readonly what: string; readonly found: string; readonly accepted: string; readonly next: string },
): UserError {
  return new UserError({ code: 'input-invalid', where: { file: configPath }, ...said });
}
