import { proseUntrusted } from '../../foundation/markdown.ts';
import { type Fold, fold } from './folds.ts';
import { reportHeadline, signs, suiteHeadline, worstFirst } from './headline.ts';
import { plural } from './numbers.ts';
import { nextStepOf } from './phrases.ts';
import { allPolicyChanges, policyNotice } from './policy-notice.ts';
import type { Report, ReportSuite } from './report-file.ts';
import { gapText, type Showing } from './sentences.ts';
import { suiteSection } from './suite-section.ts';

/** Lines that a reader sees before anything folded. */
export const mostOpenLines = 15;

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
  return { open: [...above, ...section.open], folds: [section.rest, ...folded, ...runFolds] };
}

function foldedSuite(suite: ReportSuite, report: Report, showing: Showing): Fold {
  const section = suiteSection(suite, report, showing, mostOpenLines);
  const rest = section.rest.lines.length === 0 ? [] : ['', ...section.rest.lines];
  return fold(`${signs[suite.decision.kind]} ${suiteHeadline(suite)}`, [...section.open, ...rest]);
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
    '',
    `This says nothing about the prompt. ${nextStepOf(reasons[0])}`,
  ];
}

function unverifiedLine({ subject }: Report): string {
  const why =
    subject.trust === 'fork' ? 'from a fork' : 'the pull request could have made this result itself';
  return `**Unverified: ${why}.** Numbers only; they count when a maintainer has measured them.`;
}
