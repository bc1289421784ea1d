import type { Summary, SummarySuite } from '../evaluation/run/summary-file.ts';
import type { Trouble } from '../evaluation/run/troubles.ts';
import { showDuration } from '../foundation/duration.ts';
import { describeProblem, type Problem } from '../foundation/error.ts';
import { showUsd } from '../foundation/money.ts';
import type { SuiteEstimate } from '../operations/evaluate-work-tree.ts';
import type { RunTrialsOutcome } from '../operations/run-trials.ts';
import type { Spending } from '../operations/suite-calls.ts';
import type { Shell } from './command.ts';
import { exitCodes } from './failure.ts';
import { describeTroubles, nothingScored, tooMuchMissing } from './run-troubles.ts';

export interface EndedRun {
  readonly state: RunTrialsOutcome['state'];
  readonly summary: Summary;
  readonly troubles: readonly Trouble[];
  /** What kept targets from being opened. */
  readonly problems: readonly Problem[];
  readonly folder: string;
  /** Largest share of trials without a result that still lets a suite be judged. */
  readonly maxMissing: number;
  /** Whether a metric of a suite is its primary or a guard. */
  decides(suite: string, metric: string): boolean;
  /** Of the suites with a limit of money. */
  readonly spending: readonly Spending[];
  /** What was said before that it would cost; a plan says it itself. */
  readonly estimates?: readonly SuiteEstimate[];
}

/** Says what a run measured and why some of it is missing, and gives its exit code: a run that lost too much is never "done". */
export function finishRun(run: EndedRun, shell: Shell): number {
  const { state, summary, troubles, problems, folder, maxMissing, spending, estimates = [] } = run;
  const { terminal } = shell;
  for (const suite of summary.suites) {
    for (const line of [...describeSuite(suite), ...describeTroubles(troubles, suite.name)])
      terminal.say(line);
  }
  if (summary.suites.length === 0) terminal.say('nothing to run: the plan has no trials');
  for (const { suite, spentUsd, limitUsd } of spending)
    terminal.say(`suite ${suite}: ${showUsd(spentUsd)} of its ${showUsd(limitUsd)} spent`);
  terminal.say(folder);
  const money = {
    ...(estimates.length === 0 ? {} : { estimates }),
    ...(spending.length === 0 ? {} : { spending }),
  };
  terminal.document({ state, folder, ...summary, troubles, ...money });
  for (const problem of problems) terminal.complain(describeProblem(problem));
  if (state === 'cancelled') {
    terminal.complain('interrupted; what is done is kept: the same command with --resume goes on');
    return exitCodes.interrupted;
  }
  if (problems.length > 0) return exitCodes.wrongInput;
  if (state === 'budget') {
    for (const { suite, over } of spending)
      if (over !== null)
        terminal.complain(
          `suite ${suite}: its budget ended before every case was asked: ${over}; raise limits.costUsd and go on with --resume`,
        );
    return exitCodes.unmeasured;
  }
  if (state === 'time') {
    terminal.complain('the time limit was reached before every case was asked');
    return exitCodes.unmeasured;
  }
  const lost = summary.suites
    .filter(({ infrastructure, planned }) => infrastructure > maxMissing * planned)
    .map((suite) => tooMuchMissing(suite, troubles, maxMissing));
  const unscored = summary.suites.flatMap((suite) =>
    Object.entries(suite.metrics)
      .filter(([, { scored, abstained }]) => scored === 0 && abstained > 0)
      .filter(([metric]) => run.decides(suite.name, metric))
      .map(([metric]) => nothingScored(suite, metric, troubles)),
  );
  for (const problem of [...lost, ...unscored]) terminal.complain(describeProblem(problem));
  return lost.length + unscored.length > 0 ? exitCodes.unmeasured : exitCodes.done;
}

function describeSuite(suite: SummarySuite): string[] {
  const {
    name,
    planned,
    answered,
    failedCandidate,
    infrastructure,
    notRun,
    latencyMs,
    fromCache = 0,
  } = suite;
  const counts = [
    `${planned} trials`,
    `${answered} answered${fromCache > 0 ? ` (${fromCache} of them from the cache)` : ''}`,
    ...(failedCandidate > 0 ? [`${failedCandidate} failed`] : []),
    ...(infrastructure > 0 ? [`${infrastructure} without a result (trouble on the way)`] : []),
    ...(notRun > 0 ? [`${notRun} not run`] : []),
  ];
  const metrics = Object.entries(suite.metrics).flatMap(([metric, { kind, mean, interval, scored }]) => {
    if (mean === null || (kind !== 'binary' && kind !== 'score')) return [];
    const range = interval === null ? '' : ` (${percent(interval[0])} to ${percent(interval[1])})`;
    return [`  ${metric} ${percent(mean)} %${range} of ${scored} scored`];
  });
  const times =
    latencyMs.p50 === null || latencyMs.p95 === null
      ? []
      : [`  answers in ${showDuration(latencyMs.p50)} (half), ${showDuration(latencyMs.p95)} (95 %)`];
  const { costUsd, spentUsd = null } = suite;
  const paid =
    costUsd === null || spentUsd === null || (costUsd === 0 && spentUsd === 0)
      ? []
      : [
          `  ${showUsd(spentUsd)} spent${fromCache > 0 ? `; the answers cost ${showUsd(costUsd)} when they were made` : ''}`,
        ];
  return [`suite ${name}: ${counts.join(', ')}`, ...metrics, ...times, ...paid];
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
