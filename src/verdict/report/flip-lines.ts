import { htmlUntrusted, inlineUntrusted, proseUntrusted } from '../../foundation/markdown.ts';
import { plural, showChange, showValue } from './numbers.ts';
import type { ReportMetric, ReportSuite } from './report-file.ts';
import type { Showing } from './sentences.ts';

/** "38 cases got worse, 3 better; about 4 would change sides by chance." Nothing where no case changed sides. */
export function flipSentence({ flips }: ReportSuite): string[] {
  if (flips === null || flips.worse + flips.better === 0) return [];
  const chance =
    flips.expectedByChance === null
      ? ''
      : `; about ${Math.round(flips.expectedByChance)} would change sides by chance`;
  return [`${plural(flips.worse, 'case')} got worse, ${flips.better} better${chance}.`];
}

/** The cases that got worse, worst first, one line each; none of a stranger's report. */
export function flipLines(suite: ReportSuite, { verified }: Showing): string[] {
  const { flips } = suite;
  if (flips === null || !verified) return [];
  const kind = suite.metrics.find(({ name }) => name === flips.metric)?.kind ?? 'binary';
  return flips.cases.slice(0, flips.worse).map(({ id, from, to, excerpt }) => {
    const parts = [
      excerpt?.check == null ? null : proseUntrusted(excerpt.check, 80),
      excerpt?.before == null ? null : `before: ${proseUntrusted(excerpt.before, 120)}`,
      excerpt?.now == null ? null : `now: ${proseUntrusted(excerpt.now, 120)}`,
    ].filter((part) => part !== null);
    const values = `${showCase(kind, from)} → ${showCase(kind, to)}`;
    return `- ${inlineUntrusted(id, 100)} ${parts.length === 0 ? values : parts.join(' · ')}`;
  });
}

/** A single case: a binary one passed or failed, unless its runs differ. */
function showCase(kind: ReportMetric['kind'], value: number): string {
  if (kind !== 'binary' || (value !== 0 && value !== 1)) return showValue(kind, value);
  return value === 1 ? 'passed' : 'failed';
}

/** "opening-hours −31 points, refunds −4 …": the worst slices, for inside an HTML element. Empty where nothing may be named. */
export function worstSlices(suite: ReportSuite, { verified }: Showing): string {
  if (!verified) return '';
  const { slices } = suite;
  const shown = slices.slice(0, 3).map(({ value, metric, estimate }, index) => {
    const kind = suite.metrics.find(({ name }) => name === metric)?.kind ?? 'binary';
    const unit = kind === 'binary' && index === 0 ? ' points' : '';
    return `${htmlUntrusted(value, 60)} ${showChange(kind, estimate)}${unit}`;
  });
  return `${shown.join(', ')}${slices.length > shown.length ? ' …' : ''}`;
}

/** Every slice, one line each, under a heading that keeps the list apart from the one above. */
export function sliceLines(suite: ReportSuite, { verified }: Showing): string[] {
  if (!verified || suite.slices.length === 0) return [];
  const lines = suite.slices.map(({ tag, value, metric, n, base, candidate }) => {
    const kind = suite.metrics.find(({ name }) => name === metric)?.kind ?? 'binary';
    const values = `${showValue(kind, base)} → ${showValue(kind, candidate)}`;
    return `- ${inlineUntrusted(`${tag}: ${value}`, 100)} ${values}, ${plural(n, 'case')}`;
  });
  return ['The slices:', ...lines];
}
