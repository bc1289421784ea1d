import type { CommentPolicy } from '../../evaluation/plan/policy.ts';
import { hiddenMarker } from '../../foundation/markdown.ts';
import { fitted } from './folds.ts';
import { metricOf, worstFirst } from './headline.ts';
import { nameText } from './names.ts';
import { isWeakened } from './policy-notice.ts';
import type { Report } from './report-file.ts';
import { verdictText } from './verdict-text.ts';

/** GitHub refuses comments above 65,536 characters. */
export const commentLimit = 60_000;

export interface CommentOptions {
  /** `owner/name` and number of the pull request, as GitHub says them. */
  readonly repository: string;
  readonly pr: number;
  /** False for what a stranger could have forged: numbers only, no text of models, cases or jobs. */
  readonly verified: boolean;
  /** Page with the whole report, null where there is none. */
  readonly reportUrl: string | null;
  /** Whether a bot listens to commands. */
  readonly commandsOffered: boolean;
}

/** What marks a comment as the one of this pull request: only together with the author it proves anything. */
export function commentMarker(repository: string, pr: number): string {
  return hiddenMarker('verdict', `${repository}#${pr}`);
}

/** The one comment of a pull request, at most 60,000 characters; the snapshots beside the tests show every state. */
export function renderComment(report: Report, options: CommentOptions): string {
  const { open, folds } = verdictText(report, options);
  const head = [commentMarker(options.repository, options.pr), ...open, ''].join('\n');
  return fitted(head, folds, closing(report, options), commentLimit);
}

/** Whether a verdict is worth a first comment. What a pull request would weaken always is, unless comments are off. */
export function commentWanted(report: Report, policy: CommentPolicy): boolean {
  if (policy === 'off') return false;
  if (isWeakened(report)) return true;
  const { kind } = report.decision;
  return policy === 'problems' ? kind !== 'pass' && kind !== 'untouched' : kind !== 'untouched';
}

function closing(report: Report, options: CommentOptions): string {
  const actions = [linkTo(options.reportUrl), command(report, options)].filter((part) => part !== null);
  const sha = report.subject.head.sha;
  const foot = `<sub>for ${sha.slice(0, 7)} · attempt ${report.attempt}</sub>`;
  return [...(actions.length === 0 ? [] : [actions.join(' · '), '']), foot, ''].join('\n');
}

/** A link to a page of ours; an address that could end the link early is none. */
export function linkTo(url: string | null): string | null {
  return url !== null && /^https?:\/\/[^\s()<>[\]\\`"']+$/.test(url) ? `[The whole report](${url})` : null;
}

function command(report: Report, { commandsOffered, verified }: CommentOptions): string | null {
  if (!commandsOffered) return null;
  if (!verified) return `a maintainer can measure it: \`/plumbline run ${report.subject.head.sha}\``;
  const [first] = worstFirst(report.suites);
  const reason = first?.decision.kind === 'fail' ? first.decision.because[0] : undefined;
  const metric = first === undefined || reason === undefined ? undefined : metricOf(first, reason);
  return metric === undefined
    ? null
    : `knowingly so? \`/plumbline accept ${nameText(metric.name)} <reason>\``;
}
