import { systemClock } from '../adapters/clock/clock.ts';
import { openRepository } from '../adapters/git/repository.ts';
import { createWorkTree } from '../adapters/git/work-tree.ts';
import { evaluateWorkTree } from '../operations/evaluate-work-tree.ts';
import { createModelGateway } from '../wiring/model-gateway.ts';
import { createOpenMetricServices } from '../wiring/open-metric-services.ts';
import { createOpenTarget } from '../wiring/open-target.ts';
import type { Shell } from './command.ts';
import { openOutput } from './output-folder.ts';
import type { RunOptions } from './run.ts';
import { finishRun } from './run-end.ts';
import { openRunFolder } from './run-folder.ts';
import { leaveReports } from './run-reports.ts';

/** Measures the files of the work tree as they are. */
export async function runWorkTree(
  options: Omit<RunOptions, 'plan' | 'shard'>,
  shell: Shell,
): Promise<number> {
  const { concurrency, resume } = options;
  const { terminal, cwd, environment, interrupted } = shell;
  const { root } = await openRepository(cwd);
  const started = performance.now();
  const gateway = createModelGateway({ clock: systemClock, concurrency });
  const evaluation = await evaluateWorkTree(
    {
      configPath: options.config,
      suites: options.suite,
      repeats: options.repeats,
      limit: options.limit,
      environment,
    },
    {
      files: createWorkTree(root),
      clock: systemClock,
      openTarget: createOpenTarget({
        clock: systemClock,
        concurrency,
        headCode: { root, environment },
        gateway,
      }),
      openServices: createOpenMetricServices({ gateway }),
    },
  );
  try {
    const { identity, trials, suites, maxMissing } = evaluation;
    const folder = openOutput(options.out, { root, cwd });
    const run = openRunFolder({ folder, identity, resume, trials, terminal });
    const { done, onTrial } = run;
    const outcome = await evaluation.run({ concurrency, done, onTrial, signal: interrupted });
    const summary = run.finish(outcome.notRun, suites, performance.now() - started);
    await leaveReports({ ...options, cwd, folder, summary, suites });
    return finishRun({ state: outcome.state, summary, problems: [], folder, maxMissing }, shell);
  } finally {
    await evaluation.close();
  }
}
