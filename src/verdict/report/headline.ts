import type { DecisionKind, Reason } from '../gate/decision.ts';
import { decisionOrder } from '../gate/decision.ts';
import { nameText } from './names.ts';
import { plural, showLimits, showValue } from './numbers.ts';
import { phraseOf } from './phrases.ts';
import type { Report, ReportMetric, ReportSuite } from './report-file.ts';

/** What stands before a title; a check's title goes without, since GitHub draws its own. */
export const signs = {
  fail: '❌',
  unmeasured: '⚠️',
  undecided: '❔',
  pass: '✅',
  untouched: '➖',
} as const satisfies Record<DecisionKind, string>;

/** The verdict in one line of words: safe as plain text, in Markdown and in HTML. */
export function reportHeadline(report: Report): string {
  const [first, ...others] = worstFirst(report.suites);
  if (report.decision.kind === 'untouched') return 'nothing that a suite measures was touched';
  if (first === undefined) return `not measured: ${phraseOf(report.decision.because[0])}`;
  return [suiteHeadline(first), ...tally(others)].join('; ');
}

/** Suites in the order in which they decide. */
export function worstFirst(suites: readonly ReportSuite[]): ReportSuite[] {
  const rank = ({ decision }: ReportSuite) => decisionOrder.indexOf(decision.kind);
  return [...suites].sort((a, b) => rank(a) - rank(b));
}

export function suiteHeadline(suite: ReportSuite): string {
  const name = nameText(suite.name);
  const [reason] = suite.decision.because;
  switch (suite.decision.kind) {
    case 'fail':
      return reason.code === 'below-floor'
        ? `${name} is below its floor: ${floorMove(suite, reason)}`
        : `${name} got worse: ${move(suite, reason)}`;
    case 'unmeasured':
      return `${name}: not measured, ${unmeasuredWhy(suite, reason)}`;
    case 'undecided':
      return `${name}: undecided, ${undecidedWhy(suite, reason)}`;
    case 'pass':
      return passHeadline(name, suite);
    case 'untouched':
      return `${name}: untouched`;
  }
}

function passHeadline(name: string, suite: ReportSuite): string {
  const improved = suite.decision.because.find(({ code }) => code === 'improved');
  return improved === undefined
    ? `${name}: no material change`
    : `${name} improved: ${move(suite, improved)}`;
}

/** `expectations 91.5 % → 74.0 %` */
function move(suite: ReportSuite, reason: Reason): string {
  const metric = metricOf(suite, reason);
  if (metric === undefined) return 'a metric';
  const { kind, base, candidate } = metric;
  return `${nameText(metric.name)} ${showValue(kind, base)} → ${showValue(kind, candidate)}`;
}

function floorMove(suite: ReportSuite, reason: Reason): string {
  const metric = metricOf(suite, reason);
  if (metric === undefined || metric.floor === null) return 'a metric';
  const { kind, candidate, direction } = metric;
  const bound = direction === 'higher-is-better' ? 'at least' : 'at most';
  return `${nameText(metric.name)} ${showValue(kind, candidate)}, ${bound} ${showValue(kind, metric.floor.floor)} is needed`;
}

function undecidedWhy(suite: ReportSuite, reason: Reason): string {
  if (reason.code === 'no-baseline') return 'there is no baseline yet';
  const metric = metricOf(suite, reason);
  if (metric?.interval == null) return phraseOf(reason);
  const [low, high] = showLimits(metric.kind, metric.direction, metric.interval);
  return `between ${low} and ${high}${metric.kind === 'binary' ? ' points' : ''}`;
}

function unmeasuredWhy({ coverage, gaps }: ReportSuite, reason: Reason): string {
  const { missing, judged } = coverage;
  return gaps.length > 0 && missing > 0
    ? `${missing} of ${plural(judged, 'case')} ${missing === 1 ? 'has' : 'have'} no result`
    : phraseOf(reason);
}

export function metricOf(suite: ReportSuite, { metric }: Reason): ReportMetric | undefined {
  return suite.metrics.find(({ name }) => name === metric);
}

const tallyWords = {
  fail: 'worse',
  unmeasured: 'not measured',
  undecided: 'undecided',
  pass: 'fine',
  untouched: 'untouched',
} as const satisfies Record<DecisionKind, string>;

function tally(suites: readonly ReportSuite[]): string[] {
  return decisionOrder.flatMap((kind) => {
    const count = suites.filter(({ decision }) => decision.kind === kind).length;
    return count === 0 ? [] : [`${count} more ${tallyWords[kind]}`];
  });
}
