import { proseUntrusted } from '../../foundation/markdown.ts';
import { flipLines, flipSentence, sliceLines, worstSlices } from './flip-lines.ts';
import { type Fold, fold } from './folds.ts';
import { reportHeadline, signs, suiteHeadline, worstFirst } from './headline.ts';
import { byRole, metricTable } from './metric-table.ts';
import { nameText } from './names.ts';
import { plural, showValue } from './numbers.ts';
import { nextStepOf } from './phrases.ts';
import { allPolicyChanges, policyNotice } from './policy-notice.ts';
import type { Report, ReportSuite } from './report-file.ts';
import { denseLine, gapText, meaningOf, modelWarnings, type Showing } from './sentences.ts';

/** Lines that a reader sees before anything folded. */
export const mostOpenLines = 15;
const mostOpenFlips = 5;

export interface VerdictText {
  /** At most mostOpenLines lines. */
  readonly open: readonly string[];
  readonly folds: readonly Fold[];
}

/** What comment, check and summary say: the suite that decided stands open, everything else is folded. */
export function verdictText(report: Report, showing: Showing): VerdictText {
  const [first, ...others] = worstFirst(report.suites);
  const notice = policyNotice(report, showing);
  const above = [
    ...(notice === null ? [] : [`> ${notice}`, '']),
    ...(showing.verified ? [] : [unverifiedLine(report), '']),
    `### ${signs[report.decision.kind]} ${reportHeadline(report)}`,
  ];
  const runFolds = [
    fold(
      'What it would change about how it is judged',
      showing.verified && report.policyChanges.length > 3 ? allPolicyChanges(report) : [],
    ),
    fold('Notes on the run', showing.verified ? report.notes.map((note) => `- ${proseUntrusted(note)}`) : []),
  ];
  if (first === undefined) return { open: [...above, ...withoutSuites(report, showing)], folds: runFolds };
  const section = suiteSection(first, report, showing, mostOpenLines - above.length);
  const folded = others.map((suite) => foldedSuite(suite, report, showing));
  return { open: [...above, ...section.open], folds: [...section.folds, ...folded, ...runFolds] };
}

interface Section {
  readonly open: readonly string[];
  readonly folds: readonly Fold[];
}

/** One suite in at most `most` lines, and what did not find room. */
function suiteSection(suite: ReportSuite, report: Report, showing: Showing, most: number): Section {
  const measured = suite.decision.kind !== 'unmeasured';
  const meaning = [...meaningOf(suite, showing), ...(measured ? [flipSentence(suite)] : [])].filter(
    (line) => line !== null && line !== '',
  ) as string[];
  const lines = [denseLine(suite, report, showing), ...modelWarnings(suite, report, showing), ''];
  if (!measured)
    return { open: [...lines, ...meaning].slice(0, most), folds: [restOf(suite, showing, 0, 0)] };
  const metrics = byRole(suite.metrics);
  // Header, delimiter and the empty line after the table.
  const room = most - lines.length - 3 - meaning.length;
  const rows = Math.max(1, Math.min(metrics.length, room));
  const flips = suite.decision.kind === 'pass' ? [] : flipLines(suite, showing);
  const shown = Math.max(0, Math.min(mostOpenFlips, flips.length, room - rows));
  return {
    open: [
      ...lines,
      ...(metrics.length === 0 ? [] : [...metricTable(metrics.slice(0, rows)).split('\n'), '']),
      ...meaning,
      ...flips.slice(0, shown),
    ],
    folds: [restOf(suite, showing, rows, shown)],
  };
}

/** Everything of a suite that stands open nowhere. */
function restOf(suite: ReportSuite, showing: Showing, rows: number, shown: number): Fold {
  const metrics = byRole(suite.metrics).slice(rows);
  const measured = suite.decision.kind !== 'unmeasured';
  const flips = measured ? flipLines(suite, showing).slice(shown) : [];
  const slices = measured ? sliceLines(suite, showing) : [];
  const reasons = suite.decision.because.slice(measured ? suite.decision.because.length : 3);
  const title = [
    flips.length === 0 ? '' : `${flips.length} more`,
    slices.length === 0 ? '' : `the slices: ${worstSlices(suite, showing)}`,
    metrics.length === 0 || !measured ? '' : plural(metrics.length, 'more metric'),
    reasons.length === 0 ? '' : plural(reasons.length, 'more reason'),
    suite.added.length === 0 ? '' : plural(suite.coverage.added, 'new case'),
  ].filter((part) => part !== '');
  const blocks = [
    flips,
    slices,
    metrics.length === 0 || !measured ? [] : metricTable(metrics).split('\n'),
    reasons.map((reason) => `- ${gapText(reason, showing)}`),
    addedLines(suite),
  ].filter((block) => block.length > 0);
  return fold(
    title.join(', and '),
    blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block])),
  );
}

function addedLines({ added, coverage, metrics }: ReportSuite): string[] {
  if (added.length === 0) return [];
  const results = added.map(({ metric, n, mean }) => {
    const kind = metrics.find(({ name }) => name === metric)?.kind ?? 'binary';
    return `${nameText(metric)} ${showValue(kind, mean)} of ${n}`;
  });
  return [
    `${plural(coverage.added, 'new case')}, which ${coverage.added === 1 ? 'does' : 'do'} not decide: ${results.join(', ')}.`,
  ];
}

function foldedSuite(suite: ReportSuite, report: Report, showing: Showing): Fold {
  const section = suiteSection(suite, report, showing, mostOpenLines);
  const more = section.folds.flatMap(({ lines }) => (lines.length === 0 ? [] : ['', ...lines]));
  return fold(`${signs[suite.decision.kind]} ${suiteHeadline(suite)}`, [...section.open, ...more]);
}

function withoutSuites(report: Report, showing: Showing): string[] {
  const reasons = report.decision.because;
  if (report.decision.kind === 'untouched') {
    return [
      `${plural(report.untouched.length, 'suite')} looked at; the change touches no file that any of them measures.`,
    ];
  }
  return [
    '',
    ...reasons.slice(0, 5).map((reason) => `- ${gapText(reason, showing)}`),
    `This says nothing about the prompt. ${nextStepOf(reasons[0])}`,
  ];
}

function unverifiedLine({ subject }: Report): string {
  const why =
    subject.trust === 'fork' ? 'from a fork' : 'the pull request could have made this result itself';
  return `**Unverified: ${why}.** Numbers only; they count when a maintainer has measured them.`;
}
