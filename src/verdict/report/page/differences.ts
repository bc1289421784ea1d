import { escaped } from '../../../evaluation/run/page/html.ts';
import { isBounded } from '../../baseline/trial-value.ts';
import { showChangeWithUnit } from '../numbers.ts';
import type { ReportMetric } from '../report-file.ts';

const width = 640;
const rowHeight = 34;
const left = 200;

/**
 * The differences of metrics with their intervals around the line of "no difference", as inline SVG: worse to the left, the margin
 * dashed. Empty text where no metric has an interval.
 */
export function differencesChart(suite: string, metrics: readonly ReportMetric[]): string {
  const drawn = metrics.flatMap(({ name, kind, margin, verdict, estimate, interval }) =>
    // What is told as a ratio has no place on this axis.
    estimate === null || interval === null || !isBounded(kind)
      ? []
      : [{ name, kind, margin, verdict, estimate, interval }],
  );
  if (drawn.length === 0) return '';
  const sizes = drawn.flatMap(({ interval, margin }) => [...interval.map(Math.abs), margin ?? 0]);
  const most = Math.max(0.01, ...sizes) * 1.05;
  const middle = left + (width - left) / 2;
  const at = (value: number): string => (middle + (value / most) * ((width - left) / 2)).toFixed(1);
  const height = drawn.length * rowHeight;
  const rows = drawn.map(({ name, kind, margin, verdict, estimate, interval: [lo, hi] }, index) => {
    const y = index * rowHeight + rowHeight / 2;
    const words = `${name}: ${showChangeWithUnit(kind, estimate)}, ${showChangeWithUnit(kind, lo)} to ${showChangeWithUnit(kind, hi)}`;
    const dashed =
      margin === null
        ? ''
        : `<line class="margin" x1="${at(-margin)}" x2="${at(-margin)}" y1="${y - 13}" y2="${y + 13}"/>`;
    return `<g class="${verdict ?? 'unjudged'}"><title>${escaped(words)}</title><text x="0" y="${y + 5}">${escaped(name)}</text>${dashed}<line class="interval" x1="${at(lo)}" x2="${at(hi)}" y1="${y}" y2="${y}"/><circle cx="${at(estimate)}" cy="${y}" r="5"/></g>`;
  });
  return `<figure class="differences"><figcaption>Differences of ${escaped(suite)}: worse to the left, the margin dashed</figcaption><svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Differences of ${escaped(suite)}"><line class="zero" x1="${middle}" x2="${middle}" y1="0" y2="${height}"/>${rows.join('')}</svg></figure>`;
}
