import { proseUntrusted } from '../../foundation/markdown.ts';
import type { LedgerRun } from '../baseline/ledger-file.ts';
import { linkTo } from './comment.ts';
import { fitted } from './folds.ts';
import type { Report } from './report-file.ts';
import { historyLines } from './sparkline.ts';
import { verdictText } from './verdict-text.ts';

/** A step's summary may hold 1 MiB; a character takes up to three bytes. */
const summaryLimit = 340_000;

/** The job summary: the comment's text, with room for every case, and a line of the last runs (`history`, the newest first). */
export function renderSummary(
  report: Report,
  {
    verified,
    reportUrl,
    history = [],
  }: {
    readonly verified: boolean;
    readonly reportUrl: string | null;
    readonly history?: readonly LedgerRun[];
  },
): string {
  const { open, folds } = verdictText(report, { verified });
  const link = linkTo(reportUrl);
  const priced = verified ? pricesOf(report.cost) : '';
  const foot = `<sub>for ${report.subject.head.sha.slice(0, 7)} · attempt ${report.attempt}${priced}</sub>\n`;
  const lines = historyLines(report, history).flatMap((line) => ['', line]);
  return fitted(
    [...open, ...lines, ''].join('\n'),
    folds,
    link === null ? foot : `${link}\n\n${foot}`,
    summaryLimit,
  );
}

/** The verdict on two runs that were compared by hand: they belong to no commit and no attempt. */
export function renderComparison(report: Report): string {
  const { open, folds } = verdictText(report, { verified: true });
  return fitted([...open, ''].join('\n'), folds, '', summaryLimit);
}

/** An amount is one of a day's prices: the same tokens may cost less a year later. */
function pricesOf({ usd, priceTable }: Report['cost']): string {
  if (usd === null || priceTable === null) return '';
  return ` · what the rules do not price is priced by ${proseUntrusted(priceTable.name, 80)} of ${priceTable.day}`;
}
