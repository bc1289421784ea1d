import type { Config } from '../config/config.ts';
import { runsCode } from '../evaluation/metric/metrics.ts';
import type { PlannedSuite } from '../evaluation/plan/plan-file.ts';
import { runsHeadCode } from '../evaluation/target/head-code.ts';
import { type Problem, throwIfAny } from '../foundation/error.ts';
import { modelsOfMetrics } from './models-by-path.ts';
import { pipelineOf } from './pipeline-content.ts';

/** Code of the change beside a token that may write would have that token. */
export function refuseHeadCode(suites: readonly PlannedSuite[], config: Config, file: string): void {
  const problems = [...new Set(suites.map(({ pipeline }) => pipeline))].flatMap((name): Problem[] => {
    const { target } = pipelineOf(config, name);
    if (!runsHeadCode(target)) return [];
    return [
      {
        code: 'event-refused',
        what: `pipeline ${name} runs the code of the pull request, in a job that holds a write token`,
        where: { file },
        found: `a target of kind ${target.kind}`,
        accepted: 'http with a `url`, prompt, embedded and replay',
        next: 'use the reusable workflow evaluate.yml: its shard jobs have no write token',
      },
    ];
  });
  throwIfAny(problems);
}

/** Metrics are code of the base, but for the first pull request, which brings its own rules. */
export function refuseHeadMetrics(suites: readonly PlannedSuite[], config: Config, file: string): void {
  const problems = suites.flatMap(({ name }): Problem[] =>
    (config.suites[name]?.metrics ?? []).filter(runsCode).map((metric) => ({
      code: 'event-refused',
      what: `metric ${metric.name} runs code that the pull request brings, in a job that holds a write token`,
      where: { file },
      found: `a metric of kind custom, and no configuration at the base`,
      accepted: 'metrics of kind custom with a `url`, or any other kind',
      next: 'merge the configuration first, or use the reusable workflow evaluate.yml: its shard jobs have no write token',
    })),
  );
  throwIfAny(problems);
}

/** Model files are those of the base, but for the first pull request; native code reads them in the process that holds the token. */
export function refuseHeadModels(suites: readonly PlannedSuite[], config: Config, file: string): void {
  const problems = suites.flatMap((suite): Problem[] => {
    const { target } = pipelineOf(config, suite.pipeline);
    const ofTarget =
      target.kind === 'embedded' && (target.embeddings !== undefined || target.models !== undefined);
    const own = config.suites[suite.name];
    if (!ofTarget && (own === undefined || modelsOfMetrics(own).length === 0)) return [];
    return [
      {
        code: 'event-refused',
        what: `suite ${suite.name} loads model files that the pull request brings, in a job that holds a write token`,
        where: { file },
        found: 'embeddings or models by path, and no configuration at the base',
        accepted:
          'an embedded target without models of its own, or any model once the configuration is merged',
        next: 'merge the configuration first, or use the reusable workflow evaluate.yml: its shard jobs have no write token',
      },
    ];
  });
  throwIfAny(problems);
}
