import type { LedgerRun } from '../baseline/ledger-file.ts';
import { worstFirst } from './headline.ts';
import { nameText } from './names.ts';
import { plural, showValue } from './numbers.ts';
import type { Report, ReportSuite } from './report-file.ts';

/** Runs that a line shows before this change. */
const mostRuns = 24;
const mostSuites = 5;
const bars = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/**
 * A line of bars for the suites that decided first: the primary metric in the recorded runs, the oldest first, and last in this change.
 * A suite without such a metric or without a recorded value has no line.
 */
export function historyLines(report: Report, runs: readonly LedgerRun[]): string[] {
  return worstFirst(report.suites)
    .slice(0, mostSuites)
    .flatMap((suite) => lineOf(suite, runs));
}

function lineOf(suite: ReportSuite, runs: readonly LedgerRun[]): string[] {
  const metric = suite.metrics.find(({ role }) => role === 'primary') ?? suite.metrics[0];
  if (metric === undefined) return [];
  const { name, kind, candidate } = metric;
  const recorded = runs
    .filter((run) => run.kind === 'record')
    .flatMap(({ suites }) => suites.filter((each) => each.name === suite.name))
    .flatMap(({ metrics }) => (metrics[name] === undefined ? [] : [metrics[name]]))
    .slice(0, mostRuns)
    .toReversed();
  const known = recorded.filter((value) => value !== null);
  const [first] = known;
  if (first === undefined) return [];
  const newest = known.at(-1) ?? first;
  const line = sparkline([...recorded, candidate]);
  const range = `${showValue(kind, first)} → ${showValue(kind, newest)}, now ${showValue(kind, candidate)}`;
  return [
    `${nameText(suite.name)}, ${nameText(name)} in ${plural(recorded.length, 'recorded run')} and now: ${line} ${range}`,
  ];
}

/** One bar a value between the least and the greatest of them, all of one height where they are equal; `·` where it is not known. */
export function sparkline(values: readonly (number | null)[]): string {
  const known = values.filter((value) => value !== null);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  return values
    .map((value) => {
      if (value === null) return '·';
      const height = most === least ? 0.5 : (value - least) / (most - least);
      return bars[Math.round(height * (bars.length - 1))] ?? '·';
    })
    .join('');
}
