import type { FoundBaseline } from '../baseline/baseline.ts';
import type { MetricDiff, RecordsDiff } from '../compare/diff-records.ts';
import { plural } from './numbers.ts';
import { unknownSha } from './report-file.ts';

/** Cases that are named; all of them stand in the JSON. */
const mostNamed = 20;

/** What differs between two records of a suite, in plain lines. */
export function diffLines(
  suite: string,
  before: FoundBaseline,
  after: FoundBaseline,
  { metrics, onlyBefore, onlyAfter, changed, cases }: RecordsDiff,
): string[] {
  const rest = cases.length - mostNamed;
  return [
    `suite ${suite}: ${sideOf(before)} → ${sideOf(after)}`,
    ...metrics.map((each) => `  ${metricLine(each)}`),
    ...named('only before', onlyBefore),
    ...named('only after', onlyAfter),
    ...named('of another version', changed),
    cases.length === 0 ? '  no case differs' : `  ${plural(cases.length, 'value differs', 'values differ')}:`,
    ...cases
      .slice(0, mostNamed)
      .map((each) => `    ${each.case}  ${each.metric} ${shown(each.before)} → ${shown(each.after)}`),
    ...(rest > 0 ? [`    … and ${rest} more: --json has them all`] : []),
  ];
}

function sideOf({ meta }: FoundBaseline): string {
  const newest = meta.runs.at(-1)?.sha ?? unknownSha;
  return newest === unknownSha
    ? 'a run'
    : `record ${meta.record} of ${newest.slice(0, 12)} (${plural(meta.runs.length, 'run')})`;
}

function metricLine({ metric, before, after, comparable, pairs }: MetricDiff): string {
  switch (comparable) {
    case 'one-side':
      return `${metric}: only one side has it`;
    case 'other-metric':
      return `${metric}: computed in another way, not comparable`;
    case 'yes':
      return `${metric}: ${shown(before)} → ${shown(after)} over ${plural(pairs, 'case')}`;
  }
}

function named(what: string, ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  const more = ids.length > mostNamed ? ` … and ${ids.length - mostNamed} more` : '';
  return [`  ${plural(ids.length, 'case')} ${what}: ${ids.slice(0, mostNamed).join(', ')}${more}`];
}

function shown(value: number | null): string {
  return value === null ? 'no value' : String(Number(value.toPrecision(4)));
}
