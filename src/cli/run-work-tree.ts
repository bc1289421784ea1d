import { systemClock } from '../adapters/clock/clock.ts';
import { evaluateWorkTree, type WorkTreeEvaluation } from '../operations/evaluate-work-tree.ts';
import { createModelGateway } from '../wiring/model-gateway.ts';
import { createOpenMetricServices } from '../wiring/open-metric-services.ts';
import { createOpenTarget } from '../wiring/open-target.ts';
import type { Shell } from './command.ts';
import { openOutput } from './output-folder.ts';
import { openPlace } from './place.ts';
import { openCache } from './response-cache.ts';
import type { RunOptions } from './run.ts';
import { finishRun } from './run-end.ts';
import { describeEstimates, recordedIn } from './run-estimate.ts';
import { exportResults } from './run-export.ts';
import { openRunFolder } from './run-folder.ts';
import { leaveRecording, recordingFile } from './run-recording.ts';
import { leaveReports, requireReportFiles } from './run-reports.ts';

/** Measures the files of the work tree as they are. */
export async function runWorkTree(
  options: Omit<RunOptions, 'plan' | 'shard'>,
  shell: Shell,
): Promise<number> {
  const { concurrency } = options;
  const started = performance.now();
  const record = recordingFile(options.record, shell.cwd);
  const place = await openPlace(shell, options.config);
  const { root, headCommit, files, environment } = place;
  const cache = openCache(options.cache, root, shell);
  const gateway = createModelGateway({ clock: systemClock, concurrency, cache });
  const evaluation = await evaluateWorkTree(
    {
      configPath: options.config,
      project: place.project,
      suites: options.suite,
      repeats: options.repeats,
      limit: options.limit,
      environment,
      cache: cache !== null,
    },
    {
      files,
      clock: systemClock,
      openTarget: createOpenTarget({
        clock: systemClock,
        concurrency,
        headCode: { root, environment },
        gateway,
      }),
      openServices: createOpenMetricServices({ gateway, root }),
      priceOf: gateway.priceOf,
      recorded: (branch, suites) => recordedIn(shell, branch, suites),
    },
  );
  const { exports, exported } = evaluation;
  const { code, run, folder, state } = await measure(
    evaluation,
    root,
    started,
    { ...options, record },
    shell,
  ).finally(() =>
    // Before anybody else is told: what is measured need not run for that.
    evaluation.close(),
  );
  if (exports.phoenix === null && exports.otel === null) return code;
  const read = async () => ({
    exports,
    suites: exported,
    facts: { commit: await headCommit() },
    texts: true,
  });
  await exportResults({ id: run.id, folder }, { state, read }, shell);
  return code;
}

async function measure(
  evaluation: WorkTreeEvaluation,
  root: string,
  started: number,
  options: Omit<RunOptions, 'plan' | 'shard'>,
  shell: Shell,
) {
  const { concurrency, resume } = options;
  const { terminal, cwd, interrupted } = shell;
  const { identity, trials, suites, maxMissing } = evaluation;
  const folder = openOutput(options.out, { root, cwd });
  requireReportFiles({ ...options, cwd });
  const run = openRunFolder({ folder, identity, suites, resume, trials, terminal });
  const { done, onTrial } = run;
  const estimates = await evaluation.estimates();
  for (const line of describeEstimates(estimates, evaluation.spending())) terminal.progress(line);
  const { state, notRun } = await evaluation.run({ concurrency, done, onTrial, signal: interrupted });
  const { summary, troubles } = run.finish(notRun, suites, performance.now() - started);
  await leaveReports({ ...options, cwd, folder, summary, suites });
  const { record: file } = options;
  if (file !== null)
    await leaveRecording(
      { file, folder, secrets: evaluation.secrets, complete: state === 'complete' },
      terminal,
    );
  const spending = evaluation.spending();
  const decides = (name: string, metric: string): boolean =>
    suites.some((suite) => suite.name === name && suite.gating.includes(metric));
  const code = finishRun(
    { state, summary, troubles, problems: [], folder, maxMissing, decides, spending, estimates },
    shell,
  );
  return { code, run, folder, state };
}
