import type { Policy } from '../../evaluation/plan/policy.ts';
import { toCheckConclusion } from '../gate/conclusion.ts';
import { clip } from './clip.ts';
import { fitted } from './folds.ts';
import { reportHeadline } from './headline.ts';
import type { Report } from './report-file.ts';
import { verdictText } from './verdict-text.ts';

const titleLimit = 255;
/** GitHub's limit, in bytes of UTF-8. */
const summaryLimit = 65_535;

export interface RenderedCheck {
  readonly conclusion: 'success' | 'failure' | 'neutral' | 'action_required';
  readonly title: string;
  readonly summary: string;
  readonly annotations: readonly never[];
}

/** The check run: the comment's title without its sign, and the same text. `policy` is the base's, never the report's. */
export function renderCheck(
  report: Report,
  { policy, verified }: { readonly policy: Pick<Policy, 'gate'>; readonly verified: boolean },
): RenderedCheck {
  const { open, folds } = verdictText(report, { verified });
  const foot = `<sub>for ${report.subject.head.sha.slice(0, 7)} · attempt ${report.attempt}</sub>\n`;
  // Characters of up to three bytes: a third of the bytes always fits.
  const sizes = [summaryLimit, summaryLimit / 2, summaryLimit / 3].map(Math.floor);
  const texts = sizes.map((limit) => fitted([...open, ''].join('\n'), folds, foot, limit));
  return {
    conclusion: toCheckConclusion(report.decision, policy.gate, verified).conclusion,
    title: clip(`${verified ? '' : 'unverified: '}${reportHeadline(report)}`, titleLimit),
    summary:
      texts.find((text) => Buffer.byteLength(text) <= summaryLimit) ??
      clip(open.join('\n'), Math.floor(summaryLimit / 3)),
    annotations: [],
  };
}
